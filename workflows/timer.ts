import { CancellationScope, condition, sleep } from '@temporalio/workflow';
import type { Deadline } from '../domain';
import type { Clock } from './clock';

type Until = Pick<Deadline, 'at'> & { readonly kind: string; readonly cause?: string };

/**
 * A workflow's only timer, at its earliest deadline. It is reset only when that moment changes; its summary in the Temporal
 * UI names the deadline.
 */
export function oneTimer(clock: Clock) {
  let set: { at: string; hasFired: boolean; scope: CancellationScope } | undefined;

  function setTo({ at, kind, cause }: Until): void {
    const scope = new CancellationScope();
    const timer = { at, hasFired: false, scope };
    set = timer;
    const summary = cause ? `${kind} ${cause}` : kind;
    scope
      .run(() => sleep(clock.until(at), { summary }))
      .then(
        () => {
          timer.hasFired = true;
        },
        () => undefined,
      );
  }

  return {
    /** Sleeps until the deadline, if there is one, or until `interrupted` is true. */
    async sleepUntil(deadline: Until | undefined, interrupted: () => boolean): Promise<void> {
      if (set && set.at !== deadline?.at) {
        set.scope.cancel();
        set = undefined;
      }
      if (deadline && !set) setTo(deadline);
      const waited = set;
      await condition(() => interrupted() || (waited?.hasFired ?? false));
      if (waited?.hasFired) set = undefined;
    },
  };
}
