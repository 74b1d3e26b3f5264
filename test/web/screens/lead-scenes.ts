import type { AppPage } from '../setup/app-page';
import { heading, reads, type Scene } from './scene';

const json = (app: AppPage, address: string, body: object) =>
  app.page.route(address, (route) => route.fulfill({ json: body }));

/** What a team lead has before them, and the pages that letters lead to. */
export const ofTeamLead: readonly Scene[] = [
  {
    name: 'board',
    play: async (app) => {
      await app.go('/board');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(Fordeling|Load by person)$/).waitFor();
      await app.page.locator('.case-row').first().waitFor();
    },
  },
  {
    name: 'board-silent',
    whole: true,
    play: async (app) => {
      await app.go('/board?list=silent');
      await app.page.locator('.case-row').first().waitFor();
    },
  },
  {
    name: 'board-with-case',
    play: async (app) => {
      await app.page.locator('.case-row [data-row]').first().click();
      await heading(app, /^(Hvad er der sket|What has happened|Seneste|Latest)/).waitFor();
    },
  },
  {
    name: 'standard',
    play: async (app) => {
      await app.go('/standards/ballerup/1');
      await heading(app, /^(Det, der er vedtaget|What was adopted)$/).waitFor();
    },
  },
  {
    name: 'emergency-access',
    play: async (app) => {
      await app.go('/glass-breakings');
      await heading(app, /^(Ingen har brugt nødadgang|Nobody has used emergency access)$/).waitFor();
    },
  },
  {
    name: 'emergency-access-used',
    play: async (app) => {
      const at = '2026-11-21T02:14:00.000Z';
      const item = { id: 'x', at, until: '2026-11-21T06:14:00.000Z', byName: 'Merete Lindholt', number: 'B-000031' };
      const reason = 'Skadestuen ringede: borgeren er indlagt og spørger efter sin kontaktperson.';
      await json(app, '**/v1/glass-breakings*', { items: [{ ...item, caseId: 'x', reason }], next: null });
      await app.go('/glass-breakings');
      await reads(app, /^Skadestuen ringede/);
    },
  },
  {
    name: 'staff',
    whole: true,
    play: async (app) => {
      await app.go('/staff');
      await reads(app, /^Solvej Engholm$/);
    },
  },
  {
    name: 'restricted',
    play: async (app) => {
      await app.go('/restricted');
      await heading(app, /./).waitFor();
    },
  },
  {
    name: 'board-nothing',
    play: async (app) => {
      await json(app, '**/v1/cases?*', { items: [], next: null, count: 0 });
      await app.go('/board?list=escalated');
      await heading(app, /^(Ingen på listen|Nobody on the list)$/).waitFor();
      await app.page.unroute('**/v1/cases?*');
    },
  },
  {
    name: 'board-no-connection',
    play: async (app) => {
      await app.page.route('**/v1/board', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/board');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
];
