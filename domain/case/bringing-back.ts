/**
 * Said by an event that takes another back: it brings back all that the other had taken, questions and endings under way,
 * tasks with their reminders, and messages. Left out in the records of a release in which it did not. `heldOpen`: a question
 * about an ending whose days have passed comes back as well, since the settings, or a warning that came late, hold it open.
 */
export type BringsBack = { readonly bringsBack?: true | 'heldOpen' };

/** The part of a case that this function reads. `CaseState` is not imported, so that whatever it imports may be here. */
type WithTakenBack = { readonly takenBack?: readonly number[] };

/** The most that a case keeps: news is read, or withdrawn, long before so many events have been taken back. */
const takenBackKept = 50;

/** The case with these events noted as taken back. */
export function withTakenBack<State extends WithTakenBack>(state: State, ...events: readonly number[]): State {
  const all = [...(state.takenBack ?? []), ...events];
  return events.length > 0 ? { ...state, takenBack: all.slice(-takenBackKept) } : state;
}
