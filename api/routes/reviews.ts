import { z } from 'zod';
import type { ReviewName } from '../../domain/rules/reviews';
import { caseCommand } from '../cases/commands/case-command';
import type { Endpoint } from '../endpoint';
import { paths } from '../paths';
import { days, plannedOn, planTerms, reason, text } from '../schema/fields';

const service = z.string().trim().min(1).max(60).regex(/^\w+$/);

const routes: Readonly<Record<ReviewName, Endpoint>> = {
  needReview: caseCommand({
    type: 'recordNeedReview',
    path: paths.needReviews,
    act: 'doOutreach',
    tag: 'Need reviews',
    summary: 'Review the need: goals in the citizen’s words, parallel services, interval, unreachable plan',
    body: z.strictObject({
      need: z.enum(['continues', 'less', 'otherMeasure']),
      goals: text.optional(),
      parallelServices: z.array(service).max(30).optional(),
      leastIntrusive: text.optional(),
      followUpDays: days.optional(),
      plan: planTerms.optional(),
      nextReviewOn: plannedOn.optional(),
      reason: reason.optional(),
    }),
    data: (body) => body,
  }),
};

/** The assessments that come again and again, each with its route. */
export const reviews = Object.values(routes);
