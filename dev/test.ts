import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { skippedLines, sumLine, timeLines } from './test/lines';
import { Report } from './test/report';

/**
 * `npm test`: every tier in one run of Jest; a folder or a file of test/ for just that (`npm test -- domain`), and what
 * else Jest takes. `--times` tells each file's seconds, `--long` runs whole what else has a short form. The last line is
 * the sum, alone on a line.
 */
const root = join(__dirname, '..');

/** With this Jest loads libraries that are ES modules by require, as Node does by itself. */
const LOADING_ES_MODULES = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** A folder or a file of test/ by its path there or from the root; any other word is Jest's own to understand. */
function forJest(word: string): string {
  const inTest = word.replace(/^(\.\/)?test\//, '');
  const path = [inTest, `${inTest}.test.ts`].find((one) => existsSync(join(root, 'test', one)));
  return path ? join(root, 'test', path).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : word;
}

function runJest(args: readonly string[], env: NodeJS.ProcessEnv): { began: number; report: Report | undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-test-'));
  const file = join(folder, 'report.json');
  const began = Date.now();
  try {
    // With --json Jest prints its results as JSON on standard output; people read what it prints on standard error.
    const jest = [...LOADING_ES_MODULES, require.resolve('jest/bin/jest'), ...args, '--json', `--outputFile=${file}`];
    execaSync(process.execPath, jest, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'], reject: false });
    return { began, report: Report.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    return { began, report: undefined }; // Jest ended before it could write one
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(): void {
  const words = process.argv.slice(2);
  const [times, long] = [words.includes('--times'), words.includes('--long')];
  const asked = words.filter((word) => word !== '--times' && word !== '--long');
  const env = { ...process.env, ...(long && { TEST_FORM: 'long' }) };
  const { began, report } = runJest(asked.map(forJest), env);
  if (report && times) say(timeLines(report, root, began));
  if (report) say(skippedLines(report));
  say([report ? sumLine(report) : '0 passed, 1 failed, 0 skipped']);
  if (!report?.success) process.exitCode = 1;
}

function say(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

main();
