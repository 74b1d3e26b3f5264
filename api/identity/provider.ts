import { isLoopbackUrl } from '../http/loopback';
import { loginUnavailable } from './login-unavailable';

const REQUEST_TIMEOUT_S = 5;
const ANSWER_TIMEOUT_MS = 3_000;

const load = () => import('openid-client');
type OpenId = Awaited<ReturnType<typeof load>>;
type Discovered = { readonly openId: OpenId; readonly configuration: Awaited<ReturnType<OpenId['discovery']>> };

/** An OpenID Connect provider, by its address. What it says of itself is asked for when it is first needed, and kept. */
export interface Provider {
  /** Throws a 503 while the provider cannot be asked. */
  known(): Promise<Discovered>;
  /** Whether it answers just now. */
  answers(): Promise<boolean>;
}

export function providerAt(issuer: string, clientId: string, clientSecret: string | undefined): Provider {
  let asked: Promise<Discovered> | undefined;
  const known = async () => {
    asked ??= discover(issuer, clientId, clientSecret);
    try {
      return await asked;
    } catch (error) {
      asked = undefined;
      throw loginUnavailable(error);
    }
  };
  return {
    known,
    answers: async () => {
      try {
        const keys = (await known()).configuration.serverMetadata().jwks_uri;
        return keys !== undefined && (await fetch(keys, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })).ok;
      } catch {
        return false;
      }
    },
  };
}

async function discover(issuer: string, clientId: string, clientSecret: string | undefined): Promise<Discovered> {
  const openId = await load();
  const proof = clientSecret ? openId.ClientSecretPost(clientSecret) : openId.None();
  const configuration = await openId.discovery(new URL(issuer), clientId, undefined, proof, {
    timeout: REQUEST_TIMEOUT_S,
    // An ID token's signature is looked at too, though it comes from the provider itself. And
    // the library takes no unencrypted provider unless it is told to.
    execute: [openId.enableNonRepudiationChecks, ...(isLoopbackUrl(issuer) ? [openId.allowInsecureRequests] : [])],
  });
  return { openId, configuration };
}
