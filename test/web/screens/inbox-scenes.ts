import type { AppPage } from '../setup/app-page';
import { button, heading, reads, type Scene } from './scene';

const write = (app: AppPage, label: RegExp, text: string) => app.page.getByLabel(label).first().fill(text);

/** A call that is registered, and how it is decided on in the inbox. */
export const ofIntakeOfficer: readonly Scene[] = [
  {
    name: 'new-referral',
    whole: true,
    play: async (app) => {
      await app.go('/inbox/new');
      await app.signInAs('Merete Lindholt');
      await button(app, /^(Gem henvendelsen|Save the referral)$/).waitFor();
    },
  },
  {
    name: 'new-referral-lacks-something',
    play: async (app) => {
      await button(app, /^(Gem henvendelsen|Save the referral)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'new-referral-alike',
    whole: true,
    play: async (app) => {
      await app.page.getByLabel(/^(Nogen er i fare|Somebody is in danger)/).check();
      await write(app, /^(Hvad bliver der sagt|What is being said)/, 'Skyggen ligger bag biblioteket og svarer ikke.');
      await write(app, /^(Hvor er personen set|Where was the person)/, 'Bag biblioteket');
      await write(app, /^(Hvad bliver personen kaldt|What is the person called)/, 'Skyggen');
      await write(app, /^(Navn \(valgfrit\)|Name \(optional\))/, 'Nanna Nabo');
      await app.page.getByText(/^\d+ (ligner|alike)$/).waitFor();
    },
  },
  {
    name: 'new-referral-no-answer',
    play: async (app) => {
      await app.page.route('**/v1/referrals', (route) => route.abort());
      await button(app, /^(Gem henvendelsen|Save the referral)$/).click();
      await reads(app, /^(Der kom intet svar|No answer came)/);
    },
  },
  {
    name: 'new-referral-receipt',
    play: async (app) => {
      await app.page.unroute('**/v1/referrals');
      await button(app, /^(Gem henvendelsen|Save the referral)$/).click();
      await heading(app, /^(Henvendelsen er gemt|The referral is saved)$/).waitFor();
    },
  },
  {
    name: 'inbox',
    play: async (app) => {
      await app.go('/inbox');
      await app.page.locator('.inbox-row').first().waitFor();
    },
  },
  {
    name: 'inbox-referral',
    whole: true,
    play: async (app) => {
      await app.page.locator('.inbox-row a').filter({ hasText: 'Skyggen' }).first().click();
      await app.page.getByRole('table').first().waitFor();
      await button(app, /^(Vis, hvem der henvendte sig|Show who referred)$/).click();
      await reads(app, /^Nanna Nabo$/);
    },
  },
  {
    name: 'inbox-accept',
    play: async (app) => {
      await button(app, /^(Tildel en kontaktperson|Accept, and assign)/).click();
      await heading(app, /^(Tildel en kontaktperson|Accept, and assign)/).waitFor();
    },
  },
  {
    name: 'inbox-join',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await button(app, /^(Samme person|Same person)/).click();
      await button(app, /^(Tilføj til sagen|Add to the case)$/).waitFor();
    },
  },
  {
    name: 'inbox-joined',
    play: async (app) => {
      await write(app, /^(Hvorfor er det samme|Why is it the same)/, 'Samme dæknavn og samme plads');
      await button(app, /^(Tilføj til sagen|Add to the case)$/).click();
      await heading(app, /^(Henvendelsen er tilføjet|The referral was added)/).waitFor();
    },
  },
  {
    name: 'inbox-empty',
    play: async (app) => {
      await app.page.route('**/v1/cases?*', (route) => route.fulfill({ json: { items: [], next: null, count: 0 } }));
      await app.go('/inbox');
      await heading(app, /^(Der er ingen henvendelser|No referral is waiting)/).waitFor();
    },
  },
  {
    name: 'inbox-no-connection',
    play: async (app) => {
      await app.page.unroute('**/v1/cases?*');
      await app.page.route('**/v1/cases?*', (route) => route.fulfill({ status: 502, body: 'no gateway' }));
      await app.go('/inbox');
      await heading(app, /^(Der er ingen forbindelse|There is no connection)$/).waitFor();
    },
  },
  {
    name: 'moving-in',
    whole: true,
    play: async (app) => {
      await app.go('/inbox/moving-in');
      await button(app, /^(Før sagen ind|Enter the case)$/).waitFor();
    },
  },
  {
    name: 'moving-in-lacks-something',
    whole: true,
    play: async (app) => {
      await app.page.getByLabel(/^(Ja, vi har den|Yes, we have it)$/).check();
      await button(app, /^(Tilføj en kontakt|Add a contact)/).click();
      await button(app, /^(Før sagen ind|Enter the case)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
];

/** An authority that refers a citizen by its own channel, with what it knows. */
export const ofCaseworker: readonly Scene[] = [
  {
    name: 'new-referral-authority',
    whole: true,
    play: async (app) => {
      await app.go('/inbox/new');
      await app.signInAs('Jonas Overby');
      await write(app, /^(Hvad bliver der sagt|What is being said)/, 'Han lukker ikke op og svarer ikke på breve.');
      await write(app, /^(Hvad hedder borgeren|What is the citizen’s name)/, 'Egon Lund');
      await write(app, /^(Hvor gammel|How old|Alder|Age)/, '58');
      await app.page.getByRole('group', { name: /^(Målgruppe|Target group)/ }).waitFor();
    },
  },
];

/** Cases that are given to somebody else, once it is seen whose work grows. */
export const ofWhoeverReassigns: readonly Scene[] = [
  {
    name: 'reassign',
    play: async (app) => {
      await app.go('/reassign');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(Giv sager videre|Reassign cases)$/).waitFor();
    },
  },
  {
    name: 'reassign-preview',
    whole: true,
    play: async (app) => {
      await app.page.getByLabel(/^(Hvis sager|Whose cases)/).selectOption({ label: 'Solvej Engholm' });
      await app.page.getByLabel(/^(Hvem skal have dem|Who is to have them)/).selectOption({ label: 'Aisha Rosenvang' });
      await heading(app, /^(Hvis arbejde vokser|Whose work grows)/).waitFor();
      await app.page.getByRole('row', { name: /^Solvej Engholm/ }).waitFor();
    },
  },
  {
    name: 'reassign-lacks-something',
    play: async (app) => {
      await button(app, /^(Giv \d+ videre|Reassign \d+)$/).click();
      await reads(app, /^(Skriv en begrundelse|Give a reason)/);
    },
  },
];
