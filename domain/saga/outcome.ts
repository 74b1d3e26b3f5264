import type { Rejection } from '../case/decision';
import type { CaseId } from '../ids';

/** Why a step was refused: a code, and what would be right. */
export type Refused = { readonly code: string; readonly params: Rejection['params'] };

/** How one of many cases went. */
export type OneResult = { readonly caseId: CaseId; readonly version: number } | ({ readonly caseId: CaseId } & Refused);

/**
 * How an act across cases ended, as codes. `stuck`: a step was refused, and taking the others back was too, or could not
 * be; a team lead is shown the cases.
 */
export type Outcome<Answer> =
  | {
      readonly state: 'done';
      readonly answers: readonly { readonly caseId: CaseId; readonly answer: Answer }[];
      readonly results: readonly OneResult[];
    }
  | ({ readonly state: 'refused' } & Refused)
  | ({ readonly state: 'stuck'; readonly step: string } & Refused);

/** Refusals that pass by themselves: the act is tried again from its beginning. */
const passing: readonly string[] = ['changedMeanwhile', 'joiningUnderWay'];

export function passesByItself({ code }: Refused): boolean {
  return passing.includes(code);
}
