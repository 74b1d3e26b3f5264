import type { Payload } from '@temporalio/common';
import { z } from 'zod';
import type { StaffId } from '../../domain';
import type { Because } from '../../domain/access/because';
import { CannotOpen } from '../../store/keys/aes-gcm';
import { UnknownKey } from '../../store/keys/master-keys';
import { hiddenCases } from '../../store/read/hidden-cases';
import { UnknownDictionary } from '../../temporal/compression';
import { EncryptingCodec, workflowIdOfPayload } from '../../temporal/payload-codec';
import type { Deps } from '../deps';
import { note } from '../door/audit';
import type { AccessRequest } from '../door/require-access';
import { workflowsWithin } from '../door/workflows-within';

/** As Temporal's remote codecs are asked: bytes in base64. */
export const SentPayloads = z
  .object({
    payloads: z
      .array(z.looseObject({ metadata: z.record(z.string(), z.base64()).nullish(), data: z.base64().nullish() }))
      .default([]),
  })
  .transform(({ payloads }) => payloads);
export type SentPayloads = z.infer<typeof SentPayloads>;
type WirePayload = SentPayloads[number];

/** Who reads, why they may at all, and by which route. */
export interface Reading {
  readonly asking: AccessRequest;
  readonly reader: StaffId;
  readonly because: Because;
  readonly route: string;
}

/**
 * The payloads, those opened that belong to a workflow within the reader's reach and name no case that is hidden from the
 * reader; the others are the very same. Whose were opened is noted before this answers. Throws `auditAway` where it cannot be.
 */
export async function openPayloads(deps: Deps, reading: Reading, sent: SentPayloads): Promise<SentPayloads> {
  const payloads = sent.map((wired) => ({ wired, payload: fromWire(wired) }));
  const labels = payloads.flatMap(({ payload }) => workflowIdOfPayload(payload) ?? []);
  const { asking, reader: staff } = reading;
  const [within, hidden] = await Promise.all([
    workflowsWithin(deps, asking, labels),
    hiddenCases(deps.store.within({ municipality: asking.municipality, staff, rehearsal: null })),
  ]);
  const codec = new EncryptingCodec(deps.keys);
  const opened = new Set<string>();
  const answer: WirePayload[] = [];
  for (const { wired, payload } of payloads) {
    const workflowId = workflowIdOfPayload(payload);
    const open = workflowId && within.has(workflowId) ? await tryDecrypt(codec, payload) : undefined;
    if (workflowId && open && !namesAny(hidden, open)) {
      opened.add(workflowId);
      answer.push(toWire(open));
    } else {
      answer.push(wired);
    }
  }
  await noteOpened(deps, reading, [...opened], within);
  return answer;
}

/** Undefined where it is not encrypted, or is damaged, labelled with another's workflow, under a key that is gone, or a later release's. */
async function tryDecrypt(codec: EncryptingCodec, payload: Payload): Promise<Payload | undefined> {
  try {
    const [open] = await codec.decode([payload]);
    return open === payload ? undefined : open;
  } catch (error) {
    const isShut = [CannotOpen, UnknownKey, UnknownDictionary].some((kind) => error instanceof kind);
    if (isShut) return undefined;
    throw error;
  }
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function namesAny(cases: ReadonlySet<string>, { data }: Payload): boolean {
  const ids = data && cases.size > 0 ? (Buffer.from(data).toString('utf8').match(ID) ?? []) : [];
  return ids.some((id) => cases.has(id));
}

async function noteOpened(
  deps: Deps,
  { asking: { municipality, act }, reader, because, route }: Reading,
  opened: readonly string[],
  within: Awaited<ReturnType<typeof workflowsWithin>>,
): Promise<void> {
  if (opened.length === 0) return;
  await note(deps, {
    municipality,
    who: { kind: 'staff', id: reader },
    act,
    route: `POST ${route}`,
    caseIds: [...new Set(opened.flatMap((workflowId) => within.get(workflowId) ?? []))],
    outcome: 'read',
    because,
    details: { workflows: opened },
  });
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');

const fromWire = ({ metadata, data }: WirePayload): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, bytes(value)])),
  ...(typeof data === 'string' && { data: bytes(data) }),
});

const toWire = ({ metadata, data }: Payload): WirePayload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)])),
  ...(data && { data: base64(data) }),
});
