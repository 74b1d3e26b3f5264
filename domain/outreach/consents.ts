import type { CaseState } from '../case/case-state';
import { accept, type Context, type Fact, factsOf, inField, reject } from '../case/decision';
import { notADayAhead } from '../case/guards';
import { type HandoverWithdrawal, isOpen } from '../case/handover-states';
import type { Consent } from '../case/outreach-facts';
import { endOfDay, type LocalDate } from '../clock/time';
import type { EntryId, Sealed } from '../ids';
import { basisOf } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { taskKeyOf } from '../tasks/open-task';
import { part, type TimedStep } from '../tasks/part';

export type ConsentCommands = {
  giveConsent: {
    readonly to: 'service' | 'authority' | 'relative' | 'other';
    readonly toWhom: Sealed;
    readonly what: readonly string[];
    readonly until?: LocalDate;
  };
  withdrawConsent: { readonly consent: EntryId; readonly note?: Sealed };
};
export type ConsentEvents = {
  consentGiven: ConsentCommands['giveConsent'] & { readonly id: EntryId };
  consentWithdrawn: { readonly consent: EntryId; readonly note?: Sealed };
  consentExpired: { readonly consent: EntryId };
};

const fact = factsOf<ConsentEvents & HandoverWithdrawal>();

/** A handover, or a talk with a brother, rests on a consent; what rests on one that is withdrawn is withdrawn too. */
export const consents = part<ConsentCommands, ConsentEvents, ConsentEvents & HandoverWithdrawal>({
  commands: {
    giveConsent(_state, command, { now, commandId }) {
      const refused = command.until && inField('until', notADayAhead(command.until, { now }, 'today'));
      return refused ?? accept(fact('consentGiven', { ...command, id: commandId as string as EntryId }));
    },
    withdrawConsent(state, { consent, note }) {
      const valid = state.consents.filter(({ over }) => !over).map(({ id }) => id);
      if (!valid.includes(consent)) return reject('unknownEntry', { what: 'consent', id: consent, known: valid });
      return accept([
        fact('consentWithdrawn', { consent, ...(note && { note }) }),
        ...withdrawHandoversOn(state, consent),
      ]);
    },
  },
  impossible: { withdrawConsent: nothingToWithdraw },
  events: {
    consentGiven: (state, { id, until }, { seq }) => ({
      ...state,
      consents: [...state.consents, { id, seq, ...(until && { until }) }],
    }),
    consentWithdrawn: (state, { consent }) => over(state, consent, 'withdrawn'),
    consentExpired: (state, { consent }) => over(state, consent, 'expired'),
  },
  timedSteps: expiries,
});

function nothingToWithdraw({ consents: all }: CaseState) {
  return all.some((one) => !one.over) ? undefined : reject('nothingOpen', { what: 'consent' });
}

function over(state: CaseState, id: EntryId, how: NonNullable<Consent['over']>): CaseState {
  return { ...state, consents: state.consents.map((one) => (one.id === id ? { ...one, over: how } : one)) };
}

/** Withdraws the handovers that rest on this consent; from bridging on, the service has a consent of its own. */
export function withdrawHandoversOn({ handovers }: CaseState, consent: EntryId): Fact<HandoverWithdrawal>[] {
  return handovers
    .filter((one) => one.consent === consent && isOpen(one) && one.state !== 'bridging' && one.state !== 'landingAsked')
    .map(({ id }) => fact('handoverWithdrawn', { handover: id, because: 'consentWithdrawn' }));
}

/** A consent given until a day expires as that day ends. */
function expiries({ consents: all, status }: CaseState, rules: Rules): TimedStep<Fact<ConsentEvents>>[] {
  if (status === 'ended') return [];
  return all.flatMap(({ id, until, over: ended, seq }) => {
    if (!until || ended) return [];
    const fire = (_context: Context) => [fact('consentExpired', { consent: id })];
    const basis = basisOf(rules, 'consent');
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
