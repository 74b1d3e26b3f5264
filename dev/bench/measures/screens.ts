import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import { chromium } from 'playwright-core';
import type { MunicipalityId } from '../../../domain';
import { instant } from '../../../domain/clock/time';
import { openStore, type Store } from '../../../store/open';
import { casesOfDay } from '../../../store/read/day-cases';
import { rulesCache } from '../../../store/rules/load-rules';
import { seededLogin, seededStaff, seededTeam } from '../../../store/seed';
import { ensureChromium } from '../../install/chromium';
import type { Log } from '../../log';
import { type SignedIn, signIn } from '../../login/sign-in';
import { ourProgram } from '../../processes/our-program';
import { builtWeb } from '../../web/build';
import { type Figure, spread } from '../figures';
import { fillOneWorkersCases } from '../screens/one-workers-cases';
import { Visitor } from '../screens/visitor';
import type { Stage } from '../stage';

export interface ScreensSize {
  /** All of one contact person's. */
  readonly cases: number;
  /** How often each page is visited, by a browser that has nothing of it. */
  readonly visits: number;
}

/** In milliseconds, and thousands of bytes. */
const aim = { painted: 2_000, interaction: 200, script: 75, wire: 130 } as const;
const worker = seededStaff('ballerup', 'worker');

/**
 * The app as a contact person with many cases has it, in a browser whose processor and net are slowed down: what comes over
 * the wire, when the largest thing is painted, and how long the page takes to answer a touch. Beside it an empty page of the
 * same server, in the same rounds.
 */
export async function screens(stage: Stage, size: ScreensSize, tell: Log): Promise<Figure[]> {
  const { startBeside, database, keys } = stage;
  if (!startBeside) return [{ name: 'the app’s pages', value: null, remark: 'they are measured on PostgreSQL' }];
  // In a process of its own: the builder calls the one that it runs in a production.
  await execa(process.execPath, ourProgram('dev/web.ts'));
  const store = await openStore(database.options);
  const api = await startBeside('api/main.ts');
  const browser = await chromium.launch({ executablePath: ensureChromium(tell) });
  try {
    tell(`screens: ${size.cases} cases of one contact person are lived …`);
    await fillOneWorkersCases({ store, keys, rules: rulesCache(store.db) }, size.cases);
    const signedIn = await signIn(api.url, seededLogin(worker));
    const visitor = () => Visitor.arrive(browser, api.url, signedIn);
    return [
      ...(await firstVisits(visitor, { ...size, caseId: await oneCase(store) })),
      ...(await interactions(visitor, size)),
      ...(await todaysAnswer(store, { url: api.url, signedIn, ...size })),
    ];
  } finally {
    await browser.close();
    await api.stop();
    await store.close();
  }
}

type Arriving = () => Promise<Visitor>;
const pages = { today: ['/', '.today-card'], Sager: ['/cases', '.case-row'] } as const;
/** As the link in a reminder leads to it. */
const pageOf = (caseId: string) => [`/cases/${caseId}`, '.case-columns'] as const;

interface FirstVisitsSize extends ScreensSize {
  readonly caseId: string;
}

async function firstVisits(arrive: Arriving, { caseId, cases, visits }: FirstVisitsSize): Promise<Figure[]> {
  const painted = { today: [] as number[], Sager: [] as number[], 'a case': [] as number[], empty: [] as number[] };
  const files: number[] = [];
  const scripts: number[] = [];
  for (let turn = 0; turn < visits; turn += 1) {
    const today = await visited(arrive, ...pages.today);
    painted.today.push(today.paintedAfter);
    const ofTheApp = today.received.filter(({ path }) => !path.startsWith('/v1/'));
    files.push(sum(ofTheApp.map(({ bytes }) => bytes)));
    scripts.push(sum(ofTheApp.filter(({ path }) => path.endsWith('.js')).map(({ path }) => gzipped(path))));
    painted.Sager.push((await visited(arrive, ...pages.Sager)).paintedAfter);
    painted['a case'].push((await visited(arrive, ...pageOf(caseId))).paintedAfter);
    painted.empty.push((await visited(arrive, '/healthz', 'pre')).paintedAfter);
  }
  const remark = `an empty page of the same server: ${spread(painted.empty).value.toFixed(0)} ms`;
  const paint = (page: Exclude<keyof typeof painted, 'empty'>): Figure => ({
    name: `largest paint of ${page} with ${cases} cases, throttled, ms`,
    ...spread(painted[page]),
    aim: { atMost: aim.painted },
    remark,
  });
  return [
    {
      name: 'JavaScript of a first visit to today, gzipped, kB',
      ...spread(scripts),
      aim: { atMost: aim.script },
      remark: 'what is fetched for it, other pages’ aside',
    },
    {
      name: 'first visit to today on the wire, with fonts, kB',
      ...spread(files),
      aim: { atMost: aim.wire },
      remark: 'without the cases themselves, and what the service worker keeps for later',
    },
    paint('today'),
    paint('Sager'),
    paint('a case'),
  ];
}

async function oneCase({ db }: Store): Promise<string> {
  const { case_id: caseId } = await db.selectFrom('cases').select('case_id').limit(1).executeTakeFirstOrThrow();
  return caseId;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);
const gzipped = (path: string): number => gzipSync(readFileSync(join(builtWeb, path))).length / 1_000;

async function visited(arrive: Arriving, path: string, ready: string) {
  const visitor = await arrive();
  try {
    const { paintedAfter, received } = await visitor.visit(path, ready);
    return { paintedAfter, received: received.map((one) => ({ ...one, bytes: one.bytes / 1_000 })) };
  } finally {
    await visitor.leave();
  }
}

/** A case is opened, a note is written, a list is filtered. */
async function interactions(arrive: Arriving, { cases, visits }: ScreensSize): Promise<Figure[]> {
  const slowest = { 'opening a case': [] as number[], 'typing a note': [] as number[], 'a filter': [] as number[] };
  for (let turn = 0; turn < visits; turn += 1) {
    const visitor = await arrive();
    const { page } = visitor;
    try {
      await visitor.visit(...pages.today);
      const button = (name: RegExp) => page.getByRole('button', { name }).first();
      await button(/^Fik kontakt$/).tap();
      await button(/^Bopæl/).tap();
      const note = page.getByLabel('Notat (valgfrit)');
      await note.tap();
      slowest['typing a note'].push(await visitor.slowestOf(() => note.pressSequentially('Sad på bænken')));
      await page.keyboard.press('Escape');
      slowest['opening a case'].push(
        await visitor.slowestOf(() => page.locator('.today-card [data-row]').first().tap()),
      );
      await visitor.visit(...pages.Sager);
      await page.locator('.filters summary').tap();
      slowest['a filter'].push(
        await visitor.slowestOf(() => page.getByLabel('Endnu ingen kontakt').tap({ force: true })),
      );
    } finally {
      await visitor.leave();
    }
  }
  return Object.entries(slowest).map(([what, spans]) => ({
    name: `${what} with ${cases} cases, throttled, until the next paint, ms`,
    ...spread(spans),
    aim: { atMost: aim.interaction },
    remark: 'the slowest event of each; none is noted under 16 ms',
  }));
}

/** What a contact person's day takes on the server, beside its statement alone. */
async function todaysAnswer(store: Store, of: { url: string; signedIn: SignedIn } & ScreensSize): Promise<Figure[]> {
  const { url, signedIn, cases, visits } = of;
  const [whole, alone]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let turn = -WARMING_UP; turn < visits * 3; turn += 1) {
    const span = await timed(async () => {
      const response = await fetch(`${url}/v1/today`, { headers: signedIn });
      bytes = (await response.arrayBuffer()).byteLength;
    });
    const beside = await timed(() => casesOfDay(store.db, dayOfWorker(cases)));
    if (turn < 0) continue;
    whole.push(span);
    alone.push(beside);
  }
  const remark = `its statement alone: ${spread(alone).value.toFixed(0)} ms; ${(bytes / 1_000).toFixed(0)} kB`;
  return [{ name: `GET /v1/today with ${cases} cases, ms`, ...spread(whole), remark }];
}

const WARMING_UP = 5;

const dayOfWorker = (limit: number) => ({
  municipality: 'ballerup' as string as MunicipalityId,
  rehearsalId: null,
  self: worker,
  staff: [worker],
  sight: { kind: 'some' as const, teams: [seededTeam('ballerup')], withoutTeam: true, workers: [worker] },
  now: instant(Date.now()),
  limit: limit + 1,
});

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
