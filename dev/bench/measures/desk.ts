import { loadavg } from 'node:os';
import { execa } from 'execa';
import { type Browser, chromium } from 'playwright-core';
import { openStore } from '../../../store/open';
import { rulesCache } from '../../../store/rules/load-rules';
import { type SeededPerson, seededLogin, seededStaff } from '../../../store/seed';
import { ensureChromium } from '../../install/chromium';
import type { Log } from '../../log';
import { signIn } from '../../login/sign-in';
import { ourProgram } from '../../processes/our-program';
import { changesElsewhere } from '../desk/changes-elsewhere';
import { fillTeam } from '../desk/filled-team';
import { sameAsStaticPage } from '../desk/same-as-static-page';
import { type Figure, median, spread } from '../figures';
import { desk as ofTheDesk, Visitor } from '../screens/visitor';
import type { Stage } from '../stage';

export interface DeskSize {
  /** Open ones, all of one team. */
  readonly cases: number;
  /** How often each page is visited, by a browser that has nothing of it. */
  readonly visits: number;
  /** How many contacts are noted elsewhere while the board is looked at. */
  readonly changes: number;
}

/** The server's caches are filled, as they are on a working day. */
const WARMING_UP = 1;

/** Milliseconds until the largest thing is painted. */
const AIM_MS = 2_000;

interface DeskPage {
  readonly name: string;
  readonly who: SeededPerson;
  readonly path: string;
  /** What is there once the page is: a row of its list. */
  readonly row: string;
}

const pages: readonly DeskPage[] = [
  { name: 'the board', who: 'teamLead', path: '/board', row: '.case-row' },
  { name: 'Sager', who: 'teamLead', path: '/cases', row: '.case-row' },
  { name: 'the inbox', who: 'intakeOfficer', path: '/inbox', row: '.inbox-rows li' },
  { name: 'handovers', who: 'teamLead', path: '/handovers', row: '.rows-of-cases li' },
];

/**
 * The pages of team lead and intake with very many open cases, on a slowed-down computer: when the largest thing is painted,
 * beside the same picture with as many bytes as one file without a script; and how soon the board shows what is noted elsewhere.
 */
export async function desk(stage: Stage, { cases, visits, changes }: DeskSize, tell: Log): Promise<Figure[]> {
  const { startBeside, database, keys, api: elsewhere } = stage;
  if (!startBeside || !elsewhere || database.options.kind !== 'postgres')
    return [{ name: 'the desk’s pages', value: null, remark: 'they are measured on PostgreSQL' }];
  // In a process of its own: the builder calls the one that it runs in a production.
  await execa(process.execPath, ourProgram('dev/web.ts'));
  const store = await openStore(database.options);
  const api = await startBeside('api/main.ts');
  const browser = await chromium.launch({ executablePath: ensureChromium(tell) });
  try {
    tell(`desk: ${cases} open cases are copied …`);
    const open = await fillTeam({ store, keys, rules: rulesCache(store.db) }, cases);
    const { url } = api;
    const lead = await signIn(url, seededLogin(seededStaff('ballerup', 'teamLead')));
    const intake = await signIn(url, seededLogin(seededStaff('ballerup', 'intakeOfficer')));
    const visitor = (who: SeededPerson) =>
      Visitor.arrive(browser, url, who === 'intakeOfficer' ? intake : lead, ofTheDesk);
    const painted: Figure[] = [];
    for (const page of pages) {
      tell(`desk: ${page.name} is visited ${visits} times, load average ${loadavg()[0]?.toFixed(1)} …`);
      const figure = await paintOf({ ...page, browser, arrive: () => visitor(page.who), open, visits });
      tell(`${figure.name}: ${figure.value?.toFixed(0)}, ${figure.remark}`);
      painted.push(figure);
    }
    tell(`desk: ${changes} contacts are noted elsewhere …`);
    const watching = await visitor('teamLead');
    await watching.visit('/board?list=attemptsOnly', '.case-row');
    const of = { stage, api: elsewhere, databaseUrl: database.options.url, boardUrl: url, lead, changes };
    return [...painted, ...(await changesElsewhere({ ...of, page: watching.page }))];
  } finally {
    await browser.close();
    await api.stop();
    await store.close();
  }
}

interface Visits extends DeskPage {
  readonly browser: Browser;
  readonly arrive: () => Promise<Visitor>;
  readonly open: number;
  readonly visits: number;
}

/** The page and its picture by turns, so that whatever else the machine does falls on both. */
async function paintOf({ browser, arrive, name, path, row, open, visits }: Visits): Promise<Figure> {
  const [whole, alone, kilobytes]: [number[], number[], number[]] = [[], [], []];
  for (let turn = -WARMING_UP; turn < visits; turn += 1) {
    const visitor = await arrive();
    const { paintedAfter, received } = await visitor.visit(path, row);
    const bytes = received.reduce((sum, one) => sum + one.bytes, 0);
    const picture = await sameAsStaticPage(visitor.page, bytes);
    await visitor.leave();
    const looking = await Visitor.arrive(browser, picture.url, undefined, ofTheDesk);
    const beside = await looking.visit('/', row);
    if (turn >= 0) {
      whole.push(paintedAfter);
      alone.push(beside.paintedAfter);
      kilobytes.push(bytes / 1_000);
    }
    await looking.leave();
    await picture.close();
  }
  const beside = median(alone);
  return {
    name: `largest paint of ${name} at ${open.toLocaleString('en')} open cases, throttled, ms`,
    ...spread(whole),
    aim: { atMost: AIM_MS },
    remark:
      `${(median(whole) / beside).toFixed(1)} times the same picture with the same ${median(kilobytes).toFixed(0)} kB ` +
      `as one file: ${beside.toFixed(0)} ms; load average ${loadavg()[0]?.toFixed(1)}`,
  };
}
