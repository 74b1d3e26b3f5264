import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';
import type { RollOutInput } from './messages';

const pageSize = 100;

/** A case that began with the settings before, a moment ago, may not be in the record yet when its page is read. */
const untilAllAreRecorded = '3s';

/**
 * New local settings on their way to every open case of the municipality, a page at a time; and once more for those that
 * were just beginning, which the others answer as taken before.
 */
export async function rollOutWorkflow(input: RollOutInput): Promise<void> {
  const { openCases, signalCases } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { initialInterval: '1s', maximumInterval: '30s' },
    summary: 'settings to every open case',
  });
  const { municipality, command, id, digest, by } = input;
  let after = input.after;
  for (;;) {
    const cases = await openCases({ municipality, limit: pageSize, ...(after && { after }) });
    if (cases.length > 0) await signalCases({ municipality, cases, command, id, digest, by });
    if (cases.length < pageSize) break;
    after = cases.at(-1);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rollOutWorkflow>({ ...input, after });
  }
  if (input.secondTime) return;
  await sleep(untilAllAreRecorded);
  const { after: _whereWeAre, ...again } = input;
  await continueAsNew<typeof rollOutWorkflow>({ ...again, secondTime: true });
}
