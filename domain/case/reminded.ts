import type { Instant } from '../clock/time';

/** The key of what a message or a list row is about: its kind and its origin, such as an event's number. */
export type TaskKey = string & { readonly is: 'TaskKey' };

/** When one task has been reminded of and escalated so far. */
export type Reminded = {
  readonly cause: TaskKey;
  readonly reminders: readonly Instant[];
  readonly escalations: readonly Instant[];
};
