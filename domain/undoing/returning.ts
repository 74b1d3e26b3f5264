import type { CaseState } from '../case/case-state';
import { withTickedOff } from '../case/next-time-facts';
import type { CaseId } from '../ids';

/** How what a case lent to another one stands there by now: settled, withdrawn, moved on. */
export type Returned = {
  readonly incidents: readonly Pick<CaseState['incidents'][number], 'id' | 'reviewed'>[];
  readonly childConcerns: readonly Pick<CaseState['childConcerns'][number], 'id' | 'settled'>[];
  readonly consents: readonly Pick<CaseState['consents'][number], 'id' | 'over'>[];
  readonly forNextTime: readonly Pick<CaseState['forNextTime'][number], 'id' | 'tickedOff'>[];
  readonly places: readonly Pick<CaseState['places'][number], 'id' | 'retired'>[];
  readonly appointments: readonly Pick<CaseState['appointments'][number], 'id' | 'at' | 'state'>[];
  readonly handovers: readonly Pick<
    CaseState['handovers'][number],
    'id' | 'state' | 'since' | 'basis' | 'meetingOn' | 'until'
  >[];
};

/** What goes back to a case that was taken in. */
export function returnedTo(caseId: CaseId, holder: CaseState): Returned {
  const theirs = <T extends { readonly from?: CaseId }>(all: readonly T[]): readonly T[] =>
    all.filter(({ from }) => from === caseId);
  return {
    incidents: theirs(holder.incidents).map(({ id, reviewed }) => ({ id, ...(reviewed && { reviewed }) })),
    childConcerns: theirs(holder.childConcerns).map(({ id, settled }) => ({ id, ...(settled && { settled }) })),
    consents: theirs(holder.consents).map(({ id, over }) => ({ id, ...(over && { over }) })),
    forNextTime: theirs(holder.forNextTime).map(({ id, tickedOff }) => ({ id, ...(tickedOff && { tickedOff }) })),
    places: theirs(holder.places).map(({ id, retired }) => ({ id, ...(retired && { retired }) })),
    appointments: theirs(holder.appointments).map(({ id, at, state }) => ({ id, at, state })),
    handovers: theirs(holder.handovers).map(({ id, state, since, basis, meetingOn, until }) => ({
      id,
      state,
      since,
      basis,
      ...(meetingOn && { meetingOn }),
      ...(until && { until }),
    })),
  };
}

/** The case with what it gets back; what the other has not touched is as it was. A step of it begins with event `seq`. */
export function withReturned(state: CaseState, returned: Returned | undefined, seq: number): CaseState {
  if (!returned) return state;
  const tickedOff = returned.forNextTime.filter((one) => one.tickedOff).map(({ id }) => id);
  const handovers = state.handovers.map((one) => {
    const back = returned.handovers.find(({ id }) => id === one.id);
    return back && back.state !== one.state ? { ...one, ...back, step: seq } : one;
  });
  return {
    ...tickedOff.reduce(withTickedOff, state),
    incidents: merged(state.incidents, returned.incidents),
    childConcerns: merged(state.childConcerns, returned.childConcerns),
    consents: merged(state.consents, returned.consents),
    places: merged(state.places, returned.places),
    appointments: merged(state.appointments, returned.appointments),
    handovers,
  };
}

function merged<T extends { readonly id: string }>(own: readonly T[], back: readonly Partial<T>[]): readonly T[] {
  return own.map((one) => ({ ...one, ...back.find(({ id }) => id === one.id) }));
}
