import type { AppPage } from '../setup/app-page';
import { button, heading, reads, type Scene } from './scene';

const json = (app: AppPage, address: string, body: object) =>
  app.page.route(address, (route) => route.fulfill({ json: body }));

/** The standard and the settings for whoever keeps them: versions, a draft, differences, cases that are moved, new settings. */
export const ofRuleKeeper: readonly Scene[] = [
  {
    name: 'standards',
    play: async (app) => {
      await app.go('/standard');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(Lokale indstillinger|Local settings)$/).waitFor();
      await reads(app, /, version 1$/);
    },
  },
  {
    name: 'standard-whole',
    whole: true,
    play: async (app) => {
      await app.go('/standards/ballerup/1');
      await heading(app, /^(Lokalt fastsat|Set locally)$/).waitFor();
    },
  },
  {
    name: 'standard-draft',
    play: async (app) => {
      await app.go('/standards/ballerup/2/edit');
      await reads(app, /^(Intet mangler|Nothing is missing)$/);
    },
  },
  {
    name: 'standard-draft-lacking',
    play: async (app) => {
      await app.page.locator('[id="at-clauses.B2"] textarea').first().fill('');
      await reads(app, /^1 (at rette|to put right)$/);
      await heading(app, /^(Hvad der mangler|What is missing)/).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'standard-draft-clause',
    play: async (app) => {
      await app.page.locator('[id="at-clauses.B2"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'standard-differences',
    play: async (app) => {
      await app.page.route('**/v1/standards/ballerup/2', async (route) => {
        const first = await route.fetch({ url: route.request().url().replace(/2$/, '1') });
        const whole = await first.json();
        const { clauses, grounds } = whole.standard;
        const says = 'Hjælpen tager altid udgangspunkt i din situation, dine ønsker og dine behov.';
        const standard = {
          ...whole.standard,
          version: 2,
          clauses: { ...clauses, B13: { ...clauses.B13, says } },
          grounds: grounds.slice(1),
        };
        await route.fulfill({ json: { ...whole, version: 2, activeFrom: null, standard } });
      });
      await app.go('/standards/ballerup/2/differences/1');
      await heading(app, /^(Hvad der er anderledes|What is different)/).waitFor();
    },
  },
  {
    name: 'standard-steps',
    play: async (app) => {
      await app.go('/standards/ballerup/2');
      await button(app, /^(Høringen er holdt|The hearing has been held)$/).click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'standard-cases-none',
    play: async (app) => {
      await app.page.unroute('**/v1/standards/ballerup/2');
      await app.go('/standards/ballerup/1/cases');
      await heading(app, /^(Der er kun denne version|There is this version alone)$/).waitFor();
    },
  },
  {
    name: 'local-settings',
    play: async (app) => {
      await app.go('/local-settings');
      await reads(app, /^(Alle indstillinger i denne version|All settings in this version)$/);
    },
  },
  {
    name: 'new-settings',
    play: async (app) => {
      await app.go('/local-settings/new');
      await reads(app, /^1 (at rette|to put right)$/);
    },
  },
  {
    name: 'new-settings-looked-at',
    whole: true,
    play: async (app) => {
      await app.page.locator('[id="at-reference"] textarea').fill('Ledelsesmøde 12.01.2026, punkt 4');
      await app.page.locator('[id="at-unreachable.days"] input').fill('60');
      await reads(app, /^(Intet mangler|Nothing is missing)$/);
      await button(app, /^(Se, hvad det ændrer|See what it changes)$/).click();
      await reads(app, /^(Ingen af |None of )?\d+ /);
    },
  },
  {
    name: 'new-settings-no-connection',
    play: async (app) => {
      await app.page.route('**/v1/rules/check', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/local-settings/new');
      await reads(app, /^(Det kunne ikke kontrolleres|It could not be checked)/);
      await app.page.unroute('**/v1/rules/check');
    },
  },
  {
    name: 'standards-nothing',
    play: async (app) => {
      await json(app, '**/v1/standards', { items: [] });
      await json(app, '**/v1/settings', { items: [], entered: [] });
      await app.go('/standard');
      await heading(app, /^(Der er ingen kvalitetsstandard|There is no quality standard)/).waitFor();
      await app.page.unroute('**/v1/standards');
      await app.page.unroute('**/v1/settings');
    },
  },
];
