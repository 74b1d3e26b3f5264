import type { AppPage } from '../setup/app-page';
import { button, heading, type Scene } from './scene';

const today = /^(I dag|Today)$/;
const cards = (app: AppPage) => app.page.getByRole('article');

/** The day of a contact person, from the door: a contact in three taps, a case, and what may go wrong. */
export const ofContactPerson: readonly Scene[] = [
  {
    name: 'signed-out',
    play: async (app) => {
      await app.go('/');
      await heading(app, /^Fodfæste$/).waitFor();
    },
  },
  {
    name: 'today',
    play: async (app) => {
      await app.signInAs('Solvej Engholm');
      await cards(app).first().waitFor();
    },
  },
  {
    name: 'where',
    play: async (app) => {
      await button(app, /^(Ikke truffet|Not met)$/).click();
      await button(app, /^(Bopæl|Home)$/).waitFor();
    },
  },
  {
    name: 'new-place',
    play: async (app) => {
      await button(app, /^(Et nyt sted med navn|A new place with a name)$/).click();
      await button(app, /^(Vælg dette sted|Choose this place)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'when-again',
    play: async (app) => {
      await button(app, /^(Tilbage til stederne|Back to the places)$/).click();
      await button(app, /^(Bopæl|Home)$/).click();
      await button(app, /^(Gem|Save), /).waitFor();
    },
  },
  {
    name: 'another-day',
    play: async (app) => {
      await app.page.getByRole('radio', { name: /^(En anden dag|Another day)$/ }).check();
      await button(app, /^(Gem|Save)/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'kept-back',
    play: async (app) => {
      await app.page.getByRole('radio', { name: /^(Foreslået|Proposed)/ }).check();
      await button(app, /^(Gem|Save), /).click();
      await button(app, /^(Fortryd|Undo)$/).waitFor();
    },
  },
  {
    name: 'outcomes',
    play: async (app) => {
      await button(app, /^(Fortryd|Undo)$/).click();
      await button(app, /^(Andet|Other)$/).click();
      await button(app, /^(Udeblev|Did not show up)$/).waitFor();
    },
  },
  {
    name: 'what-you-did',
    play: async (app) => {
      const dialog = app.page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^(Fik kontakt|Contact made)$/ }).click();
      await dialog.getByRole('button', { name: /^(Bopæl|Home)$/ }).click();
      await dialog.getByText(/^(Mere: tidspunkt|More: time)/).click();
      await dialog.getByRole('group', { name: /^(Hvad lavede I|What did you do)/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'case',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await cards(app).nth(1).getByRole('link').first().click();
      await heading(app, /^(Næste frist|Next deadline)$/).waitFor();
    },
  },
  {
    name: 'case-more',
    play: async (app) => {
      await button(app, /^(Mere|More)$/).click();
      await heading(app, /^(Hvad vil du gøre|What do you want to do)/).waitFor();
    },
  },
  {
    name: 'act',
    play: async (app) => {
      await button(app, /^(Notér en hændelse|Record an incident)$/).click();
      await heading(app, /^(Notér en hændelse|Record an incident)$/).waitFor();
    },
  },
  {
    name: 'act-lacking',
    play: async (app) => {
      await button(app, /^(Notér hændelsen|Record the incident)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'act-who-the-citizen-is',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await button(app, /^(Mere|More)$/).click();
      await button(app, /^(Borgeren siger, hvem|The citizen says who)/).click();
      await app.page.getByLabel(/^(Navn|Name)$/).check();
      await app.page.getByLabel(/^(CPR-nummer|CPR number)$/).check();
      await button(app, /^(Gem|Save)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'case-all-that-happened',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      const all = button(app, /^(Vis alt, der er sket|Show all that happened)$/);
      await all.click();
      await all.waitFor({ state: 'hidden' });
      await app.page.getByText(/^(Henter|Loading)/).waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'case-course',
    play: async (app) => {
      await app.page.locator('.course-row').first().scrollIntoViewIfNeeded();
      await heading(app, /^(Forløb i billede|The course in a picture)$/).evaluate((one) => one.scrollIntoView());
    },
  },
  {
    name: 'shown-to-the-citizen',
    play: async (app) => {
      await button(app, /^(Vis med borgeren|Show the citizen)$/).click();
      await heading(app, /^(Din kontaktperson|Your contact person)$/).waitFor();
    },
  },
  {
    name: 'covered',
    play: async (app) => {
      await button(app, /^(Luk|Close)$/).click();
      await heading(app, /^(Skærmen er dækket|The screen is covered)$/).waitFor();
    },
  },
  {
    name: 'settings',
    play: async (app) => {
      await button(app, /^(Vis igen|Show again)$/).click();
      await button(app, /^(Indstillinger|Settings)$/).click();
      await button(app, /^(Log ud|Sign out)$/).waitFor();
    },
  },
  {
    name: 'no-right',
    play: async (app) => {
      await app.go('/cases/0b51ae1e-58e6-43e2-9a1c-ffb5aa1a3ba0');
      await heading(app, /^(Du har ikke adgang|You have no access)/).waitFor();
    },
  },
  {
    name: 'emergency-access-purpose',
    play: async (app) => {
      await button(app, /^(Nødadgang til|Emergency access to)/).click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'loading',
    play: async (app) => {
      await app.page.route('**/v1/today', () => undefined);
      await app.go('/');
      await heading(app, today).waitFor();
    },
  },
  {
    name: 'carried-today',
    play: async (app) => {
      await app.page.unroute('**/v1/today');
      await app.page.route('**/v1/today', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/');
      await app.page.getByText(/^(Ingen forbindelse|No connection)\. /).waitFor();
    },
  },
  {
    name: 'carried-case',
    play: async (app) => {
      await app.page.route('**/v1/cases/*/page*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await cards(app).getByRole('link').first().click();
      await app.page.getByText(/^(Ingen forbindelse|No connection)\. /).waitFor();
      await app.page.unroute('**/v1/cases/*/page*');
    },
  },
  {
    name: 'no-connection',
    play: async (app) => {
      await app.page.route('**/v1/cases?*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/cases');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
      await app.page.unroute('**/v1/cases?*');
    },
  },
  {
    name: 'nothing-today',
    play: async (app) => {
      await app.page.unroute('**/v1/today');
      await app.page.route('**/v1/today', async (route) => {
        const response = await route.fetch();
        const empty = { visits: [], overdue: [], appointments: [], today: [], withoutDate: [], later: [], more: false };
        await route.fulfill({ response, json: { ...(await response.json()), ...empty } });
      });
      await app.go('/');
      await heading(app, /^(Der er ikke noget|There is nothing)/).waitFor();
    },
  },
];
