import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { HeldContacts } from './held-contacts';

export const HeldContext = createContext<HeldContacts | undefined>(undefined);

/** What was logged on this page, shown anew when that changes. */
export function useHeldContacts(): HeldContacts {
  const held = useContext(HeldContext);
  if (!held) throw new Error('a screen stands outside the app');
  const [, setList] = useState(held.list);
  useEffect(() => held.listen(() => setList(held.list)), [held]);
  return held;
}
