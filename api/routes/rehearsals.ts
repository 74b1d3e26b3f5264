import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { atLocal, localDateOf, localTimeOf, millis, plusDays } from '../../domain/clock/time';
import {
  addRehearsal,
  beginAdvance,
  findRehearsal,
  listRehearsals,
  nowOf,
  type Rehearsal,
} from '../../store/rehearsals';
import { unnamedRehearsal } from '../../texts/recorded';
import { refuseEnded } from '../cases/linking/same-rehearsal';
import type { Deps } from '../deps';
import { withUnscopedDb } from '../door/placed';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { refused } from '../problems/refusal-status';
import { advance } from '../rehearsals/advance';
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
  })
  .meta({ id: 'Rehearsal', description: '`now`: where its clock stands; its lists compare with this moment.' });

const show = (one: Rehearsal) => {
  const { id, name, startsAt, madeAt, endedAt } = one;
  return { id, name, startsAt, now: nowOf(one), madeAt, endedAt };
};

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
      'Address it with the header `Rehearsal: <id>` in every request. Its messages are written and shown, and never ' +
      'delivered to anyone.',
    body: z.strictObject({ name: line.optional(), startsAt: plannedAt }),
    status: 201,
    answer: shown,
    async handle(deps, { caller: { municipality }, body: { name = unnamedRehearsal.da, startsAt }, key }) {
      const before = await findRehearsal(deps.store.db, municipality, key);
      if (before && before.startsAt !== startsAt) throw refused('commandIdReused', { commandId: key });
      if (before) return show(before);
      const clockShiftMs = millis(startsAt) - Date.now();
      await addRehearsal(deps.store.db, { id: key, municipality, name, startsAt, clockShiftMs });
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
    path: paths.rehearsals.advance,
    act: 'rehearse',
    tag,
    summary: 'Move a rehearsal’s time on, to a moment or by days; each of its workflows goes along',
    description: 'What falls due at the very last instant may still be at work afterwards: go a second further.',
    params,
    body: z.union([z.strictObject({ to: plannedAt }), z.strictObject({ days: z.int().min(1).max(3_650) })]),
    slow: true,
    answer: shown,
    async handle(deps, { params: { rehearsalId }, caller: { municipality }, body, key }) {
      const rehearsal = refuseEnded(await found(deps, municipality, rehearsalId));
      const now = nowOf(rehearsal);
      const wanted = 'to' in body ? body.to : atLocal(plusDays(localDateOf(now), body.days), localTimeOf(now));
      if (wanted < now) throw refused('inThePast', { on: wanted, earliestAllowed: now });
      return show(
        await advance(withUnscopedDb(deps), rehearsal, await beginAdvance(deps.store.db, rehearsal.id, key, wanted)),
      );
    },
  }),
];
