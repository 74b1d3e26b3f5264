import type { Instant } from '../clock/time';

/** A stable name for what a message or a list row is about: the kind and where it arose. */
export type TaskKey = string & { readonly is: 'TaskKey' };

/** How far the reminding of one task has come. */
export type Reminded = {
  readonly cause: TaskKey;
  readonly reminders: readonly Instant[];
  readonly escalations: readonly Instant[];
};
