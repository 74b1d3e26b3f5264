import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `npm test`: all tiers, or what Jest is told (`npm test -- --selectProjects domain`). Jest sets up what a tier needs.
 * The last line is the sum, alone on a line.
 */
const sums = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  /** Files that did not even load: their tests were never counted. */
  numRuntimeErrorTestSuites: z.number(),
  success: z.boolean(),
});

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly well: boolean;
}

/** The tiers that start whole systems of their own run afterwards, and what kills them under load runs alone. */
const PASSES = [
  [
    '--maxWorkers=2',
    '--selectProjects',
    'domain',
    'mail',
    'documents',
    'edges',
    'store',
    'workflows',
    'stories',
    'replay',
    'api',
    'login',
    'delivery',
    'security',
  ],
  ['--maxWorkers=2', '--selectProjects', 'cli', 'arrangement'],
  ['--runInBand', '--selectProjects', 'faults'],
];

function runJest(args: readonly string[], folder: string, pass: number): Outcome {
  const report = join(folder, `${pass}.json`);
  const jest = require.resolve('jest/bin/jest');
  const { status } = spawnSync(process.execPath, [jest, ...args, '--json', `--outputFile=${report}`], {
    // With --json Jest prints its results as JSON on standard output; people read what it prints on standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const read = sums.safeParse(readReport(report));
  if (!read.success) return { passed: 0, failed: 1, well: false };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success } = read.data;
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    well: status === 0 && success,
  };
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // Jest ended before it could write one
  }
}

function main(): void {
  const asked = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-test-'));
  try {
    const outcomes = (asked.length > 0 ? [asked] : PASSES).map((args, pass) => runJest(args, folder, pass));
    const sum = (count: (outcome: Outcome) => number) => outcomes.map(count).reduce((a, b) => a + b, 0);
    process.stdout.write(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed\n`);
    if (!outcomes.every(({ well }) => well)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
