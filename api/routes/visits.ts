import { z } from 'zod';
import type { CaseId, CaseState, MunicipalityId, StaffId } from '../../domain';
import { acts } from '../../domain/access/acts';
import { may, nothingInSight, sightFor } from '../../domain/access/decide';
import { plusHours } from '../../domain/clock/time';
import { boardVisits } from '../../domain/views/board';
import { visitStatusesOn } from '../../store/read/board';
import { listOpenVisits } from '../../store/read/visit-list';
import { visitPlaces } from '../../store/read/visit-places';
import { keyInWorld } from '../../temporal/derived-ids';
import { liveCase } from '../../temporal/live-state';
import { inForce } from '../cases/commands/rules-for-start';
import { seeCase } from '../cases/reading/seen-case';
import type { Deps } from '../deps';
import { personOf } from '../door/caller';
import { placeOfVisit } from '../door/placed';
import { requireRole } from '../door/require-access';
import { type AskedByCaller, reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { Problem } from '../problems/problem';
import { toProblem } from '../problems/to-problem';
import { casesOfItems, itsCase } from '../schema/cases-shown';
import { anyId, caseId, happenedAt, namedPlace, plannedAt, staffAs, text } from '../schema/fields';
import { caseParams, yesOrNo } from '../schema/params';
import { listOf, orNull } from '../schema/values';
import { recordOverride, requireLeadsWord, whoGoesAlong } from '../visits/pairs';
import { placeInWords } from '../visits/place';
import { sendToVisit, startVisit, visitOf } from '../visits/send';
import { rowOf, shownVisit, showVisit, visitStatus } from '../visits/shown';
import { shownWatch, watchOver } from '../visits/watch';

const tag = 'Visits';
const visitParams = z.strictObject({ visitId: anyId });
const answer = z.object({ visitId: z.string(), version: z.number(), status: visitStatus }).meta({ id: 'VisitAnswer' });
const watchedAnswer = answer.extend({ watch: shownWatch }).meta({ id: 'WatchedVisitAnswer' });
const shown = shownVisit
  .extend({
    watch: orNull(shownWatch),
    acts: listOf(z.enum(acts)).meta({ description: 'What your rights let you do about this visit.' }),
  })
  .meta({
    id: 'VisitWithWatch',
    description: 'Who watches: null once the visit is over.',
  });

const start = writing({
  path: paths.visits.list,
  inRehearsal: true,
  act: 'visit',
  tag,
  summary:
    'Start a lone visit with an expected end; its id is the Idempotency-Key, and in a rehearsal the one that is answered',
  description:
    'Where visits are to be in pairs, a colleague goes along (`with`), or a team lead of the case who does not go ' +
    'themselves sends someone alone, with the reason and what counters the danger (`pairRuleInForce`, ' +
    '`leadsWordNeeded`). Who goes along is told. No check-out by the expected end: the worker is asked; minutes later ' +
    'team lead, deputy lead and everyone on call are alarmed, again and again until one of them takes the alarm. The ' +
    'answer says who watches, or that nobody does and whom to ring.',
  body: z.strictObject({
    caseId: caseId.optional(),
    worker: staffAs('worker').optional().meta({ description: 'Left out: who asks.' }),
    with: z.array(staffAs('companion')).max(10).optional().meta({ description: 'Who goes along.' }),
    expectedEnd: plannedAt.meta({ description: 'Back by when; in the past only where the start is told late.' }),
    begunAt: happenedAt.optional().meta({
      description:
        'When the visitor set out, where a phone had no net: at most a day ago. Nobody watched until it is told.',
    }),
    place: text.optional(),
    namedPlace: namedPlace.optional(),
    address: text.optional().meta({ description: 'The exact address, for whoever is alarmed.' }),
    staircase: text.optional().meta({ description: 'Staircase, floor, door.' }),
    overrideReason: text.optional(),
  }),
  alsoAbout: ({ caseId: about }) => (about ? [about] : []),
  status: 201,
  answer: watchedAnswer,
  async handle(deps, { caller, asker, body, key, now, rehearsal, language }) {
    const { municipality, actor: by } = caller;
    const { caseId: about, expectedEnd, begunAt, address, staircase, overrideReason } = body;
    const visitId = keyInWorld(deps, key);
    const who = await workerAndTeam(deps, municipality, { worker: body.worker ?? personOf(caller).id });
    const companions = await whoGoesAlong(deps, municipality, { ...who, ...(about && { caseId: about }) }, body.with);
    const state = about ? await latestState(deps, municipality, about) : undefined;
    const goesAlone = about && state?.pairRule && companions.length === 0 ? { caseId: about, state } : undefined;
    const lead = { municipality, asker, worker: who.worker };
    if (goesAlone) await requireLeadsWord(deps, lead, goesAlone, overrideReason);
    const place = await placeInWords(deps, state, body);
    const rules = await inForce(deps, municipality, now);
    const data = {
      visitId: visitId as string,
      municipality,
      ...who,
      expectedEnd,
      alarmMinutes: rules.now.settings.loneVisit.alarmMinutes,
      ...(begunAt && { begunAt }),
      ...(companions.length > 0 && { companions }),
      ...(about && { caseId: about }),
      ...(place && { place }),
      ...(address && { address }),
      ...(staircase && { staircase }),
      ...(goesAlone && overrideReason && { overridesPairRule: overrideReason }),
    };
    const command = { type: 'startVisit', data } as const;
    const sending = {
      municipality,
      visitId,
      command,
      key,
      by,
      requestContent: body,
      ...(about && { caseId: about }),
    };
    const { version, status } = await startVisit(deps, sending, rehearsal);
    if (goesAlone && overrideReason) {
      const { caseId: id } = goesAlone;
      const common = { municipality, caseId: id, by, key, visitId, reason: overrideReason, requestContent: body };
      await recordOverride(deps, { ...common, rehearsal });
    }
    return { visitId, version, status, watch: await watchOver(deps, data, { now, language }) };
  },
});

/** By the workflow's own word, since a rule may have been made a moment ago. Throws `unknownCase`. */
async function latestState(deps: Deps, municipality: MunicipalityId, id: CaseId): Promise<CaseState> {
  const seen = await seeCase(deps, municipality, id);
  return (await liveCase(deps.client, { municipality, caseId: id })) ?? seen.state;
}

const list = reading({
  path: paths.visits.list,
  act: 'seeCase',
  tag,
  summary: 'Visits under way, asked about, or in alarm',
  query: z.strictObject({
    mine: yesOrNo,
    board: z
      .enum(boardVisits)
      .optional()
      .meta({ description: 'The very visits that this number of `GET /v1/board` counts; for team leads.' }),
  }),
  answer: z.object({ items: listOf(shownVisit) }),
  shows: casesOfItems,
  async handle(deps, { caller, asker, sight, query: { mine, board }, rehearsal }) {
    const { municipality } = caller;
    if (board) requireRole(asker, 'seeBoard');
    const rows = await listOpenVisits(deps.store.db, {
      municipality,
      rehearsalId: rehearsal?.id ?? null,
      sight: board ? (sightFor(asker, 'seeBoard') ?? nothingInSight) : sight,
      ...(board && { status: visitStatusesOn(board) }),
      ...(mine && { workerId: personOf(caller).id }),
    });
    const visitIds = rows.map(({ visitId }) => visitId);
    const places = await visitPlaces({ db: deps.store.db, sealing: deps.sealing }, municipality, visitIds);
    const staff = await namesOfStaff(deps, municipality);
    return { items: rows.map((visit) => showVisit(visit, places.get(visit.visitId), staff)) };
  },
});

const one = reading({
  path: paths.visits.one,
  act: 'seeCase',
  tag,
  summary: 'One visit as it stands: who, where, since when, back by when, and who sees to its alarm',
  params: visitParams,
  answer: shown,
  shows: itsCase,
  async handle(deps, { params: { visitId }, caller: { municipality }, asker, now, language }) {
    const state = await visitOf(deps, municipality, visitId);
    const placed = await placeOfVisit(deps, municipality, state);
    const places = await visitPlaces({ db: deps.store.db, sealing: deps.sealing }, municipality, [visitId]);
    const staff = await namesOfStaff(deps, municipality);
    const watch = state.status === 'checkedOut' ? null : await watchOver(deps, state, { now, language });
    const mayDo = acts.filter((act) => may(asker, act, placed).kind === 'allowed');
    return { ...showVisit(rowOf(state), places.get(visitId), staff), watch, acts: mayDo };
  },
});

const watchAhead = { act: 'visit', tag, answer: shownWatch } as const;

const watch = reading({
  ...watchAhead,
  path: paths.visits.watch,
  summary: 'Who would watch a visit that I began now, of no case',
  handle: (deps, asked) => watchOfOwn(deps, asked),
});

const watchOfCase = reading({
  ...watchAhead,
  path: paths.visits.watchOfCase,
  summary: 'Who would watch a visit that I began now in the case: in a restricted one only those named for it',
  params: caseParams,
  handle: (deps, asked) => watchOfOwn(deps, asked, asked.params.caseId),
});

/** As a visit of an hour, alone. Throws `unknownTeam` where the visitor has none. */
async function watchOfOwn(
  deps: Deps,
  { caller, now, language }: Pick<AskedByCaller, 'caller' | 'now' | 'language'>,
  about?: CaseId,
) {
  const { municipality } = caller;
  const who = await workerAndTeam(deps, municipality, { worker: personOf(caller).id });
  const { alarmMinutes } = (await inForce(deps, municipality, now)).now.settings.loneVisit;
  const ahead = { municipality, ...who, expectedEnd: plusHours(now, 1), alarmMinutes };
  return watchOver(deps, about ? { ...ahead, caseId: about } : ahead, { now, language });
}

const extend = writing({
  path: paths.visits.extend,
  inRehearsal: true,
  act: 'visit',
  tag,
  summary: 'Extend the visit',
  params: visitParams,
  body: z.strictObject({ expectedEnd: plannedAt }),
  answer,
  handle: (deps, asked) => tell(deps, asked, { type: 'extendVisit', data: asked.body }),
});

const callForHelp = writing({
  path: paths.visits.callForHelp,
  inRehearsal: true,
  act: 'callForHelp',
  tag,
  summary: 'Call for help in silence: everyone who watches is alarmed at once, with the place',
  description:
    'By whoever is on the visit or goes along (`notOnTheVisit`). Nothing is sent to those who are there. An extension never ' +
    'ends this alarm. The answer says who was alarmed, or that nobody is and whom to ring; on a visit that is over nobody ' +
    'is alarmed (`nobodyAlarmed`).',
  params: visitParams,
  answer: watchedAnswer,
  async handle(deps, asked) {
    const told = await tell(deps, asked, { type: 'callForHelp', data: {} }).catch((error: unknown) => {
      const { code, params } = toProblem(error);
      throw code === 'visitOver' ? new Problem(409, 'nobodyAlarmed', { at: params.at ?? asked.now }) : error;
    });
    const { caller, now, language, params } = asked;
    const state = await visitOf(deps, caller.municipality, params.visitId);
    return { ...told, watch: await watchOver(deps, state, { now, language }) };
  },
});

/** Held against who has taken the alarm, who may have left since. */
const whoHasTaken = anyId.transform((id) => id as StaffId);

const takeAlarm = writing({
  path: paths.visits.takeAlarm,
  inRehearsal: true,
  act: 'visit',
  tag,
  summary: 'Take the alarm: it is repeated no more, and the others are told that you see to it',
  description:
    'An alarm that someone has taken is refused with who and since when (`alarmTaken`), so that two who set out at once learn ' +
    'of each other; `insteadOf` names whom you relieve. Once help has been called for, nobody on the visit can take it.',
  params: visitParams,
  body: z.strictObject({ note: text.optional(), insteadOf: whoHasTaken.optional() }),
  answer,
  handle: (deps, asked) => tell(deps, asked, { type: 'takeAlarm', data: asked.body }),
});

const checkOut = writing({
  path: paths.visits.checkOut,
  inRehearsal: true,
  act: 'visit',
  tag,
  summary: 'Check out of the visit; late is recorded too, and cancels the alarm',
  params: visitParams,
  body: z.strictObject({
    note: text.optional(),
    outAt: happenedAt.optional().meta({ description: 'Since when everybody is out, where that is told late.' }),
  }),
  answer,
  handle: (deps, asked) => tell(deps, asked, { type: 'checkOut', data: asked.body }),
});

type Command = Parameters<typeof sendToVisit>[1]['command'];
type Asked = Pick<Parameters<Parameters<typeof writing>[0]['handle']>[1], 'caller' | 'key'> & {
  params: { visitId: string };
  body: object | undefined;
};

async function tell(deps: Deps, { params: { visitId }, caller, key, body }: Asked, command: Command) {
  const { municipality, actor: by } = caller;
  const { caseId: about } = await visitOf(deps, municipality, visitId);
  const sending = { municipality, visitId, command, key, by, requestContent: { visitId, ...body } };
  const { version, status } = await sendToVisit(deps, { ...sending, ...(about && { caseId: about }) });
  return { visitId, version, status };
}

export const visits = [start, list, watch, watchOfCase, one, extend, callForHelp, takeAlarm, checkOut];
