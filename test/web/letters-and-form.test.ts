import { randomUUID } from 'node:crypto';
import { linkTo, linkToPage } from '../../texts/mail/links';
import type { About } from '../../texts/mail/message';
import { isOfTheApp } from '../../web/paths';
import { accepted, storedCase } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import type { Wanted } from './setup/app-page';
import { asIfTakenTimeOver } from './setup/public-form';
import { appUnderTest } from './setup/running-app';

const LEAD = 'Lone Leder';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const sender = { name: 'Ballerup Kommune', links: 'https://fodfaeste.example/' };
const pathOf = (link: string): string => new URL(link).pathname;

describe('The links in letters', () => {
  const about: { readonly [What in About['what']]: Extract<About, { what: What }> } = {
    case: { what: 'case', caseId: randomUUID(), number: 'B-1' },
    visit: { what: 'visit', visitId: randomUUID(), number: null, visit: null },
    standard: { what: 'standard', id: 'ballerup', version: 1 },
    glassBreaking: { what: 'glassBreaking', id: randomUUID(), number: 'B-1' },
    staff: { what: 'staff' },
    team: { what: 'team' },
    restriction: { what: 'restriction', number: 'B-1' },
  };

  test.each(Object.keys(about) as About['what'][])('about a %s leads to a page of the app', (what) => {
    expect(isOfTheApp(pathOf(linkTo(about[what], sender)))).toBe(true);
  });

  test.each(['today', 'team'] as const)('to %s leads to a page of the app', (page) => {
    expect(isOfTheApp(pathOf(linkToPage(page, sender)))).toBe(true);
  });

  test('lead through the login to what they mean, each with its own heading', async () => {
    const api = running.api();
    const { caseId, version } = await accepted(api, { identity: { alias: 'Grå Jakke' } });
    await storedCase(api, caseId, version);
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const visit = await api.post<{ visitId: string }>('/v1/visits', { caseId, expectedEnd: inAnHour });
    const app = await running.open(pathOf(linkTo({ ...about.case, caseId }, sender)), { device: 'desk' });
    await app.signInAs(LEAD);
    await app.sees('Grå Jakke');
    await app.go(pathOf(linkTo({ ...about.visit, visitId: visit.body.visitId }, sender)));
    await app.sees('Besøg alene');
    await app.page.getByText('Ingen holder øje (der sendes ingen mails).').waitFor();
    await app.page.getByRole('button', { name: 'Afmeld besøg' }).click();
    await app.page.getByText('Besøget er afmeldt.').waitFor();
    await app.go(pathOf(linkTo(about.standard, sender)));
    await app.sees(/Ballerup/);
    await app.go(pathOf(linkTo(about.glassBreaking, sender)));
    await app.sees('Ingen har brugt nødadgang');
    await app.go(pathOf(linkTo(about.staff, sender)));
    await app.sees('Medarbejdere');
    await app.page.getByText('Lone Leder').first().waitFor();
    await app.ask();
    await app.go(pathOf(linkTo(about.restriction, sender)));
    await app.sees('Skærmede sager');
    await app.go(pathOf(linkToPage('team', sender)));
    await app.sees('Teamoverblik');
    await app.go(pathOf(linkToPage('today', sender)));
    await app.sees('I dag');
  });

  test('lead whoever may not see what they mean to a page that says so', async () => {
    const app = await running.open(pathOf(linkTo(about.visit, sender)));
    await app.signInAs(LEAD);
    await app.sees('Du har ikke adgang til dette');
    await app.go(pathOf(linkToPage('team', sender)));
    await app.sees('Teamoverblik');
  });
});

describe('The public form', () => {
  test.each<Wanted>([
    { device: 'phone', language: 'da', theme: 'light' },
    { device: 'desk', language: 'en', theme: 'dark' },
  ])('is read by everybody, with what was wrong and its receipt ($device, $language, $theme)', async (wanted) => {
    const app = await running.open(`/henvendelse/ballerup${wanted.language === 'en' ? '?lang=en' : ''}`, wanted);
    await app.ask();
    const send = app.page.getByRole('button', { name: /^Send/ });
    await app.page.evaluate("document.querySelector('form:has(textarea)').noValidate = true");
    await send.click();
    await app.page.getByRole('alert').waitFor();
    await app.ask();
    await app.page.locator('[name=place]').fill('Parken bag stationen');
    await app.page.locator('[name=description]').fill('Han fryser og taler ikke med nogen.');
    await asIfTakenTimeOver(app);
    await send.click();
    await app.page.waitForURL(/henvendelse\/ballerup\/.+/);
    await app.ask();
  });
});
