import { isOwnWorker } from '../case/assignment-facts';
import type { CaseState } from '../case/case-state';
import { type ContactFact, isSighting, isTwoWay } from '../case/contact-facts';
import { type Context, type Fact, factsOf } from '../case/decision';
import { endedAt, type UnreachableEnding } from '../case/ending-facts';
import { goneBy, saysWhatItRestsOn, silenceCountedFrom } from '../case/silence';
import { windowEnd } from '../case/windows';
import { type Instant, type LocalDate, localDateOf, plusLocalDays } from '../clock/time';
import type { EntryId } from '../ids';
import { actBehind, type Basis, basisOf, withActOf } from '../rules/basis';
import { isAssessed } from '../rules/grounds-in-force';
import type { Rules } from '../rules/rule-book';
import { firstPhase } from '../rules/standard-queries';
import { type OpenTask, taskKeyOfWindow, worker } from '../tasks/open-task';
import type { TimedStep } from '../tasks/part';
import { closesAt, untilItCloses } from '../tasks/reminding';
import { type EndingQuestionEvents, mayItEndAsked } from './ending-question';
import { type CaseEnded, type TheEnd, theEnd } from './endings';

export type GraceEvents = {
  graceStarted: {
    readonly until: Instant;
    readonly countedFrom: Instant;
    readonly on: 'assessment' | 'plan';
    /** The day of the plan it goes by, where nobody has assessed anew. */
    readonly planOf?: LocalDate;
    readonly basis: Basis;
    /** What the ending itself will rest on. */
    readonly endsOn: Basis;
    /** The case that ends with it waits for the team lead's word. */
    readonly toConfirm: boolean;
    /** Another than who answered is asked for a word on it before it ends; settings that change later change nothing. */
    readonly secondWord?: 'asked';
    /** What that word is asked for by. */
    readonly secondWordBasis?: Basis;
  };
  endingStopped: {
    readonly because: 'contact' | 'correction';
    readonly phase: string;
    /** The contact that disproved the ending; striking it out takes the change of phase back. */
    readonly contact?: EntryId;
  };
};

export type SecondWord = 'asked' | 'none';

/** What follows where an ending for silence is disproved. */
export type Disproving = Pick<GraceEvents, 'endingStopped'> & Held;

/** What follows where a sighting holds an ending. */
type Held = Pick<GraceEvents, 'graceStarted'> & Pick<EndingQuestionEvents, 'mayItEndAsked'>;

const fact = factsOf<GraceEvents>();

/** A sighting in the last days before an ending holds it: nobody seen last week is ended this week. */
const sightingHoldsDays = 7;

/** Last attempts, farewell information: a last stretch, on an assessment made now or on the plan made before. */
export function graceStarted(
  state: CaseState,
  restsOn: Basis,
  on: 'assessment' | 'plan',
  context: Context,
  secondWord: SecondWord = 'none',
) {
  const { rules, now } = context;
  const plan = saysWhatItRestsOn(rules) &&
    state.plan && { ...goneBy(state.plan, rules), ...(on === 'plan' && notAnew) };
  const endsOn: Basis = { ...restsOn, ...(plan && { plan }) };
  return fact('graceStarted', {
    until: windowEnd(now, rules.settings.unreachable.graceDays, rules),
    countedFrom: silenceCountedFrom(state) ?? now,
    on,
    ...(on === 'plan' && { planOf: localDateOf(actBehind(endsOn)?.at ?? now) }),
    basis: withActOf(basisOf(rules, 'grace', 'unreachable.graceDays'), endsOn),
    endsOn,
    toConfirm: secondWord === 'asked' || (on === 'plan' && isAssessed('unreachable', rules)),
    ...(secondWord === 'asked' && {
      secondWord,
      secondWordBasis: withActOf(basisOf(rules, 'assessment', 'unreachable.secondWord'), endsOn),
    }),
  });
}

const notAnew = { notAnew: true } as const;

/**
 * What follows, for an ending that rests on silence, from what is now known to have happened. A two-way contact
 * disproves it: the ending stops. A sighting shortly before it, told of after it, holds it.
 * Both count until the case is closed for corrections, in whatever order they arrive.
 */
export function disproves(
  state: CaseState,
  known: Pick<ContactFact, 'id' | 'at' | 'outcome'>,
  because: 'contact' | 'correction',
  context: Context,
): Fact<Disproving>[] {
  const ending = standingOnSilence(state);
  const countedFrom = ending?.countedFrom ?? heldSince(state, context.rules);
  if (countedFrom && isTwoWay(known) && known.at > countedFrom) {
    return [fact('endingStopped', { because, phase: firstPhase(context.rules.standard), contact: known.id })];
  }
  if (!ending) return [];
  const held = state.ended && isSighting(known) && holds(known.at, endedAt(state.ended));
  return held ? [heldBySighting(state, ending, context)] : [];
}

/** The question is asked again; where the ground asks for no assessment, the grace period begins anew instead. */
function heldBySighting(state: CaseState, { endsOn, on }: UnreachableEnding, context: Context): Fact<Held> {
  return isAssessed('unreachable', context.rules)
    ? mayItEndAsked(state, context, 'seen')
    : graceStarted(state, endsOn, on, context);
}

/** The ending for silence that is under way, or has come and can still be corrected. */
function standingOnSilence({ ending, ended }: CaseState): UnreachableEnding | undefined {
  const open = ended ? ended.ground === 'unreachable' && ended.correctable : true;
  return open && ending?.kind === 'unreachable' ? ending : undefined;
}

/** From when the silence is counted that an ending rested on which a sighting holds: told in either order, contact stops it. */
function heldSince({ ended, mayItEnd }: CaseState, { lacks }: Rules): Instant | undefined {
  const isHeld = !ended && mayItEnd?.held && !lacks?.includes('in-any-order');
  return isHeld ? mayItEnd.countedFrom : undefined;
}

function holds(seenAt: Instant, endingAt: Instant): boolean {
  return seenAt >= plusLocalDays(endingAt, -sightingHoldsDays);
}

/** Until when whoever has seen the citizen holds an ending by it. */
export function holdsUntil(seenAt: Instant): Instant {
  return plusLocalDays(seenAt, sightingHoldsDays);
}

/** Seen, heard of, or known to have come to another service. */
function seenBefore({ contacts, handovers }: CaseState, endingAt: Instant): boolean {
  return (
    contacts.some((contact) => isSighting(contact) && holds(contact.at, endingAt)) ||
    handovers.some(({ state, since }) => state === 'bridging' && holds(since, endingAt))
  );
}

/** When what is asked within the grace period shows, is due and is reminded of; it goes to nobody else. */
export function untilTheEnding({ since, until }: UnreachableEnding, rules: Rules) {
  const { showsFrom, due, reminders } = untilItCloses(since, until, rules.settings.unreachable.reminders, rules);
  return { showsFrom, due, reminders };
}

function graceTask(ending: UnreachableEnding, rules: Rules): OpenTask {
  return {
    cause: taskKeyOfWindow('endingToCome', ending),
    kind: 'endingToCome',
    asks: [worker],
    ...untilTheEnding(ending, rules),
    basis: ending.basis,
  };
}

/** The grace period that is running. */
export function inGrace({ status, ending }: CaseState): UnreachableEnding | undefined {
  return status === 'ending' && ending?.kind === 'unreachable' ? ending : undefined;
}

export function graceTasks(state: CaseState, rules: Rules): OpenTask[] {
  const ending = inGrace(state);
  return ending ? [graceTask(ending, rules)] : [];
}

/** Whose second word the ending has, or that it has none: an answer's, or that of the worker's own plan. */
function wordsOnIt(
  { assignment }: CaseState,
  { on, secondWord, assessed }: UnreachableEnding,
  { settings }: Rules,
): Pick<CaseEnded, 'agreed' | 'restsOnOneWord'> {
  if (secondWord?.agreed) return { agreed: secondWord.agreed };
  const ownPlan = on === 'plan' && settings.unreachable.secondWord !== 'none' && isOwnWorker(assignment, assessed.by);
  return secondWord || ownPlan ? { restsOnOneWord: true } : {};
}

/** Grace over: ended by itself (B21, G17), or held where someone has seen the citizen in the last days. */
export function graceSteps(state: CaseState, rules: Rules): TimedStep<Fact<Held & TheEnd>>[] {
  const ending = inGrace(state);
  if (!ending) return [];
  const { on, assessed, endsOn: basis, toConfirm } = ending;
  const task = graceTask(ending, rules);
  const at = closesAt(ending.until, task, state, rules);
  const day = localDateOf(at);
  const onPlan = on === 'plan' && { onPlanOf: localDateOf(assessed.at) };
  const restsOnClauseAlone = on === 'plan' && !toConfirm;
  const fire = (context: Context): Fact<Held & TheEnd>[] => {
    if (seenBefore(state, at)) return [heldBySighting(state, ending, context)];
    if (restsOnClauseAlone) return [theEnd('unreachable', context, { on: day })];
    return [
      theEnd('unreachable', context, { on: day, basis, toConfirm, ...onPlan, ...wordsOnIt(state, ending, rules) }),
    ];
  };
  return [{ at, kind: 'graceOver', cause: task.cause, basis, fire }];
}
