import type { Session } from '../api/session';
import { Database } from '../outbox/database';
import type { Sealing } from '../vault/sealing';
import { Drafts } from './drafts';

/** The drafts as they stand in a browser. */
export function draftsInBrowser(session: Session, sealingOf: (personId: string) => Sealing): Drafts {
  const drafts = new Drafts({
    database: new Database(),
    sealing: () => (session.whose ? sealingOf(session.whose.id) : undefined),
    now: () => Date.now(),
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void drafts.writeNow();
  });
  return drafts;
}
