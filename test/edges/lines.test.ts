import { z } from 'zod';
import { cases } from '../../api/routes/cases';
import { line } from '../../api/schema/fields';

const problemOf = (value: string) => line.safeParse(value).error?.issues[0];

test.each(['Solvej Engholm', 'Bænken ved søen, nr. 2', '👨‍👩‍👧 Familien', 'Łukasz Żółć'])('"%s" is a line', (value) => {
  expect(line.parse(` ${value} `)).toBe(value);
});

test.each([
  ['a line end, which a mail’s header would take for its own', 'Solvej\r\nBcc: alle@example.org'],
  ['a NUL, which no column takes', 'Sol\0vej'],
  ['half a sign, which JSON in the database does not take', 'Solvej \ud83d'],
  ['an escape, which a terminal would obey', 'Solvej\u001b[2J'],
])('%s is refused, and it is said what would be right', (_what, value) => {
  expect(problemOf(value)).toMatchObject({
    code: 'custom',
    params: { expected: 'oneLine' },
  });
});

test('what cases are looked for by is words, and nothing that a query could stumble over', () => {
  const [list] = cases;
  const query = z.object(list?.query?.shape ?? {});
  expect(query.safeParse({ number: 'B-000123', phase: 'outreach,clarifying' }).success).toBe(true);
  for (const wrong of [{ number: 'B\0' }, { number: "B'--" }, { phase: 'outreach\0' }, { phase: 'a,,b' }])
    expect([wrong, query.safeParse(wrong).success]).toEqual([wrong, false]);
});
