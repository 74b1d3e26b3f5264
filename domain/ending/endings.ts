import type { CaseState } from '../case/case-state';
import { accept, type Context, type Fact, factsOf, reject } from '../case/decision';
import type { AdministrativeGround, Earlier, Ground } from '../case/ending-facts';
import { afterDecline } from '../case/guards';
import { withoutQuestion } from '../case/silence';
import { type LocalDate, localDateOf, plusHours, plusLocalDays } from '../clock/time';
import { nextWorkingInstant } from '../clock/working-days';
import type { CaseId, Sealed } from '../ids';
import { type Assessed, type Basis, basisOf, localBasis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { groundOf } from '../rules/standard-queries';
import { type OpenTask, taskKeyOf, teamLead } from '../tasks/open-task';
import { part, type TimedStep } from '../tasks/part';
import { earlierOf, restored } from './taking-back';

/** A decision letter, where the municipality's lawyers want one: how it was delivered, and its reasons. */
export type Letter = { readonly delivery: 'digitalPost' | 'mail' | 'handed' | 'none'; readonly reasons: Sealed };

export type CaseEnded = {
  readonly ground: Ground;
  readonly on: LocalDate;
  readonly basis: Basis;
  /** Ended by itself on an earlier assessment: the team lead confirms it or reopens. */
  readonly toConfirm: boolean;
  readonly onPlanOf?: LocalDate;
  readonly reasons?: Sealed;
  readonly letter?: Letter;
  readonly contactTo?: readonly ContactTo[];
  readonly selfReliant?: 'withOtherMeasure' | 'withoutOtherMeasure';
  readonly mergedInto?: CaseId;
};

/** B20: to whom the citizen now has contact. */
export const contactsTo = ['authorities', 'services', 'network', 'other'] as const;
export type ContactTo = (typeof contactsTo)[number];

export type EndingCommands = {
  endIsolationBroken: {
    readonly contactTo: readonly ContactTo[];
    readonly selfReliant: 'withOtherMeasure' | 'withoutOtherMeasure';
    readonly reasons: Sealed;
    readonly letter?: Letter;
  };
  endOnLocalGround: { readonly ground: string; readonly reasons: Sealed; readonly letter?: Letter };
  endAdministratively: {
    readonly ground: AdministrativeGround;
    readonly reasons: Sealed;
    readonly letter?: Letter;
  };
  confirmEnding: { readonly reason?: Sealed };
};

export type EndingEvents = {
  caseEnded: CaseEnded;
  endingConfirmed: { readonly reason?: Sealed };
  endingUndone: { readonly reason: Sealed };
  correctionWindowClosed: { readonly basis: Basis };
};

/** The event with which a case ends, which many parts decide on. */
export type TheEnd = Pick<EndingEvents, 'caseEnded'>;

const fact = factsOf<EndingEvents>();

/** The ending of the case, as an event. Without a `basis` of its own it rests on the clause of its ground. */
export function theEnd(
  ground: Ground,
  { rules, now }: Context,
  more: Partial<Omit<CaseEnded, 'ground'>> = {},
): Fact<TheEnd> {
  return fact('caseEnded', {
    on: localDateOf(now),
    basis: groundBasis(ground, rules),
    toConfirm: false,
    ...more,
    ground,
  });
}

function groundBasis(ground: Ground, { standard, settings }: Rules): Basis {
  if (ground.startsWith('local:')) return localBasis(settings, 'ending', 'additionalGrounds');
  const clause = standard.grounds.find((one) => one.ground === ground)?.clauses[0] ?? null;
  return { topic: 'ending', clause };
}

/**
 * The ending that rests on an assessment made with this very command; its reasons stand in the command's first event.
 */
export function theEndAssessed(
  ground: Ground,
  state: CaseState,
  context: Context,
  more: Partial<Omit<CaseEnded, 'ground' | 'basis'>> = {},
): Fact<TheEnd> {
  const assessed: Assessed = { by: context.by, at: context.now, event: state.version + 1 };
  return theEnd(ground, context, { ...more, basis: { ...groundBasis(ground, context.rules), assessed } });
}

export const endings = part<EndingCommands, EndingEvents>({
  commands: {
    /** The worker's assessment that the isolation is broken (B20); only where the standard has that ground. */
    endIsolationBroken(state, command, context) {
      const { standard } = context.rules;
      if (!groundOf(standard, 'isolationBroken')) return unknownGround('isolationBroken', context);
      return afterDecline(state) ?? accept(theEndAssessed('isolationBroken', state, context, command));
    },
    endOnLocalGround(state, { ground, reasons, letter }, context) {
      const own = context.rules.settings.additionalGrounds.some(({ id }) => id === ground);
      if (!own) return unknownGround(ground, context);
      const more = { reasons, ...(letter && { letter }) };
      return afterDecline(state) ?? accept(theEndAssessed(`local:${ground}`, state, context, more));
    },
    endAdministratively: (state, { ground, reasons, letter }, context) =>
      accept(theEndAssessed(ground, state, context, { reasons, ...(letter && { letter }) })),
    confirmEnding(state, { reason }) {
      if (!state.ended?.toConfirm) return reject('nothingOpen', { what: 'toConfirm' });
      return accept(fact('endingConfirmed', { ...(reason && { reason }) }));
    },
  },

  events: {
    caseEnded: (state, { ground, on, basis, toConfirm }, { seq, at }) => ({
      ...state,
      status: 'ended',
      ended: { ground, on, basis, toConfirm, seq, at, correctable: true, earlier: beforeTheEnd(state, ground) },
    }),
    endingConfirmed: (state, _data, { seq, at, by }) => confirmed(state, { by, at, event: seq }),
    endingUndone: (state, _data, { seq }) => restored(state, seq),
    correctionWindowClosed: (state) => {
      if (!state.ended) return state;
      const { earlier, ...ended } = state.ended;
      const kept = ended.ground === 'merged' && earlier ? { earlier } : {};
      return { ...withoutQuestion(state), ended: { ...ended, correctable: false, ...kept } };
    },
  },

  openTasks: toConfirmTasks,
  timedSteps: correctionWindow,
});

function unknownGround(ground: string, { rules }: Context) {
  const known = [
    ...rules.standard.grounds.map((g) => g.ground),
    ...rules.settings.additionalGrounds.map(({ id }) => `local:${id}`),
  ];
  return reject('unknownGround', { ground, known });
}

/** An ending that waited for a word has had it. */
export function confirmed(state: CaseState, confirming: Assessed): CaseState {
  if (!state.ended?.toConfirm) return state;
  return { ...state, ended: { ...state.ended, toConfirm: false, confirmed: confirming } };
}

/** The case as it was before the act that ends it: before the decline, where the ending is of that. */
function beforeTheEnd(state: CaseState, ground: Ground): Earlier {
  return ground === 'citizenDeclined' && state.ending?.kind === 'decline' ? state.ending.earlier : earlierOf(state);
}

/** An ending that came by itself waits for the team lead's word; it is on the list, and reminds nobody. */
function toConfirmTasks({ ended }: CaseState, rules: Rules): OpenTask[] {
  if (!ended?.toConfirm) return [];
  return [
    {
      cause: taskKeyOf('toConfirm', ended.seq),
      kind: 'toConfirm',
      asks: [teamLead],
      showsFrom: nextWorkingInstant(ended.at, rules.settings.calendar),
      reminders: [],
      basis: ended.basis,
    },
  ];
}

/** After any ending there is a while in which it can be corrected; it keeps its local time of day. */
function correctionWindow({ ended }: CaseState, rules: Rules): TimedStep<Fact<EndingEvents>>[] {
  if (!ended?.correctable) return [];
  const { hours } = rules.settings.correction;
  const wholeDays = hours % 24 === 0;
  const at = wholeDays ? plusLocalDays(ended.at, hours / 24) : plusHours(ended.at, hours);
  const basis = basisOf(rules, 'correctionWindow', 'correction.hours');
  const cause = taskKeyOf('correctionWindow', ended.seq);
  return [{ at, kind: 'correctionWindowOver', cause, basis, fire: () => [fact('correctionWindowClosed', { basis })] }];
}
