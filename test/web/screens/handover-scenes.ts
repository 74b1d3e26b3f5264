import { button, heading, type Scene } from './scene';

/** Offers and their answers, as the team lead has them, and the link of one, asked about before it is revoked. */
export const ofHandovers: readonly Scene[] = [
  {
    name: 'handovers',
    whole: true,
    play: async (app) => {
      await app.go('/handovers');
      await app.signInAs('Bodil Kærsgaard');
      await app.page.locator('[data-row]').first().waitFor();
    },
  },
  {
    name: 'handovers-over',
    play: async (app) => {
      await app.go('/handovers?list=over&whose=team');
      await app.page.locator('[data-row]').first().waitFor();
    },
  },
  {
    name: 'handovers-none',
    play: async (app) => {
      await app.go('/handovers?list=over&whose=mine');
      await heading(app, /^(Ingen overgange er afsluttet|No handovers are over)$/).waitFor();
    },
  },
  {
    name: 'service-link-in-use',
    play: async (app) => {
      await app.go('/handovers?whose=team');
      await app.page.getByRole('link', { name: 'Fyrtårnet' }).click();
      await button(app, /^(Link til tilbuddet|Link to the service)$/).click();
      await button(app, /^(Træk linket tilbage|Revoke the link)$/).waitFor();
    },
  },
  {
    name: 'service-link-revoking',
    play: async (app) => {
      await button(app, /^(Træk linket tilbage|Revoke the link)$/).click();
      await button(app, /^(Ja, træk det tilbage|Yes, revoke it)$/).waitFor();
    },
  },
  {
    name: 'handovers-no-connection',
    play: async (app) => {
      await app.page.route('**/v1/handovers?*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/handovers');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
];
