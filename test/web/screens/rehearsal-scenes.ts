import { button, heading, reads, type Scene } from './scene';

/** Practising: where it begins, the same pages in another colour, and how it ends. */
export const ofRehearsals: readonly Scene[] = [
  {
    name: 'rehearsals',
    whole: true,
    play: async (app) => {
      await app.go('/rehearsals');
      await app.signInAs('Solvej Engholm');
      await heading(app, /^(Du har ingen øvelser i gang|You have no rehearsals under way)$/).waitFor();
    },
  },
  {
    name: 'rehearsal-today',
    play: async (app) => {
      await button(app, /^(Begynd|Begin)$/).click();
      await app.page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'rehearsal-story',
    play: async (app) => {
      await button(app, /^(Historien|The story)$/).click();
      await reads(app, /^(Sådan går det i historien|This is how the story goes)/);
    },
  },
  {
    name: 'rehearsal-case',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('article').first().getByRole('link').first().click();
      await heading(app, /^(Næste frist|Next deadline)$/).waitFor();
    },
  },
  {
    name: 'rehearsal-ending',
    play: async (app) => {
      await button(app, /^(Afslut øvelsen|End the rehearsal)$/).click();
      await heading(app, /^(Afslut øvelsen\?|End the rehearsal\?)$/).waitFor();
    },
  },
  {
    name: 'rehearsals-ended',
    play: async (app) => {
      await button(app, /^(Ja, afslut øvelsen|Yes, end the rehearsal)$/).click();
      await heading(app, /^(Du har ingen øvelser i gang|You have no rehearsals under way)$/).waitFor();
    },
  },
];
