import { type ContactFact, withContact } from '../case/contact-facts';
import { accept, type Context, type Decision, fact, reject } from '../case/decision';
import { notInTheFuture, tooFarAhead } from '../case/guards';
import { openedCase, pinned } from '../case/opened-case';
import { answeredByContact } from '../case/silence';
import { type Instant, localDateOf } from '../clock/time';
import { confirmed, theEndAssessed } from '../ending/endings';
import { disproves } from '../ending/grace';
import type { CaseId, MunicipalityId, Sealed } from '../ids';
import { type BeginOutreach, beginOutreach } from '../intake/first-assessment';
import { acuteWarnings } from '../intake/referral';
import type { StandardRef } from '../rules/rule-book';
import { type Folds, part } from '../tasks/part';

/** A case begun again after the end: new, linked, with the worker and the knowledge kept. */
export type Reopen = BeginOutreach & {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly from: CaseId;
  readonly reason: Sealed;
  readonly targetGroups: readonly string[];
  readonly identityVersion?: string;
};

export type LinkCommands = {
  addConcern: {
    readonly channel: string;
    readonly referrer: string;
    readonly referrerWantsToStayUnnamed?: boolean;
    readonly description: Sealed;
    readonly receivedAt?: Instant;
    /** The case that it was first told in, where that case was joined to this one. */
    readonly joined?: CaseId;
  };
  mergeInto: { readonly caseId: CaseId; readonly reason: Sealed };
  takeInMerged: { readonly caseId: CaseId; readonly contacts: readonly ContactFact[] };
  undoMerge: { readonly reason: Sealed };
  releaseMerged: { readonly caseId: CaseId; readonly reason: Sealed };
  linkReopened: { readonly caseId: CaseId };
};

export type ReopenCommands = { reopen: Reopen };
export type ReopenEvents = {
  caseReopened: {
    readonly caseId: CaseId;
    readonly municipality: MunicipalityId;
    readonly standard: StandardRef;
    readonly settingsVersion: number;
    readonly from: CaseId;
    readonly reason: Sealed;
    readonly targetGroups: readonly string[];
    readonly reopenedAt: Instant;
    readonly identityVersion?: string;
  };
};
export type LinkEvents = {
  concernAdded: LinkCommands['addConcern'];
  mergedInto: { readonly caseId: CaseId; readonly reason: Sealed };
  mergedIn: { readonly caseId: CaseId; readonly contacts: readonly ContactFact[] };
  mergeUndone: { readonly reason: Sealed };
  mergedReleased: { readonly caseId: CaseId; readonly reason: Sealed };
  reopenedAs: { readonly caseId: CaseId };
};

/** Concerns about one citizen come together; two cases that turn out to be one are merged, and that can be undone. */
export const links = part<LinkCommands, LinkEvents>({
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
      if (state.ended?.ground !== 'merged') return reject('nothingToCorrect', { what: 'merge' });
      return accept([fact('mergeUndone', { reason }), fact('endingUndone', { reason })]);
    },
    releaseMerged(state, { caseId, reason }) {
      const merged = state.links.filter(({ kind }) => kind === 'mergedFrom').map((link) => link.caseId);
      if (!merged.includes(caseId)) return reject('unknownEntry', { what: 'merge', id: caseId, known: merged });
      return accept(fact('mergedReleased', { caseId, reason }));
    },
    linkReopened: (_state, { caseId }) => accept(fact('reopenedAs', { caseId })),
  },

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

function cannotBeTakenIn({ at, followUpOn }: ContactFact, context: Context) {
  return notInTheFuture(at, context.rules, context.now) ?? tooFarAhead(followUpOn, context);
}

/** Reopened later means a new case, linked to the old one; it is active at once, with a first assessment of its own. */
export function reopen(command: Reopen, context: Context): Decision {
  const { rules, now } = context;
  const { caseId, municipality, from, reason, targetGroups, identityVersion } = command;
  const outcome = beginOutreach(command, localDateOf(now), context);
  if ('refused' in outcome) return outcome.refused;
  return accept([
    fact('caseReopened', {
      caseId,
      municipality,
      ...pinned(rules),
      from,
      reason,
      targetGroups,
      reopenedAt: now,
      ...(identityVersion && { identityVersion }),
    }),
    outcome.begun,
  ]);
}

export const reopenFolds = {
  caseReopened: (_none, data) => ({
    ...openedCase(data, { kind: 'reopened', at: data.reopenedAt, urgent: false }),
    links: [{ kind: 'reopenedFrom', caseId: data.from }],
  }),
} satisfies Folds<ReopenEvents>;
