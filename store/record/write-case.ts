import type { Kysely } from 'kysely';
import { attentionOf, stillMatters } from '../../domain';
import type { Instant } from '../../domain/time';
import type { Database } from '../database';
import { writeAttention } from './attention-rows';
import { caseColumns } from './case-columns';
import { writeCaseRow } from './case-row';
import type { Folded } from './fold';
import { writeMessages } from './message-rows';
import type { Registration } from './registration';

/** Everything that follows from a case's events: its row, what needs attention, its messages and their withdrawal. */
export async function writeCase(tx: Kysely<Database>, at: Registration, folded: Folded, now: Instant): Promise<void> {
  const { state, rules, drafted } = folded;
  const { worker: workerId, team } = state.assignment;
  const of = { ...at, caseId: at.id, workerId, team };
  await writeCaseRow(tx, at, caseColumns(folded));
  await writeAttention(tx, of, attentionOf(state, rules));
  await writeMessages(tx, of, drafted, (message) => stillMatters(message, state, rules), now);
}
