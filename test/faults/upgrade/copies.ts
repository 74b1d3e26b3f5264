import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa, execaSync } from 'execa';
import { ourProgram } from '../../../dev/processes/our-program';
import { revisions } from '../../../workflows/revisions';

/** The name of the revision that the change comes in. */
export const invented = 'invented';

const root = join(__dirname, '..', '..', '..');
const OF_A_WORKER = [
  'activities',
  'domain',
  'runtime',
  'standards',
  'store',
  'temporal',
  'texts',
  'web',
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
      'record: async (events, wasStopped) => {\n',
      `record: async (events, wasStopped) => {\n      ${guard}await sleep(1);\n`,
    ],
  ]);
  if (change !== 'unguarded') {
    const oneMore = `\n  { name: '${invented}', since: '${change}' },\n];`;
    replaceOnce(join(folder, 'workflows', 'revisions.ts'), [['\n];', oneMore]]);
  }
  return { root: folder, build: () => build(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function build(folder: string): Promise<string> {
  execaSync(process.execPath, [join(root, 'cli', 'compile.mjs'), folder]);
  const program = ourProgram('worker/build-bundle.ts', folder);
  const { failed, message } = await execa(process.execPath, program, { cwd: folder, timeout: 120_000, reject: false });
  return failed ? (message ?? '') : '';
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
