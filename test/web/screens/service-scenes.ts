import { secretsOf } from '../../../dev/demo/links';
import type { MasterKeys } from '../../../store/keys/master-keys';
import type { AppPage } from '../setup/app-page';
import { button, type Scene } from './scene';

/** In the language that the app has in this browser. */
async function goToOffer(app: AppPage, token: string): Promise<void> {
  await app.go('/');
  await app.page.getByRole('link', { name: /^(Log ind|Sign in)$/ }).waitFor();
  const isEnglish = (await app.page.locator('html').getAttribute('lang')) === 'en';
  await app.go(`/offers/${token}${isEnglish ? '?lang=en' : ''}`);
}

async function openWith(app: AppPage, code: string): Promise<void> {
  await app.page.locator('#code').fill(code);
  await button(app, /^(Åbn tilbuddet|Open the offer)$/).click();
}

/** What a receiving service sees of the demo's offers. Nothing is answered, so that the next picture finds them as they are. */
export function ofService(keys: MasterKeys): readonly Scene[] {
  const secrets = (name: string) => secretsOf(keys, { municipality: 'ballerup', name });
  const [sent, agreed, revoked] = [secrets('offer-sent'), secrets('meeting-agreed'), secrets('offer-accepted')];
  return [
    {
      name: 'service-gate',
      whole: true,
      play: async (app) => {
        await goToOffer(app, sent.token);
        await app.page.locator('#code').waitFor();
      },
    },
    {
      name: 'service-wrong-code',
      whole: true,
      play: async (app) => {
        await openWith(app, sent.code === '000000' ? '111111' : '000000');
        await app.page.getByRole('alert').waitFor();
      },
    },
    {
      name: 'service-offer',
      whole: true,
      play: async (app) => {
        await openWith(app, sent.code);
        await button(app, /^(Accepter tilbuddet|Accept the offer)$/).waitFor();
      },
    },
    {
      name: 'service-offer-lacks-something',
      whole: true,
      play: async (app) => {
        await button(app, /^(Afslå tilbuddet|Reject the offer)$/).click();
        await app.page.getByRole('alert').waitFor();
      },
    },
    {
      name: 'service-answered',
      whole: true,
      play: async (app) => {
        await goToOffer(app, agreed.token);
        await openWith(app, agreed.code);
        await button(app, /^(Foreslå dagen|Propose the day)$/).waitFor();
      },
    },
    {
      name: 'service-closed',
      whole: true,
      play: async (app) => {
        await goToOffer(app, revoked.token);
        await app.page.getByText(/^(Linket er trukket tilbage|The link has been revoked)/).waitFor();
      },
    },
    {
      name: 'service-unknown-link',
      whole: true,
      play: async (app) => {
        await goToOffer(app, 'x'.repeat(64));
        await app.page.getByText(/^(Linket er ikke helt|The link is not complete)/).waitFor();
      },
    },
  ];
}
