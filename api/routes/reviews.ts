import { z } from 'zod';
import type { ReviewName } from '../../domain/rules/reviews';
import { caseCommand } from '../cases/commands/case-command';
import type { Endpoint } from '../endpoint';
import { paths } from '../paths';
import { days, plannedOn, planTerms, reason, situation, text } from '../schema/fields';

const routes: Readonly<Record<ReviewName, Endpoint>> = {
  needReview: caseCommand({
    type: 'recordNeedReview',
    path: paths.needReviews,
    act: 'doOutreach',
    tag: 'Need reviews',
    summary: 'Review the need: needs, goals, contact with the world around, parallel services, interval, plan',
    body: z.strictObject({
      need: z.enum(['continues', 'less', 'otherMeasure']),
      ...situation,
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
