import { z } from 'zod';
import { code, days, plannedOn, planTerms, staffAs, teamId, text } from './fields';

/** The first individual assessment: what is left out is taken as proposed; a change asks for its reason. */
export const firstAssessment = z
  .strictObject({
    phase: code.optional(),
    firstAttemptBy: plannedOn.optional(),
    followUpDays: days.optional(),
    plan: planTerms.optional(),
    leastIntrusive: text.optional(),
    reason: text.optional(),
  })
  .meta({
    description: 'What is left out is taken as proposed (see the case’s proposals). A change asks for a reason.',
  });

/** Who takes the case, and on what assessment. The team is the worker's own where none is given. */
export const beginOutreach = {
  worker: staffAs('worker'),
  team: teamId.optional(),
  assessment: firstAssessment.optional(),
};
