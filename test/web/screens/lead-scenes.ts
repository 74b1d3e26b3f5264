import type { AppPage } from '../setup/app-page';
import { heading, reads, type Scene } from './scene';

const json = (app: AppPage, address: string, body: object) =>
  app.page.route(address, (route) => route.fulfill({ json: body }));

/** What a team lead has before them, and the pages that letters lead to. */
export const ofTeamLead: readonly Scene[] = [
  {
    name: 'team',
    play: async (app) => {
      await app.go('/team');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(Fordeling|Load by person)$/).waitFor();
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
    name: 'team-nothing',
    play: async (app) => {
      const heaps = ['overdue', 'due', 'later', 'withoutDate', 'appointments'];
      const lists = ['toConfirm', 'escalated', 'unassigned', 'waiting', 'workers'];
      const empty = Object.fromEntries([...heaps, ...lists].map((name) => [name, []]));
      await json(app, '**/v1/attention/team*', { ...empty, asOf: new Date().toISOString(), silentForDays: 30 });
      await app.go('/team');
      await heading(app, /^(Der er ikke noget|There is nothing)/).waitFor();
    },
  },
  {
    name: 'team-no-connection',
    play: async (app) => {
      await app.page.unroute('**/v1/attention/team*');
      await app.page.route('**/v1/attention/team*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/team');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
];
