import type { Subject } from './entry';

/** What is sent beside the rest, so that nothing of another lane that hangs holds it up. */
export interface Lane {
  readonly name: 'cases' | 'visits' | 'help';
  readonly takes: (of: Subject) => boolean;
  /** No answer within that is none. */
  readonly patienceMs: number;
  readonly longestWaitMs: number;
}

/** Whoever is out alone is told within seconds whether somebody watches, and a call for help waits for nothing but its visit. */
const SOON = { patienceMs: 15_000, longestWaitMs: 5_000 } as const;

export const lanes: readonly Lane[] = [
  { name: 'cases', takes: ({ kind }) => kind === 'case', patienceMs: 30_000, longestWaitMs: 60_000 },
  { name: 'visits', takes: (of) => of.kind === 'visit' && of.act !== 'callForHelp', ...SOON },
  { name: 'help', takes: (of) => of.kind === 'visit' && of.act === 'callForHelp', ...SOON },
];
