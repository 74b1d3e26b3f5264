import fc from 'fast-check';
import { isLong } from '../environment/form';
import { beforeIt, chainsOf, endOfIt, type History, history, toldAtOnce, toldInTime } from './history-told';
import { sameCase } from './same-case';

/** How many histories each way of telling is tried on; in the long form ten thousand of the two together. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? (isLong ? 5_000 : 150));

const inTime = (one: History, told: 'atOnce' | 'late') => {
  const story = beforeIt(one.municipality);
  return { refused: toldInTime(story, chainsOf(one, told)), same: sameCase(story) };
};

const onOneAfternoon = (one: History, draw: (most: number) => number) => {
  const story = beforeIt(one.municipality);
  story.passTimeUntil(endOfIt(story));
  return { refused: toldAtOnce(story, chainsOf(one, 'late'), draw), same: sameCase(story) };
};

describe('incidents, pauses, phases, merges, corrections, days of people’s own', () => {
  test('contacts told late, each at a moment of its own, leave the case that telling them at once would have left', () => {
    fc.assert(
      fc.property(history, (one) => {
        expect(inTime(one, 'late')).toEqual(inTime(one, 'atOnce'));
      }),
      { numRuns },
    );
  });

  test('all told on one afternoon leave the same case in whichever order', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat(1_000)), (one, numbers) => {
        const draw = (most: number) => (numbers.next().value ?? 0) % (most + 1);
        expect(onOneAfternoon(one, draw)).toEqual(onOneAfternoon(one, () => 0));
      }),
      { numRuns },
    );
  });
});
