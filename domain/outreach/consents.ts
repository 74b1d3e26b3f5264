import type { CaseState } from '../case/case-state';
import { type Consent, type Coverage, withdrawnUnder } from '../case/consent-facts';
import { accept, type Context, type Fact, factsOf, inField, reject } from '../case/decision';
import { notADayAhead, unknownInformation } from '../case/guards';
import type { Handover, HandoverState, HandoverWithdrawal } from '../case/handover-states';
import { endOfDay, type LocalDate } from '../clock/time';
import type { EntryId, Sealed } from '../ids';
import { type Basis, fixedBasis, standingBasis } from '../rules/basis';
import { consentsCover } from '../rules/information';
import type { Rules } from '../rules/rule-book';
import { taskKeyOf } from '../tasks/open-task';
import { part, type TimedStep } from '../tasks/part';

export type ConsentCommands = {
  giveConsent: Coverage & { readonly toWhom: Sealed; readonly until?: LocalDate };
  withdrawConsent: { readonly consent: EntryId; readonly note?: Sealed };
};
export type ConsentEvents = {
  consentGiven: {
    readonly id: EntryId;
    readonly toWhom: Sealed;
    readonly until?: LocalDate;
    readonly covers?: Coverage;
    readonly basis: Basis;
    /** What an earlier release recorded, in codes of no list: it covers nothing. */
    readonly earlier?: { readonly to: string; readonly what: readonly string[] };
  };
  consentWithdrawn: { readonly consent: EntryId; readonly note?: Sealed };
  consentExpired: { readonly consent: EntryId };
};

const fact = factsOf<ConsentEvents & HandoverWithdrawal>();

/**
 * A handover, or a talk with a brother, rests on a consent. What has been sent on one that is withdrawn is withdrawn too;
 * what is only prepared waits for another consent.
 */
export const consents = part<ConsentCommands, ConsentEvents, ConsentEvents & HandoverWithdrawal>({
  commands: {
    giveConsent(_state, { to, what, ...given }, context) {
      const refused =
        (given.until && inField('until', notADayAhead(given.until, context, 'today'))) ??
        inField('what', unknownInformation(what, context.rules));
      if (refused) return refused;
      const id = context.commandId as string as EntryId;
      const basis = fixedBasis(context.rules, 'consent', 'agreedDay');
      return accept(fact('consentGiven', { ...given, covers: { to, what }, id, basis }));
    },
    withdrawConsent(state, { consent, note }, { rules }) {
      const valid = state.consents.filter(({ over }) => !over).map(({ id }) => id);
      if (!valid.includes(consent)) return reject('unknownEntry', { what: 'consent', id: consent, known: valid });
      return accept([
        fact('consentWithdrawn', { consent, ...(note && { note }) }),
        ...withdrawHandoversOn(state, consent, rules),
      ]);
    },
  },
  impossible: { withdrawConsent: nothingToWithdraw },
  events: {
    consentGiven: (state, { id, covers, until, basis }, { seq }) => ({
      ...state,
      consents: [...state.consents, { id, seq, ...(covers && { covers }), ...(until && { until }), basis }],
    }),
    consentWithdrawn: (state, { consent }, { seq, at }) =>
      over(state, consent, { over: 'withdrawn', overAt: at, overBy: seq }),
    consentExpired: (state, { consent }, { seq, at }) =>
      over(state, consent, { over: 'expired', overAt: at, overBy: seq }),
  },
  timedSteps: expiries,
});

function nothingToWithdraw({ consents: all }: CaseState) {
  return all.some((one) => !one.over) ? undefined : reject('nothingOpen', { what: 'consent' });
}

function over(state: CaseState, id: EntryId, how: Required<Pick<Consent, 'over' | 'overAt' | 'overBy'>>): CaseState {
  return { ...state, consents: state.consents.map((one) => (one.id === id ? { ...one, ...how } : one)) };
}

/**
 * The case as if this consent had not been withdrawn: what its withdrawal had stopped goes on where it was, unless another
 * that is withdrawn would have stopped it.
 */
export function withoutWithdrawal(state: CaseState, id: EntryId): CaseState {
  const all = state.consents.map(({ over: ended, overAt, overBy, ...one }) =>
    one.id === id || !ended ? one : { ...one, over: ended, ...(overAt && { overAt }), ...(overBy && { overBy }) },
  );
  const handovers = state.handovers.map((one): Handover => {
    const { stopped, ...rest } = one;
    if (stopped?.consent !== id) return one;
    const { consent: _withdrawn, ...before } = stopped;
    const other = withdrawnUnder(one, all);
    return other ? { ...one, stopped: { ...stopped, consent: other } } : { ...rest, ...before };
  });
  return { ...state, consents: all, handovers };
}

/** Sent, and not yet so far that the service has a consent of its own. */
const withdrawnWithConsent: readonly HandoverState[] = ['sent', 'accepted', 'meetingAgreed'];

/** Withdraws the handovers that have been sent on this consent, alone or with others. */
export function withdrawHandoversOn(
  { handovers, consents: all }: Pick<CaseState, 'handovers' | 'consents'>,
  consent: EntryId,
  rules: Rules,
): Fact<HandoverWithdrawal>[] {
  if (!consentsCover(rules)) return withdrawalsOn(handovers, consent, preparedOrSent);
  const after = all.map((one) => (one.id === consent ? { ...one, over: 'withdrawn' as const } : one));
  return handovers
    .filter((one) => withdrawnWithConsent.includes(one.state) && withdrawnUnder(one, after))
    .map(({ id }) => fact('handoverWithdrawn', { handover: id, because: 'consentWithdrawn', consent }));
}

/** Withdraws those that are only prepared too. */
export function withdrawPreparedToo({ handovers }: Pick<CaseState, 'handovers'>, consent: EntryId) {
  return withdrawalsOn(handovers, consent, preparedOrSent);
}

const preparedOrSent: readonly HandoverState[] = ['offered', ...withdrawnWithConsent];

function withdrawalsOn(
  handovers: readonly Handover[],
  consent: EntryId,
  states: readonly HandoverState[],
): Fact<HandoverWithdrawal>[] {
  return handovers
    .filter((one) => one.consent === consent && states.includes(one.state))
    .map(({ id }) => fact('handoverWithdrawn', { handover: id, because: 'consentWithdrawn' }));
}

/** A consent given until a day expires as that day ends. */
function expiries({ consents: all, status }: CaseState, rules: Rules): TimedStep<Fact<ConsentEvents>>[] {
  if (status === 'ended') return [];
  return all.flatMap(({ id, until, over: ended, seq, basis: kept }) => {
    if (!until || ended) return [];
    const fire = (_context: Context) => [fact('consentExpired', { consent: id })];
    const basis = standingBasis(kept, rules, 'consent', 'agreedDay');
    return [
      {
        at: endOfDay(until),
        kind: 'consentExpires',
        cause: taskKeyOf('consent', seq),
        basis,
        fire,
      } as const,
    ];
  });
}
