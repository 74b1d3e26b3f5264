import { button, heading, NotThere, type Scene } from './scene';

/** The lists of cases and the search, after the day of whoever is signed in. */
export const ofLists: readonly Scene[] = [
  {
    name: 'cases',
    play: async (app) => {
      await app.page.unroute('**/v1/today');
      await app.go('/cases');
      await app.page.locator('[data-row]').first().waitFor();
    },
  },
  {
    name: 'cases-filtered',
    play: async (app) => {
      await app.go('/cases?overdue=true&escalated=true');
      await app.page.locator('[data-row]').first().waitFor();
      const filters = app.page.locator('.filters');
      if (!(await filters.evaluate((one) => one.hasAttribute('open')))) await filters.locator('summary').click();
    },
  },
  {
    name: 'no-cases',
    play: async (app) => {
      await app.go('/cases?unassigned=true&attemptsOnly=true');
      await heading(app, /^(Ingen sager passer|No cases match)/).waitFor();
    },
  },
  {
    name: 'search',
    play: async (app) => {
      await app.go('/search');
      await app.page.getByRole('searchbox').waitFor();
    },
  },
  {
    name: 'found',
    play: async (app) => {
      await app.page.getByRole('searchbox').fill('stationen');
      await app.page.getByRole('searchbox').press('Enter');
      await app.page.locator('[data-row]').first().waitFor();
    },
  },
  {
    name: 'nobody-found',
    play: async (app) => {
      await app.page.getByRole('searchbox').fill('Zebulon Qvist');
      await app.page.getByRole('searchbox').press('Enter');
      await heading(app, /^(Ingen passer|Nobody matches)$/).waitFor();
    },
  },
  {
    name: 'shortcuts',
    play: async (app) => {
      await app.page.evaluate('document.activeElement.blur()');
      await app.page.keyboard.press('?');
      await heading(app, /^(Genveje på tastaturet|Keyboard shortcuts)$/).waitFor();
    },
  },
  {
    name: 'comment-to-answer',
    whole: true,
    play: async (app) => {
      await app.go('/');
      await app.page.getByRole('article').first().waitFor();
      const waiting = app.page.getByRole('link', { name: /^(En kommentar venter|A comment is waiting)/ });
      if ((await waiting.count()) === 0) throw new NotThere();
      await waiting.first().click();
      await heading(app, /^(Kommentarer til kontakter|Comments on contacts)$/).waitFor();
    },
  },
  {
    name: 'answer-comment',
    play: async (app) => {
      await button(app, /^(Svar|Answer)$/).click();
      await button(app, /^(Gem svaret|Save the answer)$/).waitFor();
    },
  },
];
