import fc from 'fast-check';
import { outcomes, placeKinds } from '../../domain/case/contact-facts';
import { attemptsInSilence, silenceCountedFrom, unreachableFrom } from '../../domain/case/silence';
import { plusMinutes } from '../../domain/clock/time';
import { followUpOf } from '../../domain/outreach/follow-up';
import { anAcceptedCase, type CaseStory, shown, text } from './a-case';

/** What happened in the weeks after acceptance, told later from phones that had no net. */
const happenings = fc.uniqueArray(
  fc.record({
    minutesAgo: fc.integer({ min: 0, max: 40 * 24 * 60 }),
    outcome: fc.constantFrom(...outcomes),
    place: fc.constantFrom(...placeKinds),
    followUp: fc.boolean(),
  }),
  { selector: ({ minutesAgo }) => minutesAgo, minLength: 2, maxLength: 12 },
);
type Happening = { minutesAgo: number; outcome: (typeof outcomes)[number]; place: (typeof placeKinds)[number] };

/** All that the process reckons by, as anyone can read it. */
function seen({ state, next, matters }: CaseStory) {
  return {
    silentSince: shown(silenceCountedFrom(state)),
    unreachableFrom: shown(unreachableFrom(state)),
    attempts: attemptsInSilence(state).length,
    timeline: state.contacts.map(({ at, outcome, place }) => `${at} ${outcome} ${place}`),
    followUpOn: followUpOf(state)?.on,
    open: matters.map(({ kind, due }) => `${kind} ${shown(due)}`).sort(),
    next,
    status: state.status,
    phase: state.phase,
  };
}

function arriving(story: CaseStory, inOrder: readonly Happening[]): CaseStory {
  for (const { minutesAgo, ...more } of inOrder) {
    story.does(
      'logContact',
      story.contact(more.outcome, { happenedAt: plusMinutes(story.now, -minutesAgo), place: more.place }),
    );
  }
  return story;
}

/** Before any deadline of the silence: what is known of forty days, told on one afternoon. */
const beforeTheQuestion = () => anAcceptedCase('2026-02-02').on('2026-03-16 13:00');
/** In the grace period of an ending that goes by the plan: any contact in the silence would stop it. */
const inTheGrace = () => anAcceptedCase('2026-02-02').on('2026-06-08 13:00');

describe('contacts arriving late and in any order', () => {
  test.each([
    ['while the case runs', beforeTheQuestion],
    ['in the grace period', inTheGrace],
  ])('%s give the same clocks, counts, timeline and next deadline as in-order arrival', (_when, begin) => {
    fc.assert(
      fc.property(happenings, fc.infiniteStream(fc.nat(1000)), (happened, shuffle) => {
        const inOrder = [...happened].sort((a, b) => b.minutesAgo - a.minutesAgo);
        const dealt = inOrder.map((one) => ({ one, at: shuffle.next().value ?? 0 }));
        const jumbled = dealt.sort((a, b) => a.at - b.at).map(({ one }) => one);
        expect(seen(arriving(begin(), jumbled))).toEqual(seen(arriving(begin(), inOrder)));
      }),
      { numRuns: 60 },
    );
  });

  test('more contacts than a case keeps in mind leave the same ones in it', () => {
    const many = Array.from({ length: 450 }, (_unused, n) => ({
      minutesAgo: n * 60,
      outcome: outcomes[n % outcomes.length] ?? 'notMet',
      place: 'home' as const,
    }));
    const forwards = seen(arriving(beforeTheQuestion(), many));
    const backwards = seen(arriving(beforeTheQuestion(), [...many].reverse()));
    expect(forwards).toEqual(backwards);
    expect(forwards.timeline.length).toBeLessThanOrEqual(420);
  });
});

describe('only two-way contact resets the unreachable clock (B21)', () => {
  test.each(outcomes)('%s', (outcome) => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-10 12:00').logged(outcome, { reason: text });
    const since = shown(silenceCountedFrom(story.state));
    expect(since).toBe(outcome === 'contactMade' ? '10.02.2026 12.00' : '02.02.2026 10.00');
  });
});
