import fc from 'fast-check';
import type { CaseStory } from './a-case';
import { applyDueStep, begun, isOver, type MadeUp, madeUpCase, type Playing, saySomething } from './made-up-case';

/** How many made-up cases each property is tried on; more of them by the environment, when looking for trouble. */
export const numRuns = Number(process.env.PROPERTY_RUNS ?? 30);

/** Plays a made-up case and asks after every step; what went wrong is told with everything that was said until then. */
function always(madeUp: MadeUp, asked: (story: CaseStory) => void): void {
  const playing = begun(madeUp);
  try {
    if (playing.story.events.length === 0) return;
    asked(playing.story);
    for (const step of madeUp.steps) {
      applyDueStep(playing, step);
      asked(playing.story);
      saySomething(playing, step);
      asked(playing.story);
      if (isOver(playing)) return;
    }
  } catch (problem) {
    throw told(problem, playing);
  }
}

/** What went wrong, with all that was said and that happened until then. */
export function told(problem: unknown, { story, transcript }: Playing): Error {
  const what = problem instanceof Error ? problem.message : String(problem);
  return new Error([what, '', 'It was said:', ...transcript, '', 'It happened:', ...story.timeline()].join('\n'));
}

/** Plays many made-up cases, and asks at every moment of each. */
export function inEveryCase(asked: (story: CaseStory) => void): void {
  fc.assert(
    fc.property(madeUpCase(60), (madeUp) => always(madeUp, asked)),
    { numRuns, includeErrorInReport: true },
  );
}
