import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../environment/until';
import type { ProcessesApart } from '../arrangement/processes-apart';
import type { Chance } from '../arrangement/random';
import { type Ask, type Written, writeUntilAcknowledged } from './write';

export type LoadPlan = {
  readonly cases: number;
  readonly perSecond: number;
  readonly chance: Chance;
  /** The share of all that goes to the first case, so that it continues as new while the others do not. */
  readonly inTheFirst?: number;
};

/** Contacts and notes in many cases at a steady pace, each sent until it is acknowledged. */
export type SteadyLoad = {
  /** What has been acknowledged so far, in that order. */
  readonly written: readonly Written[];
  /** What was answered wrongly, or not acknowledged in all the time that was given it. */
  readonly wrong: readonly unknown[];
  /** Waits until so many more are acknowledged, or something was answered wrongly. */
  untilAcknowledged(more: number): Promise<void>;
  /** Waits until so many more have been asked to come again, or had no answer: until a fault has been felt. */
  untilRefused(more: number): Promise<void>;
  /** Begins nothing more, and waits until all that was begun is acknowledged. Throws what was answered wrongly. */
  finish(): Promise<void>;
};

/** One in so many is sent once more after its acknowledgement, as a phone does that lost the answer. */
const SENT_TWICE = 8;

export function steadyLoad(api: string, { cases, perSecond, chance, inTheFirst = 0.4 }: LoadPlan): SteadyLoad {
  const written: Written[] = [];
  const inFlight = new Set<Promise<void>>();
  const wrong: unknown[] = [];
  const open: string[] = [];
  let [going, refused] = [true, 0];
  const onRetry = () => {
    refused += 1;
  };

  const begin = (ask: Ask, twice: boolean): void => {
    const one = write(ask, twice)
      .catch((error: unknown) => {
        wrong.push(error);
      })
      .finally(() => inFlight.delete(one));
    inFlight.add(one);
  };

  async function write(ask: Ask, twice: boolean): Promise<void> {
    const first = await writeUntilAcknowledged(api, ask, { onRetry });
    if (first.kind === 'start') open.push(first.caseId);
    written.push(first);
    if (!twice) return;
    const again = await writeUntilAcknowledged(api, { ...ask, key: first.key }, { onRetry });
    if (again.version !== first.version || again.caseId !== first.caseId) {
      throw new Error(`a repeated ${ask.kind} was answered with version ${again.version}, first ${first.version}`);
    }
  }

  const pacing = (async () => {
    for (let begun = 0; going; begun += 1) {
      const twice = chance.between(1, SENT_TWICE) === 1;
      if (begun < cases || open.length === 0) begin({ kind: 'start' }, twice);
      else begin({ kind: chance.next() < 0.8 ? 'contact' : 'note', caseId: caseToWriteIn() }, twice);
      await pause(1_000 / perSecond);
    }
  })();

  function caseToWriteIn(): string {
    return chance.next() < inTheFirst ? (open[0] ?? '') : chance.oneOf(open);
  }

  async function comesTo(what: string, count: () => number, more: number): Promise<void> {
    const enough = count() + more;
    await until(`${more} more ${what} of a load`, () => count() >= enough || wrong.length > 0);
  }

  return {
    written,
    wrong,
    untilAcknowledged: (more) => comesTo('acknowledgements', () => written.length, more),
    untilRefused: (more) => comesTo('refusals', () => refused, more),
    async finish() {
      going = false;
      await pacing;
      await Promise.all(inFlight);
      if (wrong.length > 0)
        throw new Error(`${wrong.length} writes went wrong, the first: ${wrong[0]}`, { cause: wrong[0] });
    },
  };
}

/** Finishes; where something went wrong, adds what worker and API said of it: an answer says nothing of what is inside. */
export async function finish(load: SteadyLoad, { worker, api }: Pick<ProcessesApart, 'worker' | 'api'>): Promise<void> {
  try {
    await load.finish();
  } catch (error) {
    const said = [api, worker].map((one) => one.said().slice(-2_000)).join('\n');
    throw new Error(`${error}\nAPI and worker said:\n${said}`, { cause: error });
  }
}
