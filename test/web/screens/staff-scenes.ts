import { button, heading, reads, type Scene } from './scene';

/** Everybody on staff, a person and a team, as the team lead has them; nothing is changed. */
export const ofStaff: readonly Scene[] = [
  {
    name: 'staff-kept',
    whole: true,
    play: async (app) => {
      await app.go('/staff');
      await app.signInAs('Bodil Kærsgaard');
      await reads(app, /^Solvej Engholm$/);
    },
  },
  {
    name: 'staff-new-lacks-something',
    play: async (app) => {
      await button(app, /^(Ny medarbejder|New member of staff)$/).click();
      await button(app, /^(Gem|Save)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'staff-nobody',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await app.go('/staff?search=qqq');
      await heading(app, /^(Ingen passer|Nobody fits)/).waitFor();
    },
  },
  {
    name: 'staff-person',
    whole: true,
    play: async (app) => {
      await app.go('/staff');
      await app.page.getByRole('link', { name: 'Solvej Engholm' }).click();
      await heading(app, /^Solvej Engholm$/).waitFor();
      await heading(app, /^(Telefoner og computere|Phones and computers)$/).waitFor();
      await app.page.locator('main .loading').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'staff-access',
    play: async (app) => {
      await button(app, /^(Ret|Change): (Roller|Roles)/).click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'staff-team',
    whole: true,
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await app.page.locator('main a[href^="/staff/teams/"]').first().click();
      await button(app, /^(Ret teamet|Change the team)$/).waitFor();
    },
  },
  {
    name: 'staff-team-without-lead',
    play: async (app) => {
      await button(app, /^(Ret teamet|Change the team)$/).click();
      const dialog = app.page.getByRole('dialog');
      await dialog.getByLabel(/^(Lederens stedfortræder|Deputy lead)$/).selectOption('');
      await dialog.getByLabel(/^(Teamleder|Team lead)$/).selectOption('');
      await dialog.getByRole('checkbox').waitFor();
    },
  },
  {
    name: 'staff-no-connection',
    play: async (app) => {
      await app.page.route('**/v1/staff', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/staff');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
];
