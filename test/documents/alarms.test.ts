import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..', '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600 };
/** `250ms`, `5m` and the like in seconds. */
function seconds(duration: string): number {
  const [, count = '', unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(duration) ?? [];
  return Number(count) * SECONDS[unit as keyof typeof SECONDS];
}

/** An expression's parts that count increases: over how many seconds, and more than how many there must be. */
function countsOf(alarm: string): { over: number; moreThan: number }[] {
  const { groups } = parse(textOf('deploy/prometheus/alerts.yml')) as {
    groups: { rules: { alert: string; expr: string }[] }[];
  };
  const expr = groups.flatMap(({ rules }) => rules).find(({ alert }) => alert === alarm)?.expr ?? '';
  const parts = [...expr.matchAll(/increase\([^[]+\[(\w+)\]\)\) > (\d+)/g)];
  return parts.map(([, over = '', moreThan]) => ({ over: seconds(over), moreThan: Number(moreThan) }));
}

/** How an activity that fails is tried again, as the workflows say. */
interface Policy {
  readonly what: string;
  readonly first: number;
  readonly longest: number;
  readonly attempts: number | undefined;
}

function policies(): Policy[] {
  return readdirSync(join(root, 'workflows')).flatMap((file) => {
    const found = [...textOf(`workflows/${file}`).matchAll(/retry: \{([^}]*)\},(?:\s*summary: '([^']*)')?/g)];
    return found.map(([, retry = '', summary = file]) => {
      const said = (name: string) => new RegExp(`${name}: '?(\\w+)`).exec(retry)?.[1];
      const first = seconds(said('initialInterval') ?? '1s');
      const attempts = said('maximumAttempts');
      const longest = seconds(said('maximumInterval') ?? '0s') || 100 * first;
      return { what: summary, first, longest, attempts: attempts ? Number(attempts) : undefined };
    });
  });
}

/** The schedules whose runs give up by themselves; the next run fails as well. */
const begunBy: Readonly<Record<string, string>> = {
  'messages that are due': 'delivery',
  'opening hours': 'opening-times',
};
function runEvery(what: string): number {
  const every = new RegExp(
    `scheduleId\\('${begunBy[what]}', taskQueue\\),\\s*spec: \\{ intervals: \\[\\{ every: '(\\w+)'`,
  );
  return seconds(every.exec(textOf('worker/schedules.ts'))?.[1] ?? '');
}

const HOURS = 12;
const FAILING_TAKES = 60;

/** The moments, in seconds from the first, at which an activity fails that always does. */
function failuresOf({ what, first, longest, attempts }: Policy): number[] {
  const end = HOURS * 3600;
  const run = (from: number): number[] => {
    const at: number[] = [];
    let pause = first;
    for (
      let now = from;
      now < end && at.length < (attempts ?? Number.POSITIVE_INFINITY);
      now += FAILING_TAKES + pause
    ) {
      if (at.length > 1) pause = Math.min(2 * pause, longest);
      at.push(now);
    }
    return at;
  };
  if (attempts === undefined) return run(0);
  return Array.from({ length: Math.ceil(end / runEvery(what)) }, (_, n) => run(n * runEvery(what))).flat();
}

/** A counter's first value is no increase to Prometheus; each of two workers loses one so. */
const LOST = 2;

describe('An alarm rings for as long as what it tells of goes on', () => {
  test.each(policies().map((policy) => [policy.what, policy] as const))('ActivitiesFail, for %s', (_what, policy) => {
    const failures = failuresOf(policy).slice(LOST);
    const counts = countsOf('ActivitiesFail');
    expect(counts.length).toBeGreaterThan(0);
    const silent: number[] = [];
    for (let now = 3600; now < HOURS * 3600; now += 60) {
      const rings = counts.every(
        ({ over, moreThan }) => failures.filter((at) => at <= now && at > now - over).length > moreThan,
      );
      if (!rings) silent.push(now / 60);
    }
    expect(silent).toEqual([]);
  });

  test('CasesStuck, although the server tries a step that fails every ten minutes only', () => {
    expect(countsOf('CasesStuck')).toEqual([{ over: expect.any(Number), moreThan: 0 }]);
    expect(countsOf('CasesStuck')[0]?.over).toBeGreaterThan(2 * 600);
  });

  test('no activity is left out', () => {
    const asked = readdirSync(join(root, 'workflows')).flatMap((file) => [
      ...textOf(`workflows/${file}`).matchAll(/proxyActivities<Activities>\(/g),
    ]);
    expect(policies()).toHaveLength(asked.length);
  });
});
