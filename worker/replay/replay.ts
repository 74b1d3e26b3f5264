import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { dataConverter } from '../../temporal/data-converter';
import { historyOf, keysOfHistories, recordedHistories } from './histories';

/** Where the traced code tells its spans; what is told of a replay is nobody's concern. */
const sinks = { exporter: { export: { fn: () => undefined } } };

/** Those recorded histories, as `0.1/declined-and-closed`, that this workflow code does not replay. None is right. */
export async function notReplaying(
  workflowBundle: WorkflowBundle,
  names: readonly string[] = recordedHistories(),
): Promise<string[]> {
  // Under its own id: what is sealed for one workflow opens at no other.
  const asked = names.map((name) => ({ ...workflowOf(historyOf(name)), name }));
  const nameOf = new Map(asked.map(({ workflowId, name }) => [workflowId, name]));
  const options = { workflowBundle, sinks, dataConverter: dataConverter(keysOfHistories) };
  const failed: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, asked)) {
    if (error) failed.push(nameOf.get(workflowId) ?? workflowId);
  }
  return failed;
}

function workflowOf(history: ReturnType<typeof historyOf>) {
  const [started] = history.events;
  const { workflowId } = started?.workflowExecutionStartedEventAttributes ?? {};
  if (!workflowId) throw new Error('a recorded history does not say which workflow it is of');
  return { workflowId, history };
}
