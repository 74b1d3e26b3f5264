import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';
import type { RollOutInput } from './messages';

const pageSize = 100;

/**
 * Signals new local settings to every case of the municipality, or of the rehearsal, that is not closed for good. One that is
 * just beginning is not among them yet: its first recording finds the settings (`store/rules/settings-lock.ts`).
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
}
