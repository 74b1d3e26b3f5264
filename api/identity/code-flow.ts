import { Problem } from '../problems/problem';
import { isNetworkFailure, loginUnavailable } from './login-unavailable';
import type { Provider } from './provider';

/** A sign-in that has been begun, kept in the session of whoever began it until they come back from the provider. */
export interface BegunLogin {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUrl: string;
  readonly returnTo: string;
  /** In milliseconds since 1970. */
  readonly begunAt: number;
}

/** What is asked of the provider about people: the claim that names them, and how strongly they must have signed in. */
export interface LoginRequirements {
  readonly loginClaim: string;
  /** Values of `acr`, of which one will do; none: however they did. */
  readonly acrValues: readonly string[];
}

/** Sends someone to the provider: an authorization code with PKCE, and a state and nonce that only this session knows. */
export async function beginLogin(
  provider: Provider,
  { redirectUrl, returnTo }: Pick<BegunLogin, 'redirectUrl' | 'returnTo'>,
  { acrValues }: LoginRequirements,
): Promise<{ readonly begun: BegunLogin; readonly authorizationUrl: URL }> {
  const { openId, configuration } = await provider.known();
  const [state, nonce, codeVerifier] = [
    openId.randomState(),
    openId.randomNonce(),
    openId.randomPKCECodeVerifier(),
  ] as const;
  const authorizationUrl = openId.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUrl,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await openId.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
  });
  return { begun: { state, nonce, codeVerifier, redirectUrl, returnTo, begunAt: Date.now() }, authorizationUrl };
}

/**
 * What the provider's directory calls the person who came back. `query` as it came, with its question mark.
 * Throws a 401 where the code, the state, the nonce or the ID token is not what it must be, or where they have signed in
 * less strongly than is asked; a 503 without the provider.
 */
export async function finishLogin(
  provider: Provider,
  { state, nonce, codeVerifier, redirectUrl }: BegunLogin,
  query: string,
  { loginClaim, acrValues }: LoginRequirements,
): Promise<string> {
  const { openId, configuration } = await provider.known();
  const tokens = await openId
    .authorizationCodeGrant(configuration, new URL(redirectUrl + query), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    })
    .catch((error: unknown) => {
      throw isNetworkFailure(error) ? loginUnavailable(error) : new Problem(401, 'loginRefused', {}, { cause: error });
    });
  const claims = tokens.claims();
  // Asking is not enough: a provider that cannot do it may answer all the same.
  if (acrValues.length > 0 && !acrValues.some((value) => value === claims?.acr)) throw new Problem(401, 'loginTooWeak');
  const login = claims?.[loginClaim];
  if (typeof login !== 'string' || login === '') throw new Problem(401, 'loginRefused', { claim: loginClaim });
  return login;
}

/** Where the provider ends its own session; undefined where it has no such place. */
export async function endSessionUrl(provider: Provider): Promise<string | undefined> {
  const { openId, configuration } = await provider.known();
  if (!configuration.serverMetadata().end_session_endpoint) return undefined;
  return openId.buildEndSessionUrl(configuration, {}).toString();
}
