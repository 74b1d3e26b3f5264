import { dueStatus } from '../../domain/tasks/open-task';
import { latestEntries } from '../../domain/views/latest-entries';
import { aCase, anAcceptedCase, at, type CaseStory, day, text } from './a-case';

const steps = (story: CaseStory, kind: string) =>
  story.timeline('reminded', 'escalated').filter((line) => line.endsWith(` ${kind}`));

/** Four attempts and silence; the question opens on Sunday 03.05.2026, its window ends on Monday 18.05. */
const silent = () => {
  const story = anAcceptedCase('2026-02-02');
  story.triedInVain('2026-02-09', '2026-02-23 16:00', '2026-03-09', '2026-03-24');
  return story;
};

test('the latest that happened in a case is what happened to its citizen, and not who was reminded of what', () => {
  const { events } = silent().on('2026-06-06');
  const latest = latestEntries(events);
  expect(events.slice(-10).some(({ type }) => type === 'reminded')).toBe(true);
  expect(latest.map(({ type }) => type)).toEqual(expect.not.arrayContaining(['reminded', 'escalated']));
  expect(latest.map(({ seq }) => seq)).toEqual(latest.map(({ seq }) => seq).toSorted((a, b) => b - a));
  expect(latest.some(({ type }) => type === 'contactLogged')).toBe(true);
});

describe('the system is away while reminders and an ending fall due', () => {
  test('away over the whole window: the warnings come first, a working day apart, and the end after the last of them', () => {
    const story = silent().on('2026-05-04 09:00').awayUntil('2026-06-01 11:00').on('2026-06-06');
    expect(steps(story, 'mayItEnd')).toEqual([
      '04.05.2026 08.00 reminded mayItEnd',
      '01.06.2026 11.00 reminded mayItEnd',
      '02.06.2026 08.00 reminded mayItEnd',
      '03.06.2026 08.00 escalated mayItEnd',
    ]);
    expect(story.timeline('graceStarted')).toEqual(['04.06.2026 23.59 graceStarted until 06.07.2026']);
  });

  test('away over the question and its window: the window runs from when the question was recorded', () => {
    const story = silent().awayUntil('2026-07-01 11:00');
    expect(story.timeline('mayItEndAsked')).toEqual(['01.07.2026 11.00 mayItEndAsked until 15.07.2026']);
    expect(story.has('graceStarted')).toBe(false);
  });

  test('away over the grace period: warned, and ended only the working day after the last warning', () => {
    const story = silent().on('2026-05-04 09:00').does('answerMayItEnd', { answer: 'end', reason: text });
    story.awayUntil('2026-06-05 17:30').on('2026-06-15');
    expect(steps(story, 'endingToCome')).toEqual([
      '05.06.2026 17.30 reminded endingToCome',
      '09.06.2026 08.00 reminded endingToCome',
      '10.06.2026 08.00 reminded endingToCome',
    ]);
    expect(story.endedOn).toBe('11.06.2026 unreachable');
  });

  test('back on a Saturday: what came then is seen on Monday, and the next comes on Tuesday', () => {
    const story = silent().on('2026-05-04 09:00').awayUntil('2026-05-30 12:00').on('2026-06-05');
    expect(story.toldOf('mayItEnd').filter((line) => line.endsWith('worker'))).toEqual([
      '04.05.2026 08.00 mayItEnd reminder → worker',
      '01.06.2026 08.00 mayItEnd reminder → worker',
      '02.06.2026 08.00 mayItEnd reminder → worker',
    ]);
    expect(story.timeline('graceStarted')).toEqual(['04.06.2026 23.59 graceStarted until 06.07.2026']);
  });

  test('away for an hour around a warning, nothing moves: it counts from when it should have come', () => {
    const story = silent().on('2026-05-15 07:30').awayUntil('2026-05-15 09:00').on('2026-05-20');
    expect(steps(story, 'mayItEnd').slice(-2)).toEqual([
      '15.05.2026 08.00 reminded mayItEnd',
      '15.05.2026 08.00 escalated mayItEnd',
    ]);
    expect(story.timeline('graceStarted')).toEqual(['18.05.2026 23.59 graceStarted until 17.06.2026']);
  });

  test('away over a follow-up: reminded, reminded, escalated on three working days', () => {
    const story = anAcceptedCase('2026-02-02')
      .on('2026-02-05 10:00')
      .met()
      .awayUntil('2026-02-20 10:00')
      .on('2026-03-01');
    expect(steps(story, 'followUp')).toEqual([
      '20.02.2026 10.00 reminded followUp',
      '23.02.2026 08.00 reminded followUp',
      '24.02.2026 08.00 escalated followUp',
    ]);
  });

  test('away over a bridging and the question after it: asked first, with its own days', () => {
    const story = anAcceptedCase('2026-02-02').met().consented().offered('psychiatry', { reason: text });
    const handover = story.last;
    story.does('answerHandover', { handover, answer: 'accepted' });
    story.does('recordAttendance', { handover, attended: true });
    story.awayUntil('2026-04-30 10:00').metAtEveryFollowUpUntil('2026-05-30');
    expect(story.timeline('landingAsked', 'caseEnded')).toEqual([
      '04.05.2026 23.59 landingAsked until 18.05.2026',
      '18.05.2026 23.59 caseEnded handedOver',
    ]);
  });
});

describe('a case that starts with a past', () => {
  test('long silent already: the question, its warnings and its end each on their own day from today', () => {
    const story = aCase('ballerup')
      .on('2026-06-08 10:00')
      .movedIn({
        referredAt: at('2025-11-03'),
        acceptedAt: at('2025-11-04'),
        contacts: [
          { id: 'p1' as never, happenedAt: at('2026-01-15 12:00'), outcome: 'contactMade', place: 'home' },
          ...['2026-02-02', '2026-02-20', '2026-03-10 17:00', '2026-04-01'].map((when) => ({
            id: `p-${when}` as never,
            happenedAt: at(when),
            outcome: 'notMet' as const,
            place: when === '2026-03-10 17:00' ? ('publicPlace' as const) : ('home' as const),
          })),
        ],
        followUpOn: day('2026-05-04'),
      })
      .on('2026-07-30');
    expect(story.timeline('mayItEndAsked', 'graceStarted', 'caseEnded')).toEqual([
      '08.06.2026 10.00 mayItEndAsked until 22.06.2026',
      '22.06.2026 23.59 graceStarted until 22.07.2026',
      '22.07.2026 23.59 caseEnded unreachable',
    ]);
    expect(steps(story, 'followUp')).toEqual([
      '08.06.2026 10.00 reminded followUp',
      '09.06.2026 08.00 reminded followUp',
      '10.06.2026 08.00 escalated followUp',
    ]);
  });
});

describe('due and overdue have one meaning, on local dates', () => {
  const due = at('2026-03-06 16:00');
  test.each([
    ['2026-03-05 23:59', 'waiting'],
    ['2026-03-06 00:00', 'due'],
    ['2026-03-06 23:59', 'due'],
    ['2026-03-07 00:00', 'overdue'],
  ])('at %s it is %s', (when, expected) => {
    expect(dueStatus({ due }, at(when))).toBe(expected);
  });

  test('without a date it only waits', () => {
    expect(dueStatus({}, at('2026-03-07'))).toBe('waiting');
  });
});

describe('many things open at once', () => {
  test('are each reminded of once and again, and never forgotten and begun anew', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-02 11:00');
    for (let n = 0; n < 70; n += 1) story.does('makeAppointment', { at: at('2026-02-03 10:00'), what: text });
    story.on('2026-03-02');
    expect(steps(story, 'appointmentOutcome')).toHaveLength(210);
    expect(story.state.reminded.length).toBeLessThan(75);
  });

  test('of what is closed only the newest are kept in mind', () => {
    const story = anAcceptedCase('2026-02-02').metAtEveryFollowUpUntil('2027-02-02');
    expect(story.timeline('reminded').length).toBeGreaterThan(50);
    expect(story.state.reminded.length).toBeLessThan(25);
  });
});
