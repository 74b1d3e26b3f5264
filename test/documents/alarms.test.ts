import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { schedules } from '../../worker/schedules';

const root = join(__dirname, '..', '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600 };
/** `250ms`, `5m` and the like in seconds. */
function seconds(duration: string): number {
  const [, count = '', unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(duration) ?? [];
  return Number(count) * SECONDS[unit as keyof typeof SECONDS];
}

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
}

function ruleOf(alarm: string): Rule {
  const { groups } = parse(textOf('deploy/prometheus/alerts.yml')) as { groups: { rules: Rule[] }[] };
  const rule = groups.flatMap(({ rules }) => rules).find(({ alert }) => alert === alarm);
  if (!rule) throw new Error(`there is no alarm ${alarm}`);
  return rule;
}

/** An expression's parts that count increases: over how many seconds, and more than how many there must be. */
function countsOf(alarm: string): { over: number; moreThan: number }[] {
  const parts = [...ruleOf(alarm).expr.matchAll(/increase\([^[]+\[(\w+)\]\)\) > (\d+)/g)];
  return parts.map(([, over = '', moreThan]) => ({ over: seconds(over), moreThan: Number(moreThan) }));
}

/** How an activity that fails is tried again, as the workflows say. */
interface Policy {
  readonly what: string;
  readonly first: number;
  readonly longest: number;
  readonly attempts: number | undefined;
}

/** Moving a rehearsal's time gives up in sight of whoever waits for it, and comes by no Schedule. */
const filesOfWorkflows = () => readdirSync(join(root, 'workflows')).filter((file) => file !== 'advance.ts');

function policies(): Policy[] {
  return filesOfWorkflows().flatMap((file) => {
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
  const every = Object.entries(schedules).find(([name]) => name === begunBy[what])?.[1].everySeconds;
  if (every === undefined) throw new Error(`nothing says how often ${what} comes`);
  return every;
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
    const asked = filesOfWorkflows().flatMap((file) => [
      ...textOf(`workflows/${file}`).matchAll(/proxyActivities<Activities>\(/g),
    ]);
    expect(policies()).toHaveLength(asked.length);
  });
});

/** How often figures are read. */
const SCRAPE = 15;

/** The seconds from the first on at which an alarm of a Schedule's age rings, where its runs are done at these. */
function ringsAt(done: readonly number[], everySeconds: number, until: number): number[] {
  const { expr, for: lasting = '0s' } = ruleOf('ScheduleOverdue');
  const ratio =
    /^max by \(schedule\) \(fodfaeste_schedule_completed_age_seconds \/ fodfaeste_schedule_interval_seconds\) > (\d+)$/;
  const intervals = Number(ratio.exec(expr)?.[1]);
  const rings: number[] = [];
  let since: number | undefined;
  for (let now = 0; now <= until; now += SCRAPE) {
    const age = now - Math.max(0, ...done.filter((at) => at <= now));
    if (!(age / everySeconds > intervals)) since = undefined;
    else since ??= now;
    if (since !== undefined && now - since >= seconds(lasting)) rings.push(now);
  }
  return rings;
}

describe('ScheduleOverdue', () => {
  const intervals = [...new Set(Object.values(schedules).map(({ everySeconds }) => everySeconds))];

  test.each(intervals)('rings from three intervals of %d s without a run on, for as long as none comes', (every) => {
    const done = [every, 2 * every];
    const stoodStillFrom = 5 * every;
    const until = 20 * every;
    const rings = ringsAt(done, every, until);
    expect(rings[0]).toBeGreaterThan(stoodStillFrom);
    expect(rings[0]).toBeLessThanOrEqual(stoodStillFrom + 2 * SCRAPE + seconds(ruleOf('ScheduleOverdue').for ?? '0s'));
    expect(rings).toHaveLength(Math.floor((until - (rings[0] ?? 0)) / SCRAPE) + 1);
  });

  test.each(intervals)('does not ring where a run every %d s is left out, or takes as long as two', (every) => {
    const done = Array.from({ length: 30 }, (_, n) => n + 1)
      .filter((n) => n % 3 !== 0)
      .map((n) => n * every);
    expect(ringsAt(done, every, 30 * every)).toEqual([]);
    const slow = Array.from({ length: 10 }, (_, n) => (3 * n + 2) * every + 1);
    expect(ringsAt(slow, every, 30 * every)).toEqual([]);
  });
});
