import type { CaseState, Earlier } from './case-state';
import { accept, type Context, type Fact, fact, reject } from './decision';
import type { CaseId, Sealed } from './ids';
import { causeOf, type Matter, teamLead } from './matter';
import { part, type Turning } from './part';
import { type Assessed, type Basis, basisOf, type Rules } from './rules';
import { groundOf } from './standard-queries';
import { type Instant, type LocalDate, localDateOf, plusHours, plusLocalDays } from './time';
import { nextWorkingInstant } from './working-days';

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

function groundBasis(ground: Ground, rules: Rules): Basis {
  const clause = rules.standard.grounds.find((g) => g.ground === ground)?.clauses[0] ?? null;
  if (!ground.startsWith('local:')) return { topic: 'correctionWindow', clause };
  return { ...basisOf(rules, 'correctionWindow', 'additionalGrounds'), clause };
}

export const endings = part<EndingCommands, EndingEvents>({
  commands: {
    /** The worker's assessment that the isolation is broken (B20); only where the standard has that ground. */
    endIsolationBroken(_state, command, context) {
      const { standard } = context.rules;
      if (!groundOf(standard, 'isolationBroken')) return unknownGround('isolationBroken', context);
      return accept(theEnd('isolationBroken', context, command));
    },
    endOnLocalGround(_state, { ground, reasons, letter }, context) {
      const own = context.rules.settings.additionalGrounds.some(({ id }) => id === ground);
      if (!own) return unknownGround(ground, context);
      return accept(theEnd(`local:${ground}`, context, { reasons, ...(letter && { letter }) }));
    },
    endAdministratively: (_state, { ground, reasons, letter }, context) =>
      accept(theEnd(ground, context, { reasons, ...(letter && { letter }) })),
    confirmEnding(state, { reason }) {
      if (!state.ended?.toConfirm) return reject('nothingOpen', { what: 'toConfirm' });
      return accept(fact('endingConfirmed', { ...(reason && { reason }) }));
    },
  },

  events: {
    caseEnded: (state, { ground, on, basis, toConfirm }, { seq, at }) => ({
      ...state,
      status: 'ended',
      ended: { ground, on, basis, toConfirm, seq, at, correctable: true, earlier: before(state) },
    }),
    endingConfirmed: (state, _data, { seq, at, by }) =>
      state.ended
        ? { ...state, ended: { ...state.ended, toConfirm: false, confirmed: { by, at, event: seq } } }
        : state,
    endingUndone: (state) => restored(state),
    correctionWindowClosed: (state) => {
      if (!state.ended) return state;
      const { earlier, ...ended } = state.ended;
      const kept = ended.ground === 'merged' && earlier ? { earlier } : {};
      return { ...state, ended: { ...ended, correctable: false, ...kept } };
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

/** The case as it was before the act that ends it: before a decline, where the ending follows from one. */
function before(state: CaseState): Earlier {
  return state.ending?.kind === 'decline' ? state.ending.earlier : earlierOf(state);
}

export function earlierOf(state: CaseState): Earlier {
  const { taken: _taken, reminded: _reminded, ended: _ended, ...earlier } = state;
  return earlier;
}

/** The case with its ending taken back: as it was, with all that has been added to the record since. */
export function restored(state: CaseState): CaseState {
  const earlier = state.ended?.earlier ?? (state.ending?.kind === 'decline' ? state.ending.earlier : undefined);
  if (!earlier) return state;
  const { version, contacts, links, incidents, childConcerns, taken, reminded, standard } = state;
  return { ...earlier, version, contacts, links, incidents, childConcerns, taken, reminded, standard };
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
  const cause = causeOf('toConfirm', ended.seq);
  return [
    { at, kind: 'correctionWindowOver', cause, basis, bringsAbout: () => [fact('correctionWindowClosed', { basis })] },
  ];
}
