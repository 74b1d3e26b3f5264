import type { Kysely } from 'kysely';
import { attentionOf, type CaseEvent, type CaseState, mayBringBackMessages, stillMatters } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { caseColumns } from './case-columns';
import { writeChanges } from './case-statement';
import type { Folded } from './fold';
import { messageChanges, readdressedMessages, type Unread } from './message-rows';
import type { Registration } from './registration';

/** What a recording starts from: the row's version, undefined before the first, the unread messages, and the state. */
export type From = {
  readonly version: number | undefined;
  readonly unread: readonly Unread[];
  readonly state?: CaseState;
};

/**
 * Writes new events and everything that follows from them. False, and nothing written, where another recorder has
 * written something since `from` was read.
 */
export async function writeCase(
  db: Kysely<Database>,
  at: Registration,
  { version, unread, state: before }: From,
  events: readonly CaseEvent[],
  folded: Folded,
  now: Instant,
): Promise<boolean> {
  const { state, rules, drafted } = folded;
  const { worker: workerId, team } = state.assignment;
  const of = { ...at, caseId: at.id, workerId, team };
  const why = {
    othersHaveIt: othersHaveIt(before, state),
    takenBack: before !== undefined && mayBringBackMessages(before, state, rules),
  };
  const readdressed = why.othersHaveIt || why.takenBack ? await readdressedMessages(db, at.id, why) : [];
  const messages = await messageChanges(db, of, { drafted, unread, readdressed }, (message) =>
    stillMatters(message, state, rules),
  );
  const attention = attentionOf(state, rules);
  return writeChanges(db, {
    at,
    after: version,
    events,
    before,
    columns: caseColumns(folded),
    attention,
    messages,
    now,
  });
}

/** Whether someone else is the case's worker now, or another team's lead is in charge of it. */
function othersHaveIt(before: CaseState | undefined, { assignment: { worker, team } }: CaseState): boolean {
  return before !== undefined && (before.assignment.worker !== worker || before.assignment.team !== team);
}
