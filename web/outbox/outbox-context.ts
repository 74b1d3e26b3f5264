import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Outbox } from './outbox';

export const OutboxContext = createContext<Outbox | undefined>(undefined);

/** By which every screen sends its commands, shown anew when what is not sent changes. */
export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('a screen stands outside the app');
  const [, setList] = useState(outbox.list);
  useEffect(() => outbox.listen(() => setList(outbox.list)), [outbox]);
  return outbox;
}
