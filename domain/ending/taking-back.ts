import type { CaseState } from '../case/case-state';
import type { Earlier } from '../case/ending-facts';
import { type Handover, isOpen } from '../case/handover-states';
import { answeredByContact, silenceCountedFrom, withoutQuestion } from '../case/silence';
import { resumedWindow } from '../case/windows';

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
export function restored(state: CaseState, by: number): CaseState {
  const { ended, ...open } = withoutQuestion(state);
  const earlier = ended ? ended.earlier : state.ending?.kind === 'decline' ? state.ending.earlier : undefined;
  if (!earlier) return state;
  const { status, ending, mayItEnd, moreAttempts, appointments, handovers = state.handovers } = earlier;
  const links = ended?.ground === 'joined' ? state.links.filter(({ kind }) => kind !== 'joinedTo') : state.links;
  const struckOut = (id: string) => state.appointments.every((one) => one.id !== id);
  const back: CaseState = {
    ...open,
    status,
    links,
    appointments: appointments?.filter(({ id }) => !struckOut(id)) ?? state.appointments,
    handovers: handovers.map((one) => handoverRestored(one, state, by)),
    ...(ending && { ending: resumedWindow(ending, by) }),
    ...(mayItEnd && { mayItEnd: resumedWindow(mayItEnd, by) }),
    ...(moreAttempts && { moreAttempts: resumedWindow(moreAttempts, by) }),
  };
  return foundMeanwhile(back) ? { ...withoutQuestion(back), status: 'active' } : answeredByContact(back);
}

/** A handover goes on where it was, unless it was sent on a consent that the citizen has withdrawn. */
function handoverRestored(one: Handover, { consents }: CaseState, by: number): Handover {
  if (one.state === 'landed') return { ...one, state: 'bridging', step: by };
  if (!isOpen(one)) return one;
  const isSent = one.state !== 'offered';
  const withdrawn = isSent && consents.some(({ id, over }) => id === one.consent && over === 'withdrawn');
  return { ...one, step: by, ...(withdrawn && { state: 'withdrawn' as const }) };
}

/** An ending for silence that contact has disproved while it was set aside. */
function foundMeanwhile(state: CaseState): boolean {
  const { ending } = state;
  return ending?.kind === 'unreachable' && (silenceCountedFrom(state) ?? '') > ending.countedFrom;
}
