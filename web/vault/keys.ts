export type Bytes = Uint8Array<ArrayBuffer>;

const NONCE_BYTES = 12;
/** A public key of P-256, uncompressed. */
const PUBLIC_BYTES = 65;
const AES = { name: 'AES-GCM', length: 256 } as const;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** AES-256-GCM, whose bytes no script can read. It is never kept: a browser keeps keys in clear among its files. */
export type VaultKey = CryptoKey;

/** The pair by which a vault that is locked can be sealed to: the public half lies in clear, the private one under the vault's key. */
export interface KeyPairs {
  readonly sealOnly: { readonly publicKey: Bytes };
  readonly open: { readonly publicKey: Bytes; readonly privateKey: CryptoKey };
}

/** AES-256-GCM with a random nonce before the ciphertext; `person` is bound to it. */
export async function sealWithKey(key: VaultKey, plain: BufferSource, person: string): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return joined(nonce, await crypto.subtle.encrypt(gcm(nonce, person), key, plain));
}

/** Throws where it was sealed by another key or for another person, or was changed. */
export async function openWithKey(key: VaultKey, sealed: Bytes, person: string): Promise<Bytes> {
  const [nonce, ciphertext] = cut(sealed, NONCE_BYTES);
  return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, person), key, ciphertext));
}

/** Seals so that the private key alone opens it: a pair for this one value (ECDH, HKDF-SHA-256), whose public half stands before the ciphertext. */
export async function sealForPair(
  { publicKey }: KeyPairs['sealOnly'],
  plain: BufferSource,
  person: string,
): Promise<Bytes> {
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const mine = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const key = await agreedKey(once.privateKey, publicKey, joined(mine, publicKey));
  return joined(mine, await sealWithKey(key, plain, person));
}

/** Throws where it was sealed to another pair or for another person, or was changed. */
export async function openWithPair(
  { publicKey, privateKey }: KeyPairs['open'],
  sealed: Bytes,
  person: string,
): Promise<Bytes> {
  const [theirs, rest] = cut(sealed, PUBLIC_BYTES);
  return openWithKey(await agreedKey(privateKey, theirs, joined(theirs, publicKey)), rest, person);
}

/** A vault's key and pair, as they are made: what is to be kept of them is wrapped and sealed by whoever asks. */
export async function newKeys(person: string) {
  const key = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const privateBytes = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  return {
    key,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sealedPrivateKey: await sealWithKey(key, privateBytes, person),
  };
}

/** The pair with its private half opened by the vault's key. */
export async function openPair(
  key: VaultKey,
  kept: { readonly publicKey: Bytes; readonly sealedPrivateKey: Bytes },
  person: string,
): Promise<KeyPairs['open']> {
  const bytes = await openWithKey(key, kept.sealedPrivateKey, person);
  const privateKey = await crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']);
  return { publicKey: kept.publicKey, privateKey };
}

/** A key that wraps vault keys (AES-KW), from 32 secret bytes. `use` keeps the server's and the passkey's apart. */
export async function wrappingKey(secret: Bytes, use: 'server' | 'passkey'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const by = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`fodfaeste vault ${use}`) };
  return crypto.subtle.deriveKey(by, base, { name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

export async function wrap(key: VaultKey, by: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.wrapKey('raw', key, by, 'AES-KW'));
}

/** `toWrapAgain`: for the moment in which another wrap is made of it; else its bytes stay out of reach. Throws for another wrapping key. */
export function unwrap(wrapped: Bytes, by: CryptoKey, toWrapAgain = false): Promise<VaultKey> {
  return crypto.subtle.unwrapKey('raw', wrapped, by, 'AES-KW', AES, toWrapAgain, ['encrypt', 'decrypt']);
}

async function agreedKey(mine: CryptoKey, theirs: Bytes, salt: Bytes): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('raw', theirs, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, mine, 256);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const by = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('fodfaeste vault note') };
  return crypto.subtle.deriveKey(by, base, AES, false, ['encrypt', 'decrypt']);
}

const gcm = (iv: Bytes, person: string): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: utf8(person) });

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

function joined(first: Bytes, second: ArrayBuffer | Bytes): Bytes {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(new Uint8Array(second), first.byteLength);
  return both;
}

const cut = (bytes: Bytes, at: number): [Bytes, Bytes] => [bytes.slice(0, at), bytes.slice(at)];

/** Throws where it is not of that form. */
export const fromBase64url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
