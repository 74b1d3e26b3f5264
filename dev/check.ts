import { execaSync } from 'execa';
import { generateClient } from './client/generate';

/**
 * `npm run check`: types, the client that is generated from the API's document, style, what nobody uses, and which folder may
 * import which. All run, also when one fails.
 */
const CHECKS = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'a program of the API’s client', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'client'] },
  { name: 'style', tool: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'unused files, exports and packages', tool: 'knip/bin/knip.js', args: [] },
  {
    name: 'imports between folders',
    tool: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: [
      '--config',
      '.dependency-cruiser.js',
      ...'activities api cli client dev domain runtime standards store temporal test texts worker workflows'.split(' '),
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
  if (failed.length > 0) process.exitCode = 1;
}

void main();
