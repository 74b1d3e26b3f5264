import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enoughOf, type Mutation, mutations } from './checks';

/**
 * `npm run mutations`: takes each authorisation check away in turn, in a copy of what is committed, and says whether the
 * tests notice, which pass while nothing is taken away. `-- --only WORD` for those whose name has the word. Ends with 1
 * under 95 of a hundred.
 */
const AIM = 0.95;

function main(): void {
  const [flag, word = ''] = process.argv.slice(2);
  const chosen = mutations.filter(({ takesAway, file }) => flag !== '--only' || `${takesAway} ${file}`.includes(word));
  const copy = copyOfTheCheckout();
  try {
    for (const file of new Set(chosen.flatMap(({ noticedBy }) => noticedBy))) {
      if (!passes(copy, file)) throw new Error(`${file} fails while nothing is taken away, so it can notice nothing`);
    }
    const caught = chosen.filter((one) => isCaught(copy, one)).length;
    process.stdout.write(`${caught} of ${chosen.length} checks taken away were noticed\n`);
    if (caught < chosen.length * AIM) process.exitCode = 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyOfTheCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'fodfaeste-mutations-'));
  const archive = execFileSync('git', ['archive', 'HEAD'], { maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', copy], { input: archive });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function isCaught(copy: string, { takesAway, file, from, to, noticedBy }: Mutation): boolean {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  if (whole.split(from).length !== 2) throw new Error(`${file} has changed: "${from}" does not stand in it once`);
  writeFileSync(
    path,
    whole.replace(from, () => to),
  );
  const noticed = noticedBy.some((test) => !passes(copy, test));
  writeFileSync(path, whole);
  process.stderr.write(`${noticed ? 'noticed' : 'NOT NOTICED'}: ${takesAway}\n`);
  return noticed;
}

function passes(copy: string, file: string): boolean {
  const jest = require.resolve('jest/bin/jest');
  const named = enoughOf[file];
  const args = ['--bail', '--runInBand', '--runTestsByPath', file, ...(named ? ['-t', named] : [])];
  return spawnSync(process.execPath, [jest, ...args], { cwd: copy, stdio: 'ignore' }).status === 0;
}

main();
