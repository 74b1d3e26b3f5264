import { type BringsBack, withTakenBack } from '../case/bringing-back';
import { type CarriedEntry, type CarryEvents, carriedIn, isTakingIn, linkFrom } from '../case/carried';
import type { CaseState, Link } from '../case/case-state';
import { type ContactFact, withContact } from '../case/contact-facts';
import { accept, type Fact, factsOf, type Rejection, reject } from '../case/decision';
import type { EventMetadata } from '../case/event';
import { afterDecline, changedSince } from '../case/guards';
import type { HandoverWithdrawal } from '../case/handover-states';
import { answeredByContact, withoutQuestion } from '../case/silence';
import type { Instant } from '../clock/time';
import { bringsBack } from '../ending/bringing-back';
import { confirmed, type EndingEvents, theEndAssessed } from '../ending/endings';
import { type Disproving, disproves } from '../ending/grace';
import { broughtBack, foundMeanwhile } from '../ending/taking-back';
import type { CaseId, Sealed } from '../ids';
import { acuteWarnings } from '../intake/referral';
import { withdrawPreparedToo } from '../outreach/consents';
import { part } from '../tasks/part';
import { cannotBeTakenIn, withoutCarried } from './carrying';
import { type Returned, withReturned } from './returning';

type Concern = {
  readonly channel: string;
  readonly referrer: string;
  readonly referrerWantsToStayUnnamed?: boolean;
  readonly description: Sealed;
  readonly receivedAt?: Instant;
  /** The case that it was first recorded in, where that case was joined to this one. */
  readonly joined?: CaseId;
};

/** The other case is taken in first and ends afterwards; in between, this one goes into no other itself. */
type UnderWay = { readonly underWay?: true };

type TakenIn = {
  readonly caseId: CaseId;
  readonly contacts: readonly ContactFact[];
  readonly activeSince?: Instant;
} & UnderWay;

/** `carried`: what was open here has gone along. */
type MergedInto = { readonly caseId: CaseId; readonly reason: Sealed; readonly carried?: true };

export type LinkCommands = {
  addConcern: Concern & UnderWay & { readonly entries?: readonly CarriedEntry[] };
  /** `version`: of this case, as what goes along was read from it. */
  mergeInto: MergedInto & { readonly version?: number };
  takeInMerged: TakenIn & { readonly entries?: readonly CarriedEntry[] };
  settleJoining: { readonly caseId: CaseId };
  undoMerge: { readonly reason: Sealed; readonly returned?: Returned };
  releaseMerged: { readonly caseId: CaseId; readonly reason: Sealed };
  undoJoin: { readonly reason: Sealed; readonly returned?: Returned };
  releaseJoined: { readonly caseId: CaseId; readonly reason?: Sealed };
  /** `after`: the case that it was reopened as before, where that one has ended. */
  linkReopened: { readonly caseId: CaseId; readonly after?: CaseId; readonly carried?: true };
  unlinkReopened: { readonly caseId: CaseId };
};

export type LinkEvents = {
  concernAdded: Concern & UnderWay;
  mergedInto: MergedInto;
  mergedIn: TakenIn;
  joiningSettled: { readonly caseId: CaseId };
  mergeUndone: LinkCommands['undoMerge'];
  mergedReleased: LinkCommands['releaseMerged'] & BringsBack;
  joinUndone: LinkCommands['undoJoin'];
  joinedReleased: LinkCommands['releaseJoined'] & BringsBack;
  reopenedAs: { readonly caseId: CaseId; readonly carried?: true };
  reopeningWithdrawn: { readonly caseId: CaseId } & BringsBack;
};

/** A merge ends the one case, and may stop an ending of the other. */
type Emitted = LinkEvents &
  CarryEvents &
  Disproving &
  HandoverWithdrawal &
  Pick<EndingEvents, 'caseEnded' | 'endingUndone'>;

const fact = factsOf<Emitted>();

/**
 * Concerns about one citizen come together; two cases that turn out to be one are merged, and that can be undone. What
 * protects and what is promised goes along, and comes back as it stands by then.
 */
export const links = part<LinkCommands, LinkEvents, Emitted>({
  commands: {
    addConcern(state, { entries = [], ...concern }, { rules, now }) {
      const { joined, underWay } = concern;
      const refused = joined && underWay && cannotTakeIn(state, joined);
      if (refused) return refused;
      const carried = joined ? carriedIn(state, joined, entries) : [];
      return accept<Fact<Emitted>>([fact('concernAdded', concern), ...carried], acuteWarnings(false, rules, now));
    },
    mergeInto(state, { version, ...into }, context) {
      const { caseId, reason } = into;
      if (caseId === state.caseId) return reject('sameCase', { caseId });
      if (isTakingIn(state)) return reject('joiningUnderWay', {});
      return (
        afterDecline(state) ??
        changedSince(version, state) ??
        accept([
          fact('mergedInto', into),
          theEndAssessed('merged', state, context, { mergedInto: caseId, reasons: reason }),
        ])
      );
    },
    takeInMerged(state, { entries = [], ...command }, context) {
      const { caseId, contacts } = command;
      const refused =
        cannotTakeIn(state, caseId) ??
        contacts.map((one) => cannotBeTakenIn(one, context)).find(Boolean) ??
        afterDecline(state);
      if (refused) return refused;
      const taken = contacts.map((one) => ({ ...one, from: caseId }));
      const [stopped = []] = taken
        .map((one) => disproves(state, one, 'contact', context))
        .filter((facts) => facts.length > 0);
      const carried = carriedIn(state, caseId, entries);
      return accept<Fact<Emitted>>([fact('mergedIn', { ...command, contacts: taken }), ...carried, ...stopped]);
    },
    settleJoining(state, { caseId }) {
      const known = state.links.filter(({ underWay }) => underWay).map((link) => link.caseId);
      return known.includes(caseId)
        ? accept(fact('joiningSettled', { caseId }))
        : reject('unknownEntry', { what: 'joining', id: caseId, known });
    },
    undoMerge(state, command, context) {
      const refused = notEndedAs('merged')(state) ?? reopenedAlready(state);
      return (
        refused ??
        accept([
          fact('mergeUndone', command),
          fact('endingUndone', { ...unsaid(command), ...bringsBack(state, context) }),
        ])
      );
    },
    releaseMerged(state, command, context) {
      const { caseId } = command;
      const merged = linkedAs('mergedFrom', state);
      if (!merged.includes(caseId)) return reject('unknownEntry', { what: 'merge', id: caseId, known: merged });
      if (state.ended?.ground === 'merged') return reject('notInThisState', { is: 'merged', right: ['undoMerge'] });
      return accept([
        ...withdrawalsOn(state, caseId),
        fact('mergedReleased', { ...command, ...bringsBack(state, context) }),
      ]);
    },
    undoJoin(state, command, context) {
      const refused = notEndedAs('joined')(state) ?? reopenedAlready(state);
      return (
        refused ??
        accept([
          fact('joinUndone', command),
          fact('endingUndone', { ...unsaid(command), ...bringsBack(state, context) }),
        ])
      );
    },
    releaseJoined(state, command, context) {
      const { caseId } = command;
      const joined = linkedAs('joinedFrom', state);
      if (!joined.includes(caseId)) return reject('unknownEntry', { what: 'join', id: caseId, known: joined });
      if (state.ended?.ground === 'merged') return reject('notInThisState', { is: 'merged', right: ['undoMerge'] });
      return accept([
        ...withdrawalsOn(state, caseId),
        fact('joinedReleased', { ...command, ...bringsBack(state, context) }),
      ]);
    },
    linkReopened(state, { after, ...link }) {
      const { ended } = state;
      if (ended?.ground === 'merged') return reject('notInThisState', { is: 'merged', right: ['undoMerge'] });
      if (ended?.ground === 'joined') return reject('notInThisState', { is: 'joined', right: ['undoJoin'] });
      return lastReopenedAs(state) === after ? accept(fact('reopenedAs', link)) : reject('alreadyReopened', {});
    },
    unlinkReopened(state, { caseId }, context) {
      const reopened = linkedAs('reopenedAs', state);
      if (!reopened.includes(caseId)) return reject('unknownEntry', { what: 'reopening', id: caseId, known: reopened });
      return accept(fact('reopeningWithdrawn', { caseId, ...bringsBack(state, context) }));
    },
  },

  impossible: {
    mergeInto: (state) => (isTakingIn(state) ? reject('joiningUnderWay', {}) : afterDecline(state)),
    takeInMerged: afterDecline,
    undoMerge: notEndedAs('merged'),
    undoJoin: notEndedAs('joined'),
    releaseMerged: noneLinkedAs('mergedFrom'),
    releaseJoined: noneLinkedAs('joinedFrom'),
    settleJoining: (state) => (isTakingIn(state) ? undefined : reject('nothingOpen', { what: 'joining' })),
    unlinkReopened: noneLinkedAs('reopenedAs'),
  },

  events: {
    concernAdded: (state, { joined, underWay }, { seq }) =>
      joined && underWay
        ? { ...state, links: [...state.links, { kind: 'joinedFrom', caseId: joined, underWay, seq }] }
        : state,
    mergedInto: (state, { caseId, carried }, { seq }) => ({
      ...state,
      links: [...state.links, { kind: 'mergedInto', caseId, ...(carried && { goesOnSince: seq }) }],
    }),
    mergedIn: (state, { caseId, contacts, activeSince, underWay }) => ({
      ...answeredByContact(contacts.reduce(withContact, state)),
      links: [
        ...state.links,
        { kind: 'mergedFrom', caseId, ...(activeSince && { activeSince }), ...(underWay && { underWay }) },
      ],
    }),
    joiningSettled: (state, { caseId }) => ({
      ...state,
      links: state.links.map((link) => {
        if (link !== linkFrom(state, caseId)) return link;
        const { underWay: _settled, ...rest } = link;
        return rest;
      }),
    }),
    mergeUndone: (state, { returned }, { seq }) => ({
      ...withReturned(state, returned, seq),
      links: state.links.filter(({ kind }) => kind !== 'mergedInto'),
    }),
    mergedReleased: released,
    joinUndone: (state, { returned }, { seq }) => ({
      ...withReturned(state, returned, seq),
      links: state.links.filter(({ kind }) => kind !== 'joinedTo'),
    }),
    joinedReleased: released,
    reopenedAs: (state, { caseId, carried }, { seq, at, by }) => ({
      ...state,
      ...confirmed(state, { by, at, event: seq }),
      links: [
        ...state.links,
        {
          kind: 'reopenedAs',
          caseId,
          ...(carried && { goesOnSince: seq }),
          ...(state.ended?.toConfirm && { wasToConfirm: true }),
        },
      ],
    }),
    reopeningWithdrawn: withoutReopening,
  },
});

function linkedAs(kind: Link['kind'], { links: all }: CaseState): readonly CaseId[] {
  return all.filter((link) => link.kind === kind).map(({ caseId }) => caseId);
}

function noneLinkedAs(kind: Link['kind']) {
  return (state: CaseState) => (linkedAs(kind, state).length > 0 ? undefined : reject('nothingOpen', { what: 'link' }));
}

function notEndedAs(ground: 'merged' | 'joined') {
  const what = ground === 'merged' ? 'merge' : 'join';
  return ({ ended }: CaseState) => (ended?.ground === ground ? undefined : reject('nothingToCorrect', { what }));
}

/** Taken in twice, taken into itself, or into a case that has ended, in which nobody would see it. */
function cannotTakeIn(state: CaseState, caseId: CaseId): Rejection | undefined {
  if (caseId === state.caseId) return reject('sameCase', { caseId });
  if (state.ended) return reject('afterTheEnd', { endedAt: state.ended.at, right: 'reopen' });
  const link = linkFrom(state, caseId);
  return link && link.kind !== 'reopenedFrom' ? reject('alreadyOpen', { what: 'joining' }) : undefined;
}

/** The case that this one was last reopened as. */
export function lastReopenedAs({ links: all }: CaseState): CaseId | undefined {
  return all.findLast(({ kind }) => kind === 'reopenedAs')?.caseId;
}

/** While the new case lives, the old one stays ended, so that one citizen has not two. */
export function reopenedAlready({ links: all }: CaseState): Rejection | undefined {
  return all.some(({ kind }) => kind === 'reopenedAs') ? reject('alreadyReopened', {}) : undefined;
}

function unsaid({ reason }: { readonly reason: Sealed }): { readonly reason: Sealed } {
  return { reason };
}

/** A handover that was offered here on a consent from the other case has none to rest on once that is given back. */
function withdrawalsOn(state: CaseState, from: CaseId): Fact<HandoverWithdrawal>[] {
  const own = { ...state, handovers: state.handovers.filter((one) => one.from !== from) };
  const theirs = state.consents.filter((one) => one.from === from && !one.over);
  return theirs.flatMap(({ id }) => withdrawPreparedToo(own, id));
}

/** The case without what came along from the other one, and with what contacts of that one had taken away here. */
function released(state: CaseState, { caseId, bringsBack }: { caseId: CaseId } & BringsBack, happened: EventMetadata) {
  const { seq: joined } = linkFrom(state, caseId) ?? {};
  const numbered = [
    ...state.incidents,
    ...state.childConcerns,
    ...state.handovers.map(({ from, step }) => ({ from, seq: step })),
    ...state.consents.flatMap(({ from, overBy }) => (overBy === undefined ? [] : [{ from, seq: overBy }])),
  ];
  const theirs = numbered.filter(({ from }) => from === caseId);
  const without = withoutCarried(state, caseId);
  if (!bringsBack) return without;
  const news = [...(joined === undefined ? [] : [joined]), ...theirs.map((one) => one.seq)];
  return broughtBack(withoutTheirSilence(withTakenBack(without, ...news)), { bringsBack }, happened);
}

/** The case without a question, or an ending under way, that rests on a silence which began in the other case. */
function withoutTheirSilence(state: CaseState): CaseState {
  return foundMeanwhile(state) ? { ...withoutQuestion(state), status: 'active' } : answeredByContact(state);
}

/** The new case was not opened after all: the ending waits for the team lead's word again, where it did. */
function withoutReopening(state: CaseState, { caseId }: { readonly caseId: CaseId }): CaseState {
  const link = state.links.find((one) => one.kind === 'reopenedAs' && one.caseId === caseId);
  const rest = { ...state, links: state.links.filter((one) => one !== link) };
  if (!link?.wasToConfirm || !rest.ended) return rest;
  const { confirmed: _withdrawn, ...ended } = rest.ended;
  return { ...rest, ended: { ...ended, toConfirm: true } };
}
