import type { Instant } from '../clock/time';

/** A stable name for what a message or a list row is about: the kind and where it arose. */
export type Cause = string & { readonly is: 'Cause' };

/** How far the reminding of one matter has come. */
export type Reminded = {
  readonly cause: Cause;
  readonly reminders: readonly Instant[];
  readonly escalations: readonly Instant[];
};
