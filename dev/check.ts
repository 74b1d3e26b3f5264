import { execaSync } from 'execa';

/** `npm run check`: types, style, what nobody uses, and which folder may import which. All run, also when one fails. */
const CHECKS = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'style', tool: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'unused files, exports and packages', tool: 'knip/bin/knip.js', args: [] },
  {
    name: 'imports between folders',
    tool: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: [
      '--config',
      '.dependency-cruiser.js',
      ...'activities api cli dev domain runtime standards store temporal test texts worker workflows'.split(' '),
    ],
  },
];

const failed = CHECKS.filter(({ name, tool, args }) => {
  const { failed } = execaSync(process.execPath, [`node_modules/${tool}`, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    reject: false,
  });
  process.stderr.write(`${failed ? 'FAILED' : 'fine'}: ${name}\n`);
  return failed;
});
if (failed.length > 0) process.exitCode = 1;
