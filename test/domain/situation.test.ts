import { carriedEntriesOf } from '../../domain/saga/carried-entries';
import { aCase, anAcceptedCase, text } from './a-case';

const review = { need: 'continues', leastIntrusive: text, reason: text } as const;

describe('a citizen’s situation is kept as it was said last (B2, B6, B13, B14)', () => {
  const known = () =>
    anAcceptedCase('2026-02-02').does('recordNeedReview', {
      ...review,
      goals: text,
      needs: text,
      contactWith: { authorities: 'withSupport', network: 'noContact' },
      parallelServices: ['bostøtte'],
    });

  test('goals and needs stand where they were written; contact and parallel services stand as they are', () => {
    const story = known();
    const said = { seq: story.event('needReviewed').seq };
    expect(story.state.situation).toEqual({
      goals: said,
      needs: said,
      contactWith: { authorities: 'withSupport', network: 'noContact' },
      parallelServices: ['bostøtte'],
    });
    expect(JSON.stringify(story.state)).not.toContain(text);
  });

  test('what a later review leaves out stands; what it says anew counts from then', () => {
    const story = known()
      .on('2026-03-02 10:00')
      .does('recordNeedReview', {
        ...review,
        contactWith: { network: 'byThemselves' },
        parallelServices: [],
      });
    expect(story.state.situation).toMatchObject({
      contactWith: { authorities: 'withSupport', network: 'byThemselves' },
      parallelServices: [],
    });
    expect(story.state.situation?.goals).toEqual(known().state.situation?.goals);
  });

  test('being able to use established services is a goal whose state is kept (B7)', () => {
    const story = known().does('recordNeedReview', { ...review, contactWith: { services: 'byThemselves' } });
    expect(story.state.situation?.contactWith?.services).toBe('byThemselves');
    expect(story.status).toBe('active');
  });

  test('it is said with the first assessment too', () => {
    const story = aCase().on('2026-02-02 09:00').referred();
    story.accepted({ needs: text, goals: text, parallelServices: ['psychiatry'] });
    expect(story.state.situation).toMatchObject({ needs: { seq: 2 }, parallelServices: ['psychiatry'] });
  });

  test('a case that nothing was said in has none', () => {
    expect(anAcceptedCase('2026-02-02').state.situation).toBeUndefined();
  });

  test('it goes along to another case about the same citizen, with its texts', () => {
    const story = known();
    const [along] = carriedEntriesOf(story.state, story.events, story.now).filter(({ entry }) => entry === 'situation');
    expect(along).toEqual({
      entry: 'situation',
      needs: text,
      contactWith: { authorities: 'withSupport', network: 'noContact' },
      parallelServices: ['bostøtte'],
    });
  });
});
