import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { execaSync } from 'execa';
import { buildWeb, builtWeb } from './web/build';

const root = join(__dirname, '..');
const dist = join(root, 'dist');

/**
 * `npm run build`: what a container runs, in dist/: JavaScript without types, the standards and settings that are
 * shipped, the browser app, and the workflow code in one file, so that nothing is compiled where it runs. Fails where that code does not
 * replay what earlier releases recorded.
 */
async function main(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  // Types are checked by `npm run check`, before a release is thought of.
  run([require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json'), '--noCheck']);
  for (const folder of ['standards', join('standards', 'settings'), join('standards', 'outline')]) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'))) {
      cpSync(join(root, folder, name), join(dist, folder, name));
    }
  }
  cpSync(join(root, 'package.json'), join(dist, 'package.json'));
  await buildWeb();
  cpSync(builtWeb, join(dist, relative(root, builtWeb)), { recursive: true });
  const histories = join('worker', 'replay', 'histories');
  cpSync(join(root, histories), join(dist, histories), { recursive: true });
  run([join(dist, 'worker', 'build-bundle.js')]);
}

function run(args: readonly string[]): void {
  execaSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
}

void main();
