import type { Connection } from '@temporalio/client';
import type { InFlight } from '../http/in-flight';

export type Dependency = 'temporal' | 'database';

/** Whether Temporal and the database answer; concurrent callers share one probe. */
export interface Reachability {
  /** The one that does not answer within `PROBE_TIMEOUT_MS`, if any. */
  whichIsUnavailable(): Promise<Dependency | undefined>;
}

interface Dependencies {
  readonly connection: Pick<Connection, 'withDeadline' | 'workflowService'>;
  readonly store: { ping(): Promise<void> };
  readonly inFlight: Pick<InFlight, 'track'>;
}

const PROBE_TIMEOUT_MS = 800;
/** When a timer fires this late the process is itself overloaded, and its probe proves nothing about the others. */
const MAX_TIMER_DELAY_MS = 300;

export function reachability(dependencies: Dependencies): Reachability {
  let asking: Promise<Dependency | undefined> | undefined;
  return {
    whichIsUnavailable() {
      asking ??= probe(dependencies).finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}

async function probe({ connection, store, inFlight }: Dependencies): Promise<Dependency | undefined> {
  const answer = connection.withDeadline(Date.now() + PROBE_TIMEOUT_MS, () =>
    connection.workflowService.getSystemInfo({}),
  );
  inFlight.track(answer);
  const [temporal, database] = await Promise.all([answers(answer), answers(store.ping())]);
  return temporal ? (database ? undefined : 'database') : 'temporal';
}

function answers(asked: Promise<unknown>): Promise<boolean> {
  const since = performance.now();
  const late = new Promise<boolean>((resolve) => {
    setTimeout(
      () => resolve(performance.now() - since > PROBE_TIMEOUT_MS + MAX_TIMER_DELAY_MS),
      PROBE_TIMEOUT_MS,
    ).unref();
  });
  return Promise.race([
    asked.then(
      () => true,
      () => false,
    ),
    late,
  ]);
}
