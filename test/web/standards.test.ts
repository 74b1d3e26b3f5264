import type { MunicipalityId, StaffId } from '../../domain';
import type { Standard } from '../../domain/rules/standard';
import { saveStaff } from '../../store/people/staff';
import { accepted, inDays, referred, storedCase } from '../api/setup/cases';
import { loginOf, people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

async function openAs(name: string, address: string, wanted?: Wanted): Promise<AppPage> {
  const app = await running.open(address, wanted);
  await app.signInAs(name);
  return app;
}

const button = ({ page }: AppPage, name: string | RegExp) => page.getByRole('button', { name });
const link = ({ page }: AppPage, name: string | RegExp) => page.getByRole('link', { name });
const field = ({ page }: AppPage, name: string | RegExp) => page.getByLabel(name).first();
const addressOf = ({ page }: AppPage): string => page.url().slice(running.url().length);

describe('The standard', () => {
  test('is read as a page: who adopted it, whom it is for, its phases, what is set locally, and each clause', async () => {
    const app = await openAs('Mille Prøve', '/standard', { device: 'desk' });
    await app.sees('Standard og indstillinger');
    await link(app, /^Støtte-kontaktperson i Ballerup Kommune, version 1$/).click();
    for (const heading of [
      'Om indsatsen',
      'Målgruppe',
      'Faser',
      'Grunde til ophør',
      'Lokalt fastsat',
      'Det, der er vedtaget',
    ])
      await app.sees(heading);
    await app.page.getByText('Fronten, Parkvej 10', { exact: false }).first().waitFor();
    await link(app, 'Læs B21 i kvalitetsstandarden').first().click();
    await app.page.locator('.clause.named').getByText('B21', { exact: true }).waitFor();
    expect(await button(app, 'Høringen er holdt').count()).toBe(0);
    expect(await link(app, 'Skriv videre').count()).toBe(0);
  });

  test('fits on a phone, in English and dark', async () => {
    const app = await openAs('Lone Leder', '/standards/ballerup/1', { language: 'en', theme: 'dark' });
    await app.sees('Set locally');
    const wide = await app.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
  });

  test('whoever keeps no rules has no form, and an unknown version is none', async () => {
    const app = await openAs('Mille Prøve', '/standards/ballerup/2/edit');
    await app.sees('Du har ikke adgang til dette');
    await app.go('/local-settings/new');
    await app.sees('Du har ikke adgang til dette');
    await app.go('/standards/ballerup/1/cases');
    await app.sees('Du har ikke adgang til dette');
    await app.go('/standards/ballerup/77');
    await app.sees('Du har ikke adgang til dette');
  });
});

describe('A new version', () => {
  test('is begun from the one before, checked while it is written, kept where one leaves, compared and put into force', async () => {
    const app = await openAs('Lone Leder', '/standard', { device: 'desk' });
    await link(app, 'Skriv version 2').click();
    await app.sees('Skriv version 2');
    await app.page.getByText('Intet mangler').waitFor();
    const says = app.page.locator('[id="at-clauses.B13"] textarea').first();
    await says.fill('');
    await app.page.getByText('1 at rette').waitFor();
    await app.sees('Hvad der mangler eller er forkert');
    await button(app, 'Gem udkastet').click();
    await app.page.getByText('Ret først det, der mangler.').waitFor();
    await until('what lacks has the focus', async () => await says.evaluate((at) => at === document.activeElement));
    await says.fill('Hjælpen begynder med dig.');
    await app.page.getByText('Intet mangler').waitFor();
    await app.go('/standard');
    await app.sees('Standard og indstillinger');
    await app.go('/standards/ballerup/2/edit');
    await until(
      'what was written is there again',
      async () => (await says.inputValue()) === 'Hjælpen begynder med dig.',
    );
    await app.page.getByText('Intet mangler').waitFor();
    await button(app, 'Gem udkastet').click();
    await app.sees('Fra udkast til gældende');
    expect(addressOf(app)).toBe('/standards/ballerup/2');
    await link(app, 'Forskelle fra version 1').click();
    await app.sees(/^Hvad der er anderledes i version 2$/);
    await app.sees('Punkt B13, tekstens ord');
    await app.page.locator('ins').getByText('begynder med dig.').waitFor();
    await link(app, 'Læs version 2 i sin helhed').click();
    await button(app, 'Sæt i kraft').click();
    await app.sees('Sæt i kraft');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Sæt i kraft' }).click();
    await app.page.getByText(/^Gælder fra \d\d\.\d\d\.\d{4} for de sager, der begynder\.$/).waitFor();
    await app.go('/standards/ballerup/2/edit');
    await app.sees('Teksten ligger fast');
  });

  test('of two who write the same draft, the second is shown what the first saved, and both are kept', async () => {
    const path = '/standards/ballerup/3/edit';
    const [first, second] = [await openAs('Lone Leder', path), await openAs('Alma Alt', path)];
    const says = ({ page }: AppPage, clause: string) => page.locator(`[id="at-clauses.${clause}"] textarea`).first();
    for (const app of [first, second]) await app.page.getByText('Intet mangler').waitFor();
    await says(first, 'B13').fill('Vi begynder med dig.');
    await says(second, 'B21').fill('Vi aftaler det sammen.');
    for (const app of [first, second]) await app.page.getByText('Intet mangler').waitFor();
    await button(first, 'Gem udkastet').click();
    await first.sees('Fra udkast til gældende');
    await button(second, 'Gem udkastet').click();
    await second.sees('En anden har rettet imens');
    await second.page.getByText(/^Punkt B13, tekstens ord: .* er nu Vi begynder med dig\.$/).waitFor();
    const kept = async () =>
      (await api().get<{ standard: Standard }>('/v1/standards/ballerup/3', { as: people.lead })).body.standard.clauses;
    expect((await kept()).B21?.says).not.toBe('Vi aftaler det sammen.');
    await button(second, 'Gem oven på det nye').click();
    await second.sees('Fra udkast til gældende');
    expect(await kept()).toMatchObject({
      B13: { says: 'Vi begynder med dig.' },
      B21: { says: 'Vi aftaler det sammen.' },
    });
  });

  test('cases are moved to it once it has been seen what that changes', async () => {
    const one = await accepted(api(), { identity: { alias: 'Ulven' } });
    await storedCase(api(), one.caseId, one.version);
    const app = await openAs('Lone Leder', '/standards/ballerup/1/cases?from=ballerup.2', { device: 'desk' });
    await app.sees('Hvad det ændrer');
    await app.page
      .getByText(/^Fase: /)
      .first()
      .waitFor();
    await button(app, /^Flyt \d+$/).click();
    await app.page.getByText('Skriv en begrundelse.').waitFor();
    await field(app, /^Begrundelse/).fill('Begyndt på den forkerte version');
    await button(app, /^Flyt \d+$/).click();
    await app.sees(/flyttet til version 1$/);
    const { body } = await api().get<{ state: { standard: { version: number } } }>(`/v1/cases/${one.caseId}/live`, {
      as: people.lead,
    });
    expect(body.state.standard.version).toBe(1);
  });
});

describe('The settings', () => {
  test('say who set them, from when and why; new ones are seen with the cases that they touch before they are set', async () => {
    const one = await referred(api(), { identity: { alias: 'Bjørnen' } });
    await storedCase(api(), one.caseId, one.version);
    const app = await openAs('Lone Leder', '/local-settings', { device: 'desk' });
    await app.sees('Version 1 Gælder nu');
    await app.page.getByText(/uden navn$/).waitFor();
    await link(app, 'Fastsæt nye indstillinger').click();
    await app.sees('Nye indstillinger, version 2');
    await app.page.getByText('1 at rette').waitFor();
    await field(app, 'Fastsat af').fill('Leder af Fronten');
    await field(app, 'Besluttet').fill('Ledelsesmøde, punkt 4');
    await field(app, 'Arbejdsdage til visitation').fill('5');
    await app.page.getByText('Intet mangler').waitFor();
    await button(app, 'Se, hvad det ændrer').click();
    await app.sees('Hvad det ændrer');
    await app.sees('Arbejdsdage til visitation');
    await app.page.getByText(/\d+ af \d+ åbne sager får andre datoer\./).waitFor();
    await link(app, 'Bjørnen').waitFor();
    await app.ask();
    await button(app, /^Fastsæt fra \d\d\.\d\d\.\d{4}$/).click();
    await app.sees('Version 2 Gælder nu');
    await app.page.getByText(/ af Lone Leder$/).waitFor();
    await app.page.getByText('Ændret fra version 1').click();
    await app.sees('Arbejdsdage til visitation');
  });
});

test('A third municipality goes from nothing to a standard in force on the pages alone', async () => {
  const id = '00000000-0000-4000-8000-000000000301' as StaffId;
  await saveStaff(api().system.store.db, {
    id,
    municipality: 'eksempelby' as string as MunicipalityId,
    name: 'Karin Eksempel',
    roles: ['admin'],
    title: null,
    team: null,
    active: true,
    email: null,
    phone: null,
    address: null,
    language: 'da',
    competence: {},
    hours: null,
    login: loginOf(id),
  });
  const app = await openAs('Karin Eksempel', '/standard', { device: 'desk' });
  await app.sees('Der er ingen kvalitetsstandard endnu');
  await link(app, 'Fastsæt nye indstillinger').click();
  await app.sees('Nye indstillinger, version 1');
  await app.page.getByText('2 at rette').waitFor();
  await field(app, 'Fastsat af').fill('Leder af Socialt Team');
  await field(app, 'Besluttet').fill('Ledelsesmøde, punkt 4');
  await app.page.getByText('Intet mangler').waitFor();
  await button(app, 'Se, hvad det ændrer').click();
  await app.page.getByText(/^Ingen af 0 åbne sager får andre datoer\./).waitFor();
  await button(app, /^Fastsæt fra /).click();
  await app.sees('Version 1 Gælder nu');
  await app.go('/standard');
  await link(app, 'Skriv den første version').click();
  await app.sees('Skriv version 1');
  const lacking = app.page.locator('.rule-problems li button');
  await app.page.getByText(/^\d+ at rette$/).waitFor();
  for (let left = await lacking.count(); left > 0; left = await lacking.count()) {
    await lacking.first().click();
    await app.page.keyboard.press('Control+A');
    await app.page.keyboard.type('Som teksten siger');
    await until('one less is to be put right', async () => (await lacking.count()) < left);
  }
  await app.page.getByText('Intet mangler').waitFor();
  await button(app, 'Gem udkastet').click();
  await app.sees('Fra udkast til gældende');
  for (const step of ['Høringen er holdt', 'Den er vedtaget', 'Sæt i kraft']) {
    const open = button(app, step);
    if ((await open.count()) === 0) continue;
    await open.click();
    await field(app, /^(Hvilken dag\?|Fra hvilken dag\?)$/).fill(inDays(0));
    await app.page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Notér|Sæt i kraft)$/ })
      .click();
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await app.page.getByText(/^Gælder fra .* for de sager, der begynder\.$/).waitFor();
});
