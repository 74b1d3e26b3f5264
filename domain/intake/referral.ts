import type { CaseState } from '../case/case-state';
import {
  accept,
  type Context,
  type Decision,
  type Fact,
  factsOf,
  inField,
  reject,
  type Warning,
} from '../case/decision';
import { inTheFuture, notWithin } from '../case/guards';
import type { Age, ProblemKind, ReferralChannel, ReferrerKind } from '../case/intake-facts';
import { openedCase, pinned } from '../case/opened-case';
import { unknownTargetGroup } from '../case/target-groups';
import { oldestAge } from '../clock/date-bounds';
import { earliest, type Instant } from '../clock/time';
import { isInsideHours } from '../clock/working-days';
import type { CaseId, MunicipalityId, Sealed } from '../ids';
import type { Basis } from '../rules/basis';
import type { Rules, StandardRef } from '../rules/rule-book';
import { openingPart } from '../tasks/part';
import { triageBasis } from './triage-clock';

/** A first referral. Nameless is fine, and so is knowing nothing of the target group yet (B8, B24, B25, G18). */
export type Refer = {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly channel: ReferralChannel;
  readonly referrer: ReferrerKind;
  readonly referrerWantsToStayUnnamed?: boolean;
  readonly description: Sealed;
  readonly receivedAt?: Instant;
  readonly urgent?: boolean;
  readonly targetGroups?: readonly string[];
  /** Why, as the standard lists the reasons; `other` is always among them (B9). */
  readonly reasons?: readonly string[];
  readonly problem?: ProblemKind;
  readonly age?: Age;
  readonly missingFacts?: readonly string[];
  readonly earlierCase?: CaseId;
  readonly identityVersion?: string;
};

export type ReferralReceived = Omit<Refer, 'receivedAt' | 'urgent' | 'targetGroups'> & {
  readonly standard: StandardRef;
  readonly settingsVersion: number;
  readonly receivedAt: Instant;
  readonly urgent: boolean;
  readonly targetGroups: readonly string[];
  /** What the date of its triage rests on. */
  readonly triageBasis: Basis;
};

export type ReferralCommands = { refer: Refer };
export type ReferralEvents = { referralReceived: ReferralReceived };

const fact = factsOf<ReferralEvents>();

/** Anyone may refer (B24, G18), caseworkers by their own channel (G11). A minor is taken in and shown as one (G3). */
function refer(command: Refer, { rules, now }: Context): Decision<Fact<ReferralEvents>> {
  const receivedAt = command.receivedAt ?? now;
  const refused =
    inField('receivedAt', inTheFuture(receivedAt, rules, now)) ??
    unknownTargetGroup(command.targetGroups ?? [], rules) ??
    unknownReason(command.reasons ?? [], rules) ??
    notAnAge(command.age);
  if (refused) return refused;
  const warnings: Warning[] = [
    ...ageWarnings(command.age, rules),
    ...(command.missingFacts?.length ? [{ code: 'missingFacts' } as const] : []),
    ...acuteWarnings(command.urgent ?? false, rules, now),
  ];
  const received: ReferralReceived = {
    ...command,
    ...pinned(rules),
    receivedAt,
    urgent: command.urgent ?? false,
    targetGroups: command.targetGroups ?? [],
    triageBasis: triageBasis(command.urgent ?? false, rules),
  };
  return accept(fact('referralReceived', received), warnings);
}

/**
 * Where help is to be had at once: out of hours the acute service, where the standard names one (G8); of what is urgent,
 * 112 at any hour.
 */
export function acuteWarnings(urgent: boolean, { standard, settings }: Rules, now: Instant): Warning[] {
  const closed = !isInsideHours(now, settings.calendar);
  if (closed && standard.outOfHours) return [{ code: 'acuteService', clause: standard.outOfHours.clause }];
  return urgent ? [{ code: 'dangerToLife' }] : [];
}

function unknownReason(reasons: readonly string[], { standard }: Rules) {
  const known = [...(standard.referralReasons ?? []).map(({ id }) => id), 'other'];
  const unknown = reasons.find((reason) => !known.includes(reason));
  return unknown ? inField('reasons', reject('unknownReferralReason', { reason: unknown, known })) : undefined;
}

/** G3: adults over 18. An unknown age is no bar; an estimated one counts. */
export function isTooYoung(age: Age | undefined, { standard }: Rules): boolean {
  return !!age && !!standard.ageRule && age.years < standard.ageRule.minimum;
}

/** G3: the offer is for adults; a minor goes to the services for children, and the duty to notify is shown. */
export function belowMinimumAge({ opening: { age } }: Pick<CaseState, 'opening'>, rules: Rules) {
  const { ageRule } = rules.standard;
  if (!ageRule || !isTooYoung(age, rules)) return undefined;
  return reject('belowMinimumAge', { ...ageRule, dutyToNotify: true });
}

export function ageWarnings(age: Age | undefined, rules: Rules): Warning[] {
  return isTooYoung(age, rules) ? [{ code: 'minor', clause: rules.standard.ageRule?.clause ?? null }] : [];
}

export function notAnAge(age: Age | undefined) {
  return inField('age.years', notWithin('age.years', age?.years, 0, oldestAge));
}

export const referral = openingPart<ReferralCommands, ReferralEvents>({
  commands: { refer },
  events: {
    referralReceived: (_none, data, { at }) => ({
      ...openedCase(data, {
        kind: 'referral',
        at: earliest(data.receivedAt, at),
        urgent: data.urgent,
        channel: data.channel,
        referrer: data.referrer,
        triageBasis: data.triageBasis,
        ...(data.age && { age: data.age }),
        ...(data.problem && { problem: data.problem }),
        ...(data.reasons?.length && { reasons: data.reasons }),
      }),
      links: data.earlierCase ? [{ kind: 'earlierCase', caseId: data.earlierCase }] : [],
    }),
  },
});
