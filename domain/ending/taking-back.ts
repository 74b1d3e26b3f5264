import { type BringsBack, withTakenBack } from '../case/bringing-back';
import type { CaseState } from '../case/case-state';
import { withdrawnUnder } from '../case/consent-facts';
import type { Earlier, TakenAway } from '../case/ending-facts';
import type { EventMetadata } from '../case/event';
import { type Handover, isOpen } from '../case/handover-states';
import { answeredByContact, silenceCountedFrom, withoutQuestion } from '../case/silence';
import { resumedWindow } from '../case/windows';
import type { EntryId } from '../ids';

/** What an ending is about to change. */
export function earlierOf({ status, ending, mayItEnd, moreAttempts }: CaseState): Earlier {
  return { status, ...(ending && { ending }), ...(mayItEnd && { mayItEnd }), ...(moreAttempts && { moreAttempts }) };
}

/** What a decline is about to change: it withdraws appointments and handovers too. */
export function earlierThanDecline(state: CaseState): Earlier {
  return { ...earlierOf(state), appointments: state.appointments, handovers: state.handovers };
}

/**
 * The case with its ending, or its decline, taken back by the event with this number: as it was, with all that has been
 * added to the record since. What was running is taken up again, so that nothing closes before anyone is warned anew.
 */
export function restored(state: CaseState, by: number, { whole }: { readonly whole?: true } = {}): CaseState {
  const { ended, ...open } = withoutQuestion(state);
  const earlier = ended ? ended.earlier : state.ending?.kind === 'decline' ? state.ending.earlier : undefined;
  if (!earlier) return state;
  const { status, ending, mayItEnd, moreAttempts, appointments = [], handovers = [] } = earlier;
  const links = ended?.ground === 'joined' ? state.links.filter(({ kind }) => kind !== 'joinedTo') : state.links;
  const struckOut = (id: string) => state.appointments.every((one) => one.id !== id);
  const back: CaseState = {
    ...open,
    ...(state.takenAway && { takenAway: state.takenAway }),
    status,
    links,
    appointments: withAdded(appointments, state.appointments).filter(({ id }) => !struckOut(id)),
    handovers: withAdded(handovers, state.handovers).map((one) => handoverRestored(one, state, by, whole)),
    ...(ending && { ending: resumedWindow(ending, by) }),
    ...(mayItEnd && { mayItEnd: resumedWindow(mayItEnd, by) }),
    ...(moreAttempts && { moreAttempts: resumedWindow(moreAttempts, by) }),
  };
  return foundMeanwhile(back) ? { ...withoutQuestion(back), status: 'active' } : answeredByContact(back);
}

/** Each as it was before, and what has come since: another case may have brought it along. */
function withAdded<Entry extends { readonly id: EntryId }>(before: readonly Entry[], now: readonly Entry[]) {
  return [...before, ...now.filter(({ id }) => before.every((one) => one.id !== id))];
}

/**
 * A handover goes on where it was, unless it was sent on a consent that the citizen has withdrawn; `whole`: with the
 * reminders that it has had, except where it closes by itself, of which everyone is warned anew.
 */
function handoverRestored(one: Handover, { consents }: CaseState, by: number, whole?: true): Handover {
  if (one.state === 'landed') return { ...one, state: 'bridging', step: by };
  if (!isOpen(one)) return one;
  const isSent = one.state !== 'offered';
  const withdrawn = isSent && withdrawnUnder(one, consents) !== undefined;
  const closesByItself = one.state === 'bridging' || one.state === 'landingAsked';
  if (whole && !withdrawn && !closesByItself) return one;
  return { ...one, step: by, ...(withdrawn && { state: 'withdrawn' as const }) };
}

/** An ending for silence that contact has disproved while it was set aside. */
export function foundMeanwhile(state: CaseState): boolean {
  const { ending, status } = state;
  return (
    status === 'ending' && ending?.kind === 'unreachable' && (silenceCountedFrom(state) ?? '') > ending.countedFrom
  );
}

/** What a contact takes away that stops an ending: the ending under way, or the question by which a sighting holds it. */
export function stopped(state: CaseState, by: number): { readonly takenAway?: TakenAway } {
  const { ending, takenAway } = state;
  if (ending?.kind === 'unreachable') return { takenAway: { countedFrom: ending.countedFrom, ending, stoppedBy: by } };
  return takenAway ? { takenAway: { ...takenAway, stoppedBy: by } } : {};
}

/**
 * The case with what contact had taken away, where no contact in that silence stands any longer: the question, or the ending
 * under way with the phase from before it, taken up again by this event, so that everyone is warned anew. A question whose
 * days have passed meanwhile is asked anew instead, with all of them, unless the settings hold it open.
 */
export function broughtBack(
  state: CaseState,
  { bringsBack }: BringsBack,
  { seq: by, at }: Pick<EventMetadata, 'seq' | 'at'>,
): CaseState {
  const { takenAway, ...rest } = state;
  if (!takenAway || (silenceCountedFrom(state) ?? '') > takenAway.countedFrom || isAskedOtherwise(state)) return state;
  const { ending, mayItEnd, moreAttempts, stoppedBy } = takenAway;
  if (ending && state.status !== 'active') return state;
  const isOver = !ending && bringsBack !== 'heldOpen' && ((mayItEnd ?? moreAttempts)?.until ?? at) <= at;
  const back = stoppedBy === undefined ? rest : withTakenBack(phaseBeforeStop(rest, stoppedBy), stoppedBy);
  return {
    ...back,
    ...(ending && { status: 'ending', ending: resumedWindow(ending, by) }),
    ...(mayItEnd && !isOver && { mayItEnd: resumedWindow(mayItEnd, by) }),
    ...(moreAttempts && !isOver && { moreAttempts: resumedWindow(moreAttempts, by) }),
  };
}

/** Another question, another ending, or the end has come since. */
function isAskedOtherwise({ status, mayItEnd, moreAttempts, ending }: CaseState): boolean {
  return !!mayItEnd || !!moreAttempts || !!ending || (status !== 'active' && status !== 'paused');
}

function phaseBeforeStop(state: CaseState, stoppedBy: number): CaseState {
  return state.lastPhaseChange?.seq === stoppedBy ? phaseBefore(state) : state;
}

/** The case in the phase that it had before its last change, with the need review from before it. */
export function phaseBefore(state: CaseState): CaseState {
  const { lastPhaseChange, needReview, ...rest } = state;
  if (!lastPhaseChange) return state;
  const { from, needReviewBefore, seq } = lastPhaseChange;
  const review = needReview?.since === seq ? needReviewBefore : needReview;
  return { ...rest, phase: from, ...(review && { needReview: review }) };
}
