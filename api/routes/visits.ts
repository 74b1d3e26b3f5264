import { z } from 'zod';
import type { CaseId, CaseState, MunicipalityId } from '../../domain';
import { listOpenVisits } from '../../store/read/visit-list';
import { keyInWorld } from '../../temporal/derived-ids';
import { liveCase } from '../../temporal/live-state';
import { inForce } from '../cases/commands/rules-for-start';
import { seeCase } from '../cases/reading/seen-case';
import type { Deps } from '../deps';
import { personOf } from '../door/caller';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { casesOfItems, itsCase } from '../schema/cases-shown';
import { anyId, caseId, plannedAt, staffAs, text } from '../schema/fields';
import { yesOrNo } from '../schema/params';
import { dateTime, listOf } from '../schema/values';
import { recordOverride, requireLeadsWord, whoGoesAlong } from '../visits/pairs';
import { sendToVisit, startVisit, visitOf } from '../visits/send';

const tag = 'Visits';
const visitParams = z.strictObject({ visitId: anyId });
const visitStatus = z.enum(['underWay', 'asked', 'alarmed', 'checkedOut']);
const answer = z.object({ visitId: z.string(), version: z.number(), status: visitStatus }).meta({ id: 'VisitAnswer' });
const shown = z
  .object({
    visitId: z.string(),
    caseId: z.string().nullable(),
    workerId: z.string(),
    workerName: z.string().nullable(),
    companionIds: listOf(z.string()),
    companionNames: listOf(z.string().nullable()).meta({ description: 'In the order of their ids.' }),
    status: visitStatus,
    startedAt: dateTime,
    expectedEnd: dateTime,
    endedAt: dateTime.nullable(),
    version: z.number(),
  })
  .meta({ id: 'Visit' });

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
    'team lead and on-call number are alarmed.',
  body: z.strictObject({
    caseId: caseId.optional(),
    worker: staffAs('worker').optional().meta({ description: 'Left out: who asks.' }),
    with: z.array(staffAs('companion')).max(10).optional().meta({ description: 'Who goes along.' }),
    expectedEnd: plannedAt,
    place: text.optional(),
    overrideReason: text.optional(),
  }),
  alsoAbout: ({ caseId: about }) => (about ? [about] : []),
  status: 201,
  answer,
  async handle(deps, { caller, asker, body, key, now, rehearsal }) {
    const { municipality, actor: by } = caller;
    const { caseId: about, expectedEnd, place, overrideReason } = body;
    const visitId = keyInWorld(deps, key);
    const who = await workerAndTeam(deps, municipality, { worker: body.worker ?? personOf(caller).id });
    const companions = await whoGoesAlong(deps, municipality, { ...who, ...(about && { caseId: about }) }, body.with);
    const state = about ? await latestState(deps, municipality, about) : undefined;
    const goesAlone = about && state?.pairRule && companions.length === 0 ? { caseId: about, state } : undefined;
    const lead = { municipality, asker, worker: who.worker };
    if (goesAlone) await requireLeadsWord(deps, lead, goesAlone, overrideReason);
    const rules = await inForce(deps, municipality, now);
    const data = {
      visitId: visitId as string,
      municipality,
      ...who,
      expectedEnd,
      alarmMinutes: rules.now.settings.loneVisit.alarmMinutes,
      ...(companions.length > 0 && { companions }),
      ...(about && { caseId: about }),
      ...(place && { place }),
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
    return { visitId, version, status };
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
  query: z.strictObject({ mine: yesOrNo }),
  answer: z.object({ items: z.array(shown).readonly() }),
  shows: casesOfItems,
  async handle(deps, { caller, sight, query: { mine }, rehearsal }) {
    const { municipality } = caller;
    const of = { municipality, sight, rehearsalId: rehearsal?.id ?? null };
    const rows = await listOpenVisits(deps.store.db, mine ? { ...of, workerId: personOf(caller).id } : of);
    const { called } = await namesOfStaff(deps, municipality);
    return {
      items: rows.map(({ rehearsalId: _asked, alarmedAt: _status, ...visit }) => ({
        ...visit,
        workerName: called(visit.workerId),
        companionNames: visit.companionIds.map(called),
      })),
    };
  },
});

const one = reading({
  path: paths.visits.one,
  act: 'seeCase',
  tag,
  summary: 'One visit as it stands',
  params: visitParams,
  answer: shown,
  shows: itsCase,
  async handle(deps, { params: { visitId }, caller: { municipality } }) {
    const {
      caseId: about = null,
      worker,
      companions = [],
      checkedOutAt = null,
      ...state
    } = await visitOf(deps, municipality, visitId);
    const { status, startedAt, expectedEnd, version } = state;
    const { called } = await namesOfStaff(deps, municipality);
    const companionNames = companions.map(called);
    const whose = { workerId: worker, workerName: called(worker), companionIds: companions, companionNames };
    const times = { startedAt, expectedEnd, endedAt: checkedOutAt };
    return { visitId, caseId: about, ...whose, status, ...times, version };
  },
});

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

const takeAlarm = writing({
  path: paths.visits.takeAlarm,
  inRehearsal: true,
  act: 'visit',
  tag,
  summary: 'Take over the alarm: tell the others that you are dealing with it',
  params: visitParams,
  body: z.strictObject({ note: text.optional() }),
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
  body: z.strictObject({ note: text.optional() }),
  answer,
  handle: (deps, asked) => tell(deps, asked, { type: 'checkOut', data: asked.body }),
});

type Command = Parameters<typeof sendToVisit>[1]['command'];
type Asked = Pick<Parameters<Parameters<typeof writing>[0]['handle']>[1], 'caller' | 'key'> & {
  params: { visitId: string };
  body: object;
};

async function tell(deps: Deps, { params: { visitId }, caller, key, body }: Asked, command: Command) {
  const { municipality, actor: by } = caller;
  const { caseId: about } = await visitOf(deps, municipality, visitId);
  const sending = { municipality, visitId, command, key, by, requestContent: { visitId, ...body } };
  const { version, status } = await sendToVisit(deps, { ...sending, ...(about && { caseId: about }) });
  return { visitId, version, status };
}

export const visits = [start, list, one, extend, takeAlarm, checkOut];
