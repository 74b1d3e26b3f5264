import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { dataConverter } from '../../store/keys/data-converter';
import { historyOf, keysOfHistories, recordedHistories } from './histories';

/** Where the traced code tells its spans; what is told of a replay is nobody's concern. */
const sinks = { exporter: { export: { fn: () => undefined } } };

/** Those recorded histories, as `0.1/declined-and-closed`, that this workflow code does not replay. None is right. */
export async function notReplaying(
  workflowBundle: WorkflowBundle,
  names: readonly string[] = recordedHistories(),
): Promise<string[]> {
  const asked = names.map((name) => ({ workflowId: name, history: historyOf(name) }));
  const options = { workflowBundle, sinks, dataConverter: dataConverter(keysOfHistories) };
  const failed: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, asked)) {
    if (error) failed.push(workflowId);
  }
  return failed;
}
