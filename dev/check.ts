import { execaSync } from 'execa';
import { literalsOutsideTexts } from './check/literals';
import { generateClient } from './client/generate';

/**
 * `npm run check`: types, the client that is generated from the API's document, the browser app, style, what nobody uses, which folder may
 * import which, and that words stand in texts/. All run, also when one fails.
 */
const CHECKS = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'a program of the API’s client', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'client'] },
  { name: 'types of the browser app', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'web'] },
  { name: 'types of its service worker', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'web/worker'] },
  {
    name: 'types of the tests of what it keeps on a device',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'test/device'],
  },
  {
    name: 'types of the page of its dialogs',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'test/dialogs/page'],
  },
  { name: 'style', tool: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'unused files, exports and packages', tool: 'knip/bin/knip.js', args: [] },
  {
    name: 'imports between folders',
    tool: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: [
      '--config',
      '.dependency-cruiser.js',
      ...'activities api cli client dev domain runtime standards store temporal test texts web worker workflows'.split(
        ' ',
      ),
    ],
  },
];

async function main(): Promise<void> {
  await generateClient();
  const failed = CHECKS.filter(({ name, tool, args }) => {
    const { failed } = execaSync(process.execPath, [`node_modules/${tool}`, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      reject: false,
    });
    process.stderr.write(`${failed ? 'FAILED' : 'fine'}: ${name}\n`);
    return failed;
  });
  const literals = literalsOutsideTexts(process.cwd());
  for (const { file, line, text } of literals) process.stderr.write(`${file}:${line} is shown to people: ${text}\n`);
  process.stderr.write(`${literals.length === 0 ? 'fine' : 'FAILED'}: words shown to people stand in texts/ alone\n`);
  if (failed.length + literals.length > 0) process.exitCode = 1;
}

void main();
