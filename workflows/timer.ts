import { CancellationScope, condition, sleep } from '@temporalio/workflow';
import type { ScheduledStep } from '../domain';
import type { Clock } from './clock';

type Until = Pick<ScheduledStep, 'at'>;

/**
 * A workflow's only timer, at its next step. It is reset only when that moment changes. It has no summary, which would
 * stand in the history twice: what a case's is set to is among its details.
 */
export function oneTimer(clock: Clock) {
  let set: { at: string; hasFired: boolean; scope: CancellationScope } | undefined;

  function setTo({ at }: Until): void {
    const scope = new CancellationScope();
    const timer = { at, hasFired: false, scope };
    set = timer;
    scope
      .run(() => sleep(clock.until(at)))
      .then(
        () => {
          timer.hasFired = true;
        },
        () => undefined,
      );
  }

  return {
    /** Sleeps until the next step, if there is one, or until `interrupted` is true. */
    async sleepUntil(step: Until | undefined, interrupted: () => boolean): Promise<void> {
      if (set && set.at !== step?.at) {
        set.scope.cancel();
        set = undefined;
      }
      if (step && !set) setTo(step);
      const waited = set;
      await condition(() => interrupted() || (waited?.hasFired ?? false));
      if (waited?.hasFired) set = undefined;
    },
  };
}
