import { relative, sep } from 'node:path';
import type { Report } from './report';

/** What `npm test` says of a run, line by line. */
export function sumLine(report: Report): string {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return `${report.numPassedTests} passed, ${failed} failed, ${report.numPendingTests} skipped`;
}

/** What could not run here, by name. */
export function skippedLines({ testResults }: Report): string[] {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return all.filter(({ status }) => status === 'pending').map(({ fullName }) => `skipped: ${fullName}`);
}

/** Each file's seconds, the longest first; each folder's; and how long the run took before the first test of all. */
export function timeLines({ testResults }: Report, root: string, began: number): string[] {
  const files = testResults.map(({ name, startTime, endTime }) => ({
    name: relative(root, name),
    ms: endTime - startTime,
  }));
  const folders = new Map<string, number>();
  for (const { name, ms } of files) {
    const folder = name.split(sep).slice(0, 2).join(sep);
    folders.set(folder, (folders.get(folder) ?? 0) + ms);
  }
  const setUp = Math.min(...testResults.map(({ startTime }) => startTime)) - began;
  const whole = Math.max(...testResults.map(({ endTime }) => endTime)) - began;
  return [
    ...longestFirst(files.map(({ name, ms }) => [name, ms])),
    '',
    ...longestFirst([...folders]),
    '',
    line('set-up', setUp),
    line('whole run', whole),
  ];
}

const longestFirst = (all: readonly (readonly [string, number])[]): string[] =>
  [...all].sort(([, a], [, b]) => b - a).map(([name, ms]) => line(name, ms));

const line = (name: string, ms: number): string => `${(ms / 1_000).toFixed(1).padStart(7)} s  ${name}`;
