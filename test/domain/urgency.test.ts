import { atLocal, localDate, localTime } from '../../domain/clock/time';
import { urgencyOf } from '../../domain/tasks/urgency';
import { anAcceptedCase, bo, lead, settingsOf, text } from './a-case';

const { calendar } = settingsOf('ballerup');
const at = (date: string, time = '08:00') => atLocal(localDate(date), localTime(time));
const speedsOf = (story: ReturnType<typeof anAcceptedCase>) =>
  Object.fromEntries(story.messages.map(({ kind, urgency }) => [kind, urgency]));

describe('how soon a message goes out', () => {
  test('a crisis goes out at once, what a digest can tell waits for it', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-03 10:00').met().does('markCrisis', { kind: 'eviction' });
    story.on('2026-02-20 10:00');
    expect(speedsOf(story)).toMatchObject({ crisis: 'urgent', followUp: 'digest' });
  });

  test('a case assigned and a handover answered are told the same day', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-03 10:00').met().by(lead);
    story.does('assign', { worker: bo, reason: text });
    expect(speedsOf(story)).toMatchObject({ assigned: 'sameDay', movedAway: 'digest' });
    const answered = { kind: 'handoverAccepted', visibleFrom: at('2026-02-03') } as const;
    expect(urgencyOf(answered, calendar)).toBe('sameDay');
  });

  test('an ending that came by itself is told the same day, an urgent referral at once', () => {
    expect(speedsOf(anAcceptedCase('2026-02-02').on('2026-08-01'))).toMatchObject({ endedToConfirm: 'sameDay' });
    const triage = { kind: 'triage', visibleFrom: at('2026-02-03'), urgent: true } as const;
    expect(urgencyOf(triage, calendar)).toBe('urgent');
  });

  test('a warning of an ending waits for a digest, unless the ending comes before the next one', () => {
    const friday = at('2026-02-06');
    const warning = (due: string, kind: 'endingToCome' | 'landing' | 'needReview' = 'endingToCome') =>
      urgencyOf({ kind, visibleFrom: friday, due: at(due, '23:59') }, calendar);
    expect(warning('2026-02-09')).toBe('digest');
    expect(warning('2026-02-08')).toBe('sameDay');
    expect(warning('2026-02-06', 'landing')).toBe('sameDay');
    expect(warning('2026-02-06', 'needReview')).toBe('digest');
  });
});
