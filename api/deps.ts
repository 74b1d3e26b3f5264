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
import type { KnownCases } from './cases/commands/known-cases';
import type { RecordingLag } from './cases/commands/recording-lag';
import type { SearchRateLimit } from './cases/reading/search-rate-limit';
import type { Changes } from './changes/changes';
import type { PeopleCache } from './door/people-cache';
import type { InFlight } from './http/in-flight';
import type { PerCallerLimit } from './http/per-caller-limit';
import type { PublicFormLimits } from './http/public-form';
import type { Login } from './identity/login';
import type { Reachability } from './operations/reachability';

/** What every route may use, put together once in server.ts. */
export interface Deps {
  /** In a handler `db` has the caller's scope: row security leaves out other municipalities and hidden cases. */
  readonly store: Store;
  /** Without row security, for authorisation and for work on every case; what it finds is not shown to a caller. */
  readonly unscopedDb: Kysely<Database>;
  readonly rules: RulesCache;
  readonly sealing: Sealing;
  readonly keys: MasterKeys;
  /** Of the request's world, as are `namespace` and `rules`. */
  readonly client: Client;
  readonly connection: Connection;
  readonly namespace: string;
  /** For the namespace of rehearsals, where they are switched on. */
  readonly rehearsalClient?: Client | undefined;
  /** The rehearsal that a request is about; null: what is real. */
  readonly rehearsalId: string | null;
  /** Where the audit log is anchored, where this process is configured for it. */
  readonly anchors?: AnchorKeeping;
  readonly taskQueue: string;
  readonly log: Logger;
  readonly knownCases: KnownCases;
  readonly people: PeopleCache;
  readonly recordingLag: RecordingLag;
  readonly inFlight: InFlight;
  /** What is told of changes, and to how many. */
  readonly changes: Changes;
  readonly perCallerLimit: PerCallerLimit;
  readonly reachability: Reachability;
  readonly login: Login;
  readonly searchRateLimit: SearchRateLimit;
  readonly settings: ApiSettings;
  /** Who read and changed what. */
  readonly audit: AuditLog;
}

export interface ApiSettings {
  /** For a request whose Accept-Language names neither Danish nor English. */
  readonly language: Language;
  /** Origins that may call the codec from a browser: the Temporal UI's. */
  readonly codecOrigins: readonly string[];
  /** Whether any page served from this machine may too; false in production. */
  readonly codecForLocalPages: boolean;
  /** The token that /internal asks for; without one /internal does not exist. */
  readonly internalToken?: string;
  /** The file that remembers erasures; without one nothing can be erased. */
  readonly erasureLedger?: string;
  /** For tests: an answer with more than its schema declares fails, instead of losing the rest. */
  readonly checkAnswers: boolean;
  /** How long a request may take while Temporal and the database answer, in milliseconds. */
  readonly requestTimeoutMs: number;
  readonly publicForm: PublicFormLimits;
  /** How many proxies before us are believed about the caller's address. */
  readonly trustedProxies: number;
  /** Devices may keep the browser app's files. */
  readonly keptOnDevices: boolean;
  /** How many requests may be in flight; more are answered 503. */
  readonly inFlightLimit: number;
}
