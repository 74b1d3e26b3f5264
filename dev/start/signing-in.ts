import type { LoginOptions } from '../../api/identity/login-options';
import type { Store } from '../../store/open';
import { staffDirectory } from '../identity-provider/directory';
import { localLogin } from '../identity-provider/local-login';
import { trialMachines } from '../identity-provider/machines';
import { loadOrCreateSecrets } from '../identity-provider/secrets';
import { startIdentityProvider } from '../identity-provider/start';
import type { StartSettings } from './settings';

/** How the API signs people in, and how to stop what was started for it. */
export interface SigningIn {
  readonly login: LoginOptions;
  readonly trustedProxies: number;
  stop(): Promise<void>;
}

/** The provider that was configured; else one for trying out, in this process. */
export async function signingIn({ login, dataDir }: StartSettings, store: Store): Promise<SigningIn> {
  if (login) return { ...login, stop: async () => undefined };
  const secrets = loadOrCreateSecrets(dataDir);
  const directory = staffDirectory(store.db);
  const { issuer, stop } = await startIdentityProvider({ secrets, directory, machines: trialMachines });
  return { login: localLogin(issuer, secrets), trustedProxies: 0, stop };
}
