import type { Kysely } from 'kysely';
import { type CaseEvent, type CaseId, type CommandId, type MunicipalityId, upcast } from '../../domain';
import type { Database } from '../database';

/** What a case answered a command with: the digest of its content, the version it led to, and what followed from it. */
export interface TakenCommand {
  readonly digest: string;
  readonly version: number;
  readonly events: readonly CaseEvent[];
}

/** That a case took a command, as far as is recorded: which version it led to, and how far the case has come since. */
export interface TakenAt {
  readonly digest: string;
  readonly version: number;
  readonly caseVersion: number;
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

/** Which version a command led to, and how far its case has come since; undefined where it was never taken. */
export async function takenAt(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
  commandId: CommandId,
): Promise<TakenAt | undefined> {
  return db
    .selectFrom('case_events as e')
    .innerJoin('cases as c', 'c.case_id', 'e.case_id')
    .select(['e.digest as digest', 'e.seq as version', 'c.version as caseVersion'])
    .where('e.municipality', '=', municipality)
    .where('e.case_id', '=', caseId)
    .where('e.command_id', '=', commandId)
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((found) => found && { ...found, digest: found.digest ?? '' });
}
