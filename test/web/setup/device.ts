import { until } from '../../environment/until';
import type { AppPage } from './app-page';

/** A lock of the device's own that passkeys are made with, and that gives a secret. */
export async function giveTheDeviceALock({ page }: AppPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Waits until the app's files are on the device, so that it opens without net. */
export function theAppIsKept({ page }: AppPage): Promise<true> {
  return until('the app’s files are on the device', () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state === 'activated'),
  );
}
