import type { AppPage } from '../setup/app-page';
import { button, reads, type Scene } from './scene';

const write = (app: AppPage, label: RegExp, text: string) => app.page.getByLabel(label).fill(text);

/** From a new person to their case. */
export const ofNewPerson: readonly Scene[] = [
  {
    name: 'new-person',
    play: async (app) => {
      await app.go('/cases/new');
      await app.signInAs('Solvej Engholm');
      await button(app, /^(Opret sag|Open a case)$/).waitFor();
    },
  },
  {
    name: 'new-person-lacks-something',
    play: async (app) => {
      await button(app, /^(Opret sag|Open a case)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'new-person-alike',
    play: async (app) => {
      await write(app, /^(Hvad kalder du|What do you call)/, 'Skyggen');
      await write(app, /^(Hvorfor går du|Why do you begin)/, 'Sover i opgangen og fryser');
      await write(app, /^(Hvorfor er det det|Why is this the)/, 'Ingen anden indsats når ham');
      await button(app, /^(Opret sag|Open a case)$/).click();
      await button(app, /^(Nej, opret|No, open)/).waitFor();
    },
  },
  {
    name: 'new-person-without-net',
    play: async (app) => {
      await app.page.route('**/v1/own-initiative', (route) => route.abort());
      await button(app, /^(Nej, opret|No, open)/).click();
      await app.page.getByText(/(Ikke oprettet endnu|Not opened yet)$/).waitFor();
    },
  },
  {
    name: 'today-begun-here',
    play: async (app) => {
      await button(app, /^(Notér kontakt|Log a contact)$/).click();
      await button(app, /^(Ikke truffet|Not met)$/).click();
      await button(app, /^(Bopæl|Home)$/).click();
      await button(app, /^(Gem|Save)/).click();
      await app.go('/');
      await reads(app, /^(Sagen oprettes|The case is opened)/);
    },
  },
  {
    name: 'unsent-throw-away-begun',
    play: async (app) => {
      await app.go('/unsent');
      await button(app, /^(Smid væk|Throw away)$/).click();
      await reads(app, /^(Det, du har noteret|What you logged)/);
    },
  },
  {
    name: 'new-person-perhaps-the-same',
    play: async (app) => {
      await app.page.unroute('**/v1/own-initiative');
      await app.go('/cases/new');
      await write(app, /^(Hvad kalder du|What do you call)/, 'Blå jakke');
      await write(app, /^(Hvorfor går du|Why do you begin)/, 'Sover i opgangen og fryser');
      await write(app, /^(Hvorfor er det det|Why is this the)/, 'Ingen anden indsats når hende');
      await app.page.getByText(/^(Mere: navn|More: name)/).click();
      await write(app, /^(Navn, hvis|Name, if)/, 'Elinor Prøvested');
      await button(app, /^(Opret sag|Open a case)$/).click();
      const anyway = button(app, /^(Nej, opret|No, open)/);
      const told = app.page.getByRole('heading', { name: /^(Måske har|Perhaps the person)/ });
      // Whoever was opened for the picture before this one is alike in all.
      await anyway.or(told).first().waitFor();
      if (await anyway.isVisible()) await anyway.click();
      await told.waitFor();
    },
  },
];
