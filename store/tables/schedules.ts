import type { MaybeAt } from './columns';

export interface SchedulesTable {
  /** As `delivery` or `opening/ballerup`. */
  name: string;
  every_seconds: number;
  /** Since when it has run; null while it is paused. */
  expected_since: MaybeAt;
  /** When a run of it was last done. */
  completed_at: MaybeAt;
}
