import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import {
  makeWorkflowExporter,
  OpenTelemetryActivityInboundInterceptor,
} from '@temporalio/interceptors-opentelemetry/lib/worker';
import { type ActivityInterceptorsFactory, NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities';
import { type MailConfiguration, requireFallbacks } from '../activities/delivery/configuration';
import { mailService } from '../activities/delivery/dependencies';
import type { Instant } from '../domain/clock/time';
import type { Tracing } from '../runtime/tracing';
import type { AnchorKeeping } from '../store/audit/anchors';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Store } from '../store/open';
import type { RulesCache } from '../store/rules/load-rules';
import { municipalitiesWithSettings } from '../store/rules/settings';
import { dataConverter } from '../temporal/data-converter';
import type { TemporalLogin } from '../temporal/login';
import { taskQueue as ourQueue } from '../workflows/messages';
import { isTaken } from '../workflows/revisions';
import { workflowBundle } from './bundle';
import { requireReplay } from './replay/gate';
import { ownVersion } from './version';

export type WorkerOptions = {
  readonly temporalAddress: string;
  readonly temporalLogin?: TemporalLogin;
  readonly namespace: string;
  readonly store: Store;
  readonly rules: RulesCache;
  readonly keys: MasterKeys;
  /** For what one workflow says to others. */
  readonly client: Client;
  /** Where the audit log's ends are written down; without it they are not. */
  readonly anchors?: AnchorKeeping;
  /** How mail is sent; without it there is none. */
  readonly mail?: MailConfiguration;
  readonly taskQueue?: string;
  /** The wall clock, unless a test has another. */
  readonly now?: () => Instant;
  /** Cases kept in memory, about 0.3 MB each; another one is folded from its history when it wakes. */
  readonly cachedCases?: number;
  /** Spans are sent for what workflows and activities do. */
  readonly tracing?: Tracing | undefined;
  /** Round every activity, from outside in. */
  readonly activityInterceptors?: readonly ActivityInterceptorsFactory[];
};

export type RunningWorker = {
  /** Settles when the worker has stopped; rejects when it stopped by itself. */
  readonly stopped: Promise<void>;
  takesWork(): boolean;
  /** Takes no more work, and waits for what is at work. */
  stop(): Promise<void>;
};

/** How long work that is under way may take to finish when the worker is told to stop, and when it is left after all. */
const shutdownGraceTime = '20s';
const shutdownForceTime = '25s';
/** A worker that was killed keeps what is sent to it waiting for so long, before another one is given it. */
const stickyQueueScheduleToStartTimeout = '3s';

/** Payloads are encrypted, and what is encrypted does not get smaller: gzip would cost both sides and gain nothing. */
export function connectWorker(address: string, login: TemporalLogin = {}): Promise<NativeConnection> {
  return NativeConnection.connect({ address, ...login, grpcCompression: { codec: 'none' } });
}

/**
 * Starts a worker of cases and visits. It is at work when this returns, and shares the queue with all others on it,
 * whatever their versions.
 * @throws DoesNotReplay where running cases would get stuck in its code.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { temporalAddress, namespace, store, rules, keys, client, taskQueue = ourQueue, now, tracing } = options;
  if (options.mail) requireFallbacks(options.mail, await municipalitiesWithSettings(store.db));
  const bundle = await workflowBundle(tracing ? 'traced' : 'plain');
  await requireReplay(bundle);
  const mail = options.mail && mailService(options.mail);
  const connection = await connectWorker(temporalAddress, options.temporalLogin);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    identity: await workerIdentity(),
    workflowBundle: bundle,
    patchActivationCallback: ({ patchId }) => isTaken(patchId),
    activities: createActivities({
      store,
      rules,
      keys,
      client,
      taskQueue,
      ...(options.anchors && { anchors: options.anchors }),
      ...(mail && { mail }),
      ...(now && { now }),
    }),
    dataConverter: dataConverter(keys),
    maxCachedWorkflows: options.cachedCases ?? 2_000,
    stickyQueueScheduleToStartTimeout,
    shutdownGraceTime,
    shutdownForceTime,
    interceptors: { activity: [...(options.activityInterceptors ?? []), ...(tracing ? [traceActivity] : [])] },
    ...(tracing && { sinks: { exporter: makeWorkflowExporter(tracing.spans, tracing.resource) } }),
  });
  const stopped = worker.run().finally(() => {
    mail?.transport.close();
    return connection.close();
  });
  stopped.catch(() => undefined);
  return {
    stopped,
    takesWork: () => worker.getState() === 'RUNNING',
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}

/** What each step in Temporal says of who took it. In a container every process is number 1, so chance tells them apart. */
async function workerIdentity(): Promise<string> {
  return `fodfaeste ${await ownVersion()} ${process.pid}-${randomBytes(2).toString('hex')}`;
}

const traceActivity: ActivityInterceptorsFactory = (context) => ({
  inbound: new OpenTelemetryActivityInboundInterceptor(context),
});
