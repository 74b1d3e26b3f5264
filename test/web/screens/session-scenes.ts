import { button, heading, reads, type Scene } from './scene';

const ME = '**/v1/me';
const over = {
  type: 'about:blank',
  title: 'Log ind',
  status: 401,
  detail: 'Dit login er udløbet.',
  code: 'sessionOver',
  params: {},
};

/** Who is signed in, and until when: the door without net, the end of a session before it comes and after, and a wrong address. */
export const ofSessions: readonly Scene[] = [
  {
    name: 'door-no-connection',
    play: async (app) => {
      await app.page.route(ME, (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/');
      await button(app, /^(Prøv igen|Try again)$/).waitFor();
    },
  },
  {
    name: 'session-ends-soon',
    play: async (app) => {
      await app.page.unroute(ME);
      await app.go('/');
      await app.signInAs('Solvej Engholm');
      await app.page.getByRole('article').first().waitFor();
      await app.page.route(ME, async (route) => {
        const response = await route.fetch();
        const soon = new Date(Date.now() + 4 * 60_000).toISOString();
        const json = { ...(await response.json()), sessionEndsAt: soon, sessionLastsUntil: soon };
        await route.fulfill({ response, json });
      });
      await app.go('/');
      await app.page.getByRole('article').first().waitFor();
      await reads(app, /^(Du bliver logget ud|Dit login udløber|You will be signed out|Your sign-in expires)/);
    },
  },
  {
    name: 'signed-out-meanwhile',
    play: async (app) => {
      await app.page.unroute(ME);
      await app.go('/');
      await app.page.getByRole('article').first().waitFor();
      await app.page.route('**/v1/cases/*/page*', (route) => route.fulfill({ status: 401, json: over }));
      await app.page.getByRole('article').first().getByRole('link').first().click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'session-over',
    play: async (app) => {
      await app.page.unroute('**/v1/cases/*/page*');
      await app.page.route(ME, (route) => route.fulfill({ status: 401, json: over }));
      await app.go('/');
      await app.page.getByRole('link', { name: /^(Log ind|Sign in)$/ }).waitFor();
    },
  },
  {
    name: 'no-such-page',
    play: async (app) => {
      await app.page.unroute(ME);
      await app.go('/');
      await app.page.getByRole('article').first().waitFor();
      await app.page.evaluate("history.pushState(null, '', '/nowhere'); dispatchEvent(new PopStateEvent('popstate'))");
      await heading(app, /^(Den side findes ikke|There is no such page)$/).waitFor();
    },
  },
];
