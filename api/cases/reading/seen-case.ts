import type { CaseId, CaseState, MunicipalityId } from '../../../domain';
import type { WorldInstant } from '../../../domain/clock/whose';
import { findCase } from '../../../store/read/case-list';
import type { CaseSummary as StoredCase } from '../../../store/read/case-summary';
import { storedState } from '../../../store/read/state';
import { waitForVersion } from '../../../store/read/wait-for-version';
import { findRehearsal, nowOf } from '../../../store/rehearsals';
import { wallNow } from '../../../store/wall-clock';
import { liveCase } from '../../../temporal/live-state';
import type { Deps } from '../../deps';
import { unknownCase } from '../../problems/problem';

/** The newest known state of a case, from its workflow where the store lags behind. */
export interface SeenCase {
  readonly state: CaseState;
  /** Its row in lists; undefined until its first recording. */
  readonly row: StoredCase | undefined;
  readonly source: 'store' | 'workflow';
  /** The case's own clock: a rehearsal's for a rehearsal's case. */
  readonly now: WorldInstant;
}

const WAIT_MS = 1_000;

/**
 * Reads a case at least as new as what this process has answered, and as `atLeast`, so that callers read their own writes.
 * Throws 404 `unknownCase`.
 */
export async function seeCase(
  deps: Deps,
  municipality: MunicipalityId,
  caseId: CaseId,
  atLeast = 0,
): Promise<SeenCase> {
  const { store, recordingLag } = deps;
  const minVersion = Math.max(atLeast, recordingLag.answeredFor(caseId));
  if (minVersion > 0) await waitForVersion(store, { municipality, caseId, version: minVersion }, WAIT_MS);
  const [row, stored] = await Promise.all([
    findCase(store.db, municipality, caseId),
    storedState(store.db, municipality, caseId),
  ]);
  const now = await clockOf(deps, municipality, row?.rehearsalId ?? null);
  if (stored && stored.version >= minVersion) return { state: stored, row, source: 'store', now };
  const live = await liveCase(deps.client, { municipality, caseId });
  if (live) return { state: live, row, source: 'workflow', now };
  if (stored) return { state: stored, row, source: 'store', now };
  throw unknownCase();
}

/** What time it is for a case: its rehearsal's clock, or ours. */
export async function clockOf(
  { store }: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  rehearsalId: string | null,
): Promise<WorldInstant> {
  const rehearsal = rehearsalId ? await findRehearsal(store.db, municipality, rehearsalId) : undefined;
  return rehearsal ? nowOf(rehearsal) : wallNow();
}
