import type { AppPage } from '../setup/app-page';
import { button, heading, reads, type Scene } from './scene';

/** A contact that waits, is refused and thrown away. */
export const ofWhoeverHasUnsent: readonly Scene[] = [
  {
    name: 'unsent-waiting',
    play: async (app) => {
      await app.page.route('**/contacts', (route) => route.abort());
      await app.go('/');
      await app.signInAs('Solvej Engholm');
      await log(app, 'Han vil gerne have hjælp til at flytte, når foråret kommer.');
      await app.page.getByRole('link', { name: /^(Ikke sendt|Not sent) \(1\)$/ }).click();
      await app.page.getByText(/^(Venter på forbindelse|Waiting for a connection)$/).waitFor();
    },
  },
  {
    name: 'unsent-refused',
    play: async (app) => {
      await app.page.unroute('**/contacts');
      const english = (await app.page.locator('html').getAttribute('lang')) === 'en';
      const json = {
        type: 'about:blank',
        title: english ? 'After the end' : 'Efter ophøret',
        status: 409,
        detail: english
          ? 'The case ended 12.11.2026 14.05. What has happened since belongs in a new, linked case.'
          : 'Sagen ophørte 12.11.2026 14.05. Det, der er sket siden, skal stå i en ny, forbundet sag.',
        code: 'afterTheEnd',
        params: {},
      };
      await app.page.route('**/contacts', (route) => route.fulfill({ status: 409, json }));
      await button(app, /^(Send igen|Send again)$/).click();
      await heading(app, /^(Blev ikke taget imod|Not accepted)/).waitFor();
    },
  },
  {
    name: 'unsent-throw-away',
    play: async (app) => {
      await button(app, /^(Smid væk|Throw away)$/).click();
      await button(app, /^(Behold|Keep)$/).waitFor();
    },
  },
  {
    name: 'unsent-nothing',
    play: async (app) => {
      await app.page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Smid væk|Throw away)$/ })
        .click();
      await heading(app, /^(Alt er sendt|Everything is sent)$/).waitFor();
    },
  },
  {
    name: 'my-devices',
    play: async (app) => {
      await app.go('/my-devices');
      await reads(app, /^(Den, du bruger nu|The one you are using now)$/);
    },
  },
];

/** A contact with whoever stands first, once the ten seconds are over. */
async function log(app: AppPage, note: string): Promise<void> {
  await button(app, /^(Ikke truffet|Not met)$/).click();
  await button(app, /^(Bopæl|Home)$/).click();
  await app.page.getByLabel(/^(Notat|Note) \(/).fill(note);
  await button(app, /^(Gem|Save)/).click();
  await button(app, /^(Send igen|Send again)$/).waitFor();
}
