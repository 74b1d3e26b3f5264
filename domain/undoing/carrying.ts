import {
  type CarriedEntry,
  type CarryEvents,
  carriedIn,
  contactsCarried,
  type LateEntry,
  linkFrom,
  takenIn,
} from '../case/carried';
import type { CaseState } from '../case/case-state';
import { withComment, withoutCommentsOn } from '../case/comment-facts';
import { type ContactFact, withContact, withoutContact } from '../case/contact-facts';
import { accept, type Context, type Fact, type Rejection, reject } from '../case/decision';
import type { EventMetadata } from '../case/event';
import { inTheFuture, tooFarAhead } from '../case/guards';
import { withoutLinesOf } from '../case/next-time-facts';
import { withEarliestPairs, withPairsAskedFor } from '../case/pairs';
import { answeredByContact } from '../case/silence';
import { situationWithout, withSituation } from '../case/situation-facts';
import { bringsBack } from '../ending/bringing-back';
import { type Disproving, disproves } from '../ending/grace';
import { broughtBack } from '../ending/taking-back';
import type { CaseId, EntryId } from '../ids';
import { ofCase } from '../rules/basis';
import { part } from '../tasks/part';

export type CarryCommands = {
  /** What has been recorded in a case that goes on in this one, after it was taken in. */
  takeInLate: {
    readonly caseId: CaseId;
    readonly contacts?: readonly ContactFact[];
    readonly struckOut?: readonly EntryId[];
    readonly entries?: readonly LateEntry[];
  };
};

/**
 * What comes along from another case about the same citizen. A contact that arrives late there counts here as one logged
 * here does: it answers the silence, and disproves an ending that rests on it.
 */
export const carrying = part<CarryCommands, CarryEvents, CarryEvents & Disproving>({
  commands: {
    takeInLate(state, { caseId, contacts = [], struckOut = [], entries = [] }, context) {
      const known = takenIn(state);
      if (!known.includes(caseId)) return reject('unknownEntry', { what: 'link', id: caseId, known });
      const refused = contacts.map((one) => cannotBeTakenIn(one, context)).find(Boolean);
      if (refused) return refused;
      const theirs = contacts.map((one) => ({ ...one, from: caseId }));
      const [stopped = []] = theirs
        .map((one) => disproves(state, one, 'contact', context))
        .filter((facts) => facts.length > 0);
      const taken: Fact<CarryEvents & Disproving>[] = [
        ...contactsCarried(caseId, theirs, struckOut, bringsBack(state, context)),
        ...carriedIn(state, caseId, entries),
      ];
      return accept([...taken, ...stopped]);
    },
  },

  impossible: {
    takeInLate: (state) => (takenIn(state).length > 0 ? undefined : reject('nothingOpen', { what: 'link' })),
  },

  events: {
    contactsCarried: (state, { contacts, struckOut = [], bringsBack: whole }, happened) => {
      const left = struckOut.reduce(withoutContact, contacts.reduce(withContact, state));
      return struckOut.reduce(
        withoutAllOn,
        answeredByContact(whole ? broughtBack(left, { bringsBack: whole }, happened) : left),
      );
    },
    entryCarried: (state, { from, carried }, metadata) => withEntry(state, from, carried, metadata),
  },
});

/** The case without what hangs on a contact that was struck out. */
function withoutAllOn(state: CaseState, contact: EntryId): CaseState {
  return withoutCommentsOn(withoutLinesOf(state, contact), contact);
}

/** A contact comes along as it happened, which must be possible here too. */
export function cannotBeTakenIn({ at, followUpOn }: ContactFact, context: Context): Rejection | undefined {
  return inTheFuture(at, context.rules, context.now) ?? tooFarAhead(followUpOn, context);
}

/** The case with an entry of another one, under a number of its own and dated as it was there. */
function withEntry(state: CaseState, from: CaseId, carried: CarriedEntry, { seq }: EventMetadata): CaseState {
  const own = { seq, from };
  switch (carried.entry) {
    case 'incident': {
      const { id, kind, since, basis, reviewed, pairsReviewOn, pairsBasis } = carried;
      const pairs = pairsReviewOn && pairsBasis && { pairsReviewOn, pairsBasis: ofCase(pairsBasis, from) };
      const asking = { ...(reviewed && { reviewed }), ...pairs };
      const incident = { id, kind, since, basis: ofCase(basis, from), ...asking, ...own };
      return withEarliestPairs({ ...state, incidents: [...state.incidents, incident] });
    }
    case 'pairRule': {
      const { since, reviewOn, basis } = carried;
      return { ...state, pairRule: { since, reviewOn, basis: ofCase(basis, from), ...own } };
    }
    case 'crisis': {
      const { kind, since, basis } = carried;
      return { ...state, crisis: { kind, since, basis: ofCase(basis, from), ...own } };
    }
    case 'childConcern': {
      const { id, kind, since, basis } = carried;
      const concern = { id, kind, since, basis: ofCase(basis, from), ...own };
      return { ...state, childConcerns: [...state.childConcerns, concern] };
    }
    case 'lineForNextTime': {
      const { id, contact } = carried;
      return { ...state, forNextTime: [...state.forNextTime, { id, contact, ...own }] };
    }
    case 'place': {
      const { id, kind, retired } = carried;
      return { ...state, places: [...state.places, { id, kind, ...(retired && { retired }), ...own }] };
    }
    case 'consent': {
      const { id, covers, until, basis } = carried;
      const covering = { ...(covers && { covers }), ...(until && { until }), basis: ofCase(basis, from) };
      const consent = { id, ...covering, ...own };
      return { ...state, consents: [...state.consents, consent] };
    }
    case 'appointment': {
      const { id, at, basis, namedPlace } = carried;
      const agreed = { state: 'agreed', basis: ofCase(basis, from), ...(namedPlace && { namedPlace }) } as const;
      return { ...state, appointments: [...state.appointments, { id, at, ...agreed, ...own }] };
    }
    case 'handover': {
      const { entry: _kind, serviceName: _name, message: _words, ...handover } = carried;
      return { ...state, handovers: [...state.handovers, { ...handover, step: seq, from }] };
    }
    case 'comment': {
      const { id, contact, since, by, notedBy, answers } = carried;
      const last = answers.at(-1);
      const answered = last && { answered: { at: last.at, seq } };
      return withComment(state, { id, contact, since, by, ...(notedBy && { notedBy }), ...answered, ...own });
    }
    case 'secondWorker':
      return withSecondWorker(state, from, carried.worker);
    case 'goals':
    case 'situation':
      return withSituation(state, carried, own);
  }
}

/** The link says who came along with it, so that they leave with it again. */
function withSecondWorker(state: CaseState, from: CaseId, worker: CaseState['assignment']['secondWorkers'][number]) {
  const { assignment, links } = state;
  return {
    ...state,
    assignment: { ...assignment, secondWorkers: [...assignment.secondWorkers, worker] },
    links: links.map((link) =>
      link === linkFrom(state, from) ? { ...link, secondWorkers: [...(link.secondWorkers ?? []), worker] } : link,
    ),
  };
}

type Named = { readonly namedPlace?: EntryId; readonly from?: string };

/** Whether what stays in the case names the place, which then stays too. */
function isNamedByOwn({ contacts, appointments }: CaseState, id: EntryId, isOwn: (one: Named) => boolean): boolean {
  return [...contacts, ...appointments].some((one: Named) => one.namedPlace === id && isOwn(one));
}

/** The case without anything that came along from the other one. */
export function withoutCarried(state: CaseState, from: CaseId): CaseState {
  const { crisis, situation: _said, comments = [], ...rest } = state;
  const situation = situationWithout(state, from);
  const isOwn = (one: { readonly from?: string }): boolean => one.from !== from;
  const { assignment } = state;
  const cameAlong = linkFrom(state, from)?.secondWorkers ?? [];
  const ownComments = comments.filter(isOwn);
  const without = {
    ...rest,
    ...(ownComments.length > 0 && { comments: ownComments }),
    ...(crisis && isOwn(crisis) && { crisis }),
    ...(situation && { situation }),
    contacts: state.contacts.filter(isOwn),
    places: state.places.filter((place) => isOwn(place) || isNamedByOwn(state, place.id, isOwn)),
    forNextTime: state.forNextTime.filter(isOwn),
    incidents: state.incidents.filter(isOwn),
    childConcerns: state.childConcerns.filter(isOwn),
    consents: state.consents.filter(isOwn),
    appointments: state.appointments.filter(isOwn),
    handovers: state.handovers.filter(isOwn),
    assignment: {
      ...assignment,
      secondWorkers: assignment.secondWorkers.filter((worker) => !cameAlong.includes(worker)),
    },
    links: state.links.filter((link) => link !== linkFrom(state, from)),
  };
  return state.pairRule && isOwn(state.pairRule) ? without : withPairsAskedFor(without);
}
