import type { CaseState } from '../case/case-state';
import { type ContactFact, withContact } from '../case/contact-facts';
import { accept, type Context, factsOf, reject } from '../case/decision';
import { inTheFuture, tooFarAhead } from '../case/guards';
import { answeredByContact } from '../case/silence';
import type { Instant } from '../clock/time';
import { confirmed, type EndingEvents, theEndAssessed } from '../ending/endings';
import { type Disproving, disproves } from '../ending/grace';
import type { CaseId, Sealed } from '../ids';
import { acuteWarnings } from '../intake/referral';
import { part } from '../tasks/part';

export type LinkCommands = {
  addConcern: {
    readonly channel: string;
    readonly referrer: string;
    readonly referrerWantsToStayUnnamed?: boolean;
    readonly description: Sealed;
    readonly receivedAt?: Instant;
    /** The case that it was first recorded in, where that case was joined to this one. */
    readonly joined?: CaseId;
  };
  mergeInto: { readonly caseId: CaseId; readonly reason: Sealed };
  takeInMerged: { readonly caseId: CaseId; readonly contacts: readonly ContactFact[] };
  undoMerge: { readonly reason: Sealed };
  releaseMerged: { readonly caseId: CaseId; readonly reason: Sealed };
  linkReopened: { readonly caseId: CaseId };
};

export type LinkEvents = {
  concernAdded: LinkCommands['addConcern'];
  mergedInto: { readonly caseId: CaseId; readonly reason: Sealed };
  mergedIn: { readonly caseId: CaseId; readonly contacts: readonly ContactFact[] };
  mergeUndone: { readonly reason: Sealed };
  mergedReleased: { readonly caseId: CaseId; readonly reason: Sealed };
  reopenedAs: { readonly caseId: CaseId };
};

/** A merge ends the one case, and may stop an ending of the other. */
type Emitted = LinkEvents & Disproving & Pick<EndingEvents, 'caseEnded' | 'endingUndone'>;

const fact = factsOf<Emitted>();

/** Concerns about one citizen come together; two cases that turn out to be one are merged, and that can be undone. */
export const links = part<LinkCommands, LinkEvents, Emitted>({
  commands: {
    addConcern: (_state, command, { rules, now }) =>
      accept(fact('concernAdded', command), acuteWarnings(false, rules, now)),
    mergeInto(state, { caseId, reason }, context) {
      if (caseId === state.caseId) return reject('sameCase', { caseId });
      return accept([
        fact('mergedInto', { caseId, reason }),
        theEndAssessed('merged', state, context, { mergedInto: caseId, reasons: reason }),
      ]);
    },
    takeInMerged(state, { caseId, contacts }, context) {
      if (caseId === state.caseId) return reject('sameCase', { caseId });
      const refused = contacts.map((one) => cannotBeTakenIn(one, context)).find(Boolean);
      if (refused) return refused;
      const taken = contacts.map((one) => ({ ...one, from: caseId }));
      const [stopped = []] = taken
        .map((one) => disproves(state, one, 'contact', context))
        .filter((facts) => facts.length > 0);
      return accept([fact('mergedIn', { caseId, contacts: taken }), ...stopped]);
    },
    undoMerge(state, { reason }) {
      const refused = notMerged(state);
      if (refused) return refused;
      return accept([fact('mergeUndone', { reason }), fact('endingUndone', { reason })]);
    },
    releaseMerged(state, { caseId, reason }) {
      const merged = state.links.filter(({ kind }) => kind === 'mergedFrom').map((link) => link.caseId);
      if (!merged.includes(caseId)) return reject('unknownEntry', { what: 'merge', id: caseId, known: merged });
      return accept(fact('mergedReleased', { caseId, reason }));
    },
    linkReopened: (_state, { caseId }) => accept(fact('reopenedAs', { caseId })),
  },

  impossible: { undoMerge: notMerged, releaseMerged: noneMergedIn },

  events: {
    concernAdded: (state) => state,
    mergedInto: (state, { caseId }) => ({ ...state, links: [...state.links, { kind: 'mergedInto', caseId }] }),
    mergedIn: (state, { caseId, contacts }) => ({
      ...answeredByContact(contacts.reduce(withContact, state)),
      links: [...state.links, { kind: 'mergedFrom', caseId }],
    }),
    mergeUndone: (state) => ({ ...state, links: state.links.filter(({ kind }) => kind !== 'mergedInto') }),
    mergedReleased: (state, { caseId }) => ({
      ...state,
      contacts: state.contacts.filter(({ from }) => from !== caseId),
      links: state.links.filter((link) => !(link.kind === 'mergedFrom' && link.caseId === caseId)),
    }),
    reopenedAs: (state, { caseId }, { seq, at, by }) => ({
      ...state,
      ...confirmed(state, { by, at, event: seq }),
      links: [...state.links, { kind: 'reopenedAs', caseId }],
    }),
  },
});

function notMerged({ ended }: CaseState) {
  return ended?.ground === 'merged' ? undefined : reject('nothingToCorrect', { what: 'merge' });
}

function noneMergedIn(state: CaseState) {
  return state.links.some(({ kind }) => kind === 'mergedFrom') ? undefined : reject('nothingOpen', { what: 'merge' });
}

function cannotBeTakenIn({ at, followUpOn }: ContactFact, context: Context) {
  return inTheFuture(at, context.rules, context.now) ?? tooFarAhead(followUpOn, context);
}
