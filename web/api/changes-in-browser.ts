import { nameInThisWorld, rehearsalId } from '../world';
import { Changes, type ChangesEvent, type Surroundings, type Told } from './changes';
import type { Session } from './session';

/** A browser opens a stream without headers of ours, so that its address says which world it is about. */
const ADDRESS = rehearsalId ? `/v1/changes?${new URLSearchParams({ rehearsal: rehearsalId })}` : '/v1/changes';
const NAME = nameInThisWorld('fodfaeste-changes');

const known = new Map<string, Changes>();

/** The stream of whoever is signed in here: one for all tabs in which they are. */
export function changesInBrowser(session: Session, personId: string): Changes {
  const name = `${NAME}-${personId}`;
  const changes = known.get(name) ?? opened(session, name);
  known.set(name, changes);
  return changes;
}

function opened(session: Session, name: string): Changes {
  const channel = new BroadcastChannel(name);
  const changes = new Changes({
    // Where its turn is called off before it came, nothing was begun.
    alone: (work, until) => navigator.locks.request(name, { signal: until }, work).catch(() => undefined),
    open: listenTo,
    isSignedIn: () => session.person !== undefined,
    tellOtherTabs: (told) => channel.postMessage(told),
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => changes.hear(data));
  return changes;
}

const listenTo: Surroundings['open'] = ({ onEvent, onLost }) => {
  const source = new EventSource(ADDRESS);
  source.addEventListener('message', ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as ChangesEvent));
  // When to come again is said in one place, and not by the browser too.
  source.addEventListener('error', onLost);
  return () => source.close();
};
