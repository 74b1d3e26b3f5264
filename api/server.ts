import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client, Connection } from '@temporalio/client';
import { type Logger, pino } from 'pino';
import type { Language } from '../domain/rules/schema-parts';
import { serveMetrics } from '../runtime/metrics-server';
import type { AnchorKeeping } from '../store/audit/anchors';
import { type AuditLog, auditLog } from '../store/audit/audit-log';
import { indexIdentities } from '../store/identity/identities';
import { type Sealing, sealing } from '../store/keys/case-keys';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Store } from '../store/open';
import { type RulesCache, rulesCache } from '../store/rules/load-rules';
import { taskQueue } from '../workflows/messages';
import { createApp } from './app';
import { knownCases } from './cases/commands/known-cases';
import { recordingLag } from './cases/commands/recording-lag';
import { defaultSearchLimits, type SearchLimits, searchRateLimit } from './cases/reading/search-rate-limit';
import { type ChangesOptions, changesOf } from './changes/changes';
import { peopleCache } from './door/people-cache';
import { gracefulClose } from './http/graceful-close';
import { inFlight } from './http/in-flight';
import { perCallerLimit } from './http/per-caller-limit';
import { defaultPublicFormLimits, type PublicFormLimits } from './http/public-form';
import { login } from './identity/login';
import type { LoginOptions } from './identity/login-options';
import { apiMetrics } from './operations/metrics';
import { reachability } from './operations/reachability';
import { paths } from './paths';

export interface ApiOptions {
  readonly store: Store;
  /** Must use the data converter that encrypts with `keys`. */
  readonly client: Client;
  readonly connection: Connection;
  readonly namespace: string;
  /** For the namespace of rehearsals, on the same connection; without it there are none. */
  readonly rehearsalClient?: Client | undefined;
  readonly keys: MasterKeys;
  /** Where the audit log is anchored, for commands that come through this process. */
  readonly anchors?: AnchorKeeping;
  /** By default one on `store`. */
  readonly audit?: AuditLog;
  readonly sealing?: Sealing;
  /** Shared with a worker in the same process, where there is one. */
  readonly rules?: RulesCache;
  readonly taskQueue?: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** Serves metrics on this port (0: any free one) instead of on the API's own. */
  readonly metricsPort?: number | undefined;
  readonly login: LoginOptions;
  /** How many proxies stand before the API, whose X-Forwarded-For is believed. */
  readonly trustedProxies?: number;
  /** Left out: yes. */
  readonly keptOnDevices?: boolean;
  /** Origins that may call the codec from a browser: the Temporal UI's, like `http://127.0.0.1:8233`. */
  readonly codecOrigins?: readonly string[];
  /** Whether any page served from this machine may call it too. */
  readonly codecForLocalPages?: boolean;
  /** The token that /internal asks for; without one /internal does not exist. */
  readonly internalToken?: string;
  /** The file that remembers erasures, beside the keys and outside the database; without one nothing can be erased. */
  readonly erasureLedger?: string | undefined;
  readonly language?: Language;
  readonly log?: Logger;
  readonly checkAnswers?: boolean;
  readonly requestTimeoutMs?: number;
  readonly inFlightLimit?: number;
  /** How many requests of one caller may be in flight. */
  readonly perCallerLimit?: number;
  readonly publicForm?: PublicFormLimits;
  readonly changes?: ChangesOptions;
  readonly searchLimits?: SearchLimits;
}

export interface RunningApi {
  readonly url: string;
  readonly docs: string;
  readonly port: number;
  /** Where metrics are read, when that is a port of its own. */
  readonly metricsPort: number | undefined;
  /** Takes no more requests and waits for those in flight. Store and connection are left to whoever opened them. */
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 15_000;
/** An answer takes some tens of milliseconds, so a process with this many in flight is overloaded. */
const IN_FLIGHT_LIMIT = 60;
/** One screen sends several requests together; it takes five such callers to fill a process. */
const PER_CALLER_LIMIT = 12;
/** How long closing waits for work that outlived its request. */
const SETTLE_TIMEOUT_MS = 5_000;

/** Starts the API, which answers once this resolves. Throws where the port is taken. */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const { store, keys, host = '127.0.0.1', port } = options;
  const lag = recordingLag(store);
  const requests = inFlight();
  const address = { url: '' };
  const log = options.log ?? pino({ level: 'warn' }, pino.destination({ fd: 2, sync: false }));
  const changes = changesOf(store, log, options.changes);
  const measured = apiMetrics({ store, recordingLag: lag, changes });
  const deps = {
    store,
    unscopedDb: store.db,
    keys,
    rules: options.rules ?? rulesCache(store.db),
    sealing: options.sealing ?? sealing(store.db, keys),
    client: options.client,
    connection: options.connection,
    namespace: options.namespace,
    rehearsalClient: options.rehearsalClient,
    rehearsalId: null,
    ...(options.anchors && { anchors: options.anchors }),
    taskQueue: options.taskQueue ?? taskQueue,
    log,
    knownCases: knownCases(store),
    people: peopleCache(store.db),
    recordingLag: lag,
    inFlight: requests,
    changes,
    perCallerLimit: perCallerLimit(options.perCallerLimit ?? PER_CALLER_LIMIT),
    login: login(store, options.login, () => address.url),
    searchRateLimit: searchRateLimit(options.searchLimits ?? defaultSearchLimits, log),
    audit: options.audit ?? auditLog(store.db, keys),
    reachability: reachability({ store, connection: options.connection, inFlight: requests }),
    settings: {
      language: options.language ?? 'da',
      codecOrigins: options.codecOrigins ?? [],
      codecForLocalPages: options.codecForLocalPages ?? false,
      ...(options.erasureLedger && { erasureLedger: options.erasureLedger }),
      ...(options.internalToken && { internalToken: options.internalToken }),
      checkAnswers: options.checkAnswers ?? false,
      requestTimeoutMs: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
      trustedProxies: options.trustedProxies ?? 0,
      keptOnDevices: options.keptOnDevices ?? true,
      inFlightLimit: options.inFlightLimit ?? IN_FLIGHT_LIMIT,
      publicForm: options.publicForm ?? defaultPublicFormLimits,
    },
  };
  requests.track(
    indexIdentities(store.db, keys).catch((error) =>
      deps.log.error({ error: error?.name }, 'identities could not be indexed'),
    ),
  );
  const server = createServer(createApp(deps, measured, options.metricsPort === undefined));
  const close = gracefulClose(server);
  await listening(server, port, host);
  const metrics =
    options.metricsPort === undefined
      ? undefined
      : await serveMetrics({
          port: options.metricsPort,
          host,
          sources: [measured.text],
          isHealthy: () => server.listening,
        });
  const { port: taken } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  address.url = url;
  return {
    url,
    docs: `${url}${paths.docs}`,
    port: taken,
    metricsPort: metrics?.port,
    close: async () => {
      changes.streams.close();
      await close();
      await requests.settled(SETTLE_TIMEOUT_MS);
      lag.stop();
      deps.login.failures.ofSignIns.stop();
      deps.login.failures.ofTokens.stop();
      await metrics?.close();
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
