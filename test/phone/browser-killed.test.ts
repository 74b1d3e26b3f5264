import type { Page, Route } from 'playwright-core';
import { type RunningApi, startApi } from '../../api/server';
import type { TeamId } from '../../domain';
import { listLogins } from '../../store/login/directory';
import { saveTeam } from '../../store/people/staff';
import { accepted, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { isLong } from '../environment/form';
import { until } from '../environment/until';
import { type Chance, chance } from '../faults/arrangement/random';
import { ballerup } from '../security/setup/everybody';
import { buildApp } from '../web/setup/built-app';
import { startChoosing } from '../web/setup/provider';
import { BrowserProcess } from './setup/browser-process';
import { meanwhile, notesIn } from './setup/meanwhile';

/**
 * The app in a real browser against the real API: contacts over several cases while the browser's process is ended by force with
 * entries that are not sent, answers are cut, the API is ended and started, and cases go to another team, end and are merged. In
 * the long form 200 over 10, ten seeds.
 */
const [CONTACTS, CASES, SEEDS] = isLong ? [200, 10, 10] : [12, 8, 1];
const [KILLED, CUT] = isLong ? [0.04, 0.08] : [0.1, 0.2];
const LONGEST_MS = isLong ? 30 * 60_000 : 5 * 60_000;
const WORKER = 'Mille Prøve';
const elsewhere = '00000000-0000-4000-8000-000000000900' as TeamId;

let provider: Awaited<ReturnType<typeof startChoosing>>;
let api: ApiUnderTest;
let restarted: RunningApi | undefined;
beforeAll(async () => {
  await buildApp();
  provider = await startChoosing();
  api = await startApiUnderTest({ login: provider.login });
  provider.chooseAmong(() => listLogins(api.system.store.db));
  const team = { id: elsewhere, municipality: ballerup, name: 'Team 9', leadId: people.everything };
  await saveTeam(api.system.store.db, { ...team, deputyLeadId: null, onCallNumber: null });
});
afterAll(async () => {
  await (restarted ?? api.api).close();
  await api.system.stop();
  await provider.stop();
});

/** The API is gone and comes back where it was. */
async function restartApi(): Promise<void> {
  const port = Number(new URL(api.api.url).port);
  await (restarted ?? api.api).close();
  restarted = await startApi({
    ...api.system,
    namespace: api.system.client.options.namespace,
    port,
    login: provider.login,
  });
}

/** Loses some requests on their way there, and some answers on their way back. */
const cutting = (dice: Chance, counts: { cuts: number }) => async (route: Route) => {
  const luck = dice.next();
  if (luck > CUT) return route.continue();
  counts.cuts += 1;
  if (luck < CUT / 2) await route.fetch().catch(() => undefined);
  return route.abort().catch(() => undefined);
};

async function signIn(page: Page): Promise<void> {
  await page.goto(api.api.url);
  const link = page.getByRole('link', { name: 'Log ind' });
  const today = page.getByRole('heading', { name: 'I dag' }).first();
  await link.or(today).first().waitFor();
  if (await link.isVisible()) {
    await link.click();
    await page.getByRole('button', { name: WORKER }).click();
  }
  await today.waitFor();
}

/** The keys of what lies on the device: from then on it must arrive, or be told of. */
const keysOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('fodfaeste-outbox');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('entries').objectStore('entries').getAllKeys();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result.map(String));
          };
        };
      }),
  );

/** Three taps and a note, on the page of a case. */
async function log(page: Page, caseId: string, note: string): Promise<void> {
  if (!page.url().endsWith(caseId)) await page.goto(`${api.api.url}/cases/${caseId}`);
  await page.getByRole('button', { name: /^Notér (kontakt|en kontakt mere)$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ikke truffet' }).click();
  await dialog.getByRole('button', { name: 'Bopæl' }).click();
  await dialog.getByLabel(/^Notat/).fill(note);
  await dialog.getByRole('button', { name: /^Gem/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const seeds = process.env.FAULTS_SEED ? [chance().seed] : Array.from({ length: SEEDS }, () => chance().seed);

test.each(seeds)(
  'what is logged in a browser that is killed arrives once, or is told why not (FAULTS_SEED=%i)',
  async (seed) => {
    const dice = chance(seed);
    const counts = { cuts: 0, kills: 0 };
    const cases: string[] = [];
    for (let index = 0; index < CASES; index += 1) {
      const begun: Written = await accepted(api, { identity: { alias: `Prøve ${seed} ${index}` } });
      await storedCase(api, begun.caseId, begun.version);
      cases.push(begun.caseId);
    }
    const phone = new BrowserProcess();
    const kept = new Set<string>();
    try {
      let page = await phone.open();
      const begin = async () => {
        await page.route('**/v1/cases/*/contacts', cutting(dice, counts));
        await signIn(page);
      };
      await begin();
      for (let index = 0; index < CONTACTS; index += 1) {
        const note = `${seed}-${index}`;
        // What goes to another team, ends or is merged is not opened any more, and what waits for it is on its way.
        const open = index < CONTACTS / 2 ? cases : cases.slice(3);
        const before = await keysOn(page);
        // In turn: what is held back for a case for ten seconds may still be taken back, and is not logged beside.
        await log(page, open[index % open.length] ?? '', note);
        await until('it is on the device', async () => (await keysOn(page)).some((key) => !before.includes(key)));
        kept.add(note);
        if (index === Math.floor(CONTACTS / 2) - 1) await meanwhile(api, cases, elsewhere);
        if (index === Math.floor((CONTACTS * 3) / 4)) await restartApi();
        if (dice.next() < KILLED || index === Math.floor(CONTACTS / 2) - 1) {
          await phone.kill();
          counts.kills += 1;
          page = await phone.open();
          await begin();
        }
      }
      await page.unroute('**/v1/cases/*/contacts');
      await page.goto(`${api.api.url}/unsent`);
      await page.getByRole('heading', { name: 'Ikke sendt' }).first().waitFor();
      const told = await until('nothing waits any more', async () => {
        const shown = await page.getByRole('article').allInnerTexts();
        const waits = shown.some((text) => /Låst|Sendes|Venter/.test(text));
        return !waits && (await keysOn(page)).length === shown.length && shown;
      });
      const refused = told.filter((text) => text.includes('Smid væk'));
      // The others arrived, and the case has another contact person by now.
      const moved = told.length - refused.length;
      const explained = [...kept].filter((note) => refused.some((text) => text.includes(note)));
      const arrived = await until('all is recorded', async () => {
        const all = (await Promise.all(cases.map((caseId) => notesIn(api, caseId)))).flat();
        return [...kept].every((note) => all.includes(note) || explained.includes(note)) && all;
      });
      const doubled = arrived.filter((note, index) => arrived.indexOf(note) !== index);
      process.stderr.write(
        `[figures] a real browser, seed ${seed}: ${kept.size} kept, ${arrived.length} arrived, ${moved} after the case had moved, ${explained.length} refused with a word why, ` +
          `${doubled.length} doubled, 0 lost; ${counts.kills} kills of its process, ${counts.cuts} cuts\n`,
      );
      expect({ doubled, both: explained.filter((note) => arrived.includes(note)) }).toEqual({ doubled: [], both: [] });
      // Everything here happened before the case was moved, ended or merged.
      expect(refused).toEqual([]);
    } finally {
      await phone.end();
    }
  },
  LONGEST_MS,
);
