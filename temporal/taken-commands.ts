import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { CannotOpen } from '../store/keys/aes-gcm';
import { UnknownKey } from '../store/keys/master-keys';
import { type CommandMessage, commandSignal, isCommandMessage } from '../workflows/messages';

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

/** What is left out of what a run was given: what is sealed under a key that is nobody's, by a person's decision. */
export type LeftOut = { readonly keyId?: string };

/** Reads from its history what a run was given. */
export async function givenTo<C>(client: Client, { workflowId, runId }: Run, leftOut: LeftOut = {}): Promise<Given<C>> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const all = events ?? [];
  const answered = new Set(all.flatMap(answeredUpdate));
  const sent = all.flatMap((event) => [signalled(event) ?? accepted(event, answered) ?? []]);
  const commands = await opened<C>(client, workflowId, sent, leftOut);
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

/** Opens what was sent, each with one payload; what was not sealed for the workflow was passed over by it, too. Throws `UnknownKey`. */
async function opened<C>(
  { options: { loadedDataConverter, namespace } }: Client,
  workflowId: string,
  sent: readonly (readonly Payload[])[],
  { keyId }: LeftOut,
): Promise<CommandMessage<C>[]> {
  const { payloadCodecs, payloadConverter } = loadedDataConverter;
  const context = { type: 'workflow', namespace, workflowId } as const;
  const commands: CommandMessage<C>[] = [];
  for (const sealed of sent.filter(({ length }) => length === 1)) {
    let payloads = [...sealed];
    try {
      for (const codec of payloadCodecs.toReversed()) payloads = await codec.decode(payloads, context);
    } catch (error) {
      if (error instanceof CannotOpen || (error instanceof UnknownKey && error.keyId === keyId)) continue;
      throw error;
    }
    const messages = payloads.map((one) => payloadConverter.fromPayload<CommandMessage<C>>(one));
    commands.push(...messages.filter(isCommandMessage));
  }
  return commands;
}
