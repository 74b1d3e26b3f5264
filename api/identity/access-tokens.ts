import { scopes as allScopes, type Scope } from '../../domain/access/roles';
import { Problem } from '../problems/problem';
import type { LoginOptions } from './login-options';
import { isNetworkFailure, loginUnavailable } from './login-unavailable';
import { type Provider, providerAt } from './provider';

const load = () => import('jose');
type Jose = Awaited<ReturnType<typeof load>>;
type Payload = ReturnType<Jose['decodeJwt']>;

/** Signed with a key of which only the issuer has the secret half; none and shared secrets are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const REQUEST_TIMEOUT_MS = 5_000;
const CLOCKS_MAY_DIFFER_S = 5;

/** The program that a token was given to, and what the token allows. */
export interface TokenHolder {
  /** What it is admitted by: its client id, and of a further issuer's programs `programOf` both. */
  readonly clientId: string;
  readonly scopes: readonly Scope[];
}

export interface AccessTokens {
  /** Throws a 401 for a token that is not good for us, a 503 where its issuer cannot be asked for its keys. */
  holderOf(token: string): Promise<TokenHolder>;
}

/** JWT access tokens of the provider, and of another issuer where one is named. */
export function accessTokens(options: LoginOptions, provider: Provider): AccessTokens {
  const { issuer, tokenIssuer, clientId, audience } = options;
  const issuers = new Map([[issuer, keysOf(provider)]]);
  if (tokenIssuer) issuers.set(tokenIssuer, keysOf(providerAt(tokenIssuer, clientId, undefined)));
  return {
    async holderOf(token) {
      const jose = await load();
      const named = claimed(jose, token);
      const keys = issuers.get(named);
      if (!keys) throw refused();
      const { getKey, issuer: exactly } = await keys();
      const rules = { issuer: exactly, audience, algorithms: ALGORITHMS, clockTolerance: CLOCKS_MAY_DIFFER_S };
      const { payload } = await jose
        .jwtVerify(token, getKey, { ...rules, requiredClaims: ['exp', 'iss', 'aud'] })
        .catch((error: unknown) => {
          throw isNetworkFailure(error) ? loginUnavailable(error) : refused(error);
        });
      const held = holder(payload);
      if (named !== issuer) return { ...held, clientId: programOf(named, held.clientId) };
      // Whoever may name clients at the provider could else name one like a further issuer's.
      if (tokenIssuer && held.clientId.startsWith(programOf(tokenIssuer, ''))) throw refused();
      return held;
    },
  };
}

/** Two issuers may each have a client of one name: they are two programs. */
export const programOf = (issuer: string, clientId: string): string => `${issuer}#${clientId}`;

const refused = (cause?: unknown): Problem => new Problem(401, 'tokenRefused', {}, { cause });

/** Whose token it says it is; it is believed only once that issuer's key has been found to have signed it. */
function claimed({ decodeJwt }: Jose, token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch (error) {
    throw refused(error);
  }
}

/** The issuer's keys, fetched again when a token names one that is new. */
function keysOf(provider: Provider) {
  type Keys = { readonly getKey: ReturnType<Jose['createRemoteJWKSet']>; readonly issuer: string };
  let found: Keys | undefined;
  return async (): Promise<Keys> => {
    if (found) return found;
    const { configuration } = await provider.known();
    const { jwks_uri: address, issuer } = configuration.serverMetadata();
    if (!address) throw loginUnavailable();
    const { createRemoteJWKSet } = await load();
    found ??= { getKey: createRemoteJWKSet(new URL(address), { timeoutDuration: REQUEST_TIMEOUT_MS }), issuer };
    return found;
  };
}

function holder(payload: Payload): TokenHolder {
  const clientId = [payload.client_id, payload.azp, payload.sub].find((one) => typeof one === 'string' && one !== '');
  if (typeof clientId !== 'string' || isForAPerson(payload)) throw refused();
  const named = [...wordsIn(payload.scope), ...wordsIn(payload.roles)];
  return { clientId, scopes: allScopes.filter((scope) => named.includes(scope)) };
}

/** A program that a person has signed in to carries that person's token: it says nothing of the program's own rights. */
const isForAPerson = ({ scope, scp, sid }: Payload): boolean =>
  scp !== undefined || sid !== undefined || wordsIn(scope).includes('openid');

/** Scopes are words with spaces between them; some providers give roles, as a list. */
function wordsIn(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ');
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : [];
}
