import type { Refused } from '../../domain/saga/outcome';
import type { ProblemCode } from '../../texts/problem-words';
import { Problem } from '../problems/problem';
import { isRefusalCode, refused } from '../problems/refusal-status';

/** What keeps an act from being done beside what a case refuses. */
const statusOfOthers = {
  unknownCase: 404,
  rehearsalEnded: 404,
  deactivated: 403,
  restrictedOtherwise: 409,
  caseErased: 410,
} as const satisfies Partial<Record<ProblemCode, number>>;

/** A kept refusal as the problem that is answered. Throws a RangeError for a code that nothing refuses with. */
export function problemOf({ code, params }: Refused): Problem {
  if (isRefusalCode(code)) return refused(code, params);
  if (!isOther(code)) throw new RangeError(`no step of an act is refused with ${code}`);
  return new Problem(statusOfOthers[code], code, params);
}

function isOther(code: string): code is keyof typeof statusOfOthers {
  return Object.hasOwn(statusOfOthers, code);
}
