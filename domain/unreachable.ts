import type { CaseState, Earlier } from './case-state';
import { attemptsAfter, type ContactFact, isSighting, isTwoWay, lastTwoWayContact, type Outcome } from './contact';
import { accept, type Context, type Fact, fact, reject } from './decision';
import { restored, theEnd } from './endings';
import type { Sealed } from './ids';
import { causeOf, type Matter, teamLead, worker } from './matter';
import { part, type Turning } from './part';
import { pausedDaysSince } from './pauses';
import { beforeTheEnd, closesAt, windowEnd } from './reminding';
import { type Assessed, assessedBasis, type Basis, basisOf, type Rules } from './rules';
import { firstPhase } from './standard-queries';
import { type Instant, type LocalDate, latest, localDateOf, plusLocalDays } from './time';
import { nextWorkingInstant, openingOf } from './working-days';

/** After how many days without two-way contact, and how many attempts at varied times and places. */
export type PlanTerms = { readonly days: number; readonly attempts: number };

/** The assessment of this citizen, made ahead, that an ending which comes by itself rests on (B5, B21, G17). */
export type UnreachablePlan = PlanTerms & { readonly assessed: Assessed; readonly countFrom?: Instant };

/** Too few attempts so far: the worker is asked to make them first. */
export type MoreAttempts = {
  readonly since: Instant;
  readonly until: Instant;
  readonly countedFrom: Instant;
  readonly seq: number;
};

/** The open question: may this case end because contact has been impossible? */
export type MayItEnd = MoreAttempts & { readonly tooFewAttempts: boolean };

export type Ending =
  | {
      readonly kind: 'unreachable';
      readonly since: Instant;
      readonly until: Instant;
      readonly countedFrom: Instant;
      readonly seq: number;
      /** An answer to the question, or the plan last made where nobody answered. */
      readonly on: 'assessment' | 'plan';
      readonly assessed: Assessed;
    }
  | {
      readonly kind: 'decline';
      readonly since: Instant;
      readonly until: Instant;
      readonly seq: number;
      readonly earlier: Earlier;
    };

export type UnreachableCommands = {
  setUnreachablePlan: PlanTerms & { readonly reason: Sealed };
  answerMayItEnd:
    | { readonly answer: 'continue'; readonly plan: PlanTerms; readonly reason: Sealed }
    | { readonly answer: 'end'; readonly reason: Sealed; readonly farewell?: Sealed };
};

type Asked = {
  readonly until: Instant;
  readonly countedFrom: Instant;
  readonly attempts: number;
  readonly planned: PlanTerms;
  readonly basis: Basis;
};

export type UnreachableEvents = {
  unreachablePlanSet: PlanTerms & { readonly reason?: Sealed; readonly countFrom?: Instant };
  moreAttemptsAsked: Asked;
  mayItEndAsked: Asked & { readonly tooFewAttempts: boolean; readonly again?: 'seen' };
  mayItEndAnswered: { readonly answer: 'continue' | 'end'; readonly reason: Sealed; readonly farewell?: Sealed };
  graceStarted: {
    readonly until: Instant;
    readonly countedFrom: Instant;
    readonly on: 'assessment' | 'plan';
    readonly planOf?: LocalDate;
    readonly basis: Basis;
  };
  endingStopped: { readonly because: 'contact' | 'correction'; readonly phase: string };
};

/** A sighting in the last days before an ending holds it: nobody seen last week is ended this week. */
const sightingHoldsDays = 7;

/** From when the silence is counted: the last two-way contact, else the start, or a `continue` that came later. */
export function silenceCountedFrom(state: CaseState): Instant | undefined {
  const { activeSince, plan } = state;
  if (!activeSince) return undefined;
  const moments = [lastTwoWayContact(state)?.at, plan?.countFrom].filter((at): at is Instant => !!at);
  return latest(activeSince, ...moments);
}

/** When the silence will have lasted as long as planned; days paused do not count. It keeps its local time of day. */
export function unreachableFrom(state: CaseState): Instant | undefined {
  const from = silenceCountedFrom(state);
  if (!from || !state.plan) return undefined;
  return plusLocalDays(from, state.plan.days + pausedDaysSince(state, from));
}

/** The question while it is still one: contact made since the silence it is about answers it by itself. */
export function openMayItEnd(state: CaseState): MayItEnd | undefined {
  return state.mayItEnd && stillSilent(state, state.mayItEnd) ? state.mayItEnd : undefined;
}

export function openMoreAttempts(state: CaseState): MoreAttempts | undefined {
  return state.moreAttempts && stillSilent(state, state.moreAttempts) ? state.moreAttempts : undefined;
}

function stillSilent(state: CaseState, { countedFrom }: MoreAttempts): boolean {
  return state.status === 'active' && (silenceCountedFrom(state) ?? '') <= countedFrom;
}

/** A two-way contact since the silence began disproves an ending that rests on the silence. */
export function contradictsEnding(state: CaseState, contact: { at: Instant; outcome: Outcome }): boolean {
  if (!isTwoWay(contact)) return false;
  const before = state.ended ? state.ended.earlier : state;
  const ending = state.ended && state.ended.ground !== 'unreachable' ? undefined : before?.ending;
  return ending?.kind === 'unreachable' && contact.at > ending.countedFrom;
}

/** Found in time: the ending stops, same case, same worker, and the process itself goes back to its first phase. */
export function endingStopped(because: 'contact' | 'correction', { rules }: Context): Fact {
  return fact('endingStopped', { because, phase: firstPhase(rules.standard) });
}

export const unreachable = part<UnreachableCommands, UnreachableEvents>({
  commands: {
    setUnreachablePlan: (_state, { days, attempts, reason }) =>
      accept(fact('unreachablePlanSet', { days, attempts, reason })),

    answerMayItEnd(state, command, context) {
      const { reason } = command;
      if (!openMayItEnd(state)) return reject('nothingOpen', { what: 'mayItEnd' });
      if (command.answer === 'continue') {
        const plan = { ...command.plan, reason, countFrom: context.now };
        return accept([fact('mayItEndAnswered', { answer: 'continue', reason }), fact('unreachablePlanSet', plan)]);
      }
      const { farewell } = command;
      return accept([
        fact('mayItEndAnswered', { answer: 'end', reason, ...(farewell && { farewell }) }),
        graceStarted(state, 'assessment', context),
      ]);
    },
  },

  events: {
    unreachablePlanSet: (state, { days, attempts, countFrom }, { seq, at, by }) => ({
      ...withoutQuestion(state),
      plan: { days, attempts, assessed: { by, at, event: seq }, ...(countFrom && { countFrom }) },
    }),
    moreAttemptsAsked: (state, { until, countedFrom }, { seq, at }) => ({
      ...state,
      moreAttempts: { since: at, until, countedFrom, seq },
    }),
    mayItEndAsked: (state, { until, countedFrom, tooFewAttempts }, { seq, at }) => ({
      ...withoutQuestion(state),
      status: 'active',
      mayItEnd: { since: at, until, countedFrom, seq, tooFewAttempts },
    }),
    mayItEndAnswered: (state) => withoutQuestion(state),
    graceStarted: (state, { until, countedFrom, on }, { seq, at, by }) => ({
      ...withoutQuestion(state),
      status: 'ending',
      ending: {
        kind: 'unreachable',
        since: at,
        until,
        countedFrom,
        seq,
        on,
        assessed: on === 'plan' && state.plan ? state.plan.assessed : { by, at, event: seq },
      },
    }),
    endingStopped: (state, { phase }) => ({ ...withoutQuestion(restored(state)), status: 'active', phase }),
  },

  matters: (state, rules) => [
    ...moreAttemptsMatters(state, rules),
    ...mayItEndMatters(state, rules),
    ...graceMatters(state, rules),
  ],
  turnings: (state, rules) => [
    ...silenceTurnings(state, rules),
    ...assessmentTurnings(state, rules),
    ...graceTurnings(state, rules),
  ],
});

function withoutQuestion(state: CaseState): CaseState {
  const { mayItEnd: _asked, moreAttempts: _prompted, ending: _ending, ...rest } = state;
  return rest;
}

function planBasis({ plan }: CaseState, rules: Rules): Basis {
  return plan ? assessedBasis(rules, 'unreachable', plan.assessed) : basisOf(rules, 'unreachable', 'unreachable.days');
}

function silenceTurnings(state: CaseState, rules: Rules): Turning[] {
  const at = unreachableFrom(state);
  const asked = state.status !== 'active' || openMayItEnd(state) || openMoreAttempts(state);
  if (!at || asked) return [];
  const basis = planBasis(state, rules);
  const bringsAbout = (context: Context) =>
    enoughAttempts(state) ? [mayItEndAsked(state, context)] : [moreAttemptsAsked(state, context)];
  return [{ at, kind: 'unreachableReached', cause: causeOf('mayItEnd', 'silence'), basis, bringsAbout }];
}

function attemptsInSilence(state: CaseState): readonly ContactFact[] {
  return attemptsAfter(state, silenceCountedFrom(state) as Instant);
}

function enoughAttempts(state: CaseState): boolean {
  return !!state.plan && attemptsInSilence(state).length >= state.plan.attempts;
}

function asked(state: CaseState, days: number, { rules, now }: Context): Asked {
  const { days: planDays, attempts } = state.plan as UnreachablePlan;
  return {
    until: windowEnd(now, days, rules),
    countedFrom: silenceCountedFrom(state) as Instant,
    attempts: attemptsInSilence(state).length,
    planned: { days: planDays, attempts },
    basis: planBasis(state, rules),
  };
}

function moreAttemptsAsked(state: CaseState, context: Context): Fact {
  return fact('moreAttemptsAsked', asked(state, context.rules.settings.unreachable.promptDays, context));
}

function mayItEndAsked(state: CaseState, context: Context, again?: 'seen'): Fact {
  const { assessmentDays } = context.rules.settings.unreachable;
  const tooFewAttempts = !enoughAttempts(state);
  return fact('mayItEndAsked', { ...asked(state, assessmentDays, context), tooFewAttempts, ...(again && { again }) });
}

function graceStarted(state: CaseState, on: 'assessment' | 'plan', { rules, now }: Context): Fact {
  const { graceDays } = rules.settings.unreachable;
  return fact('graceStarted', {
    until: windowEnd(now, graceDays, rules),
    countedFrom: silenceCountedFrom(state) as Instant,
    on,
    ...(on === 'plan' && state.plan && { planOf: localDateOf(state.plan.assessed.at) }),
    basis: on === 'plan' ? planBasis(state, rules) : basisOf(rules, 'grace', 'unreachable.graceDays'),
  });
}

function moreAttemptsMatters(state: CaseState, rules: Rules): Matter[] {
  const open = openMoreAttempts(state);
  if (!open) return [];
  const showsFrom = nextWorkingInstant(open.since, rules.settings.calendar);
  return [
    {
      cause: causeOf('moreAttempts', open.seq),
      kind: 'moreAttempts',
      asks: [worker],
      showsFrom,
      due: open.until,
      reminders: [showsFrom],
      basis: basisOf(rules, 'unreachable', 'unreachable.promptDays'),
    },
  ];
}

function mayItEndMatters(state: CaseState, rules: Rules): Matter[] {
  const open = openMayItEnd(state);
  return open ? [mayItEndMatter(open, rules)] : [];
}

function mayItEndMatter(open: MayItEnd, rules: Rules): Matter {
  const { calendar, unreachable: settings } = rules.settings;
  const showsFrom = nextWorkingInstant(open.since, calendar);
  const { due, reminders } = beforeTheEnd(open.until, settings.reminders, rules);
  const lastDay = openingOf(localDateOf(open.until), calendar);
  return {
    cause: causeOf('mayItEnd', open.seq),
    kind: 'mayItEnd',
    asks: [worker, teamLead],
    showsFrom,
    ...(due && { due }),
    reminders: [showsFrom, ...reminders.filter((at) => at > showsFrom)],
    escalates: settings.unassessed === 'hold' ? { at: lastDay, everyDays: 7 } : { at: lastDay },
    basis: basisOf(rules, 'assessment', 'unreachable.assessmentDays'),
  };
}

/** The prompt's own date, and the window in which people may answer: over, the process goes on (or holds). */
function assessmentTurnings(state: CaseState, rules: Rules): Turning[] {
  const prompted = openMoreAttempts(state);
  const question = openMayItEnd(state);
  const turnings: Turning[] = [];
  for (const matter of prompted ? moreAttemptsMatters(state, rules) : []) {
    turnings.push({
      at: closesAt(matter.due as Instant, matter, state, rules),
      kind: 'moreAttemptsOver',
      cause: matter.cause,
      basis: matter.basis,
      bringsAbout: (context) => [mayItEndAsked(state, context)],
    });
  }
  if (question && rules.settings.unreachable.unassessed === 'plan') {
    const matter = mayItEndMatter(question, rules);
    turnings.push({
      at: closesAt(question.until, matter, state, rules),
      kind: 'assessmentOver',
      cause: matter.cause,
      basis: basisOf(rules, 'assessment', 'unreachable.unassessed'),
      bringsAbout: (context) => [graceStarted(state, 'plan', context)],
    });
  }
  return turnings;
}

function graceMatters({ ending, status }: CaseState, rules: Rules): Matter[] {
  if (status !== 'ending' || ending?.kind !== 'unreachable') return [];
  const showsFrom = nextWorkingInstant(ending.since, rules.settings.calendar);
  const { reminders } = beforeTheEnd(ending.until, [7, 0], rules);
  return [
    {
      cause: causeOf('endingToCome', ending.seq),
      kind: 'endingToCome',
      asks: [worker],
      showsFrom,
      due: ending.until,
      reminders: [showsFrom, ...reminders.filter((at) => at > showsFrom)],
      basis: basisOf(rules, 'grace', 'unreachable.graceDays'),
    },
  ];
}

function graceTurnings(state: CaseState, rules: Rules): Turning[] {
  const { ending } = state;
  const [matter] = graceMatters(state, rules);
  if (!matter || ending?.kind !== 'unreachable') return [];
  const at = closesAt(ending.until, matter, state, rules);
  const basis: Basis = assessedBasis(rules, 'unreachable', ending.assessed);
  const bringsAbout = (context: Context): Fact[] =>
    seenLately(state, at)
      ? [mayItEndAsked({ ...state, status: 'active' }, context, 'seen')]
      : [
          theEnd('unreachable', context, {
            on: localDateOf(at),
            basis,
            toConfirm: ending.on === 'plan',
            ...(ending.on === 'plan' && { onPlanOf: localDateOf(ending.assessed.at) }),
          }),
        ];
  return [{ at, kind: 'graceOver', cause: matter.cause, basis, bringsAbout }];
}

function seenLately({ contacts }: CaseState, before: Instant): boolean {
  const since = plusLocalDays(before, -sightingHoldsDays);
  return contacts.some((contact) => isSighting(contact) && contact.at >= since);
}
