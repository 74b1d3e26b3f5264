import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared';
import { dataConverter } from '../../temporal/data-converter';
import { WorkerCodec } from '../../temporal/payload-codec';
import { ignoredMessageSinks } from '../ignored-messages';
import { DecidedEvents, otherwiseDecided, recordedIn } from './decided';
import { historyOf, keysOfHistories, recordedHistories } from './histories';

/** A recorded history, as `0.2/declined-and-closed`, that workflow code does not replay, and why. */
export type NotReplaying = { readonly name: string; readonly why: string };

/**
 * Those recorded histories that this workflow code does not replay: it would take other steps, or would decide other
 * events than were recorded. None is right.
 */
export async function failingHistories(
  workflowBundle: WorkflowBundle,
  names: readonly string[] = recordedHistories(),
): Promise<readonly NotReplaying[]> {
  const codec = new WorkerCodec(keysOfHistories);
  const decided = new DecidedEvents(codec);
  // Each history needs its own workflow id, to which its payloads are bound.
  const asked = names.map((name) => ({ ...workflowOf(historyOf(name)), name }));
  const byId = new Map(asked.map((one) => [one.workflowId, one]));
  const options = {
    workflowBundle,
    sinks: ignoredMessageSinks(),
    dataConverter: { ...dataConverter(keysOfHistories), payloadCodecs: [decided] },
  };
  const failed: NotReplaying[] = [];
  try {
    for await (const { workflowId, error } of Worker.runReplayHistories(options, asked)) {
      const { name, history } = byId.get(workflowId) ?? { name: workflowId, history: { events: [] } };
      const why = error?.message ?? otherwiseDecided(await recordedIn(history, codec), decided.of(workflowId));
      if (why) failed.push({ name, why });
    }
  } finally {
    // A replay leaves a hook on every promise of this process, which slows it and breaks those of WebCrypto.
    globalHandlers.uninstall();
  }
  return failed;
}

function workflowOf(history: ReturnType<typeof historyOf>) {
  const [started] = history.events;
  const { workflowId } = started?.workflowExecutionStartedEventAttributes ?? {};
  if (!workflowId) throw new Error('a recorded history does not say which workflow it is of');
  return { workflowId, history };
}
