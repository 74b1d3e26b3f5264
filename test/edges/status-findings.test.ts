import { findings, findingsIn, type Standing } from '../../api/operations/status-findings';
import { type Instant, instant, plusHours } from '../../domain/clock/time';
import { wallInstant } from '../../domain/clock/whose';
import { sizeInWords } from '../../web/screens/system-status/status';

const now = wallInstant('2026-11-30T12:00:00.000Z');
const hoursAgo = (hours: number): Instant => plusHours(instant(now), -hours);

const well: Standing = {
  reached: { temporal: true, workers: true, identityProvider: true },
  mail: 'yes',
  mailsWaiting: 2,
  eldestMailSince: hoursAgo(0.9),
  mailsGivenUp: 0,
  lastMailAt: hoursAgo(1),
  actsUnderWay: 1,
  actsStuck: 0,
  recordingsStopped: 0,
  stoppedSince: null,
  casesLate: 0,
  latestSince: null,
  jobsLate: 0,
  audit: { anchoredAt: hoursAgo(2.9), damages: 0 },
  backup: { last: { madeAt: hoursAgo(47), bytes: 12_000 }, triedAt: hoursAgo(24 * 364) },
};

test('an installation that is well has nothing that anybody has to see to, and an empty log needs no anchor', () => {
  expect(findingsIn(well, now)).toEqual([]);
  expect(findingsIn({ ...well, audit: undefined }, now)).toEqual([]);
});

const last = { madeAt: hoursAgo(1), bytes: 1 };
const each: Readonly<Record<(typeof findings)[number], Partial<Standing>>> = {
  temporalSilent: { reached: { temporal: false, workers: false, identityProvider: true } },
  workersSilent: { reached: { temporal: true, workers: false, identityProvider: true } },
  identityProviderSilent: { reached: { temporal: true, workers: true, identityProvider: false } },
  mailOff: { mail: 'mailOff' },
  mailSilent: { eldestMailSince: hoursAgo(1.1) },
  recordingsStopped: { recordingsStopped: 1 },
  auditDamaged: { audit: { anchoredAt: hoursAgo(1), damages: 1 } },
  actsStuck: { actsStuck: 1 },
  casesLate: { casesLate: 1 },
  jobsLate: { jobsLate: 1 },
  auditNotAnchored: { audit: { anchoredAt: hoursAgo(3.1), damages: 0 } },
  mailsGivenUp: { mailsGivenUp: 1 },
  noBackup: { backup: { last: null, triedAt: null } },
  backupOld: { backup: { last: { madeAt: hoursAgo(49), bytes: 1 }, triedAt: hoursAgo(1) } },
  backupUntried: { backup: { last, triedAt: hoursAgo(24 * 366) } },
};

test.each(findings)('%s is found for itself alone', (finding) => {
  expect(findingsIn({ ...well, ...each[finding] }, now)).toEqual([finding]);
});

test('mail whose job does not come is silent, and what was never anchored or tried is found too', () => {
  expect(findingsIn({ ...well, mail: 'mailDelayed' }, now)).toEqual(['mailSilent']);
  expect(findingsIn({ ...well, audit: { anchoredAt: null, damages: 0 } }, now)).toEqual(['auditNotAnchored']);
  expect(findingsIn({ ...well, backup: { last, triedAt: null } }, now)).toEqual(['backupUntried']);
});

test('all at once stand with the most urgent first', () => {
  const all = { ...well, ...Object.assign({}, ...Object.values(each)), ...each.noBackup, ...each.temporalSilent };
  const found = findingsIn({ ...all, ...each.mailOff, ...each.auditDamaged }, now);
  expect(found[0]).toBe('temporalSilent');
  expect(found.at(-1)).toBe('noBackup');
});

test('how much a backup takes is told as one reads it', () => {
  expect(sizeInWords(0, 'da')).toBe('0 kB');
  expect(sizeInWords(12_340, 'da')).toBe('12,3 kB');
  expect(sizeInWords(5_000_000, 'en')).toBe('5 MB');
  expect(sizeInWords(1_240_000_000, 'en')).toBe('1.2 GB');
});
