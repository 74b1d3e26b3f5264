import type { Bytes } from './keys';
import type { Passkeys } from './surroundings';

const SECRET_BYTES = 32;
const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes));

/** The passkeys of this browser. They sign nobody in: only the secret that they give (PRF) is used, which never leaves the device. */
export const browsersPasskeys: Passkeys = {
  async make(name) {
    const salt = random(SECRET_BYTES);
    const made = await askPerson(() =>
      navigator.credentials.create({
        publicKey: {
          rp: { name: 'Fodfæste' },
          user: { id: random(16), name, displayName: name },
          challenge: random(32),
          pubKeyCredParams: [
            { type: 'public-key', alg: -7 },
            { type: 'public-key', alg: -257 },
          ],
          authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
          extensions: { prf: { eval: { first: salt } } },
        },
      }),
    );
    const results = made?.getClientExtensionResults().prf;
    if (!made || (!results?.enabled && !results?.results)) return undefined;
    const passkey = { credentialId: new Uint8Array(made.rawId), salt };
    // Some give the secret only once they are used.
    const secret = bytesOf(results.results?.first) ?? (await browsersPasskeys.secretOf(passkey));
    return secret && { ...passkey, secret };
  },
  async secretOf({ credentialId, salt }) {
    const shown = await askPerson(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: random(32),
          allowCredentials: [{ type: 'public-key', id: credentialId }],
          userVerification: 'required',
          extensions: { prf: { eval: { first: salt } } },
        },
      }),
    );
    return bytesOf(shown?.getClientExtensionResults().prf?.results?.first);
  },
};

/** Whether this device has a passkey of its own to ask for. */
export async function hasPasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** Undefined where the person would not, or it took too long. */
async function askPerson(asking: () => Promise<Credential | null>): Promise<PublicKeyCredential | undefined> {
  try {
    const given = await asking();
    return given instanceof PublicKeyCredential ? given : undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function bytesOf(given: BufferSource | undefined): Bytes | undefined {
  if (!given) return undefined;
  const bytes = ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given);
  return bytes.length === SECRET_BYTES ? new Uint8Array(bytes) : undefined;
}
