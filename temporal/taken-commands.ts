import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { type CommandMessage, commandSignal } from '../workflows/messages';

/** A run of a workflow that has ended, or still goes on. */
export type Run = { readonly workflowId: string; readonly runId: string };

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What the history of a run says of the commands that it was given. */
export interface Given<C> {
  /** Those that it took, whose answers people may have had, and those that machines left with it; in the order in which they came. */
  readonly commands: readonly CommandMessage<C>[];
  /** Whether a recording had begun and not ended, which then may still be at work. */
  readonly isRecording: boolean;
}

/** Reads from its history what a run was given. */
export async function givenTo<C>(client: Client, { workflowId, runId }: Run): Promise<Given<C>> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const all = events ?? [];
  const answered = new Set(all.flatMap(answeredUpdate));
  const payloads = all.flatMap((event) => signalled(event) ?? accepted(event, answered) ?? []);
  const commands = await opened<C>(client, workflowId, payloads);
  return { commands, isRecording: openActivities(all) > 0 };
}

/** The update that an event says was taken; one that was refused after all changed nothing. */
function answeredUpdate({ workflowExecutionUpdateCompletedEventAttributes: completed }: HistoryEvent): string[] {
  const { meta, outcome } = completed ?? {};
  return meta?.updateId && outcome?.success ? [meta.updateId] : [];
}

function accepted(
  { workflowExecutionUpdateAcceptedEventAttributes: attributes }: HistoryEvent,
  answered: ReadonlySet<string>,
): Payload[] | undefined {
  const { meta, input } = attributes?.acceptedRequest ?? {};
  return meta?.updateId && answered.has(meta.updateId) ? (input?.args?.payloads ?? []) : undefined;
}

function signalled({ workflowExecutionSignaledEventAttributes: attributes }: HistoryEvent): Payload[] | undefined {
  return attributes?.signalName === commandSignal ? (attributes.input?.payloads ?? []) : undefined;
}

function openActivities(events: readonly HistoryEvent[]): number {
  const count = (of: (event: HistoryEvent) => unknown): number => events.filter((event) => of(event)).length;
  const ended = count(
    (event) =>
      event.activityTaskCompletedEventAttributes ??
      event.activityTaskFailedEventAttributes ??
      event.activityTaskTimedOutEventAttributes ??
      event.activityTaskCanceledEventAttributes,
  );
  return count((event) => event.activityTaskScheduledEventAttributes) - ended;
}

async function opened<C>(
  { options: { loadedDataConverter, namespace } }: Client,
  workflowId: string,
  sealed: readonly Payload[],
): Promise<CommandMessage<C>[]> {
  const { payloadCodecs, payloadConverter } = loadedDataConverter;
  let payloads = [...sealed];
  for (const codec of payloadCodecs.toReversed()) {
    payloads = await codec.decode(payloads, { type: 'workflow', namespace, workflowId });
  }
  return payloads.map((payload) => payloadConverter.fromPayload<CommandMessage<C>>(payload));
}
