import type { AppPage } from '../setup/app-page';
import { goTo } from './case-scenes';
import { button, heading, reads, type Scene } from './scene';

const json = (app: AppPage, address: string, body: object) =>
  app.page.route(address, (route) => route.fulfill({ json: body }));

const endingOf = (name: string, alias: string): Scene => ({
  name: `ending-${name}`,
  whole: true,
  play: async (app) => {
    await goTo(app, '', alias);
    await app.go(`${new URL(app.page.url()).pathname}/ending`);
    await app.page.locator('.ending-form').waitFor();
  },
});

const unattendedCase = {
  restrictionId: 'x',
  number: 'B-000057',
  named: [
    { id: 'y', name: 'Merete Lindholt', active: false, away: false },
    { id: 'z', name: 'Bodil Kærsgaard', active: true, away: true },
  ],
};

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
    name: 'board-list-printed',
    whole: true,
    play: async (app) => {
      await app.go('/board?list=open');
      await app.page.locator('.case-row').first().waitFor();
      await app.page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'board-list-taken-out',
    play: async (app) => {
      await app.page.emulateMedia({ media: 'screen' });
      await button(app, /^(Hent som CSV-fil|Take out as a CSV file)$/).click();
      await reads(app, /(Slet den, når den er brugt|Delete it once it has been used)\.$/);
    },
  },
  endingOf('grace', 'Kolonisten'),
  endingOf('asked', 'Skyggen'),
  {
    name: 'ending-nothing-chosen',
    play: async (app) => {
      await button(app, /^(Gem vurderingen|Save the assessment)$/).click();
      await app.page.locator('.ending-form .wrong').first().waitFor();
    },
  },
  {
    name: 'ending-more-attempts',
    whole: true,
    play: async (app) => {
      await app.page.getByLabel(/^(Ikke endnu, flere forsøg først|Not yet, more attempts first)$/).check();
      await app.page.getByLabel(/^(Dage uden kontakt|Days without contact)$/).waitFor();
    },
  },
  {
    name: 'ending-may-end',
    whole: true,
    play: async (app) => {
      await app.page.getByLabel(/^(Ja, sagen må ophøre|Yes, it may end)$/).check();
      await app.page.getByLabel(/^(Besked til borgeren|Word to the citizen)/).waitFor();
    },
  },
  {
    name: 'ending-loading',
    play: async (app) => {
      await app.page.route('**/v1/cases/*/ending*', () => undefined);
      await app.page.reload();
      await app.page.locator('.loading').waitFor();
    },
  },
  {
    name: 'ending-no-right',
    play: async (app) => {
      await app.page.unroute('**/v1/cases/*/ending*');
      await app.go('/cases/00000000-0000-4000-8000-000000000000/ending');
      await heading(app, /^(Du har ikke adgang til dette|You have no access to this)/).waitFor();
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
    whole: true,
    play: async (app) => {
      await json(app, '**/v1/unattended-cases', { items: [unattendedCase] });
      await app.go('/restricted');
      await reads(app, /^B-000057$/);
    },
  },
  {
    name: 'restricted-name-others',
    play: async (app) => {
      await button(app, /^(Lad andre se sagen|Let others see the case) B-000057$/).click();
      await app.page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'emergency-access-asked',
    play: async (app) => {
      await app.go('/restricted');
      await button(app, /^(Nødadgang til en skærmet sag|Emergency access to a restricted case)$/).click();
      await app.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'case-restrict',
    play: async (app) => {
      await goTo(app, '', 'Kolonisten');
      await button(app, /^(Skærm sagen|Restrict the case)$/).click();
      await app.page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'case-restricted',
    whole: true,
    play: async (app) => {
      const dialog = app.page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('Borgeren er i familie med en kollega.');
      await dialog.locator('button[type=submit]').click();
      await reads(app, /^(Kan se sagen|Can see the case)$/);
    },
  },
  {
    name: 'case-restriction-lift',
    play: async (app) => {
      await button(app, /^(Ophæv skærmningen|Lift the restriction)$/).click();
      await app.page.getByRole('dialog').getByRole('textbox').fill('Kollegaen er rejst.');
    },
  },
  {
    name: 'readers',
    whole: true,
    play: async (app) => {
      await app.page.getByRole('dialog').locator('button[type=submit]').click();
      await button(app, /^(Skærm sagen|Restrict the case)$/).waitFor();
      await app.page.getByRole('link', { name: /^(Hvem har set sagen|Who has looked at the case)$/ }).click();
      await app.page.locator('.readers-table').waitFor();
    },
  },
  {
    name: 'readers-absent',
    play: async (app) => {
      await app.go('/case-readers?case=B-999999');
      await heading(app, /^(Sagen findes ikke|There is no such case)$/).waitFor();
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
