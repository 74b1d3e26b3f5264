import { type RequestHandler, Router } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { instant } from '../../domain/clock/time';
import { auditStatus } from '../../store/audit/status';
import { deliveriesSince } from '../../store/delivery/outcomes';
import { queueStatus } from '../../store/read/queue-status';
import { stoppedByReason } from '../../store/record/stopped';
import { sagaStatus } from '../../store/sagas';
import { scheduleStatuses } from '../../store/schedules';
import { wallNow } from '../../store/wall-clock';
import type { Deps } from '../deps';
import { isLoopback } from '../http/loopback';
import { paths } from '../paths';
import { Problem } from '../problems/problem';

const DAY_MS = 24 * 3_600_000;
/** Why a recording may stop, and what an alarm asks for by name: told as none, too. */
const NEVER_LEFT_OUT = ['aheadOfTheClock'];

export interface ApiMetrics {
  readonly handler: RequestHandler;
  readonly contentType: string;
  /** All metrics in Prometheus' text form; what stands waiting is asked of the store first. */
  readonly text: () => Promise<string>;
}

type Measured = Pick<Deps, 'store' | 'recordingLag' | 'changes'>;

/** Times every request by its route's pattern, and gives the metrics. */
export function apiMetrics(of: Measured): ApiMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'fodfaeste_' });
  const seconds = new Histogram({
    name: 'fodfaeste_http_request_seconds',
    help: 'How long requests took, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  const updateGauges = gaugeUpdater(of, registry);
  return {
    contentType: registry.contentType,
    text: async () => {
      await updateGauges();
      return registry.metrics();
    },
    handler: (request, response, next) => {
      const stop = seconds.startTimer({ method: request.method });
      response.once('finish', () => {
        // How long a stream was open says nothing of how soon requests are answered.
        if (response.locals.isStream && response.statusCode === 200) return;
        stop({ route: String(response.locals.route ?? 'none'), status: response.statusCode });
      });
      next();
    },
  };
}

/** What stands waiting; asked of the store at each scrape, and left as it was while the database is unavailable. */
function gaugeUpdater({ store, recordingLag, changes }: Measured, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name: `fodfaeste_${name}`, help, registers: [registry] });
  const unrecorded = gauge('unrecorded_events', 'Events answered for by this process and not in the store yet');
  const eldest = gauge('unrecorded_eldest_seconds', 'How long the eldest of them has waited');
  const streams = gauge('change_streams_open', 'Streams of changes that are open in this process');
  const stopped = new Gauge({
    name: 'fodfaeste_recordings_stopped',
    help: 'Cases and visits whose recording no trying again mends, by why: a code of ours or an SQLSTATE',
    labelNames: ['why'],
    registers: [registry],
  });
  const actsStuck = gauge('acts_stuck', 'Acts across cases that could be neither done nor taken back');
  const eldestAct = gauge(
    'acts_underway_eldest_seconds',
    'How long the eldest act across cases that goes on has taken',
  );
  const late = gauge('late_deadlines', 'Cases in which a step of the process is late');
  const latest = gauge('latest_deadline_seconds', 'How late the latest of them is');
  const overdue = gauge('attention_overdue', 'Open matters that are overdue');
  const messages = gauge('messages_waiting', 'Letters and digests that are due and not sent');
  const eldestMessage = gauge('messages_waiting_eldest_seconds', 'How long the eldest of them has waited');
  const deliveries = new Gauge({
    name: 'fodfaeste_deliveries_last_day',
    help: 'Letters and digests that were settled in the last 24 hours, by what they are and how they ended',
    labelNames: ['what', 'outcome', 'code'],
    registers: [registry],
  });
  const anchorAge = gauge('audit_anchor_age_seconds', 'Since an audit log was last anchored outside the database');
  const damages = gauge('audit_damages', 'What the last verification of the audit logs found');
  const ofSchedule = (name: string, help: string) =>
    new Gauge({ name: `fodfaeste_schedule_${name}`, help, labelNames: ['schedule'], registers: [registry] });
  const completedAge = ofSchedule('completed_age_seconds', 'Since what comes by a Schedule was last done');
  const interval = ofSchedule('interval_seconds', 'How often it should be done');
  const collecting = gauge('store_reachable', '1 while the database answers');
  return async () => {
    const standing = recordingLag.backlog(Date.now());
    unrecorded.set(standing.events);
    eldest.set(standing.oldestSeconds);
    streams.set(changes.streams.count());
    try {
      const found = await queueStatus(store.db, instant(Date.now()));
      stopped.reset();
      for (const why of NEVER_LEFT_OUT) stopped.set({ why }, 0);
      for (const { why, count } of await stoppedByReason(store.db)) stopped.set({ why }, count);
      const acts = await sagaStatus(store.db, wallNow());
      actsStuck.set(acts.stuck);
      eldestAct.set(acts.eldestSeconds);
      late.set(found.lateDeadlines);
      latest.set(found.latestDeadlineSeconds);
      overdue.set(found.overdue);
      messages.set(found.messagesWaiting);
      eldestMessage.set(found.eldestMessageSeconds);
      const audit = await auditStatus(store.db, wallNow());
      if (audit.anchorAgeSeconds !== null) anchorAge.set(audit.anchorAgeSeconds);
      damages.set(audit.damages);
      const schedules = await scheduleStatuses(store.db, instant(Date.now()));
      completedAge.reset();
      for (const { name, ageSeconds, everySeconds } of schedules) {
        completedAge.set({ schedule: name }, ageSeconds);
        interval.set({ schedule: name }, everySeconds);
      }
      deliveries.reset();
      for (const { count, ...labels } of await deliveriesSince(store.db, instant(Date.now() - DAY_MS))) {
        deliveries.set(labels, count);
      }
      collecting.set(1);
    } catch {
      collecting.set(0);
    }
  };
}

/** Metrics on the API's own port are for this machine: whatever leads the world to it leads to no metrics. */
export function metrics({ contentType, text }: ApiMetrics): Router {
  const router = Router();
  router.get(paths.metrics, async (request, response) => {
    response.locals.route = paths.metrics;
    if (!isLoopback(request)) throw new Problem(404, 'notFound');
    response.type(contentType).send(await text());
  });
  return router;
}
