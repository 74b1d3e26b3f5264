import { giveTheDeviceALock, theAppIsKept } from '../setup/device';
import { button, heading, reads, type Scene } from './scene';

/** A phone with a lock of its own, before and after the net is gone. */
export const ofWithoutNet: readonly Scene[] = [
  {
    name: 'passkey-offer',
    play: async (app) => {
      await giveTheDeviceALock(app);
      await app.page.clock.install();
      await app.go('/');
      await app.signInAs('Solvej Engholm');
      await button(app, /^(Ikke truffet|Not met)$/).click();
      await button(app, /^(Bopæl|Home)$/).click();
      await button(app, /^(Gem|Save)/).click();
      await app.page.clock.fastForward(10_000);
      await button(app, /^(Ja, brug telefonens lås|Yes, use the phone)/).waitFor();
    },
  },
  {
    name: 'settings-readable',
    play: async (app) => {
      await button(app, /^(Ja, brug telefonens lås|Yes, use the phone)/).click();
      await button(app, /^(Nej tak|No thanks)$/).waitFor({ state: 'hidden' });
      await button(app, /^(Indstillinger|Settings)$/).click();
      await reads(app, /^(Dine sager kan læses uden net|Your cases can be read without)/);
    },
  },
  {
    name: 'unlock',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await theAppIsKept(app);
      await app.page.context().setOffline(true);
      await app.page.reload();
      await button(app, /^(Lås op|Unlock)$/).waitFor();
    },
  },
  {
    name: 'today-without-net',
    play: async (app) => {
      await button(app, /^(Lås op|Unlock)$/).click();
      await reads(app, /^(Ingen forbindelse|No connection)\. /);
    },
  },
  {
    name: 'case-without-net',
    whole: true,
    play: async (app) => {
      await app.page.getByRole('article').getByRole('link').first().click();
      await heading(app, /^(Næste frist|Next deadline)$/).waitFor();
    },
  },
];
