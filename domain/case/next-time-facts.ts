import type { CaseId, EntryId, Sealed } from '../ids';

/** A line to remember, as a contact leaves it: with an id of its own, by which it is ticked off. */
export type LineLeft = { readonly id: EntryId; readonly line: Sealed };

/** What is to be remembered next time, until it is ticked off; its text stands in the record only. */
export type LineForNextTime = {
  readonly id: EntryId;
  /** The contact that left it. */
  readonly contact: EntryId;
  /** The event in which its text stands. */
  readonly seq: number;
  /** Kept of a line of another case alone, which is told of it when the cases part. */
  readonly tickedOff?: true;
  /** The case that it was carried along from. */
  readonly from?: CaseId;
};

/** The part of a case that these functions read. `CaseState` is not imported, as it imports this file. */
type WithLines = { readonly forNextTime: readonly LineForNextTime[] };

/** What is still to be remembered, the oldest first. */
export function openLines({ forNextTime }: WithLines): readonly LineForNextTime[] {
  return forNextTime.filter(({ tickedOff }) => !tickedOff);
}

/** The case with the lines that a contact leaves, in the event with this number. */
export function withLines<State extends WithLines>(
  state: State,
  contact: EntryId,
  lines: readonly LineLeft[],
  seq: number,
): State {
  return { ...state, forNextTime: [...state.forNextTime, ...lines.map(({ id }) => ({ id, contact, seq }))] };
}

/** The case without the lines that a contact has left: it was struck out, or should have left others. */
export function withoutLinesOf<State extends WithLines>(state: State, contact: EntryId): State {
  return { ...state, forNextTime: state.forNextTime.filter((one) => one.contact !== contact) };
}

/** The case with a line ticked off. */
export function withTickedOff<State extends WithLines>(state: State, line: EntryId): State {
  const ticked = state.forNextTime.map((one) => (one.id === line ? { ...one, tickedOff: true as const } : one));
  return { ...state, forNextTime: ticked.filter(({ tickedOff, from }) => !tickedOff || from) };
}
