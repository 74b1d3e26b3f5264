import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL_PROVIDER_SWITCH } from '../../api/identity/configuration';
import { AUDIENCE, type LoginOptions } from '../../api/identity/login-options';
import { loadOrCreateSecrets, type Secrets } from './secrets';
import { CLIENT_ID } from './start';

/** How an API on this machine signs people in by the provider for trying out. */
export const localLogin = (issuer: string, { clientSecret, sessionSecret }: Secrets): LoginOptions => ({
  issuer,
  clientId: CLIENT_ID,
  clientSecret,
  audience: AUDIENCE,
  sessionSecrets: [sessionSecret],
});

/** The same for an API that is a process of its own: secrets go by file, as containers are given them. */
export function localLoginEnvironment(dataDir: string, issuer: string): Readonly<Record<string, string>> {
  const { clientSecret, sessionSecret } = loadOrCreateSecrets(dataDir);
  const inFile = (name: string, secret: string): string => {
    const path = join(dataDir, 'keys', name);
    writeFileSync(path, secret, { mode: 0o600 });
    chmodSync(path, 0o600);
    return path;
  };
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET_FILE: inFile('oidc-client-secret', clientSecret),
    SESSION_SECRET_FILE: inFile('session-secret', sessionSecret),
    [LOCAL_PROVIDER_SWITCH]: 'yes',
  };
}
