import type { Kysely } from 'kysely';
import { type CaseEvent, type CaseId, type CommandId, type MunicipalityId, upcast } from '../../domain';
import type { Database } from '../database';

/** What a case answered a command with: the digest of its content, the version it led to, and what followed from it. */
export interface TakenCommand {
  readonly digest: string;
  readonly version: number;
  readonly events: readonly CaseEvent[];
}

/**
 * The events that a command led to, for a retry that comes after the run that took it has closed. Undefined where the
 * case never took the command: a refused one leaves nothing.
 */
export async function findCommand(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
  commandId: CommandId,
): Promise<TakenCommand | undefined> {
  const rows = await db
    .selectFrom('case_events')
    .select(['seq', 'digest', 'event'])
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId)
    .where('command_id', '=', commandId)
    .orderBy('seq')
    .execute();
  const last = rows.at(-1);
  if (!last) return undefined;
  return { digest: last.digest ?? '', version: last.seq, events: rows.map(({ event }) => upcast(event as CaseEvent)) };
}
