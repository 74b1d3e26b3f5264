import type { Instant, LocalDate } from '../clock/time';
import type { CaseId, EntryId, Sealed } from '../ids';
import type { Assessed, Basis } from '../rules/basis';

/** First contact is not stable contact: this is a milestone of its own (G4). */
export type StableContact = { readonly at: Instant; readonly seq: number };

/** The last change of phase, kept so that it can be corrected. */
export type PhaseChange = {
  readonly seq: number;
  readonly from: string;
  readonly needReviewBefore?: ReviewDue;
  /** The contact that stopped an ending and so brought the case back to its first phase. */
  readonly contact?: EntryId;
};

/** A follow-up set or moved by a person apart from any contact. */
export type FollowUpSetting = {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly departs: boolean;
  readonly assessed: Assessed;
  readonly basis: Basis;
};

export type Appointment = {
  readonly id: EntryId;
  readonly at: Instant;
  readonly seq: number;
  readonly state: 'agreed' | AppointmentOutcome;
  /** When it was before it was moved, and the event that said so; the first one first. */
  readonly movedFrom?: readonly Pick<Appointment, 'at' | 'seq' | 'basis'>[];
  /** Which of this person's named places it is at. */
  readonly namedPlace?: EntryId;
  readonly basis: Basis;
  /** The case that it was carried along from. */
  readonly from?: CaseId;
};
export type AppointmentOutcome = 'kept' | 'missed' | 'cancelled' | 'withdrawn';

/** How it went; a decline withdraws what has been agreed. */
export type AppointmentSettling = {
  appointmentSettled: { readonly appointment: EntryId; readonly outcome: AppointmentOutcome; readonly reason?: Sealed };
};

/** When a recurring assessment is due next, and what set that day. */
export type ReviewDue = {
  readonly on: LocalDate;
  readonly since: number;
  readonly because: 'interval' | 'phase';
  readonly basis: Basis;
};
