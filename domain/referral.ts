import type { CaseState } from './case-state';
import { earliest, type Instant, plusMinutes } from './clock/time';
import { isInsideHours } from './clock/working-days';
import { accept, type Context, type Decision, fact, reject, type Warning } from './decision';
import type { CaseId, MunicipalityId, Sealed } from './ids';
import { notWithin } from './limits';
import type { Folds } from './part';
import type { Rules, StandardRef } from './rules/rule-book';

export const referralChannels = ['publicForm', 'phone', 'mail', 'door', 'authority'] as const;
export type ReferralChannel = (typeof referralChannels)[number];

export const referrerKinds = [
  'neighbour',
  'relative',
  'housingAssociation',
  'police',
  'generalPractitioner',
  'shop',
  'authority',
  'self',
  'contactPerson',
  'other',
] as const;
export type ReferrerKind = (typeof referrerKinds)[number];

/** Years, when they are known or can be guessed. */
export type Age = { readonly years: number; readonly estimated: boolean };

/** How the case came to be. */
export type Opening = {
  readonly kind: 'referral' | 'ownInitiative' | 'movedIn' | 'reopened';
  readonly at: Instant;
  readonly urgent: boolean;
  /** Since when it has been urgent, where that was not so from the first. */
  readonly urgentSince?: Instant;
  readonly channel?: ReferralChannel;
  readonly referrer?: ReferrerKind;
  readonly age?: Age;
};

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
};

export type ReferralCommands = { refer: Refer };
export type ReferralEvents = { referralReceived: ReferralReceived };

/** Anyone may refer (B24, G18), caseworkers by their own channel (G11). A minor is taken in and shown as one (G3). */
export function refer(command: Refer, { rules, now }: Context): Decision {
  const receivedAt = command.receivedAt ?? now;
  const refused =
    notInTheFuture(receivedAt, rules, now) ??
    knownTargetGroups(command.targetGroups ?? [], rules) ??
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
  };
  return accept(fact('referralReceived', received), warnings);
}

/** Urgent, or at an hour when nobody is at work: where help is to be had at once is shown (B7, G8). */
export function acuteWarnings(urgent: boolean, { standard, settings }: Rules, now: Instant): Warning[] {
  const closed = !isInsideHours(now, settings.calendar);
  const clause = standard.outOfHours?.clause;
  return urgent || (closed && clause) ? [{ code: 'acuteService', clause: clause ?? null }] : [];
}

/** What a case is pinned to as it opens: its standard, and the settings that its dates are reckoned by. */
export function pinned({ standard: { id, version }, settings }: Rules) {
  return { standard: { id, version }, settingsVersion: settings.version };
}

/** A clock some minutes ahead is tolerated; what is said to happen later than that has not happened. */
export function notInTheFuture(at: Instant, rules: Rules, now: Instant) {
  const latestAllowed = plusMinutes(now, rules.settings.clockToleranceMinutes);
  return at > latestAllowed ? reject('inTheFuture', { at, latestAllowed }) : undefined;
}

export function knownTargetGroups(groups: readonly string[], { standard }: Rules) {
  const known = standard.targetGroups.map(({ id }) => id);
  const unknown = groups.find((group) => group !== 'other' && !known.includes(group));
  return unknown ? reject('unknownTargetGroup', { targetGroup: unknown, known: [...known, 'other'] }) : undefined;
}

/** G3: adults over 18. An unknown age is no bar; an estimated one counts. */
export function isTooYoung(age: Age | undefined, { standard }: Rules): boolean {
  return !!age && !!standard.ageRule && age.years < standard.ageRule.minimum;
}

/** G3: the offer is for adults; a minor goes to the services for children, and the duty to notify is shown. */
export function minorsAreRoutedAway({ opening: { age } }: Pick<CaseState, 'opening'>, rules: Rules) {
  if (!isTooYoung(age, rules)) return undefined;
  const { minimum, clause } = rules.standard.ageRule ?? {};
  return reject('belowMinimumAge', { minimum: minimum ?? null, clause: clause ?? null, dutyToNotify: true });
}

export function ageWarnings(age: Age | undefined, rules: Rules): Warning[] {
  return isTooYoung(age, rules) ? [{ code: 'minor', clause: rules.standard.ageRule?.clause ?? null }] : [];
}

export function notAnAge(age: Age | undefined) {
  return notWithin('age.years', age?.years, 0, 130);
}

export const referralFolds = {
  referralReceived: (_none, data, { at }) => ({
    ...openedCase(data, {
      kind: 'referral',
      at: earliest(data.receivedAt, at),
      urgent: data.urgent,
      channel: data.channel,
      referrer: data.referrer,
      ...(data.age && { age: data.age }),
    }),
    links: data.earlierCase ? [{ kind: 'earlierCase', caseId: data.earlierCase }] : [],
  }),
} satisfies Folds<ReferralEvents>;

type Opened = Pick<CaseState, 'caseId' | 'municipality' | 'standard' | 'settingsVersion' | 'targetGroups'>;

/** A case in which nothing has happened but that it was opened. */
export function openedCase(opened: Opened, opening: Opening): CaseState {
  const { caseId, municipality, standard, settingsVersion, targetGroups } = opened;
  return {
    schemaVersion: 1,
    caseId,
    municipality,
    standard,
    settingsVersion,
    version: 0,
    status: 'referred',
    phase: null,
    opening,
    targetGroups,
    assignment: { worker: null, team: null, secondWorkers: [] },
    contacts: [],
    appointments: [],
    pauses: [],
    childConcerns: [],
    consents: [],
    handovers: [],
    incidents: [],
    links: [],
    reminded: [],
    taken: [],
  };
}
