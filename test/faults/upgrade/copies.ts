import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourProgram } from '../../../dev/processes/our-program';
import { revisions } from '../../../workflows/revisions';

const root = join(__dirname, '..', '..', '..');
const OF_A_WORKER = [
  'activities',
  'domain',
  'runtime',
  'standards',
  'store',
  'temporal',
  'texts',
  'worker',
  'workflows',
  'package.json',
  'tsconfig.json',
];

/** The same invented change, a short sleep before each recording, as it comes in two releases, and as it must not come. */
export type Change = 'announced' | 'taken' | 'unguarded';

/** This source in a folder of its own, with a change that decides. */
export type Copy = {
  readonly root: string;
  /** Makes its workflow code as a release's is made, so that nothing is compiled under load. Answers why it was not, if so. */
  build(): Promise<string>;
  remove(): void;
};

export function copyWith(change: Change): Copy {
  const folder = mkdtempSync(join(tmpdir(), `fodfaeste-${change}-`));
  for (const part of OF_A_WORKER) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const guard = change === 'unguarded' ? '' : `if (revision > ${revisions.length}) `;
  replaceOnce(join(folder, 'workflows', 'case.ts'), [
    ['  setHandler,\n', '  setHandler,\n  sleep,\n'],
    [
      'function recordBatch(): Promise<void> {\n',
      `function recordBatch(): Promise<void> {\n    ${guard}await sleep(1);\n`,
    ],
  ]);
  if (change !== 'unguarded') {
    const invented = `, { name: 'invented', since: '${change}' }];`;
    replaceOnce(join(folder, 'workflows', 'revisions.ts'), [['];', invented]]);
  }
  return { root: folder, build: () => build(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function build(folder: string): Promise<string> {
  execFileSync(process.execPath, [join(root, 'cli', 'compile.mjs'), folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  const child = spawn(process.execPath, ourProgram('worker/build-bundle.ts', folder), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code === 0 ? '' : `${signal ?? code}: ${said}`));
  });
}

function replaceOnce(file: string, changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times, not once`);
    text = parts.join(to);
  }
  writeFileSync(file, text);
}
