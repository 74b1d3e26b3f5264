import fc from 'fast-check';
import { caseListAsCsv } from '../../api/export/case-list';
import { cell, csvOf } from '../../api/export/csv';
import { instant } from '../../domain/clock/time';

/** The cells of a file as a spreadsheet reads them (RFC 4180, semicolons). */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted = '', end] of csv.slice(1).matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted.replaceAll('""', '"'));
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}

const FORMULA = /^[\s\0\uFEFF\u200B]*[=+\-@|%＝＋－＠]/u;

describe('a table as a file for a spreadsheet', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://x.example";"Klik")',
    '+45 44 77 00 00',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00A0=1',
    '\uFEFF=1',
    '＝1+1',
    '|calc',
    '%0A',
  ])('has no cell that would be worked out: %j', (value) => {
    expect(cell(value).slice(0, 2)).toBe(`"'`);
    expect(cell(value).slice(2)).toBe(`${value.replaceAll('"', '""')}"`);
  });

  test.each(['Grå Jakke', 'Åse-Marie', '12.01.2026', '3', '', 'Hun sagde "ja"; og gik'])(
    'has what is no formula just as it was written: %j',
    (value) => {
      expect(cell(value)).toBe(`"${value.replaceAll('"', '""')}"`);
    },
  );

  test('is read by a Danish spreadsheet as it was, whatever was written in its cells, and never as a formula', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1', ';', '"', '\r\n', '";=1;"'));
    const anyTable = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyTable, (rows) => {
        const csv = csvOf(rows);
        const cells = read(csv);
        return (
          csv.startsWith('\uFEFF"') &&
          csv.endsWith('"\r\n') &&
          cells.length === rows.length &&
          cells.flat().every((value) => !FORMULA.test(value)) &&
          cells.every((row, at) =>
            row.every((value, of) => value.replace(/^'/, '') === rows[at]?.[of]?.replace(/^'/, '')),
          )
        );
      }),
    );
  });
});

const inOutreach = {
  number: 'B-2026-00001',
  name: '=Grå Jakke',
  badge: { kind: 'readFirst', text: 'Læs først' },
  status: 'active',
  statusText: 'aktiv',
  phase: 'outreach',
  workerName: 'Mille Prøve',
  teamName: 'Team 1',
  nextDeadline: {
    at: instant('2026-01-12T22:59:00.000Z'),
    kind: 'followUp',
    title: 'opfølgning',
    text: 'Opfølgning',
    daysOverdue: 3,
  },
  lastTwoWayAt: instant('2026-01-02T10:00:00.000Z'),
  attemptsSince: 2,
  endedAt: null,
  ground: null,
} as const;

describe('a list of cases as a file', () => {
  test('has a heading and a row a case in its order, with what the list shows, in the reader’s language', () => {
    const { nextDeadline: _none, ...rest } = inOutreach;
    const ended = {
      ...rest,
      number: 'B-2026-00002',
      name: null,
      badge: null,
      status: 'ended',
      statusText: 'ophørt',
      nextDeadline: null,
      lastTwoWayAt: null,
      endedAt: instant('2026-01-31T23:30:00.000Z'),
      ground: 'unreachable',
    } as const;
    const [heading, first, second] = read(caseListAsCsv([inOutreach, ended], 'da'));
    expect(heading).toEqual(expect.arrayContaining(['Sagsnummer', 'Navn eller dæknavn', 'Fristens dato']));
    expect(first).toEqual(
      expect.arrayContaining([`'=Grå Jakke`, 'Læs først', 'Mille Prøve', '12.01.2026', '3', '02.01.2026', '2']),
    );
    expect(second).toEqual(expect.arrayContaining(['B-2026-00002', '', '01.02.2026', 'ikke muligt at få kontakt']));
    expect(new Set([heading, first, second].map((row) => row?.length)).size).toBe(1);
    expect(read(caseListAsCsv([], 'en'))).toEqual([expect.arrayContaining(['Case number', 'Due on'])]);
  });
});
