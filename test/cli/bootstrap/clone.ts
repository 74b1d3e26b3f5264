import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { NAME, VERSION } from './registry';

const root = join(__dirname, '..', '..', '..');

export interface Outcome {
  readonly code: number | undefined;
  readonly out: string;
  readonly said: string;
}

export interface Clone {
  readonly folder: string;
  /** The user's, which every clone shares. */
  readonly cache: string;
  /** Which Node is fetched where the one that starts is older. */
  pin(integrity: string): void;
  /** `node cli/bootstrap.mjs say`, by a Node that the script makes believe to be another. */
  start(pretending: string, registry: string): Promise<Outcome>;
  remove(): void;
}

/** A fresh clone with the bootstrap and one command, `say`, which tells by what it runs. */
export function clone(): Clone {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-clone-'));
  const cache = join(folder, 'cache');
  for (const part of ['cli/bootstrap.mjs', 'cli/bootstrap', 'cli/compile.mjs', 'cli/compile-cache.cjs']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ include: ['cli'] }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'cli', 'say.ts'), SAY);
  const pin = (integrity: string) => {
    const packages = { [`${process.platform}-${process.arch}`]: { name: NAME, version: VERSION, integrity } };
    writeFileSync(join(folder, 'cli', 'bootstrap', 'node.json'), JSON.stringify({ needed: 24, packages }));
  };
  return {
    folder,
    cache,
    pin,
    start: (pretending, registry) =>
      outcome(folder, pretending, { XDG_CACHE_HOME: cache, npm_config_registry: registry }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const SAY = `
const first: string | undefined = process.env.PATH?.split(':')[0];
process.stdout.write(JSON.stringify({ fetched: process.env.FETCHED ?? 'no', first }));
`;

async function outcome(folder: string, pretending: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  mkdirSync(join(folder, 'npm'), { recursive: true });
  const script = `data:text/javascript,${encodeURIComponent(pretending)}`;
  const ran = await execa(process.execPath, ['--import', script, 'cli/bootstrap.mjs', 'say'], {
    cwd: folder,
    env: { npm_config_cache: join(folder, 'npm'), npm_config_fetch_retries: '0', ...env },
    stdin: 'ignore',
    stripFinalNewline: false,
    reject: false,
  });
  return { code: ran.exitCode, out: ran.stdout, said: ran.stderr };
}
