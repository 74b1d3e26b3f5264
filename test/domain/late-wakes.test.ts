import fc from 'fast-check';
import type { Step } from '../../domain';
import { type Ended, endedAt } from '../../domain/case/ending-facts';
import { windowEnd } from '../../domain/case/windows';
import { endOfDay, type Instant, latest, plusDays, plusHours, plusMillis, startOfDay } from '../../domain/clock/time';
import { longestDelayHours } from '../../domain/due-steps';
import { aCase, anAcceptedCase, at, type CaseStory, day } from './a-case';
import { applyDueStep, begun, type MadeUp, madeUpCase, saySomething } from './made-up-case';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 30);
const HOUR = 60 * 60 * 1_000;

/** Mostly seconds, as of a busy machine; now and then hours, as of a restart, and never longer than is allowed. */
const delay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 90_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: longestDelayHours * HOUR - 1 }) },
);
const delays = fc.array(delay, { minLength: 31, maxLength: 31, size: 'max' });
const none = [0];

/** The case from now on, in which the process wakes so many milliseconds after each deadline, in turn. */
function waking(story: CaseStory, late: readonly number[]): CaseStory {
  let wakes = 0;
  story.delayOfWake = () => {
    wakes += 1;
    return late[wakes % late.length] ?? 0;
  };
  return story;
}

/** Accepted, and never met or tried: asked on 03.05.2026 to try more, on 18.05 whether it may end, ended on 01.07. */
const neverTried = () => anAcceptedCase('2026-02-02');

/** Moved in after so many days of silence. Nobody answers, so it ends by itself. */
function movedIn(story: CaseStory, silentDays: number): CaseStory {
  const acceptedAt = startOfDay(plusDays(day('2026-06-08'), -silentDays));
  return story.movedIn({ referredAt: acceptedAt, acceptedAt, plan: { days: 90, attempts: 3, assessedAt: acceptedAt } });
}

describe('the process wakes late, by seconds or by hours', () => {
  test('in any case everything happens, and is told, at the very moments at which it would have on time', () => {
    const played = (madeUp: MadeUp, late: readonly number[]) => {
      const playing = begun(madeUp);
      const { story } = playing;
      if (story.events.length > 0) {
        waking(story, late);
        for (const step of madeUp.steps) {
          applyDueStep(playing, { ...step, away: false });
          story.catchUp();
          saySomething(playing, step);
        }
      }
      return { events: story.events, messages: story.messages };
    };
    fc.assert(
      fc.property(madeUpCase(60), delays, (madeUp, late) => {
        expect(played(madeUp, late)).toEqual(played(madeUp, none));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  test('a second after midnight is not a day: the prompt, the question, the grace period and the end keep their dates', () => {
    const story = waking(neverTried(), [1_001]).on('2026-07-02 12:00');
    expect(story.timeline('moreAttemptsAsked', 'mayItEndAsked', 'graceStarted', 'caseEnded')).toEqual([
      '03.05.2026 10.00 moreAttemptsAsked until 18.05.2026',
      '18.05.2026 23.59 mayItEndAsked until 01.06.2026',
      '01.06.2026 23.59 graceStarted until 01.07.2026',
      '01.07.2026 23.59 caseEnded unreachable',
    ]);
    expect(story.endedOn).toBe('01.07.2026 unreachable');
  });

  test('a hundred cases moved in on one day each end on the day on which they would have on time', () => {
    const one = fc.record({ silentDays: fc.integer({ min: 60, max: 200 }), second: fc.nat(86_399), late: delays });
    const endOf = (silentDays: number, second: number, late: readonly number[]) => {
      const movedInAt = plusMillis(startOfDay(day('2026-06-08')), second * 1_000);
      const story = movedIn(aCase('ballerup').passTimeUntil(movedInAt), silentDays);
      return waking(story, late).on('2027-01-01').endedOn;
    };
    const slips = ({ silentDays, second, late }: { silentDays: number; second: number; late: number[] }) => {
      const onTime = endOf(silentDays, second, none);
      expect(onTime).toMatch(/ unreachable$/);
      return endOf(silentDays, second, late) !== onTime;
    };
    fc.assert(
      fc.property(fc.array(one, { minLength: 100, maxLength: 100, size: 'max' }), (cases) => {
        expect(cases.filter(slips)).toHaveLength(0);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  test('whoever says something before that wake finds done what was due; a contact made in time still stops the end', () => {
    const story = waking(neverTried(), [2 * 60_000]).on('2026-07-02 00:01');
    expect(story.has('caseEnded')).toBe(false);
    story.met({ happenedAt: at('2026-07-01 16:10') });
    expect(story.timeline('caseEnded', 'contactLogged', 'endingStopped')).toEqual([
      '01.07.2026 23.59 caseEnded unreachable',
      '02.07.2026 00.01 contactLogged contactMade',
      '02.07.2026 00.01 endingStopped → outreach',
    ]);
  });

  test('a case moved in with a past is asked about from the moment at which it was moved in', () => {
    const story = movedIn(aCase('ballerup').on('2026-06-08 23:59'), 150);
    waking(story, [0]).passTimeUntil(at('2026-06-09 00:01'));
    expect(story.timeline('moreAttemptsAsked')).toEqual(['08.06.2026 23.59 moreAttemptsAsked until 22.06.2026']);
  });
});

describe('the system is away for longer than that', () => {
  test('whoever is asked has the whole window from when they are told', () => {
    let windows = 0;
    const lateWindows = (story: CaseStory, { events }: Step) => {
      const { promptDays, assessmentDays, graceDays } = story.rules.settings.unreachable;
      for (const { type, at: asked, data } of events) {
        const days = { moreAttemptsAsked: promptDays, graceStarted: graceDays }[type as string] ?? assessmentDays;
        if (!('until' in data)) continue;
        windows += 1;
        expect(asked).toBe(story.now);
        expect(data.until).toBe(windowEnd(story.now, days, story.rules));
      }
    };
    const longAway = fc.integer({ min: longestDelayHours + 1, max: 24 * 60 });
    fc.assert(
      fc.property(madeUpCase(60), longAway, (madeUp, hours) => {
        const playing = begun(madeUp);
        const { story } = playing;
        if (story.events.length === 0) return;
        let since: Instant = story.now;
        story.beforeStep = ({ at: due }) => {
          since = latest(due, story.state.lastEventAt ?? due);
        };
        story.afterStep = (step) => {
          if (story.now > plusHours(since, longestDelayHours)) lateWindows(story, step);
        };
        for (const step of madeUp.steps) {
          applyDueStep(playing, { ...step, away: true, hours: Math.max(step.hours, hours) });
          saySomething(playing, step);
        }
      }),
      { numRuns },
    );
    expect(windows).toBeGreaterThan(0);
  });

  test('that begins a millisecond after the longest delay', () => {
    const due = at('2026-05-03 10:00');
    const asked = (told: Instant) =>
      neverTried().on('2026-05-03 09:00').awayUntilThen(told).event('moreAttemptsAsked').at;
    const last = plusHours(due, longestDelayHours);
    expect(asked(last)).toBe(due);
    expect(asked(plusMillis(last, 1))).toBe(plusMillis(last, 1));
  });

  test('an ending that was due meanwhile bears its own day, and can be corrected from when people are told', () => {
    const story = neverTried().on('2026-07-01 12:00');
    expect(story.next).toBe('01.07.2026 23.59 graceOver');
    story.awayUntil('2026-07-06 10:00');
    expect(story.endedOn).toBe('01.07.2026 unreachable');
    expect(endedAt(story.state.ended as Ended)).toBe(endOfDay(day('2026-07-01')));
    expect(story.next).toBe('07.07.2026 10.00 correctionWindowOver');
  });
});
