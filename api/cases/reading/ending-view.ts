import { type CaseEvent, type CaseState, openTasksOf } from '../../../domain';
import type { Asker } from '../../../domain/access/decide';
import { asShown } from '../../../domain/access/shown';
import type { ContactFact } from '../../../domain/case/contact-facts';
import { planBasis } from '../../../domain/case/silence';
import type { CommandName } from '../../../domain/case/status';
import { restsOnWordOf } from '../../../domain/ending/endings';
import { secondWordOn } from '../../../domain/ending/second-word';
import { type Actor, isSameActor } from '../../../domain/ids';
import { basisOf } from '../../../domain/rules/basis';
import type { Language } from '../../../domain/rules/schema-parts';
import type { TaskKind } from '../../../domain/tasks/open-task';
import { type EndingView, endingViewOf } from '../../../domain/views/ending-view';
import { risksOf } from '../../../domain/views/risks';
import { listTeams } from '../../../store/people/staff';
import { currentIdentities } from '../../../store/read/current-identities';
import { loadEvents } from '../../../store/read/timeline';
import { restrictedAmong } from '../../../store/restricted/restrictions';
import { channelNames, outcomeNames } from '../../../texts/contact-names';
import {
  attemptFaultNames,
  dayPartNames,
  endingHoldNames,
  endingStageNames,
  endingStepNames,
  holdEffectNames,
  placeKindNames,
  wayNames,
} from '../../../texts/deciding-an-ending';
import type { Table } from '../../../texts/text';
import { groundTitle, statusTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';
import { casePlaced } from '../../door/placed';
import { namesOfStaff, type StaffNames } from '../../names-of-staff';
import { rulesInForce } from '../commands/rules-for-start';
import { allowedNow } from './allowed';
import { badgeOf } from './badge';
import { basisInWords } from './basis-in-words';
import { explainedTasks } from './explained';
import { namesOfPlaces } from './names-of-places';
import { noteOfContact } from './note-of-contact';
import type { SeenCase } from './seen-case';
import { shownCitizen } from './shown-citizen';
import { shownName } from './shown-name';
import { standing } from './standing';

type Looking = {
  readonly asker: Asker;
  readonly by: Actor;
  /** Whether who looks leads the case's team. */
  readonly asLead: boolean;
  readonly language: Language;
};

const ofAnEnding: readonly CommandName[] = [
  'setUnreachablePlan',
  'answerMayItEnd',
  'agreeToEnding',
  'continueInstead',
  'takeBackAnswer',
  'confirmEnding',
];

const askedAboutIt: readonly TaskKind[] = ['moreAttempts', 'mayItEnd', 'endingToCome', 'secondWord', 'toConfirm'];

/** The word on an answer is another person's than who gave it. */
const byAnother: readonly CommandName[] = ['agreeToEnding', 'continueInstead'];

/** All that the page shows on which it is decided whether a case may end because contact has been impossible. */
export async function endingShown(deps: Deps, seen: SeenCase, { asker, by, asLead, language }: Looking) {
  const { state, row, now } = seen;
  const { municipality, caseId, assignment, ended } = state;
  const rules = await rulesInForce(deps, state, now);
  const view = endingViewOf(state, rules, now);
  const [identities, names, teams, placed, restricted, places, words, events] = await Promise.all([
    currentIdentities(deps.store.db, deps.keys, municipality, [caseId]),
    namesOfStaff(deps, municipality),
    listTeams(deps.store.db, municipality),
    casePlaced(deps, municipality, caseId),
    restrictedAmong(deps.store.db, municipality, [caseId]),
    namesOfPlaces(deps, state),
    basisInWords(deps, state, language),
    loadEvents(deps.store.db, municipality, caseId),
  ]);
  const identity = identities.get(caseId) ?? {};
  const logged = await loggedContacts(deps, state, events, { view, names, places, language });
  const untriedPlaces = view.untried.places.map(({ id }) => id);
  const { allowed } = allowedNow(state, { asker, placed, rules, now, reopenable: false });
  const tasks = openTasksOf(state, rules).filter(({ kind }) => askedAboutIt.includes(kind));
  const { floors, days, attempts } = rules.settings.unreachable;
  const page = {
    caseId,
    number: row?.number ?? null,
    version: state.version,
    asOf: now,
    status: state.status,
    statusText: statusTitle(state.status, language),
    name: shownName(identity),
    ...badgeOf(risksOf(state), shownCitizen(identity).protected, language),
    workerName: names.called(assignment.worker),
    teamName: teams.find(({ id }) => id === assignment.team)?.name ?? null,
    allowed: allowed.filter((command) => ofAnEnding.includes(command) && isFor(command, state, view, { by, asLead })),
    stage: view.stage,
    stageText: endingStageNames[view.stage][language],
    byItself: view.byItself && {
      at: view.byItself.at,
      does: view.byItself.does,
      text: endingStepNames[view.byItself.does][language],
      endsAt: view.byItself.endsAt,
      why: await words(view.byItself.basis),
    },
    heldOpen: view.heldOpen,
    tasks: await explainedTasks(tasks, words, { language, now }),
    holds: view.holds.map((one) => ({
      ...one,
      text: endingHoldNames[one.what][language],
      effectText: holdEffectNames[one.effect][language],
      byName: byNameOf(events, one.seq, names),
    })),
    silence: view.silence,
    lastContact: view.lastContact && { ...logged.of(view.lastContact), ...logged.said(view.lastContact) },
    goals: (await standing(deps, { state, events, names, language, now })).goals,
    tries: view.tries.map(({ contact, ...one }) => ({
      ...logged.of(contact),
      ...one,
      outcome: contact.outcome,
      outcomeText: outcomeNames[contact.outcome][language],
      wayText: wayNames[one.way][language],
      withNames: logged.alongside(contact),
    })),
    variety: { made: view.made, askedFor: view.askedFor, lacking: inWords(view.lacking, attemptFaultNames, language) },
    untried: {
      ways: inWords(view.untried.ways, wayNames, language),
      dayParts: inWords(view.untried.dayParts, dayPartNames, language),
      weekdays: view.untried.weekdays,
      places: places.filter(({ id }) => untriedPlaces.includes(id)).map(({ retired: _neverHere, ...place }) => place),
    },
    plan: state.plan
      ? {
          days: state.plan.days,
          attempts: state.plan.attempts,
          countsAs: view.planned,
          assessedBy: names.of(state.plan.assessed.by),
          assessedAt: state.plan.assessed.at,
          seq: state.plan.assessed.event,
          why: await words(planBasis(state, rules)),
        }
      : null,
    ifItMayEnd: view.endsIfAnsweredNow && {
      endsAt: view.endsIfAnsweredNow,
      secondWord: secondWordOn(state, { asLead }, { by, rules }) === 'asked',
      why: await words(basisOf(rules, 'grace', 'unreachable.graceDays')),
    },
    ifItGoesOn: { floors, proposed: { days, attempts } },
    grace: view.grace && (await graceShown(view.grace, { words, names, by })),
    ended: ended
      ? {
          ground: ended.ground,
          groundText: groundTitle(ended.ground, language),
          on: ended.on,
          toConfirm: ended.toConfirm,
          restsOnOneWord: ended.restsOnOneWord ?? false,
          restsOnYourWord: restsOnWordOf(state, by),
          why: await words(ended.basis),
        }
      : null,
  };
  return asShown(page, restricted.has(caseId));
}

type Grace = NonNullable<EndingView['grace']>;

const hasAnswered = ({ on, assessed }: Grace, by: Actor): boolean =>
  on === 'assessment' && isSameActor(assessed.by, by);

/** Whether it is for whoever looks and not for another, by whose word the grace period began or the case ended on. */
function isFor(
  command: CommandName,
  state: CaseState,
  { grace }: Pick<EndingView, 'grace'>,
  { by, asLead }: Pick<Looking, 'by' | 'asLead'>,
): boolean {
  if (command === 'confirmEnding') return !restsOnWordOf(state, by);
  if (!grace) return true;
  if (command === 'takeBackAnswer') return asLead || hasAnswered(grace, by);
  return !(byAnother.includes(command) && hasAnswered(grace, by));
}

type Wording = {
  readonly words: Awaited<ReturnType<typeof basisInWords>>;
  readonly names: StaffNames;
  readonly by: Actor;
};

async function graceShown(grace: Grace, { words, names, by }: Wording) {
  const { since, until, on, assessed, endsOn, secondWord, toConfirm } = grace;
  const agreed = secondWord?.agreed;
  return {
    since,
    until,
    on,
    restsOnName: names.of(assessed.by),
    restsOnAt: assessed.at,
    answerIsYours: hasAnswered(grace, by),
    secondWord: agreed ? ('given' as const) : secondWord ? ('asked' as const) : ('none' as const),
    agreedBy: agreed ? names.of(agreed.by) : null,
    agreedAt: agreed?.at ?? null,
    toConfirm,
    why: await words(endsOn),
  };
}

function inWords<Code extends string>(codes: readonly Code[], table: Table<Code>, language: Language) {
  return codes.map((what) => ({ what, text: table[what][language] }));
}

function byNameOf(events: readonly CaseEvent[], seq: number, names: StaffNames): string | null {
  const event = events.find((one) => one.seq === seq);
  return event ? names.of(event.by) : null;
}

type Telling = {
  readonly view: EndingView;
  readonly names: StaffNames;
  readonly places: Awaited<ReturnType<typeof namesOfPlaces>>;
  readonly language: Language;
};

/** Who was where and what was written of it, by the entries of these contacts, a corrected one as it was corrected last. */
async function loggedContacts(
  { sealing }: Pick<Deps, 'sealing'>,
  { caseId }: CaseState,
  events: readonly CaseEvent[],
  { view, names, places, language }: Telling,
) {
  const shown = [...view.tries.map(({ contact }) => contact), ...(view.lastContact ? [view.lastContact] : [])];
  const ids = new Set(shown.map(({ id }) => id));
  const opened = await sealing.openAll(
    caseId,
    events.filter(isOfContact).filter(({ data }) => ids.has(data.id)),
  );
  const entryOf = (id: string) => opened.filter(isLogged).find(({ data }) => data.id === id);
  return {
    of({ id, seq, at, place, namedPlace, channel }: ContactFact) {
      const entry = entryOf(id);
      return {
        id,
        seq,
        at,
        place,
        placeText: placeKindNames[place][language],
        placeName: places.find((one) => one.id === namedPlace)?.name ?? entry?.data.placeText ?? null,
        channel: channel ?? null,
        channelText: channel ? channelNames[channel][language] : null,
        byName: entry ? names.of(entry.by) : null,
      };
    },
    said({ id }: ContactFact) {
      return { note: noteOfContact(opened, id) ?? null, wishes: entryOf(id)?.data.wishes ?? null };
    },
    alongside: ({ id }: ContactFact): readonly string[] =>
      (entryOf(id)?.data.participants ?? []).flatMap((one) => names.called(one) ?? []),
  };
}

const isLogged = (event: CaseEvent): event is CaseEvent<'contactLogged'> => event.type === 'contactLogged';
const isCorrected = (event: CaseEvent): event is CaseEvent<'contactCorrected'> => event.type === 'contactCorrected';
const isOfContact = (event: CaseEvent): event is CaseEvent<'contactLogged' | 'contactCorrected'> =>
  isLogged(event) || isCorrected(event);
