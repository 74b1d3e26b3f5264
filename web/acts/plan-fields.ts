import { endingActs as words } from '../../texts/web/acts/ending';
import { count, text } from './written-fields';

/** How long silence may last and how many attempts it takes, as the plan that stands has it. */
export const planFields = {
  days: count({ label: words.days, starts: ({ shown }) => shown.plan?.days }),
  attempts: count({ label: words.attempts, starts: ({ shown }) => shown.plan?.attempts }),
};

export const assessment = text({ label: words.assessment, hint: words.assessmentHint });
