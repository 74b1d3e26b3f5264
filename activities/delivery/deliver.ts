import { plusMillis } from '../../domain/clock/time';
import { type Claimed, claimNext } from '../../store/delivery/claim';
import { enqueueLetters } from '../../store/delivery/enqueue';
import { isMailOn } from '../../store/delivery/mail-service';
import { repeatAlarms } from '../../store/delivery/visit-alarms';
import { enqueueOffersOver } from '../../store/offers/mails';
import { isDatabaseUnavailable } from '../../store/unavailable';
import { callOnCall } from './call-on-call';
import type { DeliveryDependencies } from './dependencies';
import { deliverDigest } from './digest';
import { escalateUnacknowledged } from './escalate-unacknowledged';
import { deliverLetter } from './letter';
import { deliverOfferMail } from './offer-mail';
import { type DeliveryOutcome, tryLater } from './send';

/** What one run of the delivery job did. */
export type DeliveryRun = Record<DeliveryOutcome, number>;

/** How often a run looks for newly due letters, so that urgent ones do not wait for all digests. */
const POLL_INTERVAL_MS = 5_000;

/**
 * Sends what is due, one at a time: letters, alarms again, escalations of what nobody has taken, digests. Nothing where mail is
 * switched off; stops where nothing is due, the mail server is unavailable, or `shouldStop` is true; the next run does the rest.
 */
export async function deliverDue(deps: DeliveryDependencies, shouldStop: () => boolean): Promise<DeliveryRun> {
  const run: DeliveryRun = { sent: 0, dropped: 0, postponed: 0, givenUp: 0, unavailable: 0 };
  if (!(await isMailOn(deps.db))) return run;
  let pollAt = deps.now();
  while (run.unavailable === 0 && !shouldStop()) {
    if (deps.now() >= pollAt) {
      pollAt = plusMillis(deps.now(), POLL_INTERVAL_MS);
      await enqueueLetters(deps.db, deps.now());
      await enqueueOffersOver(deps.db, deps.now());
      await callOnCall(deps);
      await repeatAlarms(deps.db, deps.now());
      await escalateUnacknowledged(deps);
    }
    const claimed = await claimNext(deps.db, deps.now());
    if (!claimed) break;
    run[await deliverOrPostpone(deps, claimed)] += 1;
  }
  return run;
}

/** An error of our own is retried later, like a mail that the server defers. */
async function deliverOrPostpone(deps: DeliveryDependencies, claimed: Claimed): Promise<DeliveryOutcome> {
  try {
    return await deliver(deps, claimed);
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    return tryLater(deps, claimed, { code: 'failed', to: claimed.person });
  }
}

/** Sends one thing that is claimed, if it still matters. */
export function deliver(deps: DeliveryDependencies, claimed: Claimed): Promise<DeliveryOutcome> {
  switch (claimed.what) {
    case 'letter':
      return deliverLetter(deps, claimed);
    case 'offer':
      return deliverOfferMail(deps, claimed);
    case 'digest':
    case 'weekly':
      return deliverDigest(deps, claimed);
  }
}
