import type { RejectionCode } from '../../domain';
import type { VisitRejectionCode } from '../../domain/visit/lone-visit';

/** Problems that the API itself finds, before or beside the case process. */
export type RequestProblemCode =
  | 'malformedJson'
  | 'invalidRequest'
  | 'textTooLong'
  | 'tooLarge'
  | 'unsupportedMediaType'
  | 'idempotencyKeyMissing'
  | 'idempotencyKeyInvalid'
  | 'loginNeeded'
  | 'sessionOver'
  | 'loginUnfinished'
  | 'loginRefused'
  | 'loginTooWeak'
  | 'loginAway'
  | 'loginTaken'
  | 'returnToElsewhere'
  | 'notOnStaff'
  | 'tokenRefused'
  | 'clientNotAdmitted'
  | 'csrfTokenWrong'
  | 'otherOrigin'
  | 'tooManyFailures'
  | 'pageNotNamed'
  | 'deactivated'
  | 'notYourRole'
  | 'outOfReach'
  | 'notForOneself'
  | 'alreadyRestricted'
  | 'notRestricted'
  | 'nobodyToLift'
  | 'glassNotNeeded'
  | 'restrictedOtherwise'
  | 'rehearsedOtherwise'
  | 'staffOnly'
  | 'notFound'
  | 'unknownCase'
  | 'citizensChoice'
  | 'nothingKnown'
  | 'protectedAlready'
  | 'notProtected'
  | 'caseErased'
  | 'notYetOver'
  | 'handOverFirst'
  | 'noErasureLedger'
  | 'unknownVisit'
  | 'unknownPerson'
  | 'unknownTeam'
  | 'unknownStandard'
  | 'unknownMunicipality'
  | 'unknownRehearsal'
  | 'rehearsalEnded'
  | 'unknownNotification'
  | 'unknownDelivery'
  | 'deliverySettled'
  | 'digestOver'
  | 'mailOff'
  | 'badCursor'
  | 'brokenRules'
  | 'hearingRequired'
  | 'adoptionRequired'
  | 'standardIsActive'
  | 'rehearsalsUnavailable'
  | 'temporalAway'
  | 'databaseAway'
  | 'auditAway'
  | 'tooSlow'
  | 'busy'
  | 'tooOften'
  | 'internal';

export type ProblemCode = RequestProblemCode | RejectionCode | VisitRejectionCode;

/** What is wrong with one field, and what would be right. */
export interface FieldProblem {
  /** Where in the request: `body.contact.happenedAt`. */
  readonly path: string;
  readonly code: FieldProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FieldProblemCode =
  | 'missing'
  | 'wrongType'
  | 'notAllowed'
  | 'unknownKey'
  | 'tooLong'
  | 'tooShort'
  | 'tooBig'
  | 'tooSmall'
  | 'wrongForm';

export type ProblemParams = Readonly<Record<string, unknown>>;

/** The one kind of error that the API answers, as problem+json (RFC 9457); `texts/` has its words by `code`. */
export class Problem extends Error {
  readonly errors: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    more: { errors?: readonly FieldProblem[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
    this.name = 'Problem';
    this.errors = more.errors ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

export const unknownCase = (): Problem => new Problem(404, 'unknownCase');
