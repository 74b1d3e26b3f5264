import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Refused } from '../../../domain/saga/outcome';

/** What befalls one step of an act: its worker dies before it, or after it was done and before anyone heard. */
export type Loss = { readonly at: number; readonly when: 'before' | 'after' };

/** Kills steps of acts across cases, by the key of the act. Beside that it notes which steps were asked for. */
export interface StepLosses {
  readonly interceptor: ActivityInterceptorsFactory;
  lose(key: string, loss: Loss): void;
  /** Has the step of this name refused, instead of being taken. */
  refuse(key: string, step: string, refused: Refused): void;
  /** How many steps the act has been through, each counted once. */
  steps(key: string): readonly string[];
  /** How many have been killed. */
  killed(): number;
}

export function stepLosses(): StepLosses {
  const steps = new Map<string, string[]>();
  const losses = new Map<string, Loss>();
  const refusals = new Map<string, { readonly step: string; readonly refused: Refused }>();
  let killed = 0;
  const die = (): never => {
    killed += 1;
    throw new Error('killed');
  };
  return {
    lose: (key, loss) => losses.set(key, loss),
    refuse: (key, step, refused) => refusals.set(key, { step, refused }),
    steps: (key) => steps.get(key) ?? [],
    killed: () => killed,
    interceptor: ({ info }) => ({
      inbound: {
        async execute(input, next) {
          const key = /^across\/[^/]+\/(.+)$/.exec(info.workflowExecution?.workflowId ?? '')?.[1];
          if (!key) return next(input);
          const [given] = input.args as [{ name?: string }?];
          const name = `${info.activityType}${given?.name ? ` ${given.name}` : ''}`;
          const seen = steps.get(key) ?? [];
          steps.set(key, seen);
          const refusal = refusals.get(key);
          if (refusal && name === `prepareStep ${refusal.step}`) return refusal.refused;
          const isFirst = info.attempt === 1;
          if (isFirst) seen.push(name);
          const loss = isFirst && losses.get(key);
          const isHit = loss && loss.at === seen.length - 1;
          if (isHit && loss.when === 'before') die();
          const answer = await next(input);
          if (isHit) die();
          return answer;
        },
      },
    }),
  };
}
