import type { Instant } from '../../domain';
import { timedStepsOf } from '../../domain/process';
import type { LocalSettings } from '../../domain/rules/settings';
import { anAcceptedCase, day, settingsOf, shown, text } from './a-case';
import { inEveryCase } from './in-every-case';

const { promptDays: _standing, ...unreachable } = settingsOf('gentofte').unreachable;
const later: LocalSettings = {
  ...settingsOf('gentofte'),
  version: 2,
  from: day('2026-02-03'),
  unreachable: { ...unreachable, promptDays: 9 },
};

const readable = ({ at, kind, asks }: { at: Instant; kind: string; asks: readonly { role: string }[] }) =>
  `${shown(at)} ${kind} ${asks.map(({ role }) => role).join(', ')}`.trim();

describe('what is due next', () => {
  const accepted = () => anAcceptedCase('2026-02-02', 'gentofte');

  test('is what someone is asked to do and by when, though a reminder of it comes first', () => {
    const { nextDeadline, nextReminder } = accepted().deadlines;
    expect(nextDeadline && readable(nextDeadline)).toBe('09.02.2026 16.00 firstAttempt worker');
    expect(nextReminder).toMatchObject({ kind: 'reminder', of: 'firstAttempt', to: [{ role: 'worker' }] });
    expect(shown(nextReminder?.at)).toBe('09.02.2026 08.00');
  });

  test('stays while it is overdue, and the next to hear of it are told: the worker again, then the team lead', () => {
    const story = accepted().on('2026-02-10 09:00');
    expect(story.deadlines.nextDeadline).toMatchObject({
      kind: 'firstAttempt',
      at: accepted().task('firstAttempt')?.due,
    });
    expect(story.deadlines.nextReminder).toMatchObject({ kind: 'escalation', to: [{ role: 'teamLead' }] });
    story.met();
    expect(story.deadlines.nextDeadline?.kind).toBe('followUp');
  });

  test('is the assessment that a window waits for, until the window really closes; what happens by itself asks nobody', () => {
    const story = accepted().on('2026-02-05 10:00').met().on('2026-02-09 10:00').does('recordDecline', { words: text });
    const { nextDeadline } = story.deadlines;
    expect(nextDeadline).toMatchObject({ kind: 'declineAssessment', asks: [{ role: 'worker' }, { role: 'teamLead' }] });
    story.passTimeUntil(nextDeadline?.at ?? story.now);
    expect(story.event('caseEnded').at).toBe(nextDeadline?.at);
    const { nextDeadline: correcting } = story.deadlines;
    expect(correcting).toMatchObject({ kind: 'correctionWindowOver', asks: [] });
    story.passTimeUntil(correcting?.at ?? story.now);
    expect(story.deadlines).toEqual({ nextDeadline: null, nextReminder: null });
  });

  test('is not that new settings take effect, which nobody has to do anything about', () => {
    const story = accepted().decidesSettings(later);
    expect(story.nextStep?.kind).toBe('settingsTakeEffect');
    expect(story.deadlines.nextDeadline?.kind).toBe('firstAttempt');
  });

  test('is in every case the earliest of all dates, and a reminder of what is open', () => {
    inEveryCase(({ state, rules, openTasks, deadlines: { nextDeadline, nextReminder }, nextStep }) => {
      const closing = timedStepsOf(state, rules).map(({ cause }) => cause);
      for (const { cause, due } of openTasks.filter((task) => !closing.includes(task.cause))) {
        if (due && !(nextDeadline && nextDeadline.at <= due) && nextDeadline?.cause !== cause)
          throw new Error(`${cause} is due ${due}, and next is said to be ${nextDeadline?.cause} ${nextDeadline?.at}`);
      }
      if (nextReminder && openTasks.every(({ cause }) => cause !== nextReminder.cause))
        throw new Error(`a reminder of ${nextReminder.cause} is to come, which is not open`);
      if (nextReminder && !(nextStep && nextStep.at <= nextReminder.at))
        throw new Error(`the timer sleeps past the reminder of ${nextReminder.cause}`);
      if (nextStep?.kind === 'reminder' || nextStep?.kind === 'escalation') {
        const { at, kind, cause } = nextStep;
        expect(nextReminder).toMatchObject({ at, kind, cause });
      }
    });
  });
});
