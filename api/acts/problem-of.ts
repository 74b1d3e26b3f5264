import type { Refused } from '../../domain/saga/outcome';
import type { ProblemCode } from '../../texts/problem-words';
import type { SagaOutcome } from '../../workflows/messages';
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

/** What an act that was not done is answered with. */
export function problemOfUndone(came: Exclude<SagaOutcome, { readonly state: 'done' }>): Problem {
  switch (came.state) {
    case 'refused':
      return problemOf(came);
    case 'stuck':
      return new Problem(409, 'actStuck', { step: came.step, because: came.code });
  }
}

function isOther(code: string): code is keyof typeof statusOfOthers {
  return Object.hasOwn(statusOfOthers, code);
}
