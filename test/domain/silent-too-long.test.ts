import { silentTooLongFrom } from '../../domain/outreach/silent-too-long';
import { anAcceptedCase, day, shown, text } from './a-case';

const running = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();
const from = ({ state, rules }: ReturnType<typeof running>) => shown(silentTooLongFrom(state, rules));

describe('too long without contact (G15)', () => {
  test('is longer than this citizen’s own interval, by whole days in Denmark, from the last contact', () => {
    const story = running().on('2026-02-10 10:00');
    story.does('recordNeedReview', { need: 'continues', leastIntrusive: text, followUpDays: 10, reason: text });
    expect(from(story)).toBe('20.02.2026 00.00');
    expect(from(story.on('2026-02-18 15:00').met())).toBe('01.03.2026 00.00');
  });

  test('is longer than the phase’s interval where nobody assessed another, and an attempt ends no silence', () => {
    const story = running();
    const before = from(story);
    expect(before).toBe('17.02.2026 00.00');
    expect(from(story.on('2026-02-12 10:00').logged('notMet', { place: 'home' }))).toBe(before);
  });

  test('is never while a pause lasts, and its days do not count afterwards', () => {
    const story = running().on('2026-02-10 10:00');
    story.does('pause', { because: 'hospital', until: day('2026-03-01') });
    expect(silentTooLongFrom(story.state, story.rules)).toBeUndefined();
    story.on('2026-02-14 10:00').does('resume', {});
    expect(from(story)).toBe('21.02.2026 00.00');
  });

  test('is never before outreach, after a decline, or after the end', () => {
    const story = running().on('2026-02-10 10:00');
    story.does('recordDecline', {});
    expect(silentTooLongFrom(story.state, story.rules)).toBeUndefined();
  });
});
