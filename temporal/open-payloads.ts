import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';

/** Payloads of a workflow as raw calls of the service give them, decrypted and read. */
export async function openPayloads<T>(
  { options: { loadedDataConverter, namespace } }: Client,
  workflowId: string,
  sealed: readonly Payload[],
): Promise<T[]> {
  const { payloadCodecs, payloadConverter } = loadedDataConverter;
  let payloads = [...sealed];
  for (const codec of payloadCodecs.toReversed()) {
    payloads = await codec.decode(payloads, { type: 'workflow', namespace, workflowId });
  }
  return payloads.map((payload) => payloadConverter.fromPayload<T>(payload));
}
