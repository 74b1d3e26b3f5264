import type { CaseEvent, CaseId, CaseState, MunicipalityId } from '../../domain';
import { fold, loadEvents } from '../../store/read/timeline';
import { waitForVersion } from '../../store/read/wait-for-version';
import { liveCase } from '../../temporal/live-state';
import type { SagaDependencies } from './dependencies';

export interface RecordedCase {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/**
 * A case with all its events, as new as its workflow is; undefined where there is none. Throws, to be tried again, while
 * what the workflow has decided is not recorded yet.
 */
export async function recordedCase(
  { store, db, client }: SagaDependencies,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<RecordedCase | undefined> {
  const live = await liveCase(client, { municipality, caseId });
  const isRecorded = !live || (await waitForVersion(store, { municipality, caseId, version: live.version }));
  if (!isRecorded) throw new Error('the case is ahead of its record');
  const events = await loadEvents(db, municipality, caseId);
  const state = fold(events);
  return state && { state, events };
}
