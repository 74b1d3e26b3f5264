import type { Instant } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { TakenBackup } from '../../store/backup/taken';
import type { HouseStatus } from '../../store/read/house-status';

/** What an administrator has somebody see to, the most urgent first. */
export const findings = [
  'temporalSilent',
  'workersSilent',
  'identityProviderSilent',
  'mailOff',
  'mailSilent',
  'recordingsStopped',
  'auditDamaged',
  'actsStuck',
  'casesLate',
  'jobsLate',
  'auditNotAnchored',
  'mailsGivenUp',
  'noBackup',
  'backupOld',
  'backupUntried',
] as const;
export type Finding = (typeof findings)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MAIL_MAY_WAIT_MS = HOUR_MS;
const ANCHOR_MAY_BE_OLD_MS = 3 * HOUR_MS;
const BACKUP_MAY_BE_OLD_MS = 2 * DAY_MS;
const TRIAL_MAY_BE_OLD_MS = 365 * DAY_MS;

/** How things stand, as they were read. */
export interface Standing extends HouseStatus {
  readonly reached: { readonly temporal: boolean; readonly workers: boolean; readonly identityProvider: boolean };
  readonly mail: 'yes' | 'mailOff' | 'mailDelayed';
  /** As many as the list has for whoever asks. */
  readonly mailsGivenUp: number;
  readonly jobsLate: number;
  /** Undefined where nothing has been written in the audit log yet. */
  readonly audit: { readonly anchoredAt: Instant | null; readonly damages: number } | undefined;
  readonly backup: { readonly last: TakenBackup | null; readonly triedAt: Instant | null };
}

/** Each finding that holds. The limits are those of the alarms. */
export function findingsIn(standing: Standing, now: WallInstant): readonly Finding[] {
  const isOlder = (at: Instant, ms: number): boolean => Date.parse(now) - Date.parse(at) > ms;
  const { reached, mail, audit, backup, eldestMailSince } = standing;
  const mailWaits = eldestMailSince !== null && isOlder(eldestMailSince, MAIL_MAY_WAIT_MS);
  const holds: Readonly<Record<Finding, boolean>> = {
    temporalSilent: !reached.temporal,
    workersSilent: reached.temporal && !reached.workers,
    identityProviderSilent: !reached.identityProvider,
    mailOff: mail === 'mailOff',
    mailSilent: mail === 'mailDelayed' || (mail === 'yes' && mailWaits),
    recordingsStopped: standing.recordingsStopped > 0,
    auditDamaged: audit !== undefined && audit.damages > 0,
    actsStuck: standing.actsStuck > 0,
    casesLate: standing.casesLate > 0,
    jobsLate: standing.jobsLate > 0,
    auditNotAnchored: audit !== undefined && (!audit.anchoredAt || isOlder(audit.anchoredAt, ANCHOR_MAY_BE_OLD_MS)),
    mailsGivenUp: standing.mailsGivenUp > 0,
    noBackup: backup.last === null,
    backupOld: backup.last !== null && isOlder(backup.last.madeAt, BACKUP_MAY_BE_OLD_MS),
    backupUntried: backup.last !== null && (!backup.triedAt || isOlder(backup.triedAt, TRIAL_MAY_BE_OLD_MS)),
  };
  return findings.filter((one) => holds[one]);
}
