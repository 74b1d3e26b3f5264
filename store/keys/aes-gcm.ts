import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What was sealed cannot be opened: another key, another owner, or changed bytes. Says nothing about the content. */
export class CannotOpen extends Error {
  readonly code = 'cannotOpen';
  constructor(what: string, options?: { cause?: unknown }) {
    super(`${what} cannot be opened: it was changed, or sealed with another key or for another owner`, options);
    this.name = 'CannotOpen';
  }
}

/**
 * AES-256-GCM. The answer is nonce, tag and ciphertext in one buffer.
 * `owner` is bound to the ciphertext, so that a value moved to another row does not open there.
 */
export function encrypt(key: Buffer, plain: Uint8Array, owner: string): Buffer {
  return encryptWith(key, randomBytes(NONCE_BYTES), plain, owner);
}

/** The same, and the same bytes each time for the same occasion and content: the nonce follows from both. */
export function encryptDeterministic(key: Buffer, plain: Uint8Array, owner: string, occasion: string): Buffer {
  const nonce = createHmac('sha256', key).update('nonce\0').update(`${owner}\0${occasion}\0`).update(plain).digest();
  return encryptWith(key, nonce.subarray(0, NONCE_BYTES), plain, owner);
}

function encryptWith(key: Buffer, nonce: Buffer, plain: Uint8Array, owner: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(owner, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The plain bytes of what `encrypt` made for the same key and owner. Throws `CannotOpen`. */
export function decrypt(key: Buffer, ciphertext: Uint8Array, owner: string): Buffer {
  if (ciphertext.length < NONCE_BYTES + TAG_BYTES) throw new CannotOpen('a sealed value');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, ciphertext.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(owner, 'utf8'));
    decipher.setAuthTag(ciphertext.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(ciphertext.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new CannotOpen('a sealed value', { cause });
  }
}
