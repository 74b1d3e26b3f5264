import type { Instant } from '../../domain/clock/time';

/** A recording that cannot be right. Trying again changes nothing: someone must look. */
export type RecordingProblem =
  | { readonly what: 'gap'; readonly expected: number; readonly got: number }
  | { readonly what: 'differentEvent'; readonly seq: number }
  | { readonly what: 'otherMunicipality'; readonly municipality: string }
  | { readonly what: 'aheadOfTheClock'; readonly seq: number; readonly at: Instant; readonly now: Instant }
  | { readonly what: 'otherWorld' };

/** Thrown where the log would get a hole, an event is already there with other content, the case is another's or of another world, or an event has not come yet. */
export class RecordingRefused extends Error {
  readonly code: RecordingProblem['what'];
  constructor(
    readonly subject: string,
    readonly problem: RecordingProblem,
  ) {
    super(`${subject}: ${sentence(problem)}`);
    this.name = 'RecordingRefused';
    this.code = problem.what;
  }
}

function sentence(problem: RecordingProblem): string {
  switch (problem.what) {
    case 'gap':
      return `event ${problem.expected} is the next one, and event ${problem.got} came`;
    case 'differentEvent':
      return `event ${problem.seq} is recorded already with other content`;
    case 'otherMunicipality':
      return `it is not a case of ${problem.municipality}`;
    case 'aheadOfTheClock':
      return `event ${problem.seq} is of ${problem.at}, and it is ${problem.now}`;
    case 'otherWorld':
      return 'it is a rehearsal’s, or another’s, or real';
  }
}
