import type { CaseEvent } from '../process';

/** So many entries stand on the page of a case; the rest is in the timeline. */
const LATEST = 10;

/** What happened last, the newest first; that somebody was reminded tells nothing of the citizen, and would stand before what does. */
export const latestEntries = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events
    .filter(({ type }) => type !== 'reminded' && type !== 'escalated')
    .slice(-LATEST)
    .toReversed();
