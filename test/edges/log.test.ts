import { spawnSync } from 'node:child_process';
import { ourProgram } from '../../dev/processes/our-program';

/** A process's own log is its standard error, so it is a process that logs here. */
function linesOf(program: string): Record<string, unknown>[] {
  const options = ourProgram('runtime/log.ts');
  const log = options.pop();
  const code = `const { processLog } = require(${JSON.stringify(log)}); const log = processLog('api', 'info'); ${program}`;
  const { stderr } = spawnSync(process.execPath, [...options, '-e', code], { encoding: 'utf8' });
  return stderr
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as Record<string, unknown>);
}

test('a line says when, by a clock that knows no summer time', () => {
  const before = Date.now();
  const [line] = linesOf("log.info('begun');");
  expect(line).toMatchObject({ program: 'api', msg: 'begun' });
  expect(Number(line?.time)).toBeGreaterThanOrEqual(before);
  expect(Number(line?.time)).toBeLessThanOrEqual(Date.now());
});

test('of an error it says kind and place, and nothing of what it was about', () => {
  const [line, ...others] = linesOf("log.error({ error: new TypeError('Solvej\\n{\"level\":60}') }, 'failed');");
  expect(others).toEqual([]);
  expect(line?.error).toMatchObject({
    kind: 'TypeError',
    at: expect.arrayContaining([expect.stringContaining('at ')]),
  });
  expect(JSON.stringify(line)).not.toContain('Solvej');
});

test('a line end in what is logged begins no line of its own', () => {
  const lines = linesOf('log.info({ route: \'one\\n{"msg":"forged"}\' }, \'request\');');
  expect(lines.map(({ msg }) => msg)).toEqual(['request']);
});
