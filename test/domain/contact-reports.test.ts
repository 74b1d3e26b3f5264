import type { CaseId, EntryId } from '../../domain';
import { outcomes } from '../../domain/case/contact-facts';
import { silentSince } from '../../domain/case/silence';
import { openReports } from '../../domain/outreach/contact-reports';
import { lateArrivals } from '../../domain/saga/late-arrivals';
import { aCase, anAcceptedCase, at, bo, type CaseStory, text } from './a-case';

const call = { channel: 'phone', place: 'phone', note: text } as const;
const reported = (story: CaseStory, outcome: (typeof outcomes)[number] = 'contactMade', happenedAt = story.now) =>
  story.does('reportContact', { ...call, outcome, happenedAt });

/** Never met since Monday 02.02.2026; the grace period is under way. */
const inGrace = () =>
  anAcceptedCase('2026-02-02').on('2026-05-19 10:00').does('answerMayItEnd', { answer: 'end', reason: text });

describe('What a program reports, until a person takes it over', () => {
  test.each(outcomes)('is neither contact nor attempt, whatever it says: %s', (outcome) => {
    const story = reported(anAcceptedCase('2026-02-02').on('2026-03-02 10:00'), outcome);
    expect(silentSince(story.state)).toBe(at('2026-02-02 10:00'));
    expect(story.state.contacts).toMatchObject([{ outcome: 'newsThroughOthers', reported: outcome }]);
    expect(story.task('firstAttempt')).toBeDefined();
    expect(story.event('contactReported').data).toMatchObject({ outcome, happenedAt: story.now });
  });

  test('stops no ending, and holds one as news through others does', () => {
    const silent = inGrace().on('2026-07-30');
    expect(silent.status).toBe('ended');
    const told = inGrace().on('2026-06-15');
    reported(told).on('2026-06-20');
    expect(told.status).not.toBe('ended');
    expect(told.events.map(({ type }) => type)).not.toContain('endingStopped');
  });

  test('is told to the worker', () => {
    const story = reported(anAcceptedCase('2026-02-02').on('2026-03-02 10:00').by(bo));
    expect(story.messages.at(-1)).toMatchObject({ kind: 'entryByAnother', to: { role: 'worker' } });
  });

  test('is refused in the future, and after the end', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-03-02 10:00');
    const later = { ...call, outcome: 'contactMade', happenedAt: at('2026-03-03') } as const;
    expect(story.tries('reportContact', later)).toMatchObject({
      rejected: 'inTheFuture',
      params: { field: 'happenedAt' },
    });
    story.does('endOnGround', { ground: 'movedAway', reasons: text }).on('2026-03-04');
    expect(story.tries('reportContact', later)).toMatchObject({ rejected: 'afterTheEnd' });
    const before = { ...later, happenedAt: at('2026-03-01') };
    expect(story.tries('reportContact', before)).toBeUndefined();
  });

  test('nobody reports about a case that nobody has accepted', () => {
    const story = aCase().on('2026-02-02 09:00').referred();
    expect(story.tries('reportContact', { ...call, outcome: 'seen' })).toMatchObject({
      rejected: 'notAllowedInStatus',
    });
  });
});

describe('A person takes it over', () => {
  const waiting = () => reported(anAcceptedCase('2026-02-02').on('2026-03-02 10:00'));

  test('by logging the contact as their own: then it counts, and sets the next follow-up', () => {
    const story = waiting();
    const [report] = openReports(story.state);
    story.met({ channel: 'phone', place: 'phone', takesOver: report?.id as EntryId });
    expect(silentSince(story.state)).toBe(at('2026-03-02 10:00'));
    expect(openReports(story.state)).toEqual([]);
    expect(story.event('contactReported').data.note).toBe(text);
    expect(story.due('followUp')).toBeDefined();
  });

  test('once: not again, and none that is not there', () => {
    const story = waiting();
    const takesOver = openReports(story.state)[0]?.id as EntryId;
    const again = story.met({ takesOver }).tries('logContact', story.contact('contactMade', { takesOver }));
    expect(again).toMatchObject({ rejected: 'unknownEntry', params: { field: 'takesOver', what: 'contactReport' } });
  });

  test('and where that was a mistake, the report holds as before, and can be taken over anew', () => {
    const story = waiting();
    const [report] = openReports(story.state);
    story.met({ takesOver: report?.id as EntryId });
    story.does('correct', { target: story.event('contactLogged').seq, reason: text });
    expect(openReports(story.state)).toEqual([report]);
    expect(silentSince(story.state)).toBe(at('2026-02-02 10:00'));
  });

  test('or by correcting it, which says as much', () => {
    const story = waiting();
    const { seq } = story.event('contactReported');
    const contact = { happenedAt: at('2026-03-01 09:00'), outcome: 'contactMade', place: 'phone' } as const;
    story.does('correct', { target: seq, reason: text, contact });
    expect(openReports(story.state)).toEqual([]);
    expect(silentSince(story.state)).toBe(at('2026-03-01 09:00'));
  });

  test('or strikes it out, where it was about another', () => {
    const story = waiting();
    story.does('correct', { target: story.event('contactReported').seq, reason: text });
    expect(story.state.contacts).toEqual([]);
  });
});

test('a report about a case that has been merged goes on to the other', () => {
  const into = 'ca5e0000-0000-4000-8000-0000000000bb' as CaseId;
  const story = anAcceptedCase('2026-02-02').on('2026-03-02 10:00');
  story.does('mergeInto', { caseId: into, reason: text, carried: true });
  reported(story.on('2026-03-03'), 'contactMade', at('2026-03-01 10:00'));
  expect(lateArrivals(story.state, story.events)).toMatchObject([
    { to: into, command: { type: 'takeInLate', data: { contacts: [{ reported: 'contactMade' }] } } },
  ]);
});
