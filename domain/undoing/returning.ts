import type { CaseState } from '../case/case-state';
import { type ContactComment, withAnswer, withClosed } from '../case/comment-facts';
import { withTickedOff } from '../case/next-time-facts';
import type { Instant } from '../clock/time';
import type { CaseId } from '../ids';

/** How what a case lent to another one stands there by now: settled, withdrawn, moved on. */
export type Returned = {
  readonly incidents: readonly Pick<CaseState['incidents'][number], 'id' | 'reviewed'>[];
  readonly childConcerns: readonly Pick<CaseState['childConcerns'][number], 'id' | 'settled'>[];
  readonly consents: readonly Pick<CaseState['consents'][number], 'id' | 'over'>[];
  readonly forNextTime: readonly Pick<CaseState['forNextTime'][number], 'id' | 'tickedOff'>[];
  /** Left out where there is none. */
  readonly comments?: readonly (Pick<ContactComment, 'id' | 'closed'> & {
    readonly answeredAt?: Instant;
  })[];
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
  const comments = theirs(holder.comments ?? []).map(({ id, answered, closed }) => ({
    id,
    ...(answered && { answeredAt: answered.at }),
    ...(closed && { closed }),
  }));
  return {
    incidents: theirs(holder.incidents).map(({ id, reviewed }) => ({ id, ...(reviewed && { reviewed }) })),
    childConcerns: theirs(holder.childConcerns).map(({ id, settled }) => ({ id, ...(settled && { settled }) })),
    consents: theirs(holder.consents).map(({ id, over }) => ({ id, ...(over && { over }) })),
    ...(comments.length > 0 && { comments }),
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
    ...tickedOff.reduce(withTickedOff, withCommentsBack(state, returned, seq)),
    incidents: merged(state.incidents, returned.incidents),
    childConcerns: merged(state.childConcerns, returned.childConcerns),
    consents: merged(state.consents, returned.consents),
    places: merged(state.places, returned.places),
    appointments: merged(state.appointments, returned.appointments),
    handovers,
  };
}

function withCommentsBack(state: CaseState, { comments = [] }: Returned, seq: number): CaseState {
  const answered = comments.reduce<CaseState>((after, { id, answeredAt }) => {
    const own = after.comments?.find((one) => one.id === id)?.answered;
    return answeredAt && answeredAt !== own?.at ? withAnswer(after, id, { at: answeredAt, seq }) : after;
  }, state);
  return comments.reduce<CaseState>((after, { id, closed }) => (closed ? withClosed(after, id) : after), answered);
}

function merged<T extends { readonly id: string }>(own: readonly T[], back: readonly Partial<T>[]): readonly T[] {
  return own.map((one) => ({ ...one, ...back.find(({ id }) => id === one.id) }));
}
