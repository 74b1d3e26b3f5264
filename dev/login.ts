import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { paths } from '../api/paths';
import { scopes } from '../domain/access/roles';
import { seededLogins } from '../store/seed';
import { trialMachines } from './identity-provider/machines';
import { loadOrCreateSecrets } from './identity-provider/secrets';
import { machineToken, signIn } from './login/sign-in';
import { USUAL_PORT } from './system/api-port';

/**
 * `npm run login -- solvej`: signs an invented person in at the provider for trying out, and writes what goes with
 * their requests to a file that curl reads: `curl -K FILE http://127.0.0.1:4280/v1/me`.
 */

interface Options {
  readonly api: string;
  readonly dataDir: string;
}

new Command('npm run login --')
  .description('Signs in at the provider for trying out, for curl: an invented person, or one of the trial programs.')
  .argument('<who>', `part of a login, like solvej; or a program: ${trialMachines.join(', ')}`)
  .option('--api <url>', 'where the API is', `http://127.0.0.1:${USUAL_PORT}`)
  .option('--data-dir <folder>', 'the data folder of the running system', process.env.DATA_DIR || '.fodfaeste/data')
  .action(async (who: string, { api, dataDir }: Options) => {
    const { name, headers } = trialMachines.includes(who)
      ? { name: who, headers: await ofProgram(who, api, resolve(dataDir)) }
      : await ofPerson(who, api);
    const file = write(name, headers);
    process.stderr.write(`Signed in as ${name}. For example:\n`);
    process.stdout.write(`curl -K ${file} ${api}${paths.me}\n`);
  })
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });

async function ofPerson(who: string, api: string) {
  const found = who.includes('@') ? [who] : seededLogins().filter((login) => login.includes(who.toLowerCase()));
  const [login, another] = found;
  if (!login || another)
    throw new Error(`"${who}" is ${login ? 'more than one' : 'none'} of: ${seededLogins().join(', ')}`);
  return { name: login, headers: { ...(await signIn(api, login)) } };
}

async function ofProgram(id: string, api: string, dataDir: string): Promise<Record<string, string>> {
  const begun = await fetch(`${api}${paths.login.begin}`, { redirect: 'manual' });
  const issuer = new URL(begun.headers.get('location') ?? api).origin;
  const token = await machineToken(issuer, {
    id,
    secret: loadOrCreateSecrets(dataDir).machineSecret,
    scope: scopes.join(' '),
  });
  return { Authorization: `Bearer ${token}` };
}

/** Readable by its owner alone, as whoever has it is signed in. */
function write(name: string, headers: Readonly<Record<string, string>>): string {
  const folder = join('.fodfaeste', 'login');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name.split('@')[0] ?? name);
  const lines = Object.entries(headers).map(([header, value]) => `header = "${header}: ${value}"\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}
