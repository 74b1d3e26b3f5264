import fc from 'fast-check';
import { outcomes, placeKinds } from '../../domain/case/contact-facts';
import { attemptsInSilence, silenceCountedFrom, unreachableFrom } from '../../domain/case/silence';
import { localDateOf, plusDays, plusMinutes } from '../../domain/clock/time';
import { followUpOf } from '../../domain/outreach/follow-up';
import { anAcceptedCase, type CaseStory, shown, text } from './a-case';

/** What happened in the weeks after acceptance, told later from phones that had no net. */
const happenings = fc.uniqueArray(
  fc.record(
    {
      minutesAgo: fc.integer({ min: 1, max: 40 * 24 * 60 }),
      outcome: fc.constantFrom(...outcomes),
      place: fc.constantFrom(...placeKinds),
      followUpAfterDays: fc.integer({ min: 0, max: 90 }),
    },
    { requiredKeys: ['minutesAgo', 'outcome', 'place'] },
  ),
  { selector: ({ minutesAgo }) => minutesAgo, minLength: 2, maxLength: 12 },
);
type Happening = {
  readonly minutesAgo: number;
  readonly outcome: (typeof outcomes)[number];
  readonly place: (typeof placeKinds)[number];
  /** When it is followed up, by the person's own assessment; left out: as the phase proposes. */
  readonly followUpAfterDays?: number;
};

/** Where the case is taken in its phases, one after the other. */
const phaseIds = anAcceptedCase('2026-02-02').rules.standard.phases.map(({ id }) => id);
const moves = fc.array(fc.constantFrom(...phaseIds), { maxLength: 4 });

/** Everything that the process derives deadlines from, in readable form. */
function seen({ state, rules, next, openTasks }: CaseStory) {
  return {
    silentSince: shown(silenceCountedFrom(state)),
    unreachableFrom: shown(unreachableFrom(state, rules)),
    attempts: attemptsInSilence(state).length,
    timeline: state.contacts.map(({ at, outcome, place }) => `${at} ${outcome} ${place}`),
    followUpOn: followUpOf(state)?.on,
    open: openTasks.map(({ kind, due }) => `${kind} ${shown(due)}`).sort(),
    next,
    status: state.status,
    phase: state.phase,
  };
}

function arriving(story: CaseStory, inThatOrder: readonly Happening[]): CaseStory {
  for (const happening of inThatOrder) arrives(story, happening);
  return story;
}

function arrives(story: CaseStory, { minutesAgo, outcome, place, followUpAfterDays }: Happening): void {
  const happenedAt = plusMinutes(story.now, -minutesAgo);
  const followedUp = followUpAfterDays !== undefined && {
    nextFollowUpOn: plusDays(localDateOf(happenedAt), followUpAfterDays),
    reason: text,
  };
  story.logged(outcome, { happenedAt, place, ...followedUp });
}

function moved(story: CaseStory, to: readonly string[]): CaseStory {
  for (const phase of to) if (phase !== story.phaseNow) story.phase(phase, text);
  return story;
}

/** The same things in an order that has been drawn for them. */
function jumbled<T>(things: readonly T[], draw: Iterator<number>): T[] {
  const dealt = things.map((thing) => ({ thing, at: draw.next().value ?? 0 }));
  return dealt.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}

const asTheyHappened = (all: readonly Happening[]) => [...all].sort((a, b) => b.minutesAgo - a.minutesAgo);

/** An accepted case, taken through phases on its first day. */
const movedTo = (phases: readonly string[]) => moved(anAcceptedCase('2026-02-02'), phases);
/** Before any deadline of the silence: what is known of forty days, told on one afternoon. */
const beforeTheQuestion = (...phases: string[]) => movedTo(phases).on('2026-03-16 13:00');
/** In the grace period of an ending that goes by the plan: any contact in the silence would stop it. */
const inTheGrace = (...phases: string[]) => movedTo(phases).on('2026-06-08 13:00');

/** Ended by silence and still to be corrected: a contact in the silence disproves it, a sighting holds it. */
const inTheCorrectionWindow = (...phases: string[]) => movedTo(phases).on('2026-07-02 00:00');

describe('contacts arriving late and in any order', () => {
  test.each([
    ['while the case runs', beforeTheQuestion],
    ['in the grace period', inTheGrace],
    ['after an ending that can be corrected', inTheCorrectionWindow],
  ])(
    '%s, in whichever phase, give the same clocks, counts, timeline and next deadline as in-order arrival',
    (_when, begin) => {
      fc.assert(
        fc.property(moves, happenings, fc.infiniteStream(fc.nat(1000)), (phases, happened, draw) => {
          const inOrder = arriving(begin(...phases), asTheyHappened(happened));
          expect(seen(arriving(begin(...phases), jumbled(happened, draw)))).toEqual(seen(inOrder));
        }),
        { numRuns: 60 },
      );
    },
  );

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
