import { button, heading, type Scene } from './scene';

/** The team's calendar, as the team lead has it; nothing is changed, so that the next picture finds it as it is. */
export const ofAbsences: readonly Scene[] = [
  {
    name: 'absences',
    whole: true,
    play: async (app) => {
      await app.go('/absences');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(Fraværende nu|Away now)/).waitFor();
    },
  },
  {
    name: 'absence-lacks-something',
    play: async (app) => {
      await button(app, /^(Notér fravær|Record an absence)$/).click();
      await button(app, /^(Gem fraværet|Save the absence)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'absence-deleting',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await button(app, /^(Slet fravær|Delete absence)/).click();
      await button(app, /^(Ja, slet fraværet|Yes, delete the absence)$/).waitFor();
    },
  },
  {
    name: 'deactivating',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await button(app, /^(Deaktiver|Deactivate) Solvej Engholm$/).click();
      await heading(app, /^(Deaktiver|Deactivate) Solvej Engholm\?$/).waitFor();
    },
  },
  {
    name: 'absences-no-connection',
    play: async (app) => {
      await app.page.route('**/v1/absences*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/absences');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
];
