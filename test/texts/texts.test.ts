import { problemBody } from '../../api/problems/problem-body';
import { refused } from '../../api/problems/refusal-status';
import type { Instant, LocalDate } from '../../domain';
import { basisSentence } from '../../texts/basis-sentence';
import { eventNames, visitEventNames } from '../../texts/events';
import { fieldProblems } from '../../texts/field-problems';
import { fill } from '../../texts/fill';
import { matters, news, visitNews } from '../../texts/matters';
import { deadlineNames, groundNames, handoverStates, roleNames, statusNames, topicNames } from '../../texts/names';
import { requestProblems } from '../../texts/problems';
import { refusals } from '../../texts/refusals';
import { warnings } from '../../texts/warnings';

const names = {
  eventNames,
  visitEventNames,
  matters,
  news,
  visitNews,
  deadlineNames,
  groundNames,
  handoverStates,
  roleNames,
  statusNames,
  topicNames,
  warnings,
};
const titled = { refusals, requestProblems, fieldProblems };

describe.each(Object.entries(names))('%s', (_name, table) => {
  test.each(Object.entries(table))('%s has its words in both languages', (_code, { da, en }) => {
    expect(da.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });
});

describe.each(Object.entries(titled))('%s', (_name, table) => {
  test.each(Object.entries(table))('%s says the same particulars in both languages', (_code, { title, detail }) => {
    expect([title.da, title.en].every(Boolean)).toBe(true);
    const particulars = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(particulars(detail.da)).toEqual(particulars(detail.en));
  });
});

test('a refusal says the status by its name, and what would be right', () => {
  const problem = refused('notAllowedInStatus', { status: 'ended', allowedStatuses: ['active', 'paused'] });
  expect(problemBody(problem, 'da').detail).toBe('Sagen er ophørt. Det kan gøres, når sagen er: aktiv, på pause.');
  expect(problemBody(problem, 'en').detail).toBe(
    'The case is ended. It can be done while the case is: active, paused.',
  );
});

test('dates and times are written as people write them', () => {
  const text = { da: '{on} / {at}', en: '{on} / {at}' };
  expect(fill(text, 'da', { on: '2025-12-24', at: '2025-12-24T09:05:00.000Z' })).toBe('24.12.2025 / 24.12.2025 10.05');
});

test('a basis names the clause, the setting with its setter and reference, and the person who assessed', () => {
  const said = basisSentence(
    {
      topic: 'followUp',
      clause: 'G15',
      setting: {
        key: 'followUp.maximumDays',
        value: 90,
        setBy: 'Leder af teamet',
        from: '2025-01-01' as LocalDate,
        reference: 'Ledermøde',
      },
      assessed: { by: 'Gry Gade', at: '2026-02-18T09:00:00.000Z' as Instant },
    },
    'da',
  );
  expect(said).toBe(
    'opfølgning: efter G15 i kvalitetsstandarden; followUp.maximumDays = 90, sat af Leder af teamet fra 01.01.2025 ' +
      '(Ledermøde); vurderet for denne borger af Gry Gade 18.02.2026 10.00',
  );
});

test('what no clause asks for is said to be set locally', () => {
  expect(basisSentence({ topic: 'triage', clause: null }, 'da')).toBe('visitation: lokalt fastsat');
});
