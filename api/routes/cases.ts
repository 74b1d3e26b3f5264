import { z } from 'zod';
import { statuses, summaryOf } from '../../domain';
import type { Asker } from '../../domain/access/decide';
import { asShown } from '../../domain/access/shown';
import { commandNames } from '../../domain/case/status';
import type { Language } from '../../domain/rules/schema-parts';
import { countCases, listCases } from '../../store/read/case-list';
import { currentIdentities } from '../../store/read/current-identities';
import { stateKnownOn } from '../../store/read/timeline';
import { restrictedAmong } from '../../store/restricted/restrictions';
import { liveCase } from '../../temporal/live-state';
import { groundTitle, statusTitle } from '../../texts/titles';
import { deadlinesInWords } from '../cases/commands/command-answer';
import { rulesInForce } from '../cases/commands/rules-for-start';
import { allowedNow } from '../cases/reading/allowed';
import { caseQueryOf, listFilters } from '../cases/reading/case-query';
import { listedCases } from '../cases/reading/listed-cases';
import { isReopenable } from '../cases/reading/reopenable';
import { type SeenCase, seeCase } from '../cases/reading/seen-case';
import { showState } from '../cases/reading/show-state';
import { shownCitizen } from '../cases/reading/shown-citizen';
import type { Deps } from '../deps';
import { casePlaced } from '../door/placed';
import { reading } from '../endpoint';
import { namesOfAssigned, namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { unknownCase } from '../problems/problem';
import { page } from '../schema/answers';
import { ground } from '../schema/basis';
import { caseState, standardRef } from '../schema/case-state';
import { caseSummary } from '../schema/case-summary';
import { casesOfItems } from '../schema/cases-shown';
import { deadline, nextReminder } from '../schema/deadlines';
import { askedOn } from '../schema/fields';
import { deadlineKind } from '../schema/kinds';
import { caseParams, paging, wholeNumber, yes } from '../schema/params';
import { shownIdentity } from '../schema/people';
import { badge } from '../schema/today';
import { dateTime, listOf, orNull } from '../schema/values';

const tag = 'Cases';

/** Whoever is not named for a restricted case is shown nothing of it, so this is only ever seen by those who are. */
const restricted = z.boolean().meta({ description: 'Shown to those named, and to nobody else.' });
const citizen = z.object({ alias: z.string().nullable(), place: z.string().nullable(), protected: z.boolean() });
const listed = z
  .object({
    caseId: z.string(),
    number: z.string(),
    status: z.enum(statuses),
    statusText: z.string(),
    phase: z.string().nullable(),
    name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
    badge: orNull(badge),
    citizen,
    team: z.string().nullable(),
    teamName: z.string().nullable(),
    workerId: z.string().nullable(),
    workerName: z.string().nullable(),
    secondWorkerIds: z.array(z.string()).readonly(),
    urgent: z.boolean(),
    crisis: z.boolean(),
    pairRule: z.boolean(),
    standard: standardRef,
    referredAt: dateTime,
    startedAt: dateTime.nullable(),
    lastTwoWayAt: dateTime.nullable(),
    attemptsSince: z.number(),
    silentSince: dateTime
      .nullable()
      .meta({ description: 'Since the last two-way contact or, never met, since outreach began.' }),
    stableContactAt: dateTime.nullable(),
    nextDeadline: z
      .object({
        at: dateTime,
        kind: deadlineKind,
        title: z.string(),
        text: z.string().meta({ description: 'In neutral words, whatever it is about.' }),
        daysOverdue: z.number().meta({ description: 'Days after the day it was due on; 0: not overdue.' }),
      })
      .nullable(),
    endedAt: dateTime.nullable(),
    ground: orNull(ground),
    toConfirm: z.boolean(),
    mayItEndAsked: z.boolean().meta({
      description:
        'It is asked whether the case may end because contact has been impossible: `GET /v1/cases/{caseId}/ending`.',
    }),
    linkedCaseIds: z.array(z.string()).readonly(),
    version: z.number(),
    restricted,
  })
  .meta({ id: 'ListedCase' });

const list = reading({
  path: paths.cases.list,
  compressed: true,
  act: 'seeCase',
  tag,
  summary: 'List cases, with filters, sorting and pages',
  description: 'Real cases; with the header Rehearsal, that rehearsal’s.',
  query: z.strictObject({
    ...listFilters.shape,
    counted: yes('With how many there are in all.'),
    ...paging,
  }),
  answer: page(listed).extend({
    count: z.number().nullable().meta({ description: 'How many there are on all pages; where `counted` asks for it.' }),
  }),
  shows: casesOfItems,
  async handle(deps, asked) {
    const { caller, query, now, language } = asked;
    const { municipality } = caller;
    const { counted, limit, cursor, ...filters } = query;
    const found = { ...(await caseQueryOf(deps, asked, filters)), limit, cursor };
    const { items, next } = await listCases(deps.store.db, found);
    const isWhole = next === null && cursor === undefined;
    const count = isWhole ? items.length : counted ? await countCases(deps.store.db, found) : null;
    return { items: await listedCases(deps, items, { municipality, language, now }), next, count };
  },
});

const view = z
  .object({
    caseId: z.string(),
    number: z.string().nullable().meta({ description: 'Given at the first recording, a moment after the case began.' }),
    version: z.number(),
    source: z.enum(['store', 'workflow', 'eventLog']),
    status: z.enum(statuses),
    statusText: z.string(),
    phase: z.string().nullable(),
    groundText: z.string().nullable(),
    workerName: z.string().nullable(),
    teamName: z.string().nullable(),
    standardName: orNull(z.object({ da: z.string(), en: z.string() })).meta({
      description: 'What the quality standard is called that the case is pinned to.',
    }),
    people: z
      .record(z.string(), z.string())
      .meta({ description: 'Whoever on staff the case names by id, and what they are called.' }),
    summary: caseSummary,
    nextDeadline: orNull(deadline),
    nextReminder: orNull(nextReminder),
    allowed: listOf(z.enum(commandNames)).meta({
      description:
        'What you may do now: by the case’s status and facts, and by your access to it. Empty for a day that is past.',
    }),
    endingGrounds: listOf(ground).meta({
      description: 'On which of these you may end it, where `endOnGround` is allowed.',
    }),
    state: caseState,
    citizen: orNull(shownIdentity),
    restricted,
  })
  .meta({ id: 'Case' });

async function viewOf(deps: Deps, { state, row, source, now }: Viewed, { asker, language }: Asked) {
  const { municipality, caseId } = state;
  const rules = await rulesInForce(deps, state, now);
  const summary = summaryOf(state, rules);
  const known = await currentIdentities(deps.store.db, deps.keys, municipality, [caseId]);
  const citizen = known.get(caseId);
  const { worker: workerId, team } = summary;
  const staff = namesOfStaff(deps, municipality);
  const names = await namesOfAssigned(deps, municipality, staff);
  const placed = await casePlaced(deps, municipality, caseId);
  const reopenable = await isReopenable(deps, state);
  const facts = showState(state);
  const mayDo = source === 'eventLog' ? nothing : allowedNow(state, { asker, placed, rules, now, reopenable });
  const shown = {
    caseId,
    number: row?.number ?? null,
    version: state.version,
    source,
    status: state.status,
    statusText: statusTitle(state.status, language),
    phase: state.phase,
    groundText: summary.ground && groundTitle(summary.ground, language),
    ...names({ workerId, team }),
    standardName: (await deps.rules.of(municipality)).nameOf(state.standard) ?? null,
    people: (await staff).namedIn(facts),
    summary,
    ...deadlinesInWords(summary, language),
    ...mayDo,
    state: facts,
    citizen: citizen ? shownCitizen(citizen) : null,
  };
  return asShown(shown, (await restrictedAmong(deps.store.db, municipality, [caseId])).has(caseId));
}

/** Nothing can be done in a case as it was. */
const nothing = { allowed: [], endingGrounds: [] };

type Asked = { readonly asker: Asker; readonly language: Language };
type Viewed = Omit<SeenCase, 'source'> & { readonly source: 'store' | 'workflow' | 'eventLog' };

/** The cases that this one is linked with stand in its state. */
const linkedCases = ({ state }: z.infer<typeof view>) => state.links.map(({ caseId }) => caseId);

const one = reading({
  path: paths.cases.one,
  act: 'seeCase',
  tag,
  summary: 'One case as it stands, or as it was known at the end of a day',
  description:
    'With `minVersion` (from a write’s answer) people read what they wrote: it waits a moment for the store, else asks ' +
    'the workflow. With `on` it is folded from what had been recorded by the end of that day.',
  params: caseParams,
  query: z.strictObject({ minVersion: wholeNumber(1, 1_000_000).optional(), on: askedOn.optional() }),
  answer: view,
  shows: linkedCases,
  async handle(deps, { params: { caseId }, query: { minVersion, on }, caller: { municipality }, asker, language }) {
    const seen = await seeCase(deps, municipality, caseId, minVersion);
    if (!on) return viewOf(deps, seen, { asker, language });
    const state = await stateKnownOn(deps.store.db, municipality, caseId, on);
    if (!state) throw unknownCase();
    return viewOf(deps, { ...seen, state, source: 'eventLog' }, { asker, language });
  },
});

const live = reading({
  path: paths.cases.live,
  act: 'seeCase',
  tag,
  summary: 'The state that the case’s workflow holds at this moment',
  params: caseParams,
  answer: view,
  shows: linkedCases,
  async handle(deps, { params: { caseId }, caller: { municipality }, asker, language }) {
    const seen = await seeCase(deps, municipality, caseId);
    const state = await liveCase(deps.client, { municipality, caseId });
    return viewOf(deps, state ? { ...seen, state, source: 'workflow' } : seen, { asker, language });
  },
});

export const cases = [list, one, live];
