import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';
import type { RollOutInput } from './messages';

const pageSize = 100;

/** A case that has just begun with the previous settings may not be recorded yet when its page is read. */
const recordingDelay = '3s';

/**
 * Signals new local settings to every open case of the municipality, or of the rehearsal, twice: the second pass reaches cases that were just
 * beginning, and changes nothing in the others.
 */
export async function rollOutWorkflow(input: RollOutInput): Promise<void> {
  const { openCases, signalCases } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { initialInterval: '1s', maximumInterval: '30s' },
    summary: 'settings to every open case',
  });
  const { municipality, rehearsal, command, id, digest, by } = input;
  const of = { municipality, ...(rehearsal && { rehearsal }) };
  let after = input.after;
  for (;;) {
    const cases = await openCases({ ...of, limit: pageSize, ...(after && { after }) });
    if (cases.length > 0) await signalCases({ ...of, cases, command, id, digest, by });
    if (cases.length < pageSize) break;
    after = cases.at(-1);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rollOutWorkflow>({ ...input, after });
  }
  if (input.secondTime) return;
  await sleep(recordingDelay);
  const { after: _lastPage, ...again } = input;
  await continueAsNew<typeof rollOutWorkflow>({ ...again, secondTime: true });
}
