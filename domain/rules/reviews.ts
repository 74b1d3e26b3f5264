/**
 * The assessments that come again and again (`tasks/recurring-review.ts`). Each name is that of its day in the state, its
 * open task, its topic, its setting and its name in words, all of which follow from this list.
 */
export const reviewNames = ['needReview'] as const;
export type ReviewName = (typeof reviewNames)[number];

/** One value for every review. */
export function eachReview<Value>(make: (name: ReviewName) => Value): Readonly<Record<ReviewName, Value>> {
  return Object.fromEntries(reviewNames.map((name) => [name, make(name)])) as Record<ReviewName, Value>;
}
