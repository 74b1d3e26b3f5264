import { instant } from '../../domain/clock/time';
import type { AsOf } from '../api/sent-versions';
import type { Session } from '../api/session';
import type { Sealing } from '../vault/sealing';
import { nameInThisWorld } from '../world';
import { type Answer, answerIn } from './answers';
import { Database } from './database';
import { EntryStore } from './entry-store';
import { Outbox } from './outbox';
import type { Surroundings } from './sender';

const NAME = nameInThisWorld('fodfaeste-outbox');

interface Wanted {
  readonly session: Session;
  /** How what one person keeps on this device is sealed. */
  readonly sealingOf: (personId: string) => Sealing;
  readonly onSent: (sent: AsOf | undefined) => void;
}

/** The outbox as it stands in a browser: one database, one sender and one list for all tabs. */
export function outboxInBrowser({ session, sealingOf, onSent }: Wanted): Outbox {
  const database = new Database();
  const stores = new Map<string, EntryStore>();
  const channel = new BroadcastChannel(NAME);
  let asked = false;
  const outbox = new Outbox({
    ...surroundingsOf(session),
    storeOf() {
      const personId = session.whose?.id;
      if (personId === undefined) return undefined;
      const store = stores.get(personId) ?? new EntryStore(database, sealingOf(personId));
      stores.set(personId, store);
      return store;
    },
    clockIsKnown: () => session.clock.isKnown,
    onSent,
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    tell: (told) => channel.postMessage(told),
    askToPersist() {
      if (!asked) navigator.storage?.persist?.().catch(() => undefined);
      asked = true;
    },
  });
  channel.addEventListener('message', ({ data }) => void outbox.refresh(data));
  session.listen(() => void outbox.refresh().then(() => outbox.run()));
  window.addEventListener('online', () => void outbox.run());
  document.addEventListener('visibilitychange', () => {
    // Whoever leaves the page may not come back to it.
    void (document.visibilityState === 'hidden' ? outbox.sendHeld() : outbox.run());
  });
  return outbox;
}

function surroundingsOf(session: Session): Surroundings {
  return {
    ask: (sent, { signal, patienceMs }) =>
      ask(session, sent, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])),
    signedIn: () => session.person?.id,
    readSession: () => session.readAgain(),
    corrected: (moment) => (session.clock.isKnown ? session.clock.corrected(instant(moment)) : undefined),
    alone: <Result>(lane: string, work: () => Promise<Result>) => navigator.locks.request(`${NAME}-${lane}`, work),
    now: () => Date.now(),
  };
}

type Sent = Parameters<Surroundings['ask']>[0];

async function ask(session: Session, { key, address, method, body }: Sent, signal: AbortSignal): Promise<Answer> {
  const request = new Request(new URL(address, location.origin), {
    method: method ?? 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    redirect: 'manual',
    // The browser finishes it where the page goes meanwhile.
    keepalive: document.visibilityState === 'hidden',
    signal,
  });
  return session.askOnce(request).then(answerIn, (): Answer => ({ kind: 'none' }));
}
