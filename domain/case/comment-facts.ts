import type { Instant } from '../clock/time';
import type { Actor, CaseId, EntryId, StaffId } from '../ids';

/** A team lead's comment on a contact, until it is closed; its texts stand in the record only. */
export type ContactComment = {
  readonly id: EntryId;
  readonly contact: EntryId;
  /** The event in which its text stands. */
  readonly seq: number;
  readonly since: Instant;
  readonly by: Actor;
  /** Who noted the contact; absent where the record did not say that a person on staff had. */
  readonly notedBy?: StaffId;
  /** The latest answer. */
  readonly answered?: { readonly at: Instant; readonly seq: number };
  /** Kept of a comment of another case alone, which is told of it when the cases part. */
  readonly closed?: true;
  /** The case that it was carried along from. */
  readonly from?: CaseId;
};

/** The part of a case that these functions read. `CaseState` is not imported, as it imports this file. */
type WithComments = { readonly comments?: readonly ContactComment[] };
type Commented<State> = Omit<State, 'comments'> & WithComments;

/** What has not been closed yet, the oldest first. */
export function openComments({ comments = [] }: WithComments): readonly ContactComment[] {
  return comments.filter(({ closed }) => !closed);
}

/** The case with these comments and no others; one without any keeps none. */
function withComments<State extends WithComments>(state: State, comments: readonly ContactComment[]): Commented<State> {
  const { comments: _before, ...rest } = state;
  return comments.length > 0 ? { ...rest, comments } : rest;
}

/** The case with one more comment. */
export function withComment<State extends WithComments>(state: State, added: ContactComment): Commented<State> {
  return withComments(state, [...(state.comments ?? []), added]);
}

/** The case with a comment answered. */
export function withAnswer<State extends WithComments>(
  state: State,
  comment: EntryId,
  answered: NonNullable<ContactComment['answered']>,
): Commented<State> {
  const { comments = [] } = state;
  return withComments(
    state,
    comments.map((one) => (one.id === comment ? { ...one, answered } : one)),
  );
}

/** The case with a comment closed. */
export function withClosed<State extends WithComments>(state: State, comment: EntryId): Commented<State> {
  const { comments = [] } = state;
  const closed = comments.map((one) => (one.id === comment ? { ...one, closed: true as const } : one));
  return withComments(
    state,
    closed.filter((one) => !one.closed || one.from),
  );
}

/** The case without the comments on a contact that was struck out: there is nothing to answer any more. */
export function withoutCommentsOn<State extends WithComments>(state: State, contact: EntryId): Commented<State> {
  const { comments = [] } = state;
  return withComments(
    state,
    comments.filter((one) => one.contact !== contact),
  );
}
