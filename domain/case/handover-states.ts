import type { Instant, LocalDate } from '../clock/time';
import type { CaseId, EntryId, Sealed } from '../ids';
import type { Basis } from '../rules/basis';

export const services = [
  'socialPedagogicalSupport',
  'housingFirst',
  'drugTreatment',
  'alcoholTreatment',
  'psychiatry',
  'temporaryHousing',
  'longTermHousing',
  'shelter110',
  'acuteService',
  'other',
] as const;
export type Service = (typeof services)[number];

/** Offered, sent, accepted, meeting agreed, bridging (attended, the worker stays on), asked whether it has landed. */
export type HandoverState =
  | 'offered'
  | 'sent'
  | 'accepted'
  | 'meetingAgreed'
  | 'bridging'
  | 'landingAsked'
  | 'landed'
  | 'rejected'
  | 'withdrawn'
  | 'neverAttended';

export type Handover = {
  readonly id: EntryId;
  readonly service: Service;
  readonly consent: EntryId;
  /** The kinds of information that are shared. */
  readonly shares: readonly string[];
  readonly state: HandoverState;
  /** The event that brought it to where it is, and when. */
  readonly step: number;
  readonly since: Instant;
  /** What the date of that step rests on. */
  readonly basis: Basis;
  readonly meetingOn?: LocalDate;
  /** When bridging, or the window of the question after it, is over. */
  readonly until?: Instant;
  /** The case that it was carried along from. */
  readonly from?: CaseId;
  /** The consent whose withdrawal has stopped it, and how it stood then. */
  readonly stopped?: {
    readonly consent: EntryId;
    readonly state: HandoverState;
    readonly step: number;
    readonly since: Instant;
  };
};

export const openHandoverStates: readonly HandoverState[] = [
  'offered',
  'sent',
  'accepted',
  'meetingAgreed',
  'bridging',
  'landingAsked',
];
export const isOpen = ({ state }: Handover): boolean => openHandoverStates.includes(state);

/** A handover is withdrawn by staff, with the citizen's decline, or with the consent that it rests on. */
export type HandoverWithdrawal = {
  handoverWithdrawn: {
    readonly handover: EntryId;
    readonly because: 'staff' | 'declined' | 'consentWithdrawn';
    readonly reason?: Sealed;
    /** The consent that was withdrawn. Left out in the records of a release in which that could not be taken back. */
    readonly consent?: EntryId;
  };
};
