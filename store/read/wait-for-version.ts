import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Store } from '../open';

/**
 * Waits until the store has a case in this version, so that people read what they wrote; at most `timeoutMs`.
 * Answers whether it has: if not, the workflow must be asked.
 */
export async function waitForVersion(
  store: Pick<Store, 'db' | 'onRecorded'>,
  wanted: { municipality: MunicipalityId; caseId: CaseId; version: number },
  timeoutMs = 2_000,
): Promise<boolean> {
  const there = async (): Promise<boolean> => {
    const row = await store.db
      .selectFrom('cases')
      .select('version')
      .where('municipality', '=', wanted.municipality)
      .where('case_id', '=', wanted.caseId)
      .executeTakeFirst();
    return row !== undefined && row.version >= wanted.version;
  };
  if (await there()) return true;
  const until = Date.now() + timeoutMs;
  let wake = (): void => undefined;
  const stop = store.onRecorded((notice) => {
    if (notice.id === wanted.caseId && notice.version >= wanted.version) wake();
  });
  try {
    while (Date.now() < until) {
      await Promise.race([pause(Math.min(POLL_MS, until - Date.now())), new Promise<void>((told) => (wake = told))]);
      if (await there()) return true;
    }
    return false;
  } finally {
    stop();
  }
}

/** A notice may be lost with its connection, so the table is looked at from time to time too. */
const POLL_MS = 100;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
