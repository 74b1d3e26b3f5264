import type { CaseState, Earlier } from './case-state';
import { endOfDay, type Instant, type LocalDate, localDateOf, plusHours, plusLocalDays } from './clock/time';
import { nextWorkingInstant } from './clock/working-days';
import { accept, type Context, type Fact, fact, type Rejection, reject } from './decision';
import type { CaseId, Sealed } from './ids';
import { causeOf, type Matter, teamLead } from './matter';
import { part, type Turning } from './part';
import { type Assessed, type Basis, basisOf, localBasis } from './rules/basis';
import type { Rules } from './rules/rule-book';
import { groundOf } from './rules/standard-queries';
import { withoutQuestion } from './silence';
import { earlierOf, restored } from './taking-back';

export const standardGrounds = ['citizenDeclined', 'isolationBroken', 'unreachable', 'handedOver'] as const;
export const triageGrounds = ['outsideTargetGroup', 'joined'] as const;
export const administrativeGrounds = ['deceased', 'movedAway', 'openedInError'] as const;
export type AdministrativeGround = (typeof administrativeGrounds)[number];
/** Why a case ended; each is kept apart in statistics. */
export type Ground =
  | (typeof standardGrounds)[number]
  | (typeof triageGrounds)[number]
  | AdministrativeGround
  | 'merged'
  | `local:${string}`;

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

export type Ended = {
  readonly ground: Ground;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly seq: number;
  readonly basis: Basis;
  readonly toConfirm: boolean;
  readonly confirmed?: Assessed;
  readonly correctable: boolean;
  /** The case as it was; kept while the ending can be taken back, and for a merge, which can always be undone. */
  readonly earlier?: Earlier;
};

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

/** The ending of the case, as an event. Without a `basis` of its own it rests on the clause of its ground. */
export function theEnd(ground: Ground, { rules, now }: Context, more: Partial<Omit<CaseEnded, 'ground'>> = {}): Fact {
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
): Fact {
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

  matters: toConfirmMatters,
  turnings: correctionWindow,
});

function unknownGround(ground: string, { rules }: Context) {
  const known = [
    ...rules.standard.grounds.map((g) => g.ground),
    ...rules.settings.additionalGrounds.map(({ id }) => `local:${id}`),
  ];
  return reject('unknownGround', { ground, known });
}

/** After a decline outreach has stopped: nobody assesses another ground over the citizen's own word. */
export function afterDecline({ ending }: CaseState): Rejection | undefined {
  return ending?.kind === 'decline'
    ? reject('notInThisState', { is: 'declined', right: ['assessDecline'] })
    : undefined;
}

/** When a case ended: at the close of the day on which that was due, also where the process came to it on a later one. */
export function endedAt({ at, on }: Ended): Instant {
  return localDateOf(at) === on ? at : endOfDay(on);
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
function toConfirmMatters({ ended }: CaseState, rules: Rules): Matter[] {
  if (!ended?.toConfirm) return [];
  return [
    {
      cause: causeOf('toConfirm', ended.seq),
      kind: 'toConfirm',
      asks: [teamLead],
      showsFrom: nextWorkingInstant(ended.at, rules.settings.calendar),
      reminders: [],
      basis: ended.basis,
    },
  ];
}

/** After any ending there is a while in which it can be corrected; it keeps its local time of day. */
function correctionWindow({ ended }: CaseState, rules: Rules): Turning[] {
  if (!ended?.correctable) return [];
  const { hours } = rules.settings.correction;
  const wholeDays = hours % 24 === 0;
  const at = wholeDays ? plusLocalDays(ended.at, hours / 24) : plusHours(ended.at, hours);
  const basis = basisOf(rules, 'correctionWindow', 'correction.hours');
  const cause = causeOf('correctionWindow', ended.seq);
  return [
    { at, kind: 'correctionWindowOver', cause, basis, bringsAbout: () => [fact('correctionWindowClosed', { basis })] },
  ];
}
