import type { Kysely } from 'kysely';
import { attentionOf, type CaseEvent, stillMatters } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { caseColumns } from './case-columns';
import { writeChanges } from './case-statement';
import type { Folded } from './fold';
import { messageChanges, type Unread } from './message-rows';
import type { Registration } from './registration';

/** What a recording starts from: the row's version, undefined before the first, and the unread messages. */
export type From = { readonly version: number | undefined; readonly unread: readonly Unread[] };

/**
 * Writes new events and everything that follows from them. False, and nothing written, where another recorder has
 * written something since `from` was read.
 */
export async function writeCase(
  db: Kysely<Database>,
  at: Registration,
  { version, unread }: From,
  events: readonly CaseEvent[],
  folded: Folded,
  now: Instant,
): Promise<boolean> {
  const { state, rules, drafted } = folded;
  const { worker: workerId, team } = state.assignment;
  const of = { ...at, caseId: at.id, workerId, team };
  const matters = (message: Pick<Unread, 'cause' | 'step'>): boolean => stillMatters(message, state, rules);
  const messages = await messageChanges(db, of, { drafted, unread }, matters);
  const attention = attentionOf(state, rules);
  return writeChanges(db, { at, after: version, events, columns: caseColumns(folded), attention, messages, now });
}
