import type { Instant, LocalDate } from '../clock/time';
import type { Assessed, Basis } from '../rules/basis';

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

/** Whether the problem has come up suddenly or is there for a while (B7). Not known yet: left out. */
export const problemKinds = ['acute', 'temporary'] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Years, when they are known or can be guessed. */
export type Age = { readonly years: number; readonly estimated: boolean };

/** How and when the case was opened. */
export type Opening = {
  readonly kind: 'referral' | 'ownInitiative' | 'movedIn' | 'reopened';
  readonly at: Instant;
  readonly urgent: boolean;
  /** Since when it has been urgent, where that was not so from the first. */
  readonly urgentSince?: Instant;
  /** What the date of its triage rests on, where it is triaged. */
  readonly triageBasis?: Basis;
  readonly channel?: ReferralChannel;
  readonly referrer?: ReferrerKind;
  readonly age?: Age;
  readonly problem?: ProblemKind;
  /** Why someone referred, as the standard lists the reasons (B9). */
  readonly reasons?: readonly string[];
};

/** Accepted without capacity yet; someone set the date on which it is looked at again. */
export type Waiting = {
  readonly since: Instant;
  readonly lookAgainOn: LocalDate;
  readonly assessed: Assessed;
  readonly basis: Basis;
};

/** The first attempt, by when. */
export type FirstAttempt = { readonly by: LocalDate; readonly basis: Basis };
