import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadShippedStandards } from '../../standards/load';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'standards.md'), 'utf8');

interface Row {
  readonly clause: string;
  readonly does: string;
  readonly where: readonly string[];
  readonly shownBy: readonly string[];
  readonly standing: string;
}

const pathsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);

const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => /^\| [BG]\d/.test(line))
  .map((line) => {
    const [clause = '', does = '', where = '', shownBy = '', standing = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { clause, does, where: pathsIn(where), shownBy: pathsIn(shownBy), standing };
  });
const each = rows.map((row) => [row.clause, row] as const);

/** Whether the file speaks of the clause by its number: B2, and not B20. */
const names = (path: string, clause: string) =>
  new RegExp(`\\b${clause}\\b`).test(readFileSync(join(root, path), 'utf8'));

describe('the page on the standards', () => {
  test('has every clause of both, once and in their order', () => {
    const clauses = loadShippedStandards().flatMap((standard) => Object.keys(standard.clauses));
    expect(clauses).toHaveLength(46);
    expect(rows.map(({ clause }) => clause)).toEqual(clauses);
  });

  test.each(each)('%s: what is named is there, and names the clause', (clause, { does, where, shownBy, standing }) => {
    expect(does).not.toBe('');
    expect([...where, ...shownBy].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(where.filter((path) => !path.endsWith('.yaml')).some((path) => names(path, clause))).toBe(true);
    expect(shownBy.length > 0 || standing.startsWith('missing')).toBe(true);
    expect(shownBy.filter((path) => !path.startsWith('test/') || !names(path, clause))).toEqual([]);
  });

  test.each(each)('%s: it is met, or it says what is missing', (_clause, { standing }) => {
    expect(standing).toMatch(/^(whole|(part|missing): \S.*)$/);
  });
});
