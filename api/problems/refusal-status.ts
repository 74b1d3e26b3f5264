import type { Rejection } from '../../domain';
import { type CommandName, type Status, statusesAllowing } from '../../domain/case/status';
import type { RefusalCode } from '../../texts/refusals';
import { type Particulars, Problem, type RefusedField } from './problem';

/** 409: the case is not in a state that allows it. 422: invalid in any state. 404: it does not exist. 403: for another person. */
const statusOf: Record<RefusalCode, 403 | 404 | 409 | 422> = {
  notAllowedInStatus: 409,
  alreadyStarted: 409,
  notStarted: 404,
  commandIdReused: 409,
  reasonRequired: 422,
  leastIntrusiveRequired: 422,
  inTheFuture: 422,
  inThePast: 422,
  unknownPhase: 422,
  samePhase: 409,
  unknownGround: 422,
  unknownOutcome: 422,
  unknownTargetGroup: 422,
  unknownReferralReason: 422,
  guidanceRequired: 422,
  otherPlaceKind: 422,
  unknownActivity: 422,
  belowMinimumAge: 422,
  agreedDayRequired: 422,
  entryRequired: 422,
  followUpTooFar: 422,
  followUpAfterEarlier: 422,
  consentRequired: 422,
  consentDoesNotCover: 422,
  unknownInformation: 422,
  identityRequired: 422,
  stableContactRequired: 409,
  alreadyStable: 409,
  alreadyOpen: 409,
  nothingOpen: 409,
  unknownEntry: 422,
  nothingToCorrect: 409,
  notInThisState: 409,
  notForThisPerson: 403,
  afterTheEnd: 409,
  otherMunicipality: 422,
  pairRuleInForce: 409,
  sameCase: 422,
  joiningUnderWay: 409,
  changedMeanwhile: 409,
  alreadyReopened: 409,
  settingsOutOfOrder: 409,
  sameStandard: 409,
  outOfRange: 422,
  tooFarAhead: 422,
  unknownCommand: 422,
  visitOver: 409,
  noAlarm: 409,
  alarmTaken: 409,
  ownCallForHelp: 403,
  notOnTheVisit: 403,
};

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && code in statusOf;
}

/** Throws what a case in this status would refuse the command with. */
export function refuseUnlessAllowed(command: CommandName, status: Status): void {
  const allowedStatuses = statusesAllowing(command);
  if (!allowedStatuses.includes(status)) throw refused('notAllowedInStatus', { status, allowedStatuses });
}

/** The problem for a refusal by the case process. */
export function refused<Code extends RefusalCode>(code: Code, ...particulars: Particulars<Code>): Problem<Code> {
  return new Problem(statusOf[code], code, ...particulars);
}

/**
 * The problem for all that a command is refused for: as `refused`, and where it is refused for more than one thing each
 * beside its field. Its code is theirs where it is one and the same, and else `invalidRequest`.
 */
export function refusedFor({ also, ...first }: Rejection): Problem {
  if (!also) return refused(first.rejected, first.params);
  const errors = [first, ...also].map(
    ({ rejected, params: { field, ...params } }): RefusedField => ({
      path: `body.${field}`,
      refused: rejected,
      params,
    }),
  );
  return severalRefused(errors);
}

/** The 422 for several fields that are each refused. */
export function severalRefused(errors: readonly RefusedField[]): Problem {
  const [first, ...others] = errors;
  const isOneReason = first && others.every((one) => one.refused === first.refused);
  const params = { ...(isOneReason && { ...first.params, field: first.path }), fields: errors.length };
  return new Problem(422, isOneReason ? first.refused : 'invalidRequest', params, { errors });
}

/** Throws the problem for what a guard of the case process finds, where it finds anything. */
export function throwRefusal(found: Rejection | undefined): void {
  if (found) throw refused(found.rejected, found.params);
}
