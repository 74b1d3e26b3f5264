import { type BringsBack, withTakenBack } from '../case/bringing-back';
import type { CaseState } from '../case/case-state';
import { accept, type Context, type Fact, factsOf, inField, type Rejection, reject } from '../case/decision';
import type { DeclineUnderWay, Earlier } from '../case/ending-facts';
import { afterDecline, notInStatus, withoutWords } from '../case/guards';
import { withoutQuestion } from '../case/silence';
import { endingAllowedIn } from '../case/status';
import { type LocalDate, localDateOf, plusHours, plusLocalDays } from '../clock/time';
import { nextWorkingInstant } from '../clock/working-days';
import { type Actor, type CaseId, isSameActor, type Sealed } from '../ids';
import { type Assessed, actBehind, type Basis, basisOf, localBasis, movingBasis } from '../rules/basis';
import {
  type AdministrativeGround,
  administrativeGrounds,
  type Ground,
  idOfLocalGround,
  isAdministrativeGround,
  type LocalGround,
  localGround,
} from '../rules/grounds';
import { groundInForce, groundsNamed, isAssessed } from '../rules/grounds-in-force';
import type { Rules } from '../rules/rule-book';
import { leadOtherThan, type OpenTask, taskKeyOf, teamLead } from '../tasks/open-task';
import { part, type TimedStep } from '../tasks/part';
import { earlierOf, restored } from './taking-back';

/** A decision letter, where the municipality's lawyers want one: how it was delivered, and its reasons. */
export type Letter = { readonly delivery: 'digitalPost' | 'mail' | 'handed' | 'none'; readonly reasons: Sealed };

export type CaseEnded = {
  readonly ground: Ground;
  readonly on: LocalDate;
  readonly basis: Basis;
  /** What the length of the correction window rests on. */
  readonly correctionBasis: Basis;
  /** Ended by itself on an earlier assessment: the team lead confirms it or reopens. */
  readonly toConfirm: boolean;
  readonly onPlanOf?: LocalDate;
  /** Whose second word it has, where one was asked for. */
  readonly agreed?: Assessed;
  /** It rests on the word of the case's own worker alone, whether answer or plan. */
  readonly restsOnOneWord?: true;
  readonly reasons?: Sealed;
  readonly letter?: Letter;
  readonly contactTo?: readonly ContactTo[];
  readonly selfReliant?: 'withOtherMeasure' | 'withoutOtherMeasure';
  readonly mergedInto?: CaseId;
};

/** B20: to whom the citizen now has contact. */
export const contactsTo = ['authorities', 'services', 'network', 'other'] as const;
export type ContactTo = (typeof contactsTo)[number];

/** The worker's assessment that the isolation is broken (B20) says to whom there is contact now, and on what terms. */
type IsolationBroken = {
  readonly ground: 'isolationBroken';
  readonly contactTo: readonly ContactTo[];
  readonly selfReliant: 'withOtherMeasure' | 'withoutOtherMeasure';
};
type OtherGround = { readonly ground: AdministrativeGround | LocalGround };

export type EndingCommands = {
  endOnGround: (IsolationBroken | OtherGround) & { readonly reasons?: Sealed; readonly letter?: Letter };
  confirmEnding: { readonly reason?: Sealed };
};

export type EndingEvents = {
  caseEnded: CaseEnded;
  endingConfirmed: { readonly reason?: Sealed };
  endingUndone: { readonly reason: Sealed } & BringsBack;
  correctionWindowClosed: { readonly basis: Basis };
};

/** The event with which a case ends, which many parts decide on. */
export type TheEnd = Pick<EndingEvents, 'caseEnded'>;

const fact = factsOf<EndingEvents>();

const correctionHours = 'correction.hours';

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
    correctionBasis: basisOf(rules, 'correctionWindow', correctionHours),
    ground,
  });
}

function groundBasis(ground: Ground, rules: Rules): Basis {
  if (idOfLocalGround(ground) !== undefined) return localBasis(rules.settings, 'ending', 'additionalGrounds');
  const clause = groundInForce(ground, rules)?.clauses[0] ?? null;
  const { id, version } = rules.standard;
  return { topic: 'ending', clause, ...(clause !== null && { standard: { id, version } }) };
}

type Said = Partial<Omit<CaseEnded, 'ground' | 'basis' | 'correctionBasis'>>;

/**
 * The ending that rests on an assessment made with this very command; its reasons stand in the command's first event.
 */
export function theEndAssessed(ground: Ground, state: CaseState, context: Context, said: Said = {}): Fact<TheEnd> {
  const assessed: Assessed = { by: context.by, at: context.now, event: state.version + 1 };
  return theEnd(ground, context, { ...said, basis: { ...groundBasis(ground, context.rules), assessed } });
}

/** The ending that someone says: it rests on their assessment where the ground asks for one, else on the clause alone. */
export function theEndSaid(ground: Ground, state: CaseState, context: Context, said: Said): Fact<TheEnd> {
  return isAssessed(ground, context.rules)
    ? theEndAssessed(ground, state, context, said)
    : theEnd(ground, context, said);
}

/** Why an ending cannot stand: its ground asks for an assessment, and nobody gave the reasons. */
export function notAssessed(ground: Ground, reasons: Sealed | undefined, { rules }: Context): Rejection | undefined {
  if (reasons || !isAssessed(ground, rules)) return undefined;
  return inField(
    'reasons',
    reject('reasonRequired', { because: 'assessedGround', clause: groundBasis(ground, rules).clause }),
  );
}

/**
 * The ending that comes by itself, where nobody has said anything: a team lead confirms it where its ground asks for an
 * assessment that nobody made.
 */
export function theEndByItself(
  ground: Ground,
  { on, basis }: Pick<CaseEnded, 'on' | 'basis'>,
  context: Context,
): Fact<TheEnd> {
  const more = isAssessed(ground, context.rules) ? { basis, toConfirm: true } : {};
  return theEnd(ground, context, { on, ...more });
}

export const endings = part<EndingCommands, EndingEvents>({
  commands: {
    /** Only on a ground that the municipality has; a decline gives way to none but those found everywhere. */
    endOnGround(state, { ground, ...said }, context) {
      return (
        notOnThisGround(state, ground, context) ??
        notAssessed(ground, said.reasons, context) ??
        accept(theEndSaid(ground, state, context, said))
      );
    },
    confirmEnding(state, { reason }, { by, rules }) {
      return (
        nothingToConfirm(state) ??
        ofWhoLetItEnd(state, by) ??
        withoutWords(reason, rules) ??
        accept(fact('endingConfirmed', { ...(reason && { reason }) }))
      );
    },
  },
  impossible: { endOnGround: noGroundPossible, confirmEnding: nothingToConfirm },

  events: {
    caseEnded: (state, { ground, on, basis, correctionBasis, toConfirm, restsOnOneWord }, { seq, at }) => ({
      ...state,
      status: 'ended',
      ended: {
        ...{ ground, on, basis, correctionBasis, toConfirm, seq, at, correctable: true },
        ...(restsOnOneWord && { restsOnOneWord }),
        earlier: beforeTheEnd(state, ground),
      },
    }),
    endingConfirmed: (state, _data, { seq, at, by }) => confirmed(state, { by, at, event: seq }),
    endingUndone: (state, { bringsBack }, { seq }) => {
      if (!bringsBack) return restored(state, seq);
      const { ended, ending } = state;
      const declineToo = ending?.kind === 'decline' && (!ended || endsWithDecline(state, ended.ground));
      const events = [...(declineToo ? [ending.seq] : []), ...(ended ? [ended.seq] : [])];
      return withTakenBack(restored(state, seq, { whole: true }), ...events);
    },
    correctionWindowClosed: (state) => {
      if (!state.ended) return state;
      const { earlier, ...ended } = state.ended;
      const canBeUndone = ended.ground === 'merged' || ended.ground === 'joined';
      const kept = canBeUndone && earlier ? { earlier } : {};
      return { ...withoutQuestion(state), ended: { ...ended, correctable: false, ...kept } };
    },
  },

  openTasks: toConfirmTasks,
  timedSteps: correctionWindow,
});

type SaidGround = EndingCommands['endOnGround']['ground'];

/** Why a case cannot end on this ground as it stands. */
function notOnThisGround(state: CaseState, ground: SaidGround, { rules }: Pick<Context, 'rules'>) {
  const administrative = isAdministrativeGround(ground);
  const refused = notInStatus(state, endingAllowedIn[administrative ? 'administrative' : 'others']);
  if (refused) return refused;
  if (!groundInForce(ground, rules)) return unknownGround(ground, rules);
  return administrative ? undefined : afterDecline(state);
}

/** The grounds on which the case as it stands can be ended by someone's word. */
export function possibleGrounds(state: CaseState, rules: Rules): readonly SaidGround[] {
  const own = rules.settings.additionalGrounds.map(({ id }) => localGround(id));
  const all: readonly SaidGround[] = ['isolationBroken', ...administrativeGrounds, ...own];
  return all.filter((ground) => !notOnThisGround(state, ground, { rules }));
}

function noGroundPossible(state: CaseState, { rules }: Pick<Context, 'rules'>) {
  return possibleGrounds(state, rules).length > 0 ? undefined : notInStatus(state, endingAllowedIn.administrative);
}

function nothingToConfirm({ ended }: CaseState) {
  return ended?.toConfirm ? undefined : reject('nothingOpen', { what: 'toConfirm' });
}

function unknownGround(ground: Ground, rules: Rules) {
  const local = idOfLocalGround(ground);
  const unknown = reject('unknownGround', { ground: local ?? ground, known: groundsNamed(rules) });
  return local === undefined ? unknown : inField('ground', unknown);
}

/** An ending that rests on one person's word is confirmed by another. */
function ofWhoLetItEnd(state: CaseState, by: Actor): Rejection | undefined {
  return restsOnWordOf(state, by) ? reject('notForThisPerson', { right: ['anotherLead'] }) : undefined;
}

/** It ended on this person's word alone, whether answer or plan. */
export function restsOnWordOf({ ended }: CaseState, by: Actor): boolean {
  const letItEnd = ended?.restsOnOneWord && actBehind(ended.basis)?.by;
  return letItEnd !== undefined && isSameActor(letItEnd, by);
}

/** An ending that waited for a word has had it. */
export function confirmed(state: CaseState, confirming: Assessed): CaseState {
  if (!state.ended?.toConfirm) return state;
  return { ...state, ended: { ...state.ended, toConfirm: false, confirmed: confirming } };
}

/** The case as it was before the act that ends it: before the decline, where the ending is of that. */
function beforeTheEnd(state: CaseState, ground: Ground): Earlier {
  return endsWithDecline(state, ground) ? state.ending.earlier : earlierOf(state);
}

/** The end is that of the decline under way, so that both are taken back together. */
function endsWithDecline(state: CaseState, ground: Ground): state is CaseState & { readonly ending: DeclineUnderWay } {
  return ground === 'citizenDeclined' && state.ending?.kind === 'decline';
}

/** An ending that came by itself waits for the team lead's word; it is on the list, and reminds nobody. */
function toConfirmTasks({ ended }: CaseState, rules: Rules): OpenTask[] {
  if (!ended?.toConfirm) return [];
  return [
    {
      cause: taskKeyOf('toConfirm', ended.seq),
      kind: 'toConfirm',
      asks: [ended.restsOnOneWord ? leadOtherThan(actBehind(ended.basis)?.by) : teamLead],
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
  const basis = movingBasis(ended.correctionBasis, rules, 'correctionWindow', correctionHours);
  const cause = taskKeyOf('correctionWindow', ended.seq);
  return [{ at, kind: 'correctionWindowOver', cause, basis, fire: () => [fact('correctionWindowClosed', { basis })] }];
}
