import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { asOf } from './as-of';
import type { Drafts } from './drafts';
import { type LooseNote, looseNotes } from './loose-notes';

export const DraftsContext = createContext<Drafts | undefined>(undefined);

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('a form stands outside the app');
  return drafts;
}

/** What a form holds, kept on the device as it is written: begun from what was left of it before, or empty. */
export function useDraft<Draft extends object>(form: string, empty: Draft) {
  const drafts = useDrafts();
  const [draft, setDraft] = useState(() => asOf(empty, drafts.of(form)));
  const isTouched = useRef(false);
  const latest = useRef(draft);
  const show = (now: Draft) => {
    latest.current = now;
    setDraft(now);
  };
  useEffect(
    () =>
      // What lies here can be read a moment after the page stands.
      drafts.listen(() => {
        if (!isTouched.current) show(asOf(latest.current, drafts.of(form)));
      }),
    [drafts, form],
  );
  return {
    draft,
    change(changed: Partial<Draft>) {
      isTouched.current = true;
      show({ ...latest.current, ...changed });
      drafts.keep(form, latest.current);
    },
    /** It was sent. */
    forget: () => drafts.forget(form),
  };
}

/** The same for a form whose fields are texts by their names. */
export function useDraftTexts(form: string) {
  const { draft, change, forget } = useDraft<{ readonly texts: Readonly<Record<string, string>> }>(form, { texts: {} });
  const { texts } = draft;
  return {
    texts,
    write: (name: string, text: string) => change({ texts: { ...texts, [name]: text } }),
    /** This alone; what was written before is not about it. */
    beginWith: (name: string, text: string) => change({ texts: { [name]: text } }),
    forget,
  };
}

/** The notes of no case, shown anew when they change. */
export function useLooseNotes(): readonly LooseNote[] {
  const drafts = useDrafts();
  const [notes, setNotes] = useState(() => looseNotes(drafts));
  useEffect(() => drafts.listen(() => setNotes(looseNotes(drafts))), [drafts]);
  return notes;
}
