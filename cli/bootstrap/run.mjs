import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFile, compile } from '../compile.mjs';
import { onLauncherExit } from './launcher.mjs';
import { CannotStart } from './say.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What lives with what it runs, or in dev/, and not in cli/. */
const APART = {
  api: 'api/main.ts',
  worker: 'worker/main.ts',
  bench: 'dev/bench.ts',
  build: 'dev/build.ts',
  check: 'dev/check.ts',
  client: 'dev/client.ts',
  cluster: 'dev/cluster.ts',
  login: 'dev/login.ts',
  messages: 'dev/messages.ts',
  sbom: 'dev/sbom.ts',
  start: 'dev/start.ts',
  story: 'dev/story.ts',
  test: 'dev/test.ts',
  web: 'dev/web.ts',
  faults: 'test/faults/faults.ts',
  mutations: 'test/security/mutations/mutations.ts',
  'record-histories': 'test/replay/record.ts',
  screens: 'test/web/screens/take.ts',
  'record-installation': 'test/upgrade/recording/record.ts',
};

/**
 * Ctrl-C reaches the whole terminal group, a service manager's signal only us: so every signal is passed on, and the
 * command takes one that comes twice as one. By the closed channel the command notices that we have died.
 */
export async function run(node, command, args) {
  const source = APART[command] ?? `cli/${command}.ts`;
  if (!command || !existsSync(join(root, source))) throw new CannotStart(`There is no command "${command ?? ''}".`);
  await compile(root);
  const options = ['--enable-source-maps', '--require', join(root, 'cli', 'compile-cache.cjs')];
  const child = spawn(node, [...options, builtFile(root, source), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  onLauncherExit(() => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
