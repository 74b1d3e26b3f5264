import type { AppPage } from '../setup/app-page';
import { asIfTakenTimeOver } from '../setup/public-form';
import type { Scene } from './scene';

const send = ({ page }: AppPage) => page.getByRole('button', { name: /^Send/ });

/** What anybody sees who worries about somebody, in the language that the app has here. */
export const ofPublicForm: readonly Scene[] = [
  {
    name: 'public-form',
    whole: true,
    play: async (app) => {
      await app.go('/');
      await app.page.getByRole('link', { name: /^(Log ind|Sign in)$/ }).waitFor();
      const isEnglish = (await app.page.locator('html').getAttribute('lang')) === 'en';
      await app.go(`/henvendelse/ballerup${isEnglish ? '?lang=en' : ''}`);
      await send(app).waitFor();
    },
  },
  {
    name: 'public-form-lacks-something',
    whole: true,
    play: async (app) => {
      await app.page.evaluate("document.querySelector('form:has(textarea)').noValidate = true");
      await send(app).click();
      await app.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'public-receipt',
    whole: true,
    play: async (app) => {
      await app.page.locator('[name=place]').fill('Parken bag stationen, i går omkring kl. 22');
      await app.page.locator('[name=description]').fill('Han fryser og taler ikke med nogen.');
      await asIfTakenTimeOver(app);
      await send(app).click();
      await app.page.waitForURL(/henvendelse\/ballerup\/.+/);
    },
  },
];
