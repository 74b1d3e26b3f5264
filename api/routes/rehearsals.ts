import { z } from 'zod';
import { atLocal, localDateOf, localTimeOf, millis, plusDays } from '../../domain/clock/time';
import {
  type Advance,
  addRehearsal,
  advanceUnderWay,
  beginAdvance,
  endRehearsal,
  findRehearsal,
  listRehearsals,
  mayEnter,
  nowOf,
  type Rehearsal,
  rehearsedStories,
} from '../../store/rehearsals';
import { startAdvance } from '../../temporal/start-advance';
import { stopRehearsed } from '../../temporal/stop-rehearsed';
import { unnamedRehearsal } from '../../texts/recorded';
import type { Deps } from '../deps';
import { type Caller, personOf, staffIdOf } from '../door/caller';
import { refuseEnded } from '../door/world';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { refused } from '../problems/refusal-status';
import { anyId, line, plannedAt } from '../schema/fields';
import { yes } from '../schema/params';
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
    alone: z.boolean().meta({ description: 'Nobody but whoever began it may enter it.' }),
    story: z.enum(rehearsedStories).nullable(),
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
  const { id, name, startsAt, madeAt, endedAt, story, advance } = one;
  const common = { id, name, startsAt, now: nowOf(one), madeAt, endedAt, story };
  return { ...common, alone: one.onlyFor !== null, advance: advance && progressOf(advance) };
};

const progressOf = ({ key: _asked, ...progress }: Advance): Omit<Advance, 'key'> => progress;

async function found({ store }: Deps, caller: Caller, id: string): Promise<Rehearsal> {
  const one = await findRehearsal(store.db, caller.municipality, id);
  if (!one || !mayEnter(one, staffIdOf(caller))) throw new Problem(404, 'unknownRehearsal');
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
    body: z.strictObject({
      name: line.optional(),
      startsAt: plannedAt,
      alone: z
        .boolean()
        .optional()
        .meta({ description: 'Nobody else may enter it; left out: all who may rehearse may.' }),
      story: z.enum(rehearsedStories).optional().meta({ description: 'What it is begun from, for whoever looks.' }),
    }),
    status: 201,
    answer: shown,
    async handle(deps, { caller, body, key }) {
      const { municipality } = caller;
      const { name = unnamedRehearsal.da, startsAt, alone, story } = body;
      switchedOn(deps);
      const before = await findRehearsal(deps.store.db, municipality, key);
      if (before && (before.startsAt !== startsAt || !mayEnter(before, staffIdOf(caller))))
        throw refused('commandIdReused', { commandId: key });
      if (before) return show(before);
      const clockShiftMs = millis(startsAt) - Date.now();
      const onlyFor = alone ? personOf(caller).id : null;
      const begun = { id: key, municipality, name, startsAt, clockShiftMs, onlyFor, story: story ?? null };
      // Its copy of the rules is of its world, which this request is not in.
      await addRehearsal(deps.unscopedDb, begun);
      return show(await found(deps, caller, key));
    },
  }),
  reading({
    path: paths.rehearsals.list,
    act: 'rehearse',
    tag,
    summary: 'The municipality’s rehearsals: those that you may enter',
    query: z.strictObject({ own: yes('Those that are yours alone, and not over.') }),
    answer: z.object({ items: z.array(shown).readonly() }),
    async handle({ store }, { caller, query: { own = false } }) {
      const whose = { person: staffIdOf(caller), own };
      return { items: (await listRehearsals(store.db, caller.municipality, whose)).map(show) };
    },
  }),
  reading({
    path: paths.rehearsals.one,
    act: 'rehearse',
    tag,
    summary: 'One rehearsal, with its clock',
    params,
    answer: shown,
    handle: async (deps, { params: { rehearsalId }, caller }) => show(await found(deps, caller, rehearsalId)),
  }),
  writing({
    path: paths.rehearsals.end,
    act: 'rehearse',
    tag,
    summary: 'End a rehearsal for good: nothing is practised in it any more, and its cases and visits stop',
    params,
    answer: shown,
    async handle(deps, { params: { rehearsalId }, caller, wall }) {
      const client = switchedOn(deps);
      const rehearsal = await found(deps, caller, rehearsalId);
      const move = advanceUnderWay(rehearsal);
      if (move) throw new Problem(409, 'rehearsalAdvancing', { to: move.to });
      await endRehearsal(deps.store.db, rehearsal.id, wall);
      // Whoever ends it again goes on where that was cut short.
      await stopRehearsed(client, deps.unscopedDb, rehearsal);
      return show(await found(deps, caller, rehearsalId));
    },
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
    async handle(deps, { params: { rehearsalId }, caller, body, key }) {
      const { municipality } = caller;
      const client = switchedOn(deps);
      const rehearsal = await found(deps, caller, rehearsalId);
      refuseEnded(rehearsal);
      const now = nowOf(rehearsal);
      const to = 'to' in body ? body.to : atLocal(plusDays(localDateOf(now), body.days), localTimeOf(now));
      if (to < now && rehearsal.advance?.key !== key) throw refused('inThePast', { on: to, earliestAllowed: now });
      const begun = await beginAdvance(deps.store.db, { id: rehearsal.id, municipality }, { key, to });
      refuseEnded(begun ?? rehearsal);
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
