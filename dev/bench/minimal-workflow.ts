import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** The update that the raw limit is measured with. */
const bump = defineUpdate<number, [payload?: unknown]>('bump');

/**
 * The least that a long-lived workflow can do with an update: count it and answer. Nothing is checked, decided, recorded
 * or awaited, and the run never goes over into another; so this is what Temporal itself costs.
 */
export async function minimalWorkflow(): Promise<void> {
  let count = 0;
  setHandler(bump, () => {
    count += 1;
    return count;
  });
  await condition(() => false);
}
