import { endingActs as words } from '../../texts/web/acts/ending';
import { count, text } from './written-fields';

/** What a plan that was made under other settings says may be less than can be set now. */
const noLess = (planned: number | undefined, least: number): number | undefined =>
  planned === undefined ? undefined : Math.max(planned, least);

/** How long silence may last and how many attempts it takes, as the plan that stands has it. */
export const planFields = {
  days: count({
    label: words.days,
    starts: ({ shown }) => noLess(shown.plan?.days, shown.choices.shortestPlan.days),
  }),
  attempts: count({
    label: words.attempts,
    starts: ({ shown }) => noLess(shown.plan?.attempts, shown.choices.shortestPlan.attempts),
  }),
};

export const assessment = text({ label: words.assessment, hint: words.assessmentHint });
