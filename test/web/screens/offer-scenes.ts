import type { AppPage } from '../setup/app-page';
import type { Scene } from './scene';

const dialog = ({ page }: AppPage) => page.getByRole('dialog');

/** Opens an act of the case that is shown. */
async function openAct(app: AppPage, act: RegExp): Promise<void> {
  await app.page
    .getByRole('button', { name: /^(Mere|More)$/ })
    .first()
    .click();
  await dialog(app).getByRole('button', { name: act }).click();
}

/** From the page of a case: a consent, and the offer that rests on it, as the service will see it. */
export const ofOffer: readonly Scene[] = [
  {
    name: 'consent',
    play: async (app) => {
      await app.go('/');
      await app.page.getByRole('article').nth(1).getByRole('link').first().click();
      await openAct(app, /^(Borgeren giver samtykke|The citizen gives consent)$/);
      await dialog(app)
        .getByRole('radio', { name: /^(Et tilbud|A service)$/ })
        .check();
      await dialog(app).getByRole('combobox').selectOption('psychiatry');
      await dialog(app)
        .getByLabel(/^(Navn på stedet|Name of the place)/)
        .fill('Distriktspsykiatrien');
      for (const what of [/^(Navn|Name)$/, /^(Livssituation|Situation) /])
        await dialog(app).getByLabel(what).first().check();
    },
  },
  {
    name: 'offer-seen',
    play: async (app) => {
      await dialog(app)
        .getByRole('button', { name: /^(Gem samtykket|Save the consent)$/ })
        .click();
      await dialog(app).waitFor({ state: 'hidden' });
      await app.page
        .getByText(/^(Samtykke|Consent)/)
        .first()
        .waitFor();
      await openAct(app, /^(Tilbyd et andet tilbud|Offer another service)$/);
      await dialog(app).getByRole('combobox').selectOption('psychiatry');
      for (const what of [/^(Navn|Name)$/, /^(Helbred og diagnoser|Health and diagnoses)$/])
        await dialog(app).getByLabel(what).first().check();
      await dialog(app)
        .getByLabel(/^(Skriv til tilbuddet|Write to the service)/)
        .fill('Han vil gerne møde jer på værestedet, helst om formiddagen.');
      await dialog(app)
        .getByRole('region', { name: /^(Sådan ser tilbuddet det|What the service sees)$/ })
        .scrollIntoViewIfNeeded();
    },
  },
];
