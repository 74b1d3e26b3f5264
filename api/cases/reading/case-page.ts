import { type CaseEvent, type CaseState, type CaseSummary, deadlinesOf, openTasksOf, summaryOf } from '../../../domain';
import type { Asker } from '../../../domain/access/decide';
import { asShown } from '../../../domain/access/shown';
import { isTwoWay } from '../../../domain/case/contact-facts';
import { proposedFollowUp } from '../../../domain/outreach/follow-up';
import type { Language } from '../../../domain/rules/schema-parts';
import { latestEntries } from '../../../domain/views/latest-entries';
import { risksOf } from '../../../domain/views/risks';
import { listTeams } from '../../../store/people/staff';
import { currentIdentities } from '../../../store/read/current-identities';
import { loadEvents } from '../../../store/read/timeline';
import { restrictedAmong } from '../../../store/restricted/restrictions';
import { farewellWords } from '../../../texts/support-terms';
import { groundTitle, statusTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';
import { casePlaced } from '../../door/placed';
import { namesOfStaff, type StaffNames } from '../../names-of-staff';
import { rulesInForce } from '../commands/rules-for-start';
import { actsWith, allowedNow } from './allowed';
import { badgeOf } from './badge';
import { basisInWords } from './basis-in-words';
import { choicesOf } from './choices';
import { correctableOf } from './correctable';
import { entryInWords } from './entry-in-words';
import { explainedDeadlines, explainedTasks } from './explained';
import { openedLines } from './lines-for-next-time';
import { linkedCasesOf } from './linked-cases';
import { namesOfPlaces } from './names-of-places';
import { openCommentsOf } from './open-comments';
import { isReopenable } from './reopenable';
import { reportsToTakeOver } from './reports-to-take-over';
import { seenByService } from './seen-by-service';
import type { SeenCase } from './seen-case';
import { showState } from './show-state';
import { shownCitizen } from './shown-citizen';
import { shownName } from './shown-name';
import { standing } from './standing';
import { givesItToSomebody, workersToChoose } from './workers-to-choose';
import { workflowPageOf } from './workflow-page';

type Looking = { readonly asker: Asker; readonly language: Language };

/** Everything that the page of a case shows, as the case stands. */
export async function pageOf(deps: Deps, { state, row, now }: SeenCase, { asker, language }: Looking) {
  const { municipality, caseId, assignment } = state;
  const rules = await rulesInForce(deps, state, now);
  const [identities, names, teams, placed, reopenable, restricted, municipal, places, links, lines, words, events] =
    await Promise.all([
      currentIdentities(deps.store.db, deps.keys, municipality, [caseId]),
      namesOfStaff(deps, municipality),
      listTeams(deps.store.db, municipality),
      casePlaced(deps, municipality, caseId),
      isReopenable(deps, state),
      restrictedAmong(deps.store.db, municipality, [caseId]),
      deps.rules.of(municipality),
      namesOfPlaces(deps, state),
      linkedCasesOf(deps, state, { asker, language }),
      openedLines(deps, municipality, [state]),
      basisInWords(deps, state, language),
      loadEvents(deps.store.db, municipality, caseId),
    ]);
  const identity = identities.get(caseId) ?? {};
  const citizen = shownCitizen(identity);
  const summary = summaryOf(state, rules);
  const standard = municipal.standardOf(state.standard);
  const team = teams.find(({ id }) => id === assignment.team);
  const may = allowedNow(state, { asker, placed, rules, now, reopenable });
  const acts = actsWith(state, { asker, placed });
  const open = await standing(deps, { state, events, names, language, now });
  const page = {
    caseId,
    number: row?.number ?? null,
    version: state.version,
    status: state.status,
    statusText: statusTitle(state.status, language),
    phase: state.phase,
    urgent: state.opening.urgent,
    age: state.opening.age ?? null,
    targetGroups: state.targetGroups,
    groundText: summary.ground && groundTitle(summary.ground, language),
    name: shownName(identity),
    citizen,
    ...badgeOf(risksOf(state), citizen.protected, language),
    workerName: names.called(assignment.worker),
    workerPhone: names.phoneOf(assignment.worker),
    teamName: team?.name ?? null,
    onCallNumber: team?.onCallNumber ?? null,
    secondWorkerIds: assignment.secondWorkers,
    standardName: standard?.name ?? null,
    people: names.namedIn(showState(state)),
    summary,
    ...may,
    acts,
    workflowPage: acts.includes('seeWorkflow') ? workflowPageOf(deps, state) : null,
    choices: {
      ...choicesOf(state, { rules, language, now }),
      farewell: standard ? farewellWords(standard, 'da') : null,
      workers: may.allowed.some(givesItToSomebody)
        ? await workersToChoose(deps, municipality, row?.rehearsalId ?? null)
        : [],
    },
    ...(await explainedDeadlines(deadlinesOf(state, rules), words, language)),
    tasks: await explainedTasks(openTasksOf(state, rules), words, { language, now }),
    proposedFollowUpOn: proposedFollowUp(state, { rules, now }).on,
    places,
    links,
    forNextTime: lines.get(caseId) ?? [],
    comments: await openCommentsOf(deps, { state, events, names, asker }),
    usualPlaceKind: state.contacts.findLast(isTwoWay)?.place ?? null,
    ...open,
    handovers: open.handovers.map((one) => ({ ...one, seen: seenByService(state, one.id, { rules, now }) })),
    plan: state.plan ? planOf(state.plan, summary, names) : null,
    assessmentBefore: await assessmentBeforeOf(deps, caseId, events, names),
    reports: await reportsToTakeOver(deps, state),
    correctable: await correctableOf(deps, state, events, language),
    latest: await latestOf(deps, state, events, { names, language }),
  };
  return asShown(page, restricted.has(caseId));
}

function planOf(
  { days, attempts, assessed: { by, at, event } }: NonNullable<CaseState['plan']>,
  { unreachableFrom }: CaseSummary,
  names: StaffNames,
) {
  return { days, attempts, from: unreachableFrom, assessedBy: names.of(by), assessedAt: at, seq: event };
}

/** What outreach rested on before the case was entered here, of one that moved in; its text opened. */
async function assessmentBeforeOf(
  { sealing }: Pick<Deps, 'sealing'>,
  caseId: CaseState['caseId'],
  events: readonly CaseEvent[],
  names: StaffNames,
) {
  const [opening] = events;
  if (opening?.type !== 'caseMovedIn') return null;
  const [opened] = await sealing.openAll(caseId, [opening]);
  if (opened?.type !== 'caseMovedIn') return null;
  const { assessment } = opened.data;
  if ('noneKnown' in assessment) return { at: null, byName: null, reason: null, seq: opening.seq };
  const byName = 'assessor' in assessment ? names.called(assessment.assessor) : assessment.assessorName;
  return { at: assessment.at, byName, reason: assessment.reason, seq: opening.seq };
}

/** The latest entries as the timeline has them. */
async function latestOf(
  { sealing }: Pick<Deps, 'sealing'>,
  { caseId }: CaseState,
  events: readonly CaseEvent[],
  { names, language }: { readonly names: StaffNames; readonly language: Language },
) {
  const opened = await sealing.openAll(caseId, latestEntries(events));
  return opened.map((event) => entryInWords(event, names, language));
}
