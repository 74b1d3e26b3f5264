import type { Kysely } from 'kysely';
import { wallInstant } from '../../domain/clock/whose';
import type { Database } from '../database';
import type { MasterKeys } from '../keys/master-keys';
import { isDatabaseUnavailable } from '../unavailable';
import { append, type NotedEntry } from './append';
import type { AuditEntry } from './entry';

/** Where a process notes who read and changed what. */
export interface AuditLog {
  /** Settles once the entry is durable. Throws the database's own error where it could not be written. */
  note(entry: AuditEntry): Promise<void>;
  /** How many entries wait to be written. */
  waiting(): number;
}

interface Waiting {
  readonly entry: NotedEntry;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** The most entries that one transaction takes. */
const MAX_BATCH = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The audit log of this process. What comes while a transaction is under way is written together by the next one, so
 * that the log keeps up with whatever the API can answer.
 */
export function auditLog(db: Kysely<Database>, keys: MasterKeys, now: () => number = Date.now): AuditLog {
  const waiting: Waiting[] = [];
  let writing = false;

  const write = async (some: readonly Waiting[]): Promise<void> => {
    try {
      await append(
        db,
        keys,
        some.map(({ entry }) => entry),
      );
      for (const { written } of some) written();
    } catch (error) {
      // One that cannot be written keeps only itself out.
      if (some.length > 1 && !isDatabaseUnavailable(error)) for (const one of some) await write([one]);
      else for (const { failed } of some) failed(error);
    }
  };

  const writeAll = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) await write(waiting.splice(0, MAX_BATCH));
    writing = false;
  };

  return {
    note: (entry) =>
      new Promise<void>((written, failed) => {
        const caseIds = entry.caseIds.filter((id) => UUID.test(id));
        waiting.push({ entry: { ...entry, caseIds, at: wallInstant(now()) }, written, failed });
        void writeAll();
      }),
    waiting: () => waiting.length,
  };
}
