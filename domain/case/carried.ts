import { earliest, type Instant } from '../clock/time';
import type { Actor, CaseId, EntryId, Sealed, StaffId } from '../ids';
import type { BringsBack } from './bringing-back';
import type { ChildConcern, Crisis, Incident, PairRule } from './care-facts';
import type { CaseState, Link } from './case-state';
import type { ContactComment } from './comment-facts';
import type { Consent } from './consent-facts';
import type { ContactFact } from './contact-facts';
import { type Fact, factsOf } from './decision';
import type { Handover } from './handover-states';
import type { LineForNextTime } from './next-time-facts';
import type { Appointment } from './outreach-facts';
import type { NamedPlace } from './place-facts';
import { knowsSituation, type SituationSaid } from './situation-facts';

/**
 * What of one case goes along to another about the same citizen: what protects, and what has been promised. Texts are
 * sealed with the key of the case that receives them.
 */
export type CarriedEntry =
  | LateEntry
  | ({ readonly entry: 'crisis'; readonly note?: Sealed } & Pick<Crisis, 'kind' | 'since' | 'basis'>)
  | ({
      readonly entry: 'consent';
      readonly toWhom?: Sealed;
    } & Pick<Consent, 'id' | 'covers' | 'until' | 'basis'>)
  | ({ readonly entry: 'appointment'; readonly what?: Sealed; readonly place?: Sealed } & Pick<
      Appointment,
      'id' | 'at' | 'basis' | 'namedPlace'
    >)
  | ({
      readonly entry: 'handover';
      readonly serviceName?: Sealed;
      readonly message?: Sealed;
    } & Omit<Handover, 'step' | 'from' | 'stopped'>)
  | ({
      readonly entry: 'comment';
      readonly comment: Sealed;
      readonly answers: readonly CommentAnswer[];
    } & Pick<ContactComment, 'id' | 'contact' | 'since' | 'by' | 'notedBy'>)
  | { readonly entry: 'secondWorker'; readonly worker: StaffId }
  | { readonly entry: 'goals'; readonly goals: Sealed }
  | ({ readonly entry: 'situation' } & Omit<SituationSaid, 'goals'>);

/** An answer to a comment, as it was given in the case that it came along from. */
export type CommentAnswer = { readonly answer: Sealed; readonly at: Instant; readonly by: Actor };

/** What may still be recorded in a case that goes on in another one, and is passed on to that. */
export type LateEntry =
  | ({ readonly entry: 'incident'; readonly note?: Sealed } & Pick<
      Incident,
      'id' | 'kind' | 'since' | 'basis' | 'reviewed' | 'pairsReviewOn' | 'pairsBasis'
    >)
  | ({ readonly entry: 'pairRule' } & Pick<PairRule, 'since' | 'reviewOn' | 'basis'>)
  | ({ readonly entry: 'childConcern'; readonly note?: Sealed } & Pick<ChildConcern, 'id' | 'kind' | 'since' | 'basis'>)
  | ({ readonly entry: 'place'; readonly name: Sealed } & Pick<NamedPlace, 'id' | 'kind' | 'retired'>)
  | ({ readonly entry: 'lineForNextTime'; readonly line: Sealed } & Pick<LineForNextTime, 'id' | 'contact'>);

export type CarryEvents = {
  /** An entry of another case, which stands in this one too from now on. */
  entryCarried: { readonly from: CaseId; readonly carried: CarriedEntry };
  /** Contacts of another case, as facts; `struckOut` are those that have been corrected away there. */
  contactsCarried: {
    readonly from: CaseId;
    readonly contacts: readonly ContactFact[];
    readonly struckOut?: readonly EntryId[];
  } & BringsBack;
};

const fact = factsOf<CarryEvents>();

/** The entries as facts, without those that the case has already; it keeps one crisis and one pair rule: its own. */
export function carriedIn(
  state: CaseState | undefined,
  from: CaseId,
  entries: readonly CarriedEntry[],
): Fact<CarryEvents>[] {
  return entries
    .filter((carried) => !(state && hasAlready(state, carried)))
    .map((carried) => fact('entryCarried', { from, carried }));
}

export function contactsCarried(
  from: CaseId,
  contacts: readonly ContactFact[],
  struckOut: readonly EntryId[] = [],
  whole: BringsBack = {},
): Fact<CarryEvents>[] {
  if (contacts.length === 0 && struckOut.length === 0) return [];
  return [fact('contactsCarried', { from, contacts, ...(struckOut.length > 0 && { struckOut, ...whole }) })];
}

/** Whether the case has what the entry says, so that it need not be carried there. */
export function hasAlready(state: CaseState, carried: CarriedEntry): boolean {
  switch (carried.entry) {
    case 'incident':
      return hasId(state.incidents, carried.id);
    case 'pairRule':
      return state.pairRule !== undefined;
    case 'crisis':
      return state.crisis !== undefined;
    case 'childConcern':
      return hasId(state.childConcerns, carried.id);
    case 'lineForNextTime':
      return hasId(state.forNextTime, carried.id);
    case 'place':
      return hasId(state.places, carried.id);
    case 'consent':
      return hasId(state.consents, carried.id);
    case 'appointment':
      return hasId(state.appointments, carried.id);
    case 'handover':
      return hasId(state.handovers, carried.id);
    case 'comment':
      return hasId(state.comments ?? [], carried.id);
    case 'secondWorker':
      return carried.worker === state.assignment.worker || state.assignment.secondWorkers.includes(carried.worker);
    case 'goals':
      return false;
    case 'situation':
      return knowsSituation(state);
  }
}

function hasId(all: readonly { readonly id: EntryId }[], id: EntryId): boolean {
  return all.some((one) => one.id === id);
}

/** The case that this one goes on in, with what it had open: merged into, joined to, or reopened as. */
export function goesOnIn({ links }: CaseState): CaseId | undefined {
  return links.findLast(({ goesOnSince }) => goesOnSince)?.caseId;
}

/** Whether it has ended as one with another case, which gets whatever arrives late for it. */
export function isOneWithAnother({ ended, links }: CaseState): boolean {
  return (ended?.ground === 'merged' || ended?.ground === 'joined') && links.some(({ goesOnSince }) => goesOnSince);
}

/** Whether this case is taking in another whose end is still to come: until then it may itself go into none. */
export function isTakingIn({ links }: CaseState): boolean {
  return links.some(({ underWay }) => underWay);
}

/** The link from a case that was merged into this one, joined to it, or that this one reopens. */
export function linkFrom({ links }: CaseState, caseId: CaseId): Link | undefined {
  return links.find((link) => link.caseId === caseId && incoming.includes(link.kind));
}

/** The cases that were merged into this one, joined to it, or that it reopens. */
export function takenIn({ links }: CaseState): readonly CaseId[] {
  return links.filter(({ kind }) => incoming.includes(kind)).map(({ caseId }) => caseId);
}

const incoming: readonly Link['kind'][] = ['mergedFrom', 'joinedFrom', 'reopenedFrom'];

/** Since when outreach has been going on in any of the cases that are one by now. */
export function outreachSince({ activeSince, links }: CaseState): Instant | undefined {
  return activeSince && earliest(activeSince, ...links.flatMap((link) => link.activeSince ?? []));
}
