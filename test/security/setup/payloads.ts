import type { Client, Payload } from '@temporalio/client';

/** A payload as Temporal's page has it: bytes in base64. */
export interface Shown {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly data?: string;
}

const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');

export const wired = ({ metadata, data }: Payload): Shown => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)])),
  ...(data && { data: base64(data) }),
});

export const textOf = ({ data = '' }: Shown): string => Buffer.from(data, 'base64').toString('utf8');

export const isShut = ({ metadata }: Shown): boolean =>
  Buffer.from(metadata?.encoding ?? '', 'base64').toString() === 'binary/encrypted';

/** Every encrypted payload in the history of a workflow, wherever it stands. */
export async function historyOf(client: Client, workflowId: string): Promise<Shown[]> {
  const found: Shown[] = [];
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
    if (isPayload(value)) found.push(wired(value));
    else for (const inner of Object.values(value)) look(inner);
  };
  look(await client.workflow.getHandle(workflowId).fetchHistory());
  return found.filter(isShut);
}

const isPayload = (value: object): value is Payload =>
  'metadata' in value &&
  typeof value.metadata === 'object' &&
  value.metadata !== null &&
  'encoding' in value.metadata &&
  value.metadata.encoding instanceof Uint8Array;
