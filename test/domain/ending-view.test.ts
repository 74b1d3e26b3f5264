import { type CommandId, decide, type EntryId, isRejection } from '../../domain';
import { plusMinutes } from '../../domain/clock/time';
import { timedStepsOf } from '../../domain/process';
import { type EndingByItself, endingViewOf } from '../../domain/views/ending-view';
import { aCase, anAcceptedCase, anna, bo, type CaseStory, text } from './a-case';
import { inEveryCase } from './in-every-case';

const viewOf = ({ state, rules, now }: CaseStory) => endingViewOf(state, rules, now);
const by = { kind: 'staff', id: anna } as const;
const commandId = 'c' as CommandId;

/** The event that each thing that happens by itself is. A sighting turns an ending into a question, or into a new grace period. */
const broughtAbout: Record<EndingByItself['does'], readonly string[]> = {
  attemptsAsked: ['moreAttemptsAsked'],
  questionAsked: ['mayItEndAsked'],
  graceStarts: ['graceStarted'],
  caseEnds: ['caseEnded'],
};
const ofTheSilence = ['unreachableReached', 'moreAttemptsOver', 'assessmentOver', 'graceOver'];

/** Whether it is said when the case ends, were it answered now; throws where that is not what the answer brings about. */
function saysWhenItEnds({ state, rules, now }: CaseStory): boolean {
  const { endsIfAnsweredNow } = endingViewOf(state, rules, now);
  const answer = { type: 'answerMayItEnd', data: { answer: 'end', reason: text } } as const;
  const decision = decide(state, answer, { rules, now, by, commandId });
  const grace = isRejection(decision) ? undefined : decision.events.find(({ type }) => type === 'graceStarted');
  const until = grace?.type === 'graceStarted' ? grace.data.until : null;
  if (until !== endsIfAnsweredNow) throw new Error(`${endsIfAnsweredNow} is said, and ${until} is so`);
  return until !== null;
}

describe('whatever has happened in a case, its page for deciding an ending', () => {
  test('says what happens by itself, when, and when the case would end; and what turns that into a question', () => {
    let compared = 0;
    inEveryCase(({ state, rules, now }) => {
      const { byItself } = endingViewOf(state, rules, now);
      const step = timedStepsOf(state, rules).find(({ kind }) => ofTheSilence.includes(kind));
      if (byItself?.at !== step?.at) throw new Error(`${byItself?.at} is said, and ${step?.at} is so`);
      if (!byItself || !step) return;
      compared += 1;
      const context = { rules, now: byItself.at, by: { kind: 'process' }, commandId } as const;
      const [follows] = step.fire(context);
      const holds = endingViewOf(state, rules, plusMinutes(byItself.at, -1)).holds;
      const held = byItself.does === 'caseEnds' && holds.some(({ effect }) => effect === 'asksAnew');
      const expected = held ? ['mayItEndAsked', 'graceStarted'] : broughtAbout[byItself.does];
      if (!follows || !expected.includes(follows.type))
        throw new Error(`${byItself.does} brought about ${follows?.type}`);
      if (
        byItself.does === 'graceStarts' &&
        follows.type === 'graceStarted' &&
        follows.data.until !== byItself.endsAt
      ) {
        throw new Error(`it ends at ${follows.data.until}, not ${byItself.endsAt}`);
      }
    });
    expect(compared).toBeGreaterThan(50);
  });

  test('says when it ends where it is answered now that it may, and only where that is asked', () => {
    inEveryCase((story) => void saysWhenItEnds(story));
    const asked = anAcceptedCase('2026-02-02').triedInVain(
      '2026-02-09',
      '2026-02-23 16:00',
      '2026-03-09 09:00',
      '2026-03-24 12:00',
    );
    expect(saysWhenItEnds(asked)).toBe(false);
    expect(saysWhenItEnds(asked.on('2026-05-04 09:00'))).toBe(true);
  });
});

describe('the page for deciding an ending', () => {
  test('has the attempts of the silence by weekday, hour, part of the day and way; what they lack; and what is untried', () => {
    const story = anAcceptedCase('2026-02-02');
    story.on('2026-02-03 09:30').logged('contactMade');
    story.on('2026-02-05 10:15').logged('notMet');
    story.on('2026-02-12 10:45').logged('notMet');
    story.on('2026-02-13 10:00').logged('seen');
    const view = viewOf(story.on('2026-02-14 12:00'));
    expect(view.lastContact?.at).toBe('2026-02-03T08:30:00.000Z');
    expect(view.tries.map(({ weekday, time, dayPart }) => [weekday, time, dayPart])).toEqual([
      [4, '10:15', 'morning'],
      [4, '10:45', 'morning'],
    ]);
    expect(view.made).toMatchObject({ attempts: 2, days: 2, dayParts: 1 });
    expect(view.lacking).toEqual(expect.arrayContaining(['attempts', 'days', 'dayParts']));
    expect(view.untried.dayParts).toEqual(['afternoon', 'evening']);
    expect(view.untried.weekdays).toEqual([1, 2, 3, 5, 6, 7]);
    expect(view.silence.days).toBe(11);
    expect(view.holds).toEqual([
      expect.objectContaining({ what: 'seen', effect: 'asksAnew', until: '2026-02-20T09:00:00.000Z' }),
    ]);
    expect(view.stage).toBe('notAsked');
    expect(viewOf(story.on('2026-02-21 12:00')).holds).toEqual([]);
  });

  test('has a place with a name among what is untried until somebody has gone there in the silence', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-03 10:00');
    story.does('namePlace', { kind: 'publicPlace', name: text });
    const place = story.state?.places[0]?.id as EntryId;
    expect(viewOf(story).untried.places).toEqual([expect.objectContaining({ id: place })]);
    story.logged('notMet', { place: 'publicPlace', namedPlace: place });
    expect(viewOf(story).untried.places).toEqual([]);
  });

  test('has what holds an ending or would be left to the team lead, until it is settled', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-03 10:00');
    story.does('markCrisis', { kind: 'eviction' }).does('openChildConcern', { kind: 'child', note: text });
    expect(viewOf(story).holds.map(({ what, effect }) => [what, effect])).toEqual([
      ['crisis', 'goesToTheLead'],
      ['childConcern', 'goesToTheLead'],
    ]);
    story.does('closeCrisis', { note: text });
    expect(viewOf(story).holds.map(({ what }) => what)).toEqual(['childConcern']);
    story.does('pause', { because: 'hospital', until: '2026-03-03' as never });
    expect(viewOf(story).holds.map(({ what }) => what)).toContain('pause');
    expect(viewOf(story).byItself).toBeNull();
  });

  test('of a case that nobody has accepted has no silence and no question', () => {
    const view = viewOf(aCase().referred());
    expect(view).toMatchObject({
      stage: 'notAsked',
      byItself: null,
      silence: { countedFrom: null, days: null, reachedAt: null },
      tries: [],
      lastContact: null,
      endsIfAnsweredNow: null,
    });
  });

  test('goes from the question to the grace period and to the end', () => {
    const story = anAcceptedCase('2026-02-02');
    story.on('2026-05-04 12:00');
    expect(viewOf(story)).toMatchObject({ stage: 'moreAttempts', byItself: { does: 'questionAsked' } });
    story.on('2026-05-25 12:00');
    expect(viewOf(story)).toMatchObject({ stage: 'asked', byItself: { does: 'graceStarts' } });
    story.by(bo).does('answerMayItEnd', { answer: 'end', reason: text, asLead: true });
    expect(viewOf(story)).toMatchObject({ stage: 'grace', byItself: { does: 'caseEnds' } });
    story.on('2026-07-01 12:00');
    expect(viewOf(story)).toMatchObject({ stage: 'ended', byItself: null, holds: [] });
  });
});
