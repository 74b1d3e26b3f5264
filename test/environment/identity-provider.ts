import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { LoginOptions } from '../../api/identity/login-options';
import { localLogin } from '../../dev/identity-provider/local-login';
import type { Secrets } from '../../dev/identity-provider/secrets';
import { machineToken } from '../../dev/login/sign-in';
import { ourProgram } from '../../dev/processes/our-program';
import { endChild } from '../../dev/processes/supervise';
import { scopes } from '../../domain/access/roles';

/** What the identity provider of a test run says of itself, on its first line and to every tier by the environment. */
export type SharedProvider = { readonly issuer: string; readonly secrets: Secrets };

/** Programs that tests ask as; which municipality has admitted them is each test's own database's to say. */
export const testMachines = ['behandling', 'unadmitted'];

/** One provider for the whole run, a process of its own. Whoever is asked for there is known. */
export async function startSharedIdentityProvider(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ourProgram('test/environment/identity-provider-process.ts'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  process.env.TEST_IDENTITY_PROVIDER = await firstLine(child);
  return async () => {
    delete process.env.TEST_IDENTITY_PROVIDER;
    await endChild(child);
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the identity provider ended with ${code}`)));
  });
}

/** The shared provider, in a tier that has one. */
export function identityProvider(): SharedProvider {
  const said = process.env.TEST_IDENTITY_PROVIDER;
  if (!said) throw new Error('this tier has no identity provider: see the tiers in jest.config.js');
  return JSON.parse(said) as SharedProvider;
}

/** How an API under test signs people in. */
export function testLogin(more: Partial<LoginOptions> = {}): LoginOptions {
  const { issuer, secrets } = identityProvider();
  return { ...localLogin(issuer, secrets), ...more };
}

/** The same for an API that is a process of its own. */
export function loginEnvironment(): Readonly<Record<string, string>> {
  const { issuer, clientId, clientSecret = '', sessionSecrets } = testLogin();
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    SESSION_SECRET: sessionSecrets.join(','),
  };
}

/** A program's access token, with every scope unless said otherwise. */
export function testToken(id: string, scope = scopes.join(' ')): Promise<string> {
  const { issuer, secrets } = identityProvider();
  return machineToken(issuer, { id, secret: secrets.machineSecret, scope });
}
