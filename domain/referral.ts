import type { CaseState } from './case-state';
import { accept, type Context, type Decision, fact, reject, type Warning } from './decision';
import type { CaseId, MunicipalityId, Sealed } from './ids';
import { causeOf, intakeOfficer, type Matter } from './matter';
import type { Folds } from './part';
import { basisOf, type Rules, type StandardRef } from './rules';
import { endOfDay, type Instant, localDateOf, plusMinutes } from './time';
import { closingOf, isWorkingDay, nextWorkingInstant, openingOf, plusWorkingDays } from './working-days';

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
  readonly receivedAt: Instant;
  readonly urgent: boolean;
  readonly targetGroups: readonly string[];
};

export type ReferralCommands = { refer: Refer };
export type ReferralEvents = { referralReceived: ReferralReceived };

/** Anyone may refer (B24, G18), caseworkers by their own channel (G11). A minor is taken in and shown as one (G3). */
export function refer(command: Refer, { rules, now }: Context): Decision {
  const receivedAt = command.receivedAt ?? now;
  const refused = notInTheFuture(receivedAt, rules, now) ?? knownTargetGroups(command.targetGroups ?? [], rules);
  if (refused) return refused;
  const warnings: Warning[] = [];
  if (isTooYoung(command.age, rules)) warnings.push({ code: 'minor', clause: rules.standard.ageRule?.clause });
  if (command.missingFacts?.length) warnings.push({ code: 'missingFacts' });
  const { outOfHours } = rules.standard;
  if (outOfHours && nextWorkingInstant(now, rules.settings.calendar) !== now) {
    warnings.push({ code: 'acuteService', clause: outOfHours.clause });
  }
  const { id, version } = rules.standard;
  const received: ReferralReceived = {
    ...command,
    standard: { id, version },
    receivedAt,
    urgent: command.urgent ?? false,
    targetGroups: command.targetGroups ?? [],
  };
  return accept(fact('referralReceived', received), warnings);
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

export const referralFolds = {
  referralReceived: (_none, data, { at }) => ({
    ...openedCase(data.caseId, data.municipality, data.standard),
    status: 'referred',
    targetGroups: data.targetGroups,
    opening: {
      kind: 'referral',
      at: data.receivedAt < at ? data.receivedAt : at,
      urgent: data.urgent,
      channel: data.channel,
      referrer: data.referrer,
      ...(data.age && { age: data.age }),
    },
    links: data.earlierCase ? [{ kind: 'earlierCase', caseId: data.earlierCase }] : [],
  }),
} satisfies Folds<ReferralEvents>;

/** A case in which nothing has happened yet. */
export function openedCase(caseId: CaseId, municipality: MunicipalityId, standard: StandardRef): CaseState {
  return {
    schemaVersion: 1,
    caseId,
    municipality,
    standard,
    version: 0,
    status: 'referred',
    phase: null,
    opening: { kind: 'referral', at: '' as Instant, urgent: false },
    targetGroups: [],
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

/** Triage stands open until someone has assessed; urgent by the end of the same day (B7), with its own clock. */
export function triageMatters(state: CaseState, rules: Rules): Matter[] {
  if (state.status !== 'referred') return [];
  return [state.opening.urgent ? urgentTriage(state, rules) : ordinaryTriage(state, rules)];
}

function ordinaryTriage({ opening }: CaseState, rules: Rules): Matter {
  const { calendar, triage } = rules.settings;
  const day = plusWorkingDays(localDateOf(opening.at), triage.workingDays, calendar);
  const due = closingOf(day, calendar);
  return {
    cause: causeOf('triage', 'ordinary'),
    kind: 'triage',
    asks: [intakeOfficer],
    showsFrom: nextWorkingInstant(opening.at, calendar),
    due,
    reminders: [openingOf(day, calendar)],
    escalates: { at: due },
    basis: basisOf(rules, 'triage', 'triage.workingDays'),
  };
}

function urgentTriage({ opening }: CaseState, rules: Rules): Matter {
  const { calendar } = rules.settings;
  const today = localDateOf(opening.at);
  const closing = closingOf(today, calendar);
  const due = isWorkingDay(today, calendar) && opening.at < closing ? closing : endOfDay(today);
  return {
    cause: causeOf('triage', 'urgent'),
    kind: 'triage',
    asks: [intakeOfficer],
    showsFrom: opening.at,
    due,
    reminders: [opening.at],
    escalates: { at: due },
    urgent: true,
    basis: basisOf(rules, 'urgentTriage'),
  };
}
