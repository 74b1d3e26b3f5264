import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CannotOpen, decrypt, encrypt } from './box';
import type { MasterKeys } from './master-keys';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const OWNER = 'temporal-payload';
const { Payload: PayloadMessage } = temporal.api.common.v1;

const textOf = (bytes: Uint8Array | null | undefined): string => (bytes ? Buffer.from(bytes).toString('utf8') : '');

/**
 * Every payload that Temporal keeps (arguments, answers, failures, summaries) is AES-256-GCM, with the master key's id
 * in its metadata, so that a reader of the namespace reads nothing and keys can be rotated.
 */
export class EncryptingCodec implements PayloadCodec {
  constructor(private readonly keys: MasterKeys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.lock(payload));
  }

  /** Throws `UnknownKey` or `CannotOpen`; a payload that was never encrypted passes as it is. */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.unlock(payload));
  }

  private lock(payload: Payload): Payload {
    const keyId = this.keys.currentId;
    const key = this.keys.derived('payload', keyId);
    return {
      metadata: { encoding: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(keyId) },
      data: encrypt(key, PayloadMessage.encode(payload).finish(), OWNER),
    };
  }

  private unlock(payload: Payload): Payload {
    if (textOf(payload.metadata?.encoding) !== ENCODING) return payload;
    if (!payload.data) throw new CannotOpen('an encrypted payload without data');
    const key = this.keys.derived('payload', textOf(payload.metadata?.[KEY_ID]));
    return PayloadMessage.decode(decrypt(key, payload.data, OWNER));
  }
}
