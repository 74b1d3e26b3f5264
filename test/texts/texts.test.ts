import { Problem } from '../../api/problems/problem';
import { problemBody } from '../../api/problems/problem-body';
import { refused } from '../../api/problems/refusal-status';
import type { Instant, LocalDate } from '../../domain';
import { basisSentence } from '../../texts/basis-sentence';
import { parameterInWords } from '../../texts/parameters';
import { wordsOfProblem } from '../../texts/problem-words';
import { both, template } from '../../texts/text';

test('a refusal says the status by its name, and what would be right', () => {
  const problem = refused('notAllowedInStatus', { status: 'ended', allowedStatuses: ['active', 'paused'] });
  expect(problemBody(problem, 'da').detail).toBe(
    'Sagens status er: ophørt. Det kan gøres, når status er: aktiv, på pause.',
  );
  expect(problemBody(problem, 'en').detail).toBe(
    'The case’s status is: ended. It can be done while the status is: active, paused.',
  );
});

test('dates and times are written as people write them', () => {
  expect(parameterInWords('on', '2025-12-24', 'da')).toBe('24.12.2025');
  expect(parameterInWords('at', '2025-12-24T09:05:00.000Z', 'da')).toBe('24.12.2025 10.05');
});

describe('no text is shown with a hole', () => {
  const days = template('højst {days} dage ({clause})', 'at most {days} days ({clause})');

  test('what stands in brackets is left out with them where there is nothing to say', () => {
    expect(days.fill('da', { days: 90, clause: 'G15' })).toBe('højst 90 dage (G15)');
    expect(days.fill('da', { days: 90, clause: null })).toBe('højst 90 dage');
    expect(days.fill('en', { days: 90 })).toBe('at most 90 days');
  });

  test('what is not filled does not compile, and is an error of ours where it runs all the same', () => {
    // @ts-expect-error: nothing says how many days
    expect(() => days.fill('da', { clause: 'G15' })).toThrow('højst {days} dage');
    // @ts-expect-error: a text with a parameter is none that can be shown as it stands
    both('{days} dage', '{days} days');
    // @ts-expect-error: the English takes another parameter
    template('{days} dage', '{hours} hours');
    // @ts-expect-error: a refusal's sentence tells how many days there may be
    refused('followUpTooFar', {});
    // @ts-expect-error: a problem's sentence tells for how long
    new Problem(429, 'tooManyFailures');
  });

  test('a refusal from a process that tells less is shown by its title', () => {
    const whole = wordsOfProblem('followUpTooFar', { latestAllowed: '2026-03-01', maximumDays: 90 }, 'da');
    expect(whole.detail).toBe('Opfølgningen må ligge højst 90 dage fremme (01.03.2026).');
    expect(wordsOfProblem('followUpTooFar', { latestAllowed: '2026-03-01' }, 'da').detail).toBe(whole.title);
  });
});

test('a basis names the clause, the setting by its name, who set it, and the person who assessed', () => {
  const said = basisSentence(
    {
      topic: 'followUp',
      clause: 'G15',
      setting: {
        key: 'followUp.proposals.seekingContact',
        value: 14,
        version: 1,
        setBy: 'Leder af teamet',
        from: '2025-01-01' as LocalDate,
        reference: 'Ledermøde',
      },
      assessed: { by: 'Gry Gade', at: '2026-02-18T09:00:00.000Z' as Instant, event: 4 },
    },
    'da',
  );
  expect(said).toBe(
    'opfølgning: efter G15 i kvalitetsstandarden; dage mellem opfølgninger i fasen »kontakt søges«: 14, fastsat af ' +
      'Leder af teamet fra 01.01.2025 (Ledermøde); vurderet for denne borger af Gry Gade 18.02.2026 10.00',
  );
});

test('what no clause asks for is said to be set locally', () => {
  expect(basisSentence({ topic: 'triage', clause: null }, 'da')).toBe('visitation: lokalt fastsat');
});
