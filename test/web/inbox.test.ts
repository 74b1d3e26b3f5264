import { accepted, referred, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

const stored = async (one: Promise<Written>): Promise<Written> => {
  const written = await one;
  await storedCase(api(), written.caseId, written.version);
  return written;
};
const withAlias = (alias: string, place: string) => ({ identity: { alias, place } });

async function open(path: string, wanted?: Wanted, as = 'Ida Indgang'): Promise<AppPage> {
  const app = await running.open(path, wanted);
  await app.signInAs(as);
  return app;
}

const button = ({ page }: AppPage, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const stateOf = async (caseId: string) => {
  const { body } = await api().get<{ state: { status: string; assignment: { worker: string | null } } }>(
    `/v1/cases/${caseId}/live`,
  );
  return body.state;
};

test('An intake officer reads a referral, compares it with a case that is alike and accepts it, by the keyboard alone', async () => {
  await stored(accepted(api(), withAlias('Grå Jakke', 'Stationen')));
  const { caseId } = await stored(referred(api(), withAlias('Jakkemanden', 'Stationen')));
  const app = await open('/inbox', { device: 'desk' });
  await app.sees('Indbakke');
  await app.page.getByRole('link', { name: 'Jakkemanden' }).waitFor();
  const { keyboard } = app.page;
  await keyboard.press('j');
  await until('the referral’s row has the focus', async () => {
    if ((await app.focused()) === 'Jakkemanden') return true;
    await keyboard.press('j');
    return false;
  });
  await keyboard.press('Enter');
  await app.page.getByRole('heading', { level: 2, name: 'Jakkemanden' }).waitFor();
  await app.page.getByText('Manden med den grå jakke ved stationen').waitFor();
  const other = app.page.getByRole('table', { name: 'Grå Jakke' });
  await other.getByRole('rowheader', { name: /^Sted.*stemmer/ }).waitFor();
  await app.ask();
  await app.tabTo(/^Tildel en kontaktperson$/);
  await keyboard.press('Enter');
  await app.sees('Tildel en kontaktperson');
  await app.tabTo(/^(Mille Prøve|Alma Alt|Karl Kollega|Lone Leder) \(har/);
  await keyboard.press('Space');
  await until('Mille is chosen', async () => {
    if (await app.page.getByLabel(/^Mille Prøve/).isChecked()) return true;
    await keyboard.press('ArrowDown');
    return false;
  });
  await app.tabTo(/^Hvorfor er borgeren i målgruppen/);
  await keyboard.type('Bor på stationen og taler med ingen');
  await app.tabTo(/^Hvorfor er denne indsats/);
  await keyboard.type('Ingen anden indsats når ham');
  await app.tabTo(/^Tildel sagen$/);
  await keyboard.press('Enter');
  await app.sees('Mille Prøve har sagen');
  expect(await stateOf(caseId)).toMatchObject({ status: 'active', assignment: { worker: people.worker } });
});

test('The same person: the referral is added to the case, and taken out of it again', async () => {
  const there = await stored(accepted(api(), withAlias('Den røde hue', 'Torvet')));
  const { caseId } = await stored(referred(api(), withAlias('Røde hue', 'Torvet')));
  const app = await open(`/inbox/${caseId}`);
  await app.sees('Røde hue');
  await app.page.getByRole('table', { name: 'Den røde hue' }).waitFor();
  await button(app, 'Samme person: tilføj til denne sag: Den røde hue').click();
  await app.sees('Tilføj til Den røde hue');
  await app.page.getByLabel('Hvorfor er det samme person?').fill('Samme hue og samme plads på torvet');
  await button(app, 'Tilføj til sagen').click();
  await app.sees('Henvendelsen er tilføjet en anden sag');
  expect(await app.page.getByRole('link', { name: 'Åbn den sag' }).getAttribute('href')).toBe(`/cases/${there.caseId}`);
  await button(app, 'Skil henvendelsen ud igen').click();
  await app.page.getByLabel('Hvorfor er det ikke samme person?').fill('Det var en anden mand');
  await button(app, 'Skil ud').click();
  await app.sees('Hvad skal der ske?');
  expect(await stateOf(caseId)).toMatchObject({ status: 'referred' });
});

test('Who referred is shown when it is asked for, and whoever asked to stay unnamed is not', async () => {
  const named = { name: 'Nanna Nabo', phone: '44 00 00 00' };
  const one = await stored(referred(api(), { ...withAlias('Hatten', 'Parken'), referrerDetails: named }));
  const other = await stored(
    referred(api(), { ...withAlias('Kasketten', 'Søen'), referrerDetails: named, referrerWantsToStayUnnamed: true }),
  );
  const app = await open(`/inbox/${one.caseId}`);
  await app.sees('Hatten');
  await button(app, 'Vis, hvem der henvendte sig').click();
  await app.page.getByText('Nanna Nabo').waitFor();
  await app.page.getByRole('link', { name: 'Ring til 44 00 00 00' }).waitFor();
  await app.go(`/inbox/${other.caseId}`);
  await app.sees('Kasketten');
  await button(app, 'Vis, hvem der henvendte sig').click();
  await app.page.getByText(/^Henvenderen bad om at være unavngiven/).waitFor();
  expect(await app.page.getByText('Nanna Nabo').count()).toBe(0);
});

test('Where nothing waits it is said why, and whoever may not know who referred has no inbox', async () => {
  const lead = await open('/inbox', { language: 'en' }, 'Leif Lead');
  await lead.sees('No referral is waiting');
  const worker = await open('/inbox', undefined, 'Mille Prøve');
  await worker.sees('Du har ikke adgang til dette');
  expect(await worker.page.getByRole('link', { name: 'Indbakke' }).count()).toBe(0);
});
