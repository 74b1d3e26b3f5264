import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { atLocal, localDateOf, localTimeOf, millis, plusDays } from '../../domain/clock/time';
import {
  type Advance,
  addRehearsal,
  advanceUnderWay,
  beginAdvance,
  findRehearsal,
  listRehearsals,
  nowOf,
  type Rehearsal,
} from '../../store/rehearsals';
import { startAdvance } from '../../temporal/start-advance';
import { unnamedRehearsal } from '../../texts/recorded';
import type { Deps } from '../deps';
import { refuseEnded } from '../door/world';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { refused } from '../problems/refusal-status';
import { anyId, line, plannedAt } from '../schema/fields';
import { dateTime } from '../schema/values';

const tag = 'Rehearsals';
const params = z.strictObject({ rehearsalId: anyId });
const shown = z
  .object({
    id: z.string(),
    name: z.string(),
    startsAt: dateTime,
    now: dateTime,
    madeAt: dateTime,
    endedAt: dateTime.nullable(),
    advance: z
      .object({
        to: dateTime,
        moved: z.number().meta({ description: 'How many of its cases and visits are there.' }),
        of: z.number().nullable(),
        doneAt: dateTime.nullable().meta({ description: 'null: it is under way.' }),
        failed: z.enum(['timeSkippingOff', 'unfinished']).nullable(),
      })
      .nullable()
      .meta({ description: 'The last move of its time.' }),
  })
  .meta({ id: 'Rehearsal', description: '`now`: where its clock stands; its lists compare with this moment.' });

const show = (one: Rehearsal) => {
  const { id, name, startsAt, madeAt, endedAt, advance } = one;
  return { id, name, startsAt, now: nowOf(one), madeAt, endedAt, advance: advance && progressOf(advance) };
};

const progressOf = ({ key: _asked, ...progress }: Advance): Omit<Advance, 'key'> => progress;

async function found({ store }: Deps, municipality: MunicipalityId, id: string): Promise<Rehearsal> {
  const one = await findRehearsal(store.db, municipality, id);
  if (!one) throw new Problem(404, 'unknownRehearsal');
  return one;
}

export const rehearsals = [
  writing({
    path: paths.rehearsals.list,
    act: 'rehearse',
    tag,
    summary: 'Begin a rehearsal: some cases and visits under one clock of their own; its id is the Idempotency-Key',
    description:
      'Address it with the header `Rehearsal: <id>` in every request. It has cases, visits and a copy of standards and ' +
      'settings of its own, and changes nothing else: what is about staff, access or real cases answers 409 there. Its ' +
      'messages are written and shown, and never delivered to anyone.',
    body: z.strictObject({ name: line.optional(), startsAt: plannedAt }),
    status: 201,
    answer: shown,
    async handle(deps, { caller: { municipality }, body: { name = unnamedRehearsal.da, startsAt }, key }) {
      switchedOn(deps);
      const before = await findRehearsal(deps.store.db, municipality, key);
      if (before && before.startsAt !== startsAt) throw refused('commandIdReused', { commandId: key });
      if (before) return show(before);
      const clockShiftMs = millis(startsAt) - Date.now();
      // Its copy of the rules is of its world, which this request is not in.
      await addRehearsal(deps.unscopedDb, { id: key, municipality, name, startsAt, clockShiftMs });
      return show(await found(deps, municipality, key));
    },
  }),
  reading({
    path: paths.rehearsals.list,
    act: 'rehearse',
    tag,
    summary: 'The municipality’s rehearsals',
    answer: z.object({ items: z.array(shown).readonly() }),
    handle: async ({ store }, { caller }) => ({
      items: (await listRehearsals(store.db, caller.municipality)).map(show),
    }),
  }),
  reading({
    path: paths.rehearsals.one,
    act: 'rehearse',
    tag,
    summary: 'One rehearsal, with its clock',
    params,
    answer: shown,
    handle: async (deps, { params: { rehearsalId }, caller }) =>
      show(await found(deps, caller.municipality, rehearsalId)),
  }),
  writing({
    keepsAnswer: true,
    inRehearsal: true,
    path: paths.rehearsals.advance,
    act: 'rehearse',
    tag,
    summary: 'Move a rehearsal’s time on, to a moment or by days; each of its workflows goes along',
    description:
      'It goes on by itself: ask for the rehearsal until `advance.doneAt` is there. One move at a time; until it is done, ' +
      'nothing else is written in the rehearsal. What falls due at the very last instant may still be at work afterwards: ' +
      'go a second further.',
    params,
    body: z.union([z.strictObject({ to: plannedAt }), z.strictObject({ days: z.int().min(1).max(3_650) })]),
    status: 202,
    answer: shown,
    async handle(deps, { params: { rehearsalId }, caller: { municipality }, body, key }) {
      const client = switchedOn(deps);
      const rehearsal = await found(deps, municipality, rehearsalId);
      refuseEnded(rehearsal);
      const now = nowOf(rehearsal);
      const to = 'to' in body ? body.to : atLocal(plusDays(localDateOf(now), body.days), localTimeOf(now));
      if (to < now && rehearsal.advance?.key !== key) throw refused('inThePast', { on: to, earliestAllowed: now });
      const begun = await beginAdvance(deps.store.db, { id: rehearsal.id, municipality }, { key, to });
      const underWay = begun && advanceUnderWay(begun);
      // Also where whoever began it came no further than to write it down.
      if (underWay) await startAdvance(client, deps, { municipality, rehearsalId, key: underWay.key, to: underWay.to });
      if (underWay && underWay.key !== key) throw new Problem(409, 'rehearsalAdvancing', { to: underWay.to });
      return show(begun ?? rehearsal);
    },
  }),
];

/** The client for the rehearsals' namespace. Throws 404 `rehearsalsUnavailable` where this installation has none. */
function switchedOn({ rehearsalClient }: Deps): NonNullable<Deps['rehearsalClient']> {
  if (!rehearsalClient) throw new Problem(404, 'rehearsalsUnavailable');
  return rehearsalClient;
}
