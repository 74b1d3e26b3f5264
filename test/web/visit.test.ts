import type { MunicipalityId } from '../../domain';
import { instant } from '../../domain/clock/time';
import { findStaff, saveStaff } from '../../store/people/staff';
import { expectSchedule } from '../../store/schedules';
import { accepted, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';
const LEAD = 'Lone Leder';
/** A little longer than a page waits before it reads anew, sends anew, or takes a button as held. */
const READ_ANEW = 31_000;
const SENT_ANEW = 6_000;
const HELD = 1_600;

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

type Visit = {
  visitId: string;
  status: string;
  caseId: string | null;
  place: string | null;
  address: string | null;
  staircase: string | null;
  companionIds: string[];
  expectedEnd: string;
  alarm: { because: string } | null;
};

async function aCase(alias: string): Promise<Written> {
  const begun = await accepted(api(), { identity: { alias, place: 'Stationen', address: 'Torvet 4' } });
  await storedCase(api(), begun.caseId, begun.version);
  return begun;
}

/** Somebody at an address of the app, on a clock of the test's. */
async function openAt(path: string, as = WORKER, wanted?: Wanted): Promise<AppPage> {
  const app = await running.open(path, wanted);
  await app.page.clock.install();
  await app.page.reload();
  await app.signInAs(as);
  return app;
}

async function openStart({ caseId }: Written, as?: string, wanted?: Wanted): Promise<AppPage> {
  const app = await openAt(`/cases/${caseId}/visit`, as, wanted);
  await app.sees(/^Start (besøg|a visit)$/);
  return app;
}

const button = ({ page }: AppPage, name: string | RegExp) => page.getByRole('button', { name });
const reads = ({ page }: AppPage, text: string | RegExp) => page.getByText(text).first().waitFor();
const readable = ({ page }: AppPage) => page.evaluate<string>('document.body.innerText');
/** Nothing on the screen may say that somebody watches. */
async function looksUnwatched(app: AppPage): Promise<void> {
  expect(await readable(app)).not.toContain('Vagten ser');
}

const visitsOf = async ({ caseId }: Written) => {
  const { body } = await api().get<{ items: Visit[] }>('/v1/visits', { as: people.lead });
  return body.items.filter((visit) => visit.caseId === caseId);
};
const theVisitOf = (begun: Written) =>
  until('the visit among those under way', async () => {
    const [visit] = await visitsOf(begun);
    return visit?.place || visit?.address ? visit : undefined;
  });
const visit = async ({ visitId }: Visit) => (await api().get<Visit>(`/v1/visits/${visitId}`)).body;

async function fillAndStart(app: AppPage, where = 'Stationen'): Promise<void> {
  await app.page.getByRole('radio', { name: where }).check();
  await button(app, /^Start, tilbage senest/).click();
}

/** From now on whoever leads the team is reached by mail. */
async function someoneWatches(): Promise<void> {
  const { db } = api().system.store;
  const since = instant('2026-01-01T00:00:00.000Z');
  await db
    .insertInto('mail_service')
    .values({ since })
    .onConflict((one) => one.doNothing())
    .execute();
  await expectSchedule(db, { name: 'delivery', everySeconds: 600 }, instant(Date.now()));
  const lead = await findStaff(db, 'ballerup' as MunicipalityId, people.lead);
  if (lead) await saveStaff(db, { ...lead, email: 'lone@ballerup.example', phone: '44 77 34 40' });
}

test('A visit begins from today in a few touches, says that nobody watches and whom to ring, and stands first until it is checked out', async () => {
  const begun = await aCase('Grå Jakke');
  const app = await openAt('/');
  await app.sees('I dag');
  await app.page.getByRole('link', { name: 'Start besøg' }).click();
  await app.sees('Start besøg');
  await button(app, 'Start, tilbage senest').click();
  await reads(app, 'Vælg, hvem besøget er hos.');
  await app.page.getByLabel('Hos hvem?').selectOption({ label: 'Grå Jakke' });
  await reads(app, 'Der er ikke noteret nogen risiko.');
  await reads(app, 'Ingen holder øje (der sendes ingen mails).');
  await app.page.getByRole('link', { name: 'Ring til Team 1, 00 00 00 00' }).waitFor();
  await button(app, /^Start, tilbage senest/).click();
  await reads(app, 'Vælg, hvor du er.');
  await app.page.getByRole('radio', { name: 'Torvet 4' }).check();
  await app.page.getByLabel('Opgang, etage, dør (valgfrit)').fill('2. th.');
  await app.page.getByRole('radio', { name: 'Om 30 min' }).check();
  await app.ask();
  await button(app, /^Start, tilbage senest/).click();
  await app.sees('Besøg alene');
  await reads(app, /^Ingen holder øje \(der sendes ingen mails\): ring Team 1, 00 00 00 00/);
  await looksUnwatched(app);
  await app.ask();
  expect(await theVisitOf(begun)).toMatchObject({ address: 'Torvet 4', staircase: '2. th.', status: 'underWay' });

  const beside = await app.page.context().newPage();
  await beside.goto(`${running.url()}/`);
  await beside
    .getByRole('region', { name: 'Grå Jakke' })
    .getByText(/^Ingen holder øje/)
    .waitFor();
  await beside.close();

  await app.go('/');
  const first = app.page.getByRole('region', { name: 'Grå Jakke' });
  await first.getByText(/^På besøg alene · tilbage senest/).waitFor();
  await app.ask();
  await first.getByRole('button', { name: 'Afmeld besøg' }).click();
  await first.waitFor({ state: 'hidden' });
  await until('the visit is over', async () => (await visitsOf(begun)).length === 0);
});

test('Nothing looks watched before the server has the visit: with no connection one is told whom to ring, here and on today', async () => {
  await someoneWatches();
  const begun = await aCase('Manden ved søen');
  const app = await openStart(begun);
  await app.page.route('**/v1/visits', (route) => route.abort());
  await fillAndStart(app);
  await reads(app, /^Besøget er ikke sendt/);
  await app.page.getByRole('link', { name: 'Ring til Team 1, 00 00 00 00' }).waitFor();
  await looksUnwatched(app);
  await app.ask();
  await app.page.getByRole('link', { name: 'I dag' }).click();
  await app.page
    .getByRole('region', { name: 'Manden ved søen' })
    .getByText(/^Besøget er ikke sendt/)
    .waitFor();
  await app.ask();
  await app.page.clock.fastForward(SENT_ANEW);
  await looksUnwatched(app);
  expect(await visitsOf(begun)).toEqual([]);
  await app.page.unroute('**/v1/visits');
  await app.page.clock.fastForward(SENT_ANEW);
  await reads(app, 'Vagten ser dit besøg: Lone Leder, 44 77 34 40.');
  expect(await theVisitOf(begun)).toMatchObject({ place: 'Stationen', status: 'underWay' });
});

test('A visit that was not sent is given up on purpose alone: read anew, it still says that nobody watches, and is sent by itself', async () => {
  await someoneWatches();
  const begun = await aCase('Yrsa');
  const app = await openStart(begun);
  await app.page.route('**/v1/visits', (route) => route.abort());
  await fillAndStart(app);
  await reads(app, /^Besøget er ikke sendt/);
  await button(app, 'Opgiv besøget').click();
  await app.page.getByRole('radio', { name: 'Stationen' }).waitFor();
  await button(app, /^Start, tilbage senest/).click();
  await reads(app, /^Besøget er ikke sendt/);
  await app.page.reload();
  await reads(app, /^Besøget er ikke sendt/);
  await reads(app, /^Startet \d\d\.\d\d · tilbage senest/);
  await looksUnwatched(app);
  await app.ask();
  expect(await visitsOf(begun)).toEqual([]);
  await app.page.unroute('**/v1/visits');
  await button(app, 'Prøv igen nu').click();
  await app.sees('Besøg alene');
  await reads(app, /^Vagten ser dit besøg/);
  await theVisitOf(begun);
  expect(await visitsOf(begun)).toHaveLength(1);
});

test('Begun and ended with no net, a visit is said not to have been watched, there and in its record', async () => {
  const begun = await aCase('Aksel');
  const app = await openStart(begun);
  await app.page.route('**/v1/visits**', (route) => route.abort());
  await fillAndStart(app);
  await reads(app, /^Besøget er ikke sendt/);
  await button(app, 'Afmeld besøg').click();
  await reads(app, /^Du er ude igen, og ingen har holdt øje/);
  await app.go('/cases');
  await reads(app, /^Besøget er ikke sendt/);
  await app.ask();
  await app.go('/');
  await app.page.unroute('**/v1/visits**');
  await app.page.clock.fastForward(SENT_ANEW);
  await app.page.getByText(/^Du er ude igen/).waitFor({ state: 'hidden' });
  await until('the visit is over', async () => (await visitsOf(begun)).length === 0);
});

test('An answer that is lost on the way is asked for again, and there is one visit', async () => {
  await someoneWatches();
  const begun = await aCase('Tove');
  const app = await openStart(begun);
  await app.page.route('**/v1/visits', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await fillAndStart(app);
  await reads(app, /^Besøget er ikke sendt/);
  await looksUnwatched(app);
  await app.page.unroute('**/v1/visits');
  await button(app, 'Prøv igen nu').click();
  await app.sees('Besøg alene');
  await reads(app, /^Vagten ser dit besøg/);
  await theVisitOf(begun);
  expect(await visitsOf(begun)).toHaveLength(1);
});

test('A check-out that waits says until when one is expected and whom to ring, and goes through by itself', async () => {
  await someoneWatches();
  const begun = await aCase('Frank');
  const app = await openStart(begun);
  await fillAndStart(app);
  await reads(app, /^Vagten ser dit besøg/);
  const started = await theVisitOf(begun);
  await app.page.route('**/check-out', (route) => route.abort());
  await button(app, 'Afmeld besøg').click();
  await reads(app, /^Afmeldingen er ikke sendt\. Du ventes stadig tilbage senest \d\d\.\d\d: ring/);
  await app.page
    .getByRole('link', { name: /^Ring til / })
    .first()
    .waitFor();
  await app.ask();
  expect((await visit(started)).status).toBe('underWay');
  await app.page.unroute('**/check-out');
  await app.page.clock.fastForward(SENT_ANEW);
  await reads(app, 'Besøget er afmeldt.');
  expect((await visit(started)).status).toBe('checkedOut');
});

test('Who calls for help after a check-out that waits is not checked out by it', async () => {
  await someoneWatches();
  const begun = await aCase('Bo');
  const app = await openStart(begun);
  await fillAndStart(app);
  await reads(app, /^Vagten ser dit besøg/);
  const started = await theVisitOf(begun);
  let tries = 0;
  await app.page.route('**/check-out', (route) => {
    tries += 1;
    return route.abort();
  });
  await button(app, 'Afmeld besøg').click();
  await reads(app, /^Afmeldingen er ikke sendt/);
  await button(app, /^Tilkald hjælp/).focus();
  await app.page.keyboard.down('Enter');
  await app.page.clock.fastForward(HELD);
  await app.page.keyboard.up('Enter');
  await reads(app, /^Kaldet er modtaget/);
  await app.page.getByText(/^Afmeldingen er ikke sendt/).waitFor({ state: 'hidden' });
  await app.page.clock.fastForward(SENT_ANEW);
  await button(app, 'Forlæng 15 min').click();
  await until('the end is moved', async () => (await visit(started)).expectedEnd > started.expectedEnd);
  expect(tries).toBe(1);
  expect(await visit(started)).toMatchObject({ status: 'alarmed', alarm: { because: 'helpCalled' } });
});

test('Where the server does not answer any more, it says when it last did', async () => {
  await someoneWatches();
  const app = await openStart(await aCase('Lillebror'));
  await fillAndStart(app);
  await reads(app, /^Vagten ser dit besøg/);
  await app.page.route('**/v1/**', (route) => route.abort());
  await app.page.clock.fastForward(READ_ANEW);
  await reads(app, /^Vagten så dit besøg \d\d\.\d\d\. Der er ingen forbindelse/);
  await looksUnwatched(app);
  await app.ask();
});

test('Help is called by pressing and holding, in silence, and one sees who has taken the call', async () => {
  await someoneWatches();
  const begun = await aCase('Susanne');
  const app = await openStart(begun);
  await fillAndStart(app);
  await reads(app, /^Vagten ser dit besøg/);
  const started = await theVisitOf(begun);
  const { mouse } = app.page;
  const press = async () => {
    const box = await button(app, /^Tilkald hjælp/).boundingBox();
    if (!box) throw new Error('the button is not there');
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
  };
  await press();
  await app.page.clock.fastForward(HELD / 2);
  await mouse.up();
  await app.ask();
  await button(app, 'Nej').click();
  expect((await visit(started)).status).toBe('underWay');
  await press();
  await app.page.clock.fastForward(HELD);
  await mouse.up();
  await reads(app, /^Kaldet er modtaget \d\d\.\d\d\. Ingen har svaret endnu\.$/);
  await app.ask();
  expect((await visit(started)).alarm).toMatchObject({ because: 'helpCalled' });
  expect(await readable(app)).not.toMatch(/alarm/i);
  await button(app, 'Forlæng 15 min').click();
  expect((await visit(started)).alarm).toMatchObject({ because: 'helpCalled' });

  const leads = await openAt(`/visits/${started.visitId}`, LEAD, { device: 'desk' });
  await reads(leads, /^Alarm: Mille Prøve har tilkaldt hjælp/);
  await reads(leads, 'Stationen');
  await leads.ask();
  await button(leads, 'Overtag alarmen').click();
  await reads(leads, /^Lone Leder har overtaget alarmen/);
  await app.page.clock.fastForward(READ_ANEW);
  await reads(app, /^Kaldet er modtaget \d\d\.\d\d\. Lone Leder har taget det\.$/);
});

test('A call for help that does not come through says to ring 112, and is sent again', async () => {
  await someoneWatches();
  const begun = await aCase('Ole Bent');
  const app = await openStart(begun);
  await fillAndStart(app);
  await reads(app, /^Vagten ser dit besøg/);
  const started = await theVisitOf(begun);
  await app.page.route('**/call-for-help', (route) => route.abort());
  await button(app, /^Tilkald hjælp/).click();
  await button(app, 'Ja, tilkald hjælp').click();
  await reads(app, /^Kaldet er ikke sendt\. Ring 112\./);
  await app.ask();
  await app.page.unroute('**/call-for-help');
  await app.page.clock.fastForward(SENT_ANEW);
  await reads(app, /^Kaldet er modtaget/);
  expect((await visit(started)).status).toBe('alarmed');
});

test('By the keyboard alone help is called for by two presses, and the focus stays where it is needed', async () => {
  await someoneWatches();
  const begun = await aCase('Signe');
  const app = await openStart(begun);
  await fillAndStart(app);
  await reads(app, /^Vagten ser dit besøg/);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await app.page.route('**/call-for-help', async (route) => {
    await held;
    await route.continue();
  });
  const press = (key: string) => app.page.keyboard.press(key);
  await app.tabTo(/^Tilkald hjælp/);
  await press('Enter');
  await button(app, 'Ja, tilkald hjælp').waitFor();
  expect(await app.focused()).toBe('Ja, tilkald hjælp');
  await app.tabTo(/^Nej/);
  await press('Enter');
  await button(app, /^Tilkald hjælp/).waitFor();
  expect(await app.focused()).toMatch(/^Tilkald hjælp/);
  await press(' ');
  await button(app, 'Ja, tilkald hjælp').waitFor();
  await press(' ');
  await app.page.getByRole('button', { name: /^Tilkald hjælp/, disabled: true }).waitFor();
  expect(await app.focused()).toMatch(/^Tilkald hjælp/);
  goOn();
  await reads(app, /^Kaldet er modtaget/);
});

describe('Where visits are in pairs', () => {
  async function aThreat(alias: string): Promise<Written> {
    const begun = await aCase(alias);
    const threat = { kind: 'threat', visitsInPairs: true, note: 'Råbte' };
    const { body } = await api().post<Written>(`/v1/cases/${begun.caseId}/incidents`, threat);
    await storedCase(api(), begun.caseId, body.version);
    return begun;
  }

  test('nobody goes alone on their own word, and with a colleague it is still watched', async () => {
    await someoneWatches();
    const begun = await aThreat('Den stille');
    const app = await openStart(begun);
    await reads(app, 'Råbte');
    await fillAndStart(app);
    await reads(app, 'Vælg, hvem der går med, eller bed teamlederen om at sende dig alene.');
    await app.ask();
    await app.page.getByLabel('Hvem går med?', { exact: true }).selectOption({ label: 'Karl Kollega' });
    await button(app, /^Start, tilbage senest/).click();
    await app.sees('Besøg med kollega');
    await reads(app, /^På besøg med Karl Kollega/);
    await reads(app, /^Vagten ser dit besøg/);
    expect((await theVisitOf(begun)).companionIds).toEqual([people.colleague]);
  });

  test('the team lead sends someone alone, and says what counters the danger', async () => {
    const begun = await aThreat('Rødhætte');
    const app = await openStart(begun, LEAD);
    await app.page.getByLabel('Hvem tager af sted?').selectOption({ label: WORKER });
    await fillAndStart(app);
    await reads(app, 'Skriv, hvad der imødegår faren.');
    await app.page.getByLabel('Hvad imødegår faren?').fill('På biblioteket, hvor der er folk');
    await app.ask();
    await button(app, /^Start, tilbage senest/).click();
    await app.sees('Besøg alene');
    expect(await theVisitOf(begun)).toMatchObject({ companionIds: [], status: 'underWay' });
  });

  test('a rule that was made meanwhile refuses beside its field, and what was written stays', async () => {
    const begun = await aCase('Nabo Per');
    const app = await openStart(begun);
    await app.page.getByRole('radio', { name: 'Stationen' }).check();
    const threat = { kind: 'threat', visitsInPairs: true, note: 'Truede med kniv' };
    await api().post<Written>(`/v1/cases/${begun.caseId}/incidents`, threat);
    await button(app, /^Start, tilbage senest/).click();
    const field = app.page.locator('.field.wrong');
    await field.getByText(/indtil teamlederen ophæver det/).waitFor();
    await app.ask();
    expect(await visitsOf(begun)).toEqual([]);
  });
});

test('By the keyboard alone, in English and in the dark, a visit begins, goes on and ends', async () => {
  const begun = await aCase('Kaj');
  const app = await openStart(begun, WORKER, { device: 'desk', language: 'en', theme: 'dark' });
  const { keyboard } = app.page;
  await app.tabTo(/^Stationen$/);
  await keyboard.press('Space');
  await app.tabTo(/^Exact address/);
  await keyboard.type('Torvet 4');
  await app.tabTo(/^Start, back by/);
  await keyboard.press('Enter');
  await app.sees('Lone visit');
  const started = await theVisitOf(begun);
  await app.tabTo(/^Extend 15 min$/);
  await keyboard.press('Enter');
  await until('the visit goes on', async () => (await visit(started)).expectedEnd > started.expectedEnd);
  await app.tabTo(/^Check out$/);
  await keyboard.press('Enter');
  await reads(app, 'The visit is over.');
  await app.ask();
  expect((await visit(started)).status).toBe('checkedOut');
});
