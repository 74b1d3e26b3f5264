import type { Store } from '../../store/open';
import { paths } from '../paths';
import { type AccessTokens, accessTokens } from './access-tokens';
import type { LoginRequirements } from './code-flow';
import { type FailedAttempts, failedAttempts } from './failed-attempts';
import { CARRIED_MS, type LoginOptions, SIGN_INS_ALLOWED, TOKENS_ALLOWED } from './login-options';
import { type Provider, providerAt } from './provider';
import { type Sessions, sessions } from './sessions';

/** All that telling who asks takes, put together once. */
export interface Login {
  readonly provider: Provider;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  /** Counted apart, so that a program with an old token keeps nobody in the same house from signing in. */
  readonly failures: { readonly ofSignIns: FailedAttempts; readonly ofTokens: FailedAttempts };
  readonly requirements: LoginRequirements;
  /** So long after somebody signed in a device may read what it carries. */
  readonly carriedMs: number;
  /** Where people reach the API, and where the provider sends them back to. */
  publicUrl(): string;
  redirectUrl(): string;
}

/** `ownUrl` is known once the API listens. */
export function login(store: Store, options: LoginOptions, ownUrl: () => string): Login {
  const { issuer, clientId, clientSecret, loginClaim = 'sub', acrValues = [] } = options;
  const provider = providerAt(issuer, clientId, clientSecret);
  const publicUrl = () => options.publicUrl ?? ownUrl();
  return {
    provider,
    sessions: sessions(store, options),
    tokens: accessTokens(options, provider),
    failures: {
      ofSignIns: failedAttempts(options.failureLimit ?? SIGN_INS_ALLOWED),
      ofTokens: failedAttempts(options.failureLimit ?? TOKENS_ALLOWED),
    },
    requirements: { loginClaim, acrValues },
    carriedMs: options.carriedMs ?? CARRIED_MS,
    publicUrl,
    redirectUrl: () => options.redirectUrl ?? new URL(paths.login.callback, publicUrl()).toString(),
  };
}
