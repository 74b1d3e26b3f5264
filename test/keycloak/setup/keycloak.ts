import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execaSync } from 'execa';
import { freePort } from '../../../dev/processes/free-ports';
import { endChild, hasEnded } from '../../../dev/processes/supervise';
import { type RealmNames, realmOf } from './realm';

/** The last that runs on Java 17. */
const VERSION = '26.0.8';
const PATIENCE_MS = 240_000;

export interface Keycloak {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** A Keycloak of its own, with one realm, in memory: made from its distribution, which is kept in the user's cache. */
export async function startKeycloak(names: RealmNames): Promise<Keycloak> {
  const home = mkdtempSync(join(tmpdir(), 'fodfaeste-keycloak-'));
  execaSync('unzip', ['-q', distribution(), '-d', home]);
  const folder = join(home, `keycloak-${VERSION}`);
  mkdirSync(join(folder, 'data', 'import'), { recursive: true });
  writeFileSync(join(folder, 'data', 'import', 'realm.json'), JSON.stringify(realmOf(names)));
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}/realms/${names.realm}`;
  const listening = ['--http-host=127.0.0.1', `--http-port=${port}`, '--hostname-strict=false'];
  const child = spawn(join(folder, 'bin', 'kc.sh'), ['start-dev', '--db=dev-mem', '--import-realm', ...listening], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx768m' },
  });
  const stop = async () => {
    await endChild(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await ready(child, issuer);
    return { issuer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Maven's own client fetches it once for the user. */
function distribution(): string {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fodfaeste', 'keycloak');
  const file = join(folder, `keycloak-quarkus-dist-${VERSION}.zip`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const artifact = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
  execaSync('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]);
  return file;
}

async function ready(child: ChildProcess, issuer: string): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      said = (said + text).slice(-2_000);
    });
  }
  const until = Date.now() + PATIENCE_MS;
  while (!hasEnded(child) && Date.now() < until) {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(500);
  }
  throw new Error(`Keycloak is not there:\n${said}`);
}
