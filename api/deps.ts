import type { Client, Connection } from '@temporalio/client';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Language } from '../domain/rules/schema-parts';
import type { AnchorKeeping } from '../store/audit/anchors';
import type { AuditLog } from '../store/audit/audit-log';
import type { Database } from '../store/database';
import type { Sealing } from '../store/keys/case-keys';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Store } from '../store/open';
import type { RulesCache } from '../store/rules/load-rules';
import type { KnownCases } from './cases/known-cases';
import type { RecordingLag } from './cases/recording-lag';
import type { SearchRateLimit } from './cases/search-rate-limit';
import type { InFlight } from './http/in-flight';
import type { PerCallerLimit } from './http/per-caller-limit';
import type { PublicFormLimits } from './http/public-form';
import type { Reachability } from './http/reachability';
import type { Login } from './identity/login';

/** What every route may ask of the world, put together once in server.ts. */
export interface Deps {
  /** In a handler its `db` is the caller's own: row security leaves out other municipalities and hidden cases. */
  readonly store: Store;
  /** Without row security, for what must see or reach all whoever asks; nothing that it finds is shown unasked. */
  readonly unscopedDb: Kysely<Database>;
  readonly rules: RulesCache;
  readonly sealing: Sealing;
  readonly keys: MasterKeys;
  readonly client: Client;
  readonly connection: Connection;
  readonly namespace: string;
  /** Where the audit log is anchored, when this process knows. */
  readonly anchors?: AnchorKeeping;
  readonly taskQueue: string;
  readonly log: Logger;
  readonly knownCases: KnownCases;
  readonly recordingLag: RecordingLag;
  readonly inFlight: InFlight;
  readonly perCallerLimit: PerCallerLimit;
  readonly reachability: Reachability;
  readonly login: Login;
  readonly searchRateLimit: SearchRateLimit;
  readonly settings: ApiSettings;
  /** Who read and changed what. */
  readonly audit: AuditLog;
}

export interface ApiSettings {
  /** Used where a request names no language that the texts have. */
  readonly language: Language;
  /** Which pages may ask the codec from a browser: the Temporal UI's. */
  readonly codecOrigins: readonly string[];
  /** Any page of this machine may, too: outside production. */
  readonly codecForLocalPages: boolean;
  /** Guards /internal; without one, /internal is not there. */
  readonly internalToken?: string;
  /** The file that remembers erasures; without one nothing can be erased. */
  readonly erasureLedger?: string;
  /** An answer that has more than its schema declares fails, where else the rest is left out; for tests. */
  readonly checkAnswers: boolean;
  /** How long a request may take while Temporal and the database are there, in milliseconds. */
  readonly requestTimeoutMs: number;
  readonly publicForm: PublicFormLimits;
  /** How many proxies before us may be believed about who asked. */
  readonly trustedProxies: number;
  /** How many requests may be at work at a time; more are asked to come again. */
  readonly inFlightLimit: number;
}
