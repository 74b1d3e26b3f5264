import { type Context, inField, type Rejection, reject, type Warning } from '../case/decision';
import {
  followUpTooFar,
  inTheFuture,
  notAFollowUpInterval,
  notAPastPlan,
  tooFarAhead,
  unknownPhase,
} from '../case/guards';
import type { Opening } from '../case/intake-facts';
import { unknownTargetGroup } from '../case/target-groups';
import { type Instant, localDateOf, plusLocalDays, startOfDay } from '../clock/time';
import type { Rules } from '../rules/rule-book';
import { firstDayOfTheAct } from '../rules/standard-progress';
import { phaseOf, restsOn } from '../rules/standard-queries';
import type { MoveIn } from './move-in';
import { ageWarnings, belowMinimumAge, notAnAge } from './referral';

/** No outreach under the Act is older than the Act. */
const actInForce = startOfDay(firstDayOfTheAct);
/** What lies further back is rather a slip of the pen than a case that still runs. */
const longAgoDays = 3650;
const adultFrom = 18;

/** When something happened, by the field that says so. */
type Happened = readonly (readonly [field: string, at: Instant])[];

/** Whether a run looks at all that is said of a past; one from before takes what it took then. */
export function looksOverThePast({ lacks }: Rules): boolean {
  return !lacks?.includes('past-looked-over');
}

/** Everything that a case with this past is refused for, each with its field; empty where nothing is. */
export function faultsOfPast(command: MoveIn, context: Context): readonly Rejection[] {
  const { rules, now } = context;
  const { acceptedAt, referredAt, phase, age, plan, targetGroups = [], followUpOn, needReviewOn } = command;
  const opening: Opening = { kind: 'movedIn', at: referredAt, urgent: false, ...(age && { age }) };
  const faults = [
    ...happenedIn(command).map(([field, at]) => inField(field, notWithinThePast(at, context))),
    acceptedAt < referredAt
      ? inField('acceptedAt', reject('inThePast', { on: acceptedAt, earliestAllowed: referredAt }))
      : undefined,
    phaseOf(rules.standard, phase) ? undefined : inField('phase', unknownPhase(phase, rules)),
    inField('age', belowMinimumAge({ opening }, rules)),
    notAnAge(age),
    unknownTargetGroup(targetGroups, rules),
    inField('plan', notAPastPlan(plan)),
    notAFollowUpInterval(command.followUpDays, context),
    inField(
      'followUpOn',
      looksOverThePast(rules) ? followUpTooFar(followUpOn, localDateOf(now), rules) : tooFarAhead(followUpOn, context),
    ),
    inField('needReviewOn', tooFarAhead(needReviewOn, context)),
    unassessed(command, rules),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** Who assessed, when and with which words is asked, or that no assessment is known (B5). */
function unassessed({ assessment }: MoveIn, rules: Rules): Rejection | undefined {
  return assessment || !looksOverThePast(rules)
    ? undefined
    : inField('assessment', reject('reasonRequired', { because: 'assessment' }));
}

function notWithinThePast(at: Instant, { rules, now }: Context): Rejection | undefined {
  const tooEarly = looksOverThePast(rules) && at < actInForce;
  return tooEarly ? reject('inThePast', { on: at, earliestAllowed: actInForce }) : inTheFuture(at, rules, now);
}

/** What is odd in a past that is taken all the same, each with its fields. */
export function oddInPast(command: MoveIn, { rules, now }: Context): readonly Warning[] {
  const { referredAt, acceptedAt, followUpOn, age, contacts = [], assessment } = command;
  const longAgo = plusLocalDays(now, -longAgoDays);
  const begins: Happened = [
    ['referredAt', referredAt],
    ['acceptedAt', acceptedAt],
  ];
  const later = happenedIn(command).filter(([field]) => !begins.some(([begin]) => begin === field));
  const isTold = (index: number) => contacts.findIndex((one) => isSameTold(one, contacts[index])) < index;
  const twice = contacts.flatMap((_one, index) => (isTold(index) ? [`contacts.${index}`] : []));
  const isChild = age !== undefined && age.years < adultFrom;
  return [
    ...odd(
      'longAgo',
      fieldsWhere(begins, (at) => at < longAgo),
    ),
    ...odd(
      'beforeReferral',
      fieldsWhere(later, (at) => at < referredAt),
    ),
    ...odd('toldTwice', twice),
    ...ageWarnings(age, rules),
    ...odd('child', isChild ? ['age.years'] : []),
    ...odd('followUpAlreadyDue', followUpOn && followUpOn <= localDateOf(now) ? ['followUpOn'] : []),
    ...(assessment && 'noneKnown' in assessment
      ? [{ code: 'noAssessmentKnown', clause: restsOn(rules.standard, 'needReview') } as const]
      : []),
  ];
}

function odd(code: Warning['code'], fields: readonly string[]): readonly Warning[] {
  return fields.length > 0 ? [{ code, fields }] : [];
}

type Told = NonNullable<MoveIn['contacts']>[number];

function isSameTold(one: Told, other: Told | undefined): boolean {
  return one.happenedAt === other?.happenedAt && one.outcome === other.outcome && one.place === other.place;
}

function fieldsWhere(happened: Happened, isSo: (at: Instant) => boolean): readonly string[] {
  return happened.flatMap(([field, at]) => (isSo(at) ? [field] : []));
}

/** Every moment of the past that the command tells of. */
function happenedIn({ referredAt, acceptedAt, contacts = [], stableContactAt, plan, assessment }: MoveIn): Happened {
  return [
    ['referredAt', referredAt],
    ['acceptedAt', acceptedAt],
    ...(stableContactAt ? [['stableContactAt', stableContactAt] as const] : []),
    ...(plan ? [['plan.assessedAt', plan.assessedAt] as const] : []),
    ...(assessment && 'at' in assessment ? [['assessment.at', assessment.at] as const] : []),
    ...contacts.map(({ happenedAt }, index) => [`contacts.${index}.happenedAt`, happenedAt] as const),
  ];
}
