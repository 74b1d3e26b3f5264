import type { AppPage } from '../setup/app-page';
import { ofOffer } from './offer-scenes';
import type { Scene } from './scene';

const button = (app: AppPage, name: RegExp) => app.page.getByRole('button', { name }).first();
const heading = (app: AppPage, name: RegExp) => app.page.getByRole('heading', { name }).first();
const cards = (app: AppPage) => app.page.getByRole('article');

/** Why a deadline stands; an offer as its service sees it; how a case runs, and from there a clause in the standard. */
export const ofRules: readonly Scene[] = [
  {
    name: 'why',
    play: async (app) => {
      await app.go('/');
      await app.signInAs('Solvej Engholm');
      await cards(app).first().waitFor();
      await button(app, /: (se hvorfor|see why)$/).click();
      await app.page.getByRole('dialog').locator('.why-who').waitFor();
    },
  },
  {
    name: 'why-of-case',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await cards(app).nth(1).getByRole('link').first().click();
      await heading(app, /^(Næste frist|Next deadline)$/).waitFor();
      await button(app, /^(Behovet skal vurderes|The need is to be reviewed).*: (se hvorfor|see why)$/).click();
      await heading(app, /^(Hvorfor den frist|Why this deadline)/).waitFor();
    },
  },
  {
    name: 'process',
    play: async (app) => {
      await app.go('/process');
      await heading(app, /^(Fra henvendelse til ophør|From referral to ending)$/).waitFor();
    },
  },
  {
    name: 'standard-clause',
    play: async (app) => {
      await app.page
        .getByRole('link', { name: /^(Læs|Read) B21 / })
        .first()
        .click();
      await app.page.locator('.clause.named').waitFor();
    },
  },
  ...ofOffer,
];
