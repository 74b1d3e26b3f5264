import type { Schemas } from '../../client';
import type { Filled } from './filled';
import type { Walked } from './not-walked';

/** One dialog: of the act that it gives, the first or a later one. */
export interface DialogOf {
  readonly act: Walked;
  readonly which: number;
}

/** A dialog to be opened on a case as its page has it, at a moment, and filled in by these numbers. */
export interface Asked extends DialogOf {
  readonly shown: Schemas['CasePage'];
  readonly now: string;
  /** Who does it. */
  readonly by: string;
  readonly dice: readonly number[];
}

/** A command as it leaves the dialog. */
export interface Given {
  readonly address: string;
  readonly body: object;
}

/** What the server answers to it. */
export interface Answered {
  readonly status: number;
  readonly body: object;
}

/** What came of it: what was filled in, what was sent (nothing where something lacks), and what the dialog then said. */
export interface Came {
  readonly filled: readonly Filled[];
  readonly sent: Given | undefined;
  /** It has closed, or led on to another page. */
  readonly done: boolean;
  /** What is said to be wrong, and beside which field. */
  readonly beside: readonly { readonly label: string; readonly error: string }[];
  /** What is said of the whole. */
  readonly ofWhole: readonly string[];
}
