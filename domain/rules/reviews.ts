/**
 * The assessments that come again and again (`tasks/recurring-review.ts`). Each name is that of its day in the state, its
 * open task, its topic, its setting and its name in words, all of which follow from this list.
 */
export const reviewNames = ['needReview'] as const;
export type ReviewName = (typeof reviewNames)[number];

/** The days between reviews where the municipality's settings are from before there was such a review. */
export const daysOfOldSettings: Readonly<Record<ReviewName, number>> = { needReview: 90 };

/** One value for every review. */
export function eachReview<Value>(make: (name: ReviewName) => Value): Readonly<Record<ReviewName, Value>> {
  return Object.fromEntries(reviewNames.map((name) => [name, make(name)])) as Record<ReviewName, Value>;
}
