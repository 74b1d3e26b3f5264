/** A working day and the slice of it that is played. */
export interface DaySize {
  readonly openCases: number;
  readonly contacts: number;
  readonly deadlines: number;
  /** How long the day's work is given. */
  readonly hours: number;
  /** How much of that is played, with as great a share of the contacts and the deadlines. */
  readonly seconds: number;
  /** How many of the open cases have a running workflow, and how many of those the worker may cache. */
  readonly live: number;
  readonly cached: number;
  /** How long before they are due the first case with a deadline begins. */
  readonly leadSeconds: number;
}
