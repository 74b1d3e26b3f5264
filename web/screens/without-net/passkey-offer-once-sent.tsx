import { useIsFetching } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../parts/app-context';
import type { PasskeyOffer } from './passkey-offer';

/** The offer comes after the first thing that was logged, and is fetched only then: the first visit does without it. */
export function PasskeyOfferOnceSent() {
  const { sentVersions } = useApp();
  // What was logged has everything read anew, so this is looked at again.
  useIsFetching();
  const [Offer, setOffer] = useState<typeof PasskeyOffer>();
  const { hasSent } = sentVersions;
  useEffect(() => {
    if (hasSent) void import('./passkey-offer').then((screen) => setOffer(() => screen.PasskeyOffer));
  }, [hasSent]);
  return Offer ? <Offer /> : null;
}
