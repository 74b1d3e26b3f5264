import {
  defaultPayloadConverter,
  type Payload,
  type PayloadCodec,
  type SerializationContext,
} from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CannotOpen, decrypt, encrypt } from '../store/keys/aes-gcm';
import type { MasterKeys } from '../store/keys/master-keys';
import { notSealed } from '../workflows/messages';
import { compress, decompress } from './compression';
import { scheduleOfRun, workflowIdOf } from './scheduled-runs';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const BELONGS_TO = 'belongs-to';
const OWNER = 'temporal-payload';
const { Payload: PayloadMessage } = temporal.api.common.v1;

const ownerOf = (workflowId: string | undefined): string => (workflowId ? `${OWNER}/${workflowId}` : OWNER);

/** The id of the workflow that an encrypted payload belongs to; undefined where it was sealed for none in particular. */
export function workflowIdOfPayload({ metadata }: Payload): string | undefined {
  return textOf(metadata?.[BELONGS_TO]) || undefined;
}

/**
 * A workflow decrypts its own payloads, and none that was sealed for no workflow in particular. A run of a Schedule also decrypts the Schedule's arguments, and the result or
 * failure of the run before it, which the server hands on.
 */
function mayDecrypt(owner: string | undefined, workflowId: string): boolean {
  if (!owner) return false;
  if (owner === workflowId) return true;
  const schedule = scheduleOfRun(workflowId);
  return schedule !== undefined && (owner === workflowIdOf(schedule) || scheduleOfRun(owner) === schedule);
}

const textOf = (bytes: Uint8Array | null | undefined): string => (bytes ? Buffer.from(bytes).toString('utf8') : '');

/**
 * Every payload that Temporal keeps (arguments, answers, failures, summaries) is compressed, then AES-256-GCM, with the master
 * key's id in its metadata, so that a reader of the namespace reads nothing and keys can be rotated. It says in clear
 * which workflow it belongs to, is bound to that one, and so can be opened for those alone who may see the case.
 */
export class EncryptingCodec implements PayloadCodec {
  constructor(private readonly keys: MasterKeys) {}

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return payloads.map((payload) => this.encryptPayload(payload, context?.workflowId));
  }

  /**
   * Throws `UnknownKey`, `UnknownDictionary`; `CannotOpen` also for what was never encrypted, since whoever has no key has no say, and for
   * what another workflow was given, or none in particular.
   */
  async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return payloads.map((payload) => this.decryptPayload(payload, context?.workflowId));
  }

  private encryptPayload(payload: Payload, workflowId: string | undefined): Payload {
    const keyId = this.keys.currentId;
    const key = this.keys.derived('payload', keyId);
    return {
      metadata: {
        encoding: Buffer.from(ENCODING),
        [KEY_ID]: Buffer.from(keyId),
        ...(workflowId && { [BELONGS_TO]: Buffer.from(workflowId) }),
      },
      data: encrypt(key, compress(PayloadMessage.encode(payload).finish()), ownerOf(workflowId)),
    };
  }

  private decryptPayload(payload: Payload, workflowId: string | undefined): Payload {
    if (textOf(payload.metadata?.encoding) !== ENCODING) throw new CannotOpen('a payload that was never encrypted');
    if (!payload.data) throw new CannotOpen('an encrypted payload without data');
    const owner = workflowIdOfPayload(payload);
    if (workflowId && !mayDecrypt(owner, workflowId))
      throw new CannotOpen(`a payload of ${owner ?? 'no workflow'}, at ${workflowId}`);
    const keyId = textOf(payload.metadata?.[KEY_ID]);
    if (!keyId) throw new CannotOpen('an encrypted payload that names no key');
    const key = this.keys.derived('payload', keyId);
    return PayloadMessage.decode(decompress(decrypt(key, payload.data, ownerOf(owner))));
  }
}

/**
 * As a worker decrypts: what was not sealed for the workflow becomes `notSealed`, so that nobody without a key can stop a
 * workflow by what they send. A key or a dictionary that this worker was not given still throws, so that one with too few drops nothing.
 */
export class WorkerCodec extends EncryptingCodec {
  override async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const decoded: Payload[] = [];
    for (const payload of payloads) decoded.push(...(await this.orNotSealed(payload, context)));
    return decoded;
  }

  private async orNotSealed(payload: Payload, context?: SerializationContext): Promise<Payload[]> {
    try {
      return await super.decode([payload], context);
    } catch (error) {
      if (error instanceof CannotOpen) return [defaultPayloadConverter.toPayload(notSealed)];
      throw error;
    }
  }
}
