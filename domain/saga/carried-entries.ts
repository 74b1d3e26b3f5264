import type { CarriedEntry, CommentAnswer } from '../case/carried';
import type { CaseState } from '../case/case-state';
import { type ContactComment, openComments } from '../case/comment-facts';
import { isValid } from '../case/consent-facts';
import { isOpen } from '../case/handover-states';
import { openLines } from '../case/next-time-facts';
import { pairsAskedBy } from '../case/pairs';
import { knowsSituation, situationIn } from '../case/situation-facts';
import type { Instant } from '../clock/time';
import type { EntryId } from '../ids';
import type { CaseEvent } from '../process';

/**
 * What goes along from a case to another about the same citizen: the pair rule with its incidents, the crisis, what is
 * open of children, incidents and comments, consents that are valid now, appointments agreed, handovers under way, second workers,
 * the goals said last, and what else is known of the situation. Texts are as the case's events have them, sealed with its own key.
 */
export function carriedEntriesOf(state: CaseState, events: readonly CaseEvent[], now: Instant): CarriedEntry[] {
  const { pairRule, crisis } = state;
  return [
    ...state.incidents.filter((one) => pairRule || !one.reviewed).map((one) => incident(one, state, events)),
    ...(pairRule ? [pairRuleOf(pairRule)] : []),
    ...(crisis ? [crisisOf(crisis, events)] : []),
    ...state.childConcerns.filter((one) => !one.settled).map((one) => childConcern(one, events)),
    ...state.places.map((one) => place(one, events)).filter((one) => one !== undefined),
    ...openLines(state)
      .map((one) => lineForNextTime(one, events))
      .filter((one) => one !== undefined),
    ...state.consents.filter((one) => isValid(one, now)).map((one) => consent(one, events)),
    ...state.appointments.filter((one) => one.state === 'agreed').map((one) => appointment(one, events)),
    ...state.handovers.filter(isOpen).map((one) => handover(one, events)),
    ...openComments(state)
      .map((one) => commentSaid(one, events))
      .filter((one) => one !== undefined),
    ...state.assignment.secondWorkers.map((worker) => ({ entry: 'secondWorker', worker }) as const),
    ...goals(events),
    ...situation(state, events),
  ];
}

type Kind = CarriedEntry['entry'];
type Of<K extends Kind> = Extract<CarriedEntry, { readonly entry: K }>;
type One<List extends 'incidents' | 'childConcerns' | 'places' | 'consents' | 'appointments' | 'handovers'> =
  CaseState[List][number];

/** What the newest event says that `pick` finds something in. */
function newest<T>(events: readonly CaseEvent[], pick: (event: CaseEvent) => T | undefined): T | undefined {
  for (const event of events.toReversed()) {
    const found = pick(event);
    if (found) return found;
  }
  return undefined;
}

/** The entry as it came from yet another case, with the texts that came along. */
function cameAlong<K extends Kind>(entry: K, id: EntryId, { type, data }: CaseEvent): Of<K> | undefined {
  if (type !== 'entryCarried') return undefined;
  const { carried } = data;
  return carried.entry === entry && 'id' in carried && carried.id === id ? (carried as Of<K>) : undefined;
}

function incident(one: One<'incidents'>, { pairRule }: CaseState, events: readonly CaseEvent[]): Of<'incident'> {
  const { id, kind, since, basis, reviewed } = one;
  const pairsReviewOn = pairsAskedBy(one, pairRule);
  const pairsBasis = one.pairsBasis ?? pairRule?.basis;
  const said = newest(events, (event) =>
    event.type === 'incidentRecorded' && event.data.id === id ? event.data : cameAlong('incident', id, event),
  );
  return {
    entry: 'incident',
    id,
    kind,
    since,
    basis,
    ...(reviewed && { reviewed }),
    ...(pairsReviewOn && pairsBasis && { pairsReviewOn, pairsBasis }),
    ...(said?.note && { note: said.note }),
  };
}

function pairRuleOf({ since, reviewOn, basis }: NonNullable<CaseState['pairRule']>): Of<'pairRule'> {
  return { entry: 'pairRule', since, reviewOn, basis };
}

function crisisOf(
  { kind, since, basis }: NonNullable<CaseState['crisis']>,
  events: readonly CaseEvent[],
): Of<'crisis'> {
  const said = newest(events, ({ type, data }) => {
    if (type === 'crisisMarked') return data;
    return type === 'entryCarried' && data.carried.entry === 'crisis' ? data.carried : undefined;
  });
  return { entry: 'crisis', kind, since, basis, ...(said?.note && { note: said.note }) };
}

function childConcern(
  { id, kind, since, basis }: One<'childConcerns'>,
  events: readonly CaseEvent[],
): Of<'childConcern'> {
  const said = newest(events, (event) =>
    event.type === 'childConcernOpened' && event.data.id === id ? event.data : cameAlong('childConcern', id, event),
  );
  return { entry: 'childConcern', id, kind, since, basis, ...(said?.note && { note: said.note }) };
}

function consent({ id, covers, until, basis }: One<'consents'>, events: readonly CaseEvent[]): Of<'consent'> {
  const said = newest(events, (event) =>
    event.type === 'consentGiven' && event.data.id === id ? event.data : cameAlong('consent', id, event),
  );
  return {
    entry: 'consent',
    id,
    ...(covers && { covers }),
    ...(until && { until }),
    basis,
    ...(said?.toWhom && { toWhom: said.toWhom }),
  };
}

function lineForNextTime(
  { id, contact }: CaseState['forNextTime'][number],
  events: readonly CaseEvent[],
): Of<'lineForNextTime'> | undefined {
  const line = newest(events, (event) => {
    const { type, data } = event;
    if (type === 'contactLogged') return data.forNextTime?.find((one) => one.id === id)?.line;
    if (type === 'contactCorrected') return data.contact.forNextTime?.find((one) => one.id === id)?.line;
    return cameAlong('lineForNextTime', id, event)?.line;
  });
  return line && { entry: 'lineForNextTime', id, contact, line };
}

/** By its present name. */
function place({ id, kind, retired }: One<'places'>, events: readonly CaseEvent[]): Of<'place'> | undefined {
  const said = newest(events, (event) => {
    const { type, data } = event;
    if (type === 'placeNamed' && data.id === id) return data;
    return type === 'placeRenamed' && data.place === id ? data : cameAlong('place', id, event);
  });
  return said && { entry: 'place', id, kind, name: said.name, ...(retired && { retired }) };
}

function appointment(
  { id, at, basis, namedPlace }: One<'appointments'>,
  events: readonly CaseEvent[],
): Of<'appointment'> {
  const { what, place } =
    newest(events, (event) =>
      event.type === 'appointmentMade' && event.data.id === id ? event.data : cameAlong('appointment', id, event),
    ) ?? {};
  const said = { ...(what && { what }), ...(place && { place }) };
  return { entry: 'appointment', id, at, basis, ...said, ...(namedPlace && { namedPlace }) };
}

function handover(
  { step: _own, from: _earlier, ...one }: One<'handovers'>,
  events: readonly CaseEvent[],
): Of<'handover'> {
  const said = newest(events, (event) =>
    event.type === 'handoverOffered' && event.data.id === one.id ? event.data : cameAlong('handover', one.id, event),
  );
  const { serviceName, message } = said ?? {};
  return { entry: 'handover', ...one, ...(serviceName && { serviceName }), ...(message && { message }) };
}

/** A comment with its text and every answer to it, wherever they were given; none where its entry is not recorded yet. */
export function commentSaid(
  { id, contact, since, by, notedBy }: ContactComment,
  events: readonly CaseEvent[],
): Of<'comment'> | undefined {
  const said = newest(events, (event) =>
    event.type === 'contactCommented' && event.data.id === id
      ? { comment: event.data.comment, answers: [] }
      : cameAlong('comment', id, event),
  );
  const answers = events.flatMap((event): CommentAnswer[] =>
    event.type === 'commentAnswered' && event.data.comment === id
      ? [{ answer: event.data.answer, at: event.at, by: event.by }]
      : [],
  );
  if (!said) return undefined;
  const about = { id, contact, since, by, ...(notedBy && { notedBy }) };
  return { entry: 'comment', ...about, comment: said.comment, answers: [...said.answers, ...answers] };
}

/** In the citizen's own words, as they were said last. */
function goals(events: readonly CaseEvent[]): Of<'goals'>[] {
  const said = newest(events, ({ type, data }): Of<'goals'> | undefined => {
    if ((type === 'needReviewed' || type === 'outreachBegun') && data.goals)
      return { entry: 'goals', goals: data.goals };
    return type === 'entryCarried' && data.carried.entry === 'goals' ? data.carried : undefined;
  });
  return said ? [said] : [];
}

/** Needs, how contact stands, and parallel services, as they were said last. */
function situation(state: CaseState, events: readonly CaseEvent[]): Of<'situation'>[] {
  if (!knowsSituation(state)) return [];
  const { needs: said, contactWith, parallelServices } = state.situation ?? {};
  const needs = said && needsIn(events.find(({ seq }) => seq === said.seq));
  return [{ entry: 'situation', ...situationIn({ needs, contactWith, parallelServices }) }];
}

function needsIn(event: CaseEvent | undefined) {
  if (event?.type === 'needReviewed' || event?.type === 'outreachBegun') return event.data.needs;
  const carried = event?.type === 'entryCarried' ? event.data.carried : undefined;
  return carried?.entry === 'situation' ? carried.needs : undefined;
}

/** What cannot go along, and is said to whoever joins the cases before they do. */
export const leftBehindKinds = ['phase', 'plan', 'pause', 'waiting', 'crisis', 'pairRule'] as const;
export type LeftBehind = (typeof leftBehindKinds)[number];

/** What a case that is to be merged into another, or joined to it, leaves behind: what the other has its own of. */
export function leftBehind(state: CaseState, other: CaseState): LeftBehind[] {
  const { plan, phase } = state;
  const samePlan = plan?.days === other.plan?.days && plan?.attempts === other.plan?.attempts;
  const left: Readonly<Record<LeftBehind, boolean>> = {
    phase: phase !== null && phase !== other.phase,
    plan: plan !== undefined && !samePlan,
    pause: state.status === 'paused',
    waiting: state.status === 'waiting',
    crisis: state.crisis !== undefined && other.crisis !== undefined,
    pairRule: state.pairRule !== undefined && other.pairRule !== undefined,
  };
  return leftBehindKinds.filter((kind) => left[kind]);
}
