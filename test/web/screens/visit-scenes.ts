import type { AppPage } from '../setup/app-page';
import { button, type Scene } from './scene';

const start = (app: AppPage) => button(app, /^Start, (tilbage senest|back by)/);

/** The demo sends no mail, so that nobody watches; here it is answered as where it does. */
async function answerAsWatched(app: AppPage): Promise<void> {
  await app.page.route(/\/v1\/visits\/[\w-]+$/, async (route) => {
    const response = await route.fetch();
    const visit = await response.json();
    const says = /^en/.test(await app.page.evaluate<string>('document.documentElement.lang'))
      ? 'Your visit is watched: Bodil Kærsgaard, 00 00 00 00.'
      : 'Vagten ser dit besøg: Bodil Kærsgaard, 00 00 00 00.';
    await route.fulfill({ response, json: { ...visit, watch: { ...visit.watch, unwatchedBecause: null, says } } });
  });
}

/** A visit from before it begins until it is checked out, with and without a connection. */
export const ofVisitor: readonly Scene[] = [
  {
    name: 'start-visit',
    play: async (app) => {
      await app.go('/visits/new');
      await app.signInAs('Solvej Engholm');
      await app.page.locator('select').first().selectOption({ index: 1 });
      await app.page.getByRole('heading', { name: /^(Hvem holder øje|Who watches)$/ }).waitFor();
    },
  },
  {
    name: 'start-visit-lacks-something',
    play: async (app) => {
      await button(app, /^Start/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'start-visit-not-sent',
    play: async (app) => {
      await app.page.route('**/v1/visits', (route) => route.abort());
      await app.page.locator('select').first().selectOption('noCase');
      await app.page.getByLabel(/^(Nøjagtig adresse|Exact address)/).fill('Banegårdspladsen 4');
      await start(app).click();
      await button(app, /^(Prøv igen nu|Try again now)$/).waitFor();
    },
  },
  {
    name: 'visit-nobody-watches',
    play: async (app) => {
      await app.page.unroute('**/v1/visits');
      await button(app, /^(Prøv igen nu|Try again now)$/).click();
      await app.page
        .getByText(/^(Ingen holder øje|Nobody watches)/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'visit-watched',
    play: async (app) => {
      await answerAsWatched(app);
      await app.page.reload();
      await app.page.getByText(/^(Vagten ser|Your visit is watched)/).waitFor();
    },
  },
  {
    name: 'today-with-visit',
    play: async (app) => {
      await app.page.getByRole('link', { name: /^(I dag|Today)$/ }).click();
      await app.page.getByText(/^(Vagten ser|Your visit is watched)/).waitFor();
      await app.page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'visit-help-asked',
    play: async (app) => {
      await button(app, /^(Tilkald hjælp|Call for help)/).click();
      await button(app, /^(Nej|No)$/).waitFor();
    },
  },
  {
    name: 'visit-help-called',
    play: async (app) => {
      await button(app, /^(Ja, tilkald|Yes, call)/).click();
      await app.page.getByText(/^(Kaldet er modtaget|Call received)/).waitFor();
    },
  },
  {
    name: 'visit-check-out-waits',
    play: async (app) => {
      await app.page.route('**/check-out', (route) => route.abort());
      await button(app, /^(Afmeld besøg|Check out)$/).click();
      await button(app, /^(Prøv igen nu|Try again now)$/).waitFor();
    },
  },
  {
    name: 'visit-over',
    play: async (app) => {
      await app.page
        .getByRole('region')
        .getByRole('link', { name: /^(Åbn besøget|Open the visit)$/ })
        .click();
      await app.page.unroute('**/check-out');
      await button(app, /^(Prøv igen nu|Try again now)$/).click();
      await app.page.getByText(/^(Besøget er afmeldt|The visit is over)/).waitFor();
    },
  },
];
