import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { parse } from 'yaml';
import { installByApt } from '../../../dev/install/apt';
import { quietly } from '../../environment/quietly';

const root = join(__dirname, '..', '..', '..');

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

export interface Service {
  readonly image: string;
  readonly build?: unknown;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly (string | { readonly published?: string | number })[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart?: string;
  readonly secrets?: readonly (string | { readonly source: string })[];
  readonly read_only?: boolean;
  readonly stop_grace_period?: string;
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly mem_limit?: string;
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

/** The tool is Debian's; it is installed where that may be done. Undefined, with the reason said, where it cannot be had. */
function composeTool(): string | undefined {
  const runs = () => !execaSync('docker-compose', ['version'], { reject: false }).failed;
  if (runs()) return 'docker-compose';
  try {
    installByApt('docker-compose', 'Compose: installing its tool', 'install docker-compose', quietly);
    if (runs()) return 'docker-compose';
  } catch (error) {
    quietly(`docker-compose cannot be had: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (process.env.CI === 'true') throw new Error('docker-compose cannot be had, and under CI that is an error');
  return undefined;
}

/** What the Compose tool makes of our file, every variable filled in; it throws the tool's words where that is wrong. */
export function composeConfig(env: NodeJS.ProcessEnv = {}): Compose {
  const tool = composeTool();
  if (!tool) return parse(textOf('docker-compose.yml'), { merge: true });
  const ran = execaSync(tool, ['--profile', 'observability', 'config'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    extendEnv: false,
  });
  return parse(ran.stdout);
}
