import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Basis } from '../../domain/rules/basis';

/** One installation of each release, as PostgreSQL had it, and how that release itself said each case stood. */
export const storedFolder = join(__dirname, 'stored');

/** The key that every stored installation is sealed under. It opens nothing else: everyone in them is invented. */
export const masterKeyOfStored = Buffer.alloc(32, 'an invented installation').toString('base64');

/** A deadline as people are shown it: when, what then, and what it rests on. */
export type StoredDeadline = {
  readonly at: string;
  readonly kind: string;
  readonly cause?: string;
  readonly basis?: Basis;
};

export type StoredCase = {
  readonly name: string;
  readonly municipality: string;
  readonly caseId: string;
  readonly number: string;
  readonly rehearsal: boolean;
  readonly erased: boolean;
  readonly status: string;
  readonly phase: string | null;
  readonly version: number;
  readonly nextDeadline: StoredDeadline | null;
};

export type StoredVisit = {
  readonly name: string;
  readonly municipality: string;
  readonly visitId: string;
  readonly rehearsal: boolean;
  readonly status: string;
  readonly version: number;
  readonly nextDeadline: StoredDeadline | null;
};

/** Everything in an installation as it stood at one moment. */
export type Standing = {
  readonly release: string;
  /** The moment at which the database was stored; nothing in it is due before the day after. */
  readonly at: string;
  readonly cases: readonly StoredCase[];
  readonly visits: readonly StoredVisit[];
};

export function storedReleases(): string[] {
  return existsSync(storedFolder) ? readdirSync(storedFolder).sort() : [];
}

export function standingOf(release: string): Standing {
  return JSON.parse(readFileSync(join(storedFolder, release, 'standing.json'), 'utf8')) as Standing;
}

/** The database as SQL: its tables, and all their rows. */
export function databaseOf(release: string): string {
  return gunzipSync(readFileSync(join(storedFolder, release, 'database.sql.gz'))).toString('utf8');
}
