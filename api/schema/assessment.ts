import { z } from 'zod';
import { code, codes, days, plannedOn, planTerms, reason, situation, staffAs, teamId, text } from './fields';

/** The first individual assessment: what is left out is taken as proposed. */
export const firstAssessment = z
  .strictObject({
    phase: code.optional(),
    firstAttemptBy: plannedOn.optional(),
    followUpDays: days.optional(),
    plan: planTerms.optional(),
    leastIntrusive: text.optional(),
    reason: reason.optional(),
    targetGroups: codes.optional().meta({
      description: 'As they are now assessed. A criterion that the standard asks for and that is missing is warned of.',
    }),
    ...situation,
  })
  .meta({
    description:
      'What is left out is taken as proposed (see the case’s proposals). Why it is so assessed stands in the reason; on own ' +
      'initiative and at a reopening, what the case begins with is the reason where none is given here.',
  });

/** Who takes the case, and on what assessment. The team is the worker's own where none is given. */
export const beginOutreach = {
  worker: staffAs('worker'),
  team: teamId.optional(),
  assessment: firstAssessment.optional(),
};
