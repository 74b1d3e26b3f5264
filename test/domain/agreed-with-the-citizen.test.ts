import { basisSentence } from '../../texts/basis-sentence';
import { whyOf } from '../../texts/mail/why';
import { anAcceptedCase, anna, type CaseStory, day, staff, text } from './a-case';

const running = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();
const agreedWithCitizen = true as const;
const basisOf = (story: CaseStory) => story.task('followUp')?.basis;
const noDay = (field: string) => ({ rejected: 'agreedDayRequired', params: { field } });

/** Each way of setting a day of one's own for the follow-up, agreed with the citizen and with no reason. */
const ways: Readonly<Record<string, (story: CaseStory) => CaseStory>> = {
  'logged with a contact': (story) => story.met({ nextFollowUpOn: day('2026-02-19'), agreedWithCitizen }),
  'set by itself': (story) => story.does('setFollowUp', { on: day('2026-02-19'), agreedWithCitizen }),
  'put off': (story) => story.does('snoozeFollowUp', { on: day('2026-02-19'), agreedWithCitizen }),
  'after a pause': (story) =>
    story
      .does('pause', { because: 'hospital', until: day('2026-03-02') })
      .does('resume', { followUpOn: day('2026-02-19'), agreedWithCitizen }),
  'as a contact is corrected': (story) =>
    story.does('correct', {
      target: story.event('contactLogged').seq,
      reason: text,
      contact: {
        happenedAt: story.now,
        outcome: 'contactMade',
        place: 'home',
        nextFollowUpOn: day('2026-02-19'),
        agreedWithCitizen,
      },
    }),
};

describe.each(Object.entries(ways))('a day agreed with the citizen, %s', (_name, way) => {
  test('asks for no reason, and is what the follow-up rests on', () => {
    const story = way(running());
    expect(story.due('followUp')).toBe('19.02.2026 23.59');
    const assessed = basisOf(story)?.assessed;
    expect(assessed).toMatchObject({ by: staff(anna), at: story.now, agreedWithCitizen });
    expect(assessed?.event).toBe(story.state.version);
  });

  test('is said so, by why and in mail, and not as an assessment', () => {
    const story = way(running());
    const basis = basisOf(story);
    if (!basis?.assessed) throw new Error('it rests on nothing');
    const said = { topic: basis.topic, clause: basis.clause, assessed: { ...basis.assessed, by: 'Anna' } };
    expect(basisSentence(said, 'da')).toContain('aftalt med borgeren, noteret af Anna 09.02.2026');
    expect(basisSentence(said, 'da')).not.toContain('vurderet');
    expect(whyOf(basis, 'da', story.now)).toContain('Det er aftalt med borgeren');
    expect(whyOf(basis, 'en', story.now)).toContain('It was agreed with the citizen');
  });
});

test('an agreed day that is the proposed one is agreed all the same', () => {
  const story = running().met({ nextFollowUpOn: day('2026-02-16'), agreedWithCitizen });
  expect(basisOf(story)?.assessed).toMatchObject({ agreedWithCitizen });
});

test('another day that was not agreed still asks for a reason', () => {
  const story = running();
  const on = day('2026-02-19');
  expect(story.tries('logContact', story.contact('notMet', { nextFollowUpOn: on }))?.rejected).toBe('reasonRequired');
  expect(story.tries('setFollowUp', { on })?.rejected).toBe('reasonRequired');
  expect(story.tries('snoozeFollowUp', { on })).toEqual({
    rejected: 'reasonRequired',
    params: { because: 'putOff', field: 'reason' },
  });
});

test('which day was agreed has to be said, since the proposal may have changed meanwhile', () => {
  const story = running();
  expect(story.tries('logContact', story.contact('notMet', { agreedWithCitizen }))).toEqual(noDay('nextFollowUpOn'));
  story.does('pause', { because: 'hospital', until: day('2026-03-02') });
  expect(story.tries('resume', { agreedWithCitizen })).toEqual(noDay('followUpOn'));
});

test('accepting the proposal sends no date, and rests on what proposed it', () => {
  const story = running();
  expect(basisOf(story)?.assessed).toBeUndefined();
  expect(basisOf(story)?.setting?.key).toBe('followUp.proposals.outreach');
});

test('a day agreed before the last contact is over, as the proposal after that stands', () => {
  const story = running()
    .met({ nextFollowUpOn: day('2026-02-19'), agreedWithCitizen })
    .on('2026-02-10 10:00')
    .met();
  expect(basisOf(story)?.assessed).toBeUndefined();
});
