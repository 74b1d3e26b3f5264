import { newSecrets } from '../../dev/identity-provider/secrets';
import { startIdentityProvider } from '../../dev/identity-provider/start';
import type { Listed } from '../../store/login/directory';
import { testMachines } from './identity-provider';

const anyone = (login: string): Listed => ({ login, name: login, title: null, roles: [], municipality: 'ballerup' });

/** Knows whoever is named: which of them is on staff, each test's own database says. */
async function main(): Promise<void> {
  const secrets = newSecrets();
  const directory = { list: async () => [], find: async (login: string) => anyone(login) };
  const { issuer } = await startIdentityProvider({ secrets, directory, machines: testMachines });
  process.stdout.write(`${JSON.stringify({ issuer, secrets })}\n`);
  process.once('disconnect', () => process.exit());
}

void main();
