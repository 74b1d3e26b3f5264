import type { Role } from '../../domain/access/roles';
import { both, type Table } from '../text';

/** What somebody did when they looked a citizen up. */
export const lookedUp = {
  read: both('Sagen er læst', 'The case was read'),
  searched: both('Fundet ved en søgning', 'Found by a search'),
  revealed: both('Oplysninger, der ellers er skjult, er vist', 'What is otherwise masked was shown'),
  exported: both('Udskrift af sagen er lavet', 'A copy of the record was made'),
  glassBroken: both('Åbnet ved nødadgang', 'Opened by emergency access'),
} as const;
export type LookedUp = keyof typeof lookedUp;

/** The same where it was one of many on a list. */
export const takenOutOnList = both(
  'Sagen stod på en liste, der er hentet ud som fil',
  'The case was on a list that was taken out as a file',
);

/** The same where it was the log of who has looked. */
export const takenOutOfLog = both(
  'Loggen over, hvem der har set sagen, er hentet ud som fil',
  'The log of who has seen the case was taken out as a file',
);

/** What whoever looked does with the case, where nobody was asked to say why. */
export const purposeOfRole: Table<Role> = {
  outreachWorker: both('kontaktpersonens arbejde med dig', 'the contact person’s work with you'),
  teamLead: both('ledelse af indsatsen', 'leading the work'),
  intakeOfficer: both('visitation', 'triage'),
  caseworker: both('sagsbehandling', 'casework'),
  receivingService: both('overgang til et andet tilbud', 'a handover to another service'),
  admin: both('administration af systemet', 'administration of the system'),
  auditor: both('tilsyn', 'supervision'),
  referrals: both('en henvendelse fra et andet system', 'a referral by another system'),
  contacts: both('en kontakt meldt af et andet system', 'a contact reported by another system'),
  handoverAnswers: both('svar fra et andet tilbud', 'the answer of another service'),
};

export const otherPurpose = both('drift og kontrol af systemet', 'running and checking the system');
export const staffUnnamed = both('[medarbejder]', '[staff]');
