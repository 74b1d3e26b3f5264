import type { CaseState } from '../case/case-state';
import { type ContactFact, isSighting, lastTwoWayContact } from '../case/contact-facts';
import { endedAt, type PlanTerms, type UnreachableEnding } from '../case/ending-facts';
import { pausedDaysSince } from '../case/paused-days';
import type { NamedPlace } from '../case/place-facts';
import { attemptFaultsIn, attemptsInSilence, silenceCountedFrom, termsInForce, unreachableFrom } from '../case/silence';
import {
  type AttemptFault,
  type DayPart,
  dayPartOf,
  dayParts,
  type Variety,
  varietyOf,
  type Way,
  wayOf,
  ways,
} from '../case/variety';
import { windowEnd } from '../case/windows';
import {
  daysBetween,
  type Instant,
  isoWeekday,
  type LocalTime,
  localDateOf,
  localTimeOf,
  startOfDay,
} from '../clock/time';
import { openMayItEnd, openMoreAttempts } from '../ending/ending-question';
import { holdsUntil, inGrace } from '../ending/grace';
import { timedStepsOf } from '../process';
import { isAssessed, isHeldOpen } from '../rules/grounds-in-force';
import type { Rules } from '../rules/rule-book';
import type { ScheduledStep, TimedStepKind } from '../tasks/part';

/** How far the question has come whether the case may end because contact has been impossible. */
export const endingStages = ['notAsked', 'moreAttempts', 'asked', 'grace', 'ended'] as const;
export type EndingStage = (typeof endingStages)[number];

/** What happens by itself where nobody acts. */
export const endingSteps = ['attemptsAsked', 'questionAsked', 'graceStarts', 'caseEnds'] as const;
export type EndingByItself = {
  readonly at: Instant;
  readonly does: (typeof endingSteps)[number];
  /** When the case would have ended by itself, where that is known by now. */
  readonly endsAt: Instant | null;
  readonly basis: ScheduledStep['basis'];
};

/** What speaks against ending: an ending is asked about anew, stands still, or leaves it to the team lead. */
export const endingHolds = ['seen', 'news', 'bridging', 'pause', 'crisis', 'childConcern', 'incident'] as const;
export type EndingHold = {
  readonly what: (typeof endingHolds)[number];
  readonly effect: 'asksAnew' | 'standsStill' | 'goesToTheLead';
  readonly since: Instant;
  /** Null: until somebody settles it. */
  readonly until: Instant | null;
  /** The entry that it stands in. */
  readonly seq: number;
};

/** An attempt made in the silence, by the wall clock where it was made. */
export type Try = {
  readonly contact: ContactFact;
  /** Monday is 1. */
  readonly weekday: number;
  readonly time: LocalTime;
  readonly dayPart: DayPart;
  readonly way: Way;
};

/** How many attempts, and on how many days, in how many parts of the day and in how many ways. */
type Attempted = Variety & { readonly attempts: number };

/** Everything that whoever decides an ending for silence looks at, as the case and the rules stand. */
export type EndingView = {
  readonly stage: EndingStage;
  readonly byItself: EndingByItself | null;
  /** The settings let nothing happen by itself: the question stays until somebody answers it. */
  readonly heldOpen: boolean;
  /** How many whole days it has lasted, those of pauses not counted. */
  readonly silence: {
    readonly countedFrom: Instant | null;
    readonly days: number | null;
    readonly reachedAt: Instant | null;
  };
  readonly holds: readonly EndingHold[];
  readonly lastContact: ContactFact | null;
  readonly tries: readonly Try[];
  readonly made: Attempted;
  /** As many attempts as planned, as varied as the settings ask for. */
  readonly askedFor: Attempted;
  /** The plan as it counts: no less than the floors. */
  readonly planned: PlanTerms;
  readonly lacking: readonly AttemptFault[];
  readonly untried: {
    readonly ways: readonly Way[];
    readonly dayParts: readonly DayPart[];
    readonly weekdays: readonly number[];
    readonly places: readonly NamedPlace[];
  };
  readonly grace: UnreachableEnding | null;
  /** When the case would end, were it answered now that it may. */
  readonly endsIfAnsweredNow: Instant | null;
};

export function endingViewOf(state: CaseState, rules: Rules, now: Instant): EndingView {
  const { unreachable } = rules.settings;
  const planned = termsInForce(state.plan ?? unreachable, rules);
  const attempts = attemptsInSilence(state);
  const tries = attempts.map(tryOf);
  const grace = state.ending?.kind === 'unreachable' ? state.ending : null;
  return {
    stage: stageOf(state),
    byItself: byItself(state, rules),
    heldOpen: openMayItEnd(state) !== undefined && isHeldOpen(rules),
    silence: silenceOf(state, rules, now),
    holds: state.ended ? [] : holdsOf(state, now),
    lastContact: lastTwoWayContact(state) ?? null,
    tries,
    made: { attempts: attempts.length, ...varietyOf(attempts) },
    askedFor: { attempts: planned.attempts, ...unreachable.variety },
    planned,
    lacking: attemptFaultsIn(state, rules),
    untried: untriedOf(state, tries),
    grace,
    endsIfAnsweredNow: openMayItEnd(state) ? windowEnd(now, unreachable.graceDays, rules) : null,
  };
}

function stageOf(state: CaseState): EndingStage {
  if (state.ended) return 'ended';
  if (inGrace(state)) return 'grace';
  if (openMayItEnd(state)) return 'asked';
  return openMoreAttempts(state) ? 'moreAttempts' : 'notAsked';
}

function silenceOf(state: CaseState, rules: Rules, now: Instant): EndingView['silence'] {
  const from = silenceCountedFrom(state);
  if (!from) return { countedFrom: null, days: null, reachedAt: null };
  const until = state.ended ? endedAt(state.ended) : now;
  return {
    countedFrom: from,
    days: daysBetween(localDateOf(from), localDateOf(until)) - pausedDaysSince(state, from),
    reachedAt: state.ended ? null : (unreachableFrom(state, rules) ?? null),
  };
}

/** The step of the silence that comes next, and what it brings about. */
function byItself(state: CaseState, rules: Rules): EndingByItself | null {
  for (const { kind, at, basis } of timedStepsOf(state, rules)) {
    const does = broughtAbout(kind, state, rules);
    if (does) return { at, does, endsAt: endsAt(does, at, rules), basis };
  }
  return null;
}

function broughtAbout(kind: TimedStepKind, state: CaseState, rules: Rules): EndingByItself['does'] | undefined {
  const asks = state.plan && !isAssessed('unreachable', rules) ? 'graceStarts' : 'questionAsked';
  switch (kind) {
    case 'unreachableReached':
      return attemptFaultsIn(state, rules).length > 0 ? 'attemptsAsked' : asks;
    case 'moreAttemptsOver':
      return asks;
    case 'assessmentOver':
      return 'graceStarts';
    case 'graceOver':
      return 'caseEnds';
    case 'declineAssessmentOver':
    case 'bridgingOver':
    case 'landingOver':
    case 'consentExpires':
    case 'correctionWindowOver':
    case 'settingsTakeEffect':
      return undefined;
  }
}

function endsAt(does: EndingByItself['does'], at: Instant, rules: Rules): Instant | null {
  if (does === 'caseEnds') return at;
  return does === 'graceStarts' ? windowEnd(at, rules.settings.unreachable.graceDays, rules) : null;
}

/** What holds an ending that would come now, stands in its way, or would be left to the team lead. */
function holdsOf(state: CaseState, now: Instant): readonly EndingHold[] {
  const sighted = state.contacts.filter(isSighting).map(({ at, outcome, seq }): EndingHold => {
    const what = outcome === 'newsThroughOthers' ? 'news' : 'seen';
    return { what, effect: 'asksAnew', since: at, until: holdsUntil(at), seq };
  });
  const bridging = state.handovers
    .filter((one) => one.state === 'bridging')
    .map(({ since, step }): EndingHold => {
      return { what: 'bridging', effect: 'asksAnew', since, until: holdsUntil(since), seq: step };
    });
  const pauses = state.pauses
    .filter(({ ended }) => !ended)
    .map(({ from, until, seq }): EndingHold => {
      return { what: 'pause', effect: 'standsStill', since: startOfDay(from), until: startOfDay(until), seq };
    });
  const left = (what: EndingHold['what'], all: readonly { readonly since: Instant; readonly seq: number }[]) =>
    all.map(({ since, seq }): EndingHold => ({ what, effect: 'goesToTheLead', since, until: null, seq }));
  return [
    ...[...sighted, ...bridging].filter(({ until }) => until !== null && until > now),
    ...pauses,
    ...left('crisis', state.crisis ? [state.crisis] : []),
    ...left(
      'childConcern',
      state.childConcerns.filter(({ settled }) => !settled),
    ),
    ...left(
      'incident',
      state.incidents.filter(({ reviewed }) => !reviewed),
    ),
  ];
}

function tryOf(contact: ContactFact): Try {
  const { at } = contact;
  return {
    contact,
    weekday: isoWeekday(localDateOf(at)),
    time: localTimeOf(at),
    dayPart: dayPartOf(at),
    way: wayOf(contact),
  };
}

/** Where, how and when nobody has tried in the silence; of the places with a name, those that are gone to still. */
function untriedOf({ places }: CaseState, tries: readonly Try[]): EndingView['untried'] {
  const without = <T>(all: readonly T[], tried: readonly T[]) => all.filter((one) => !tried.includes(one));
  const tried = tries.map(({ contact }) => contact.namedPlace);
  return {
    ways: without(
      ways,
      tries.map(({ way }) => way),
    ),
    dayParts: without(
      dayParts,
      tries.map(({ dayPart }) => dayPart),
    ),
    weekdays: without(
      [1, 2, 3, 4, 5, 6, 7],
      tries.map(({ weekday }) => weekday),
    ),
    places: places.filter(({ id, retired }) => !retired && !tried.includes(id)),
  };
}
