import { useMemo } from 'preact/hooks';
import { useDraft } from '../../drafts/use-draft';
import { onTop, type Whole, wholeOf } from './content';

/** What is written upon. `revision`: as which it was read; left out, nobody else writes it. */
interface Begun {
  readonly whole: Whole;
  readonly revision?: number;
}

/**
 * A file of rules as it is being written: kept on this device, with what it was begun from. `version`: the next one by now,
 * also where somebody else has set one since it was begun.
 */
export function useWritten(form: string, begun: Begun, version?: number) {
  const { draft, change, forget } = useDraft(form, { json: '', read: '', revision: 0 });
  const isTouched = draft.json !== '';
  const whole = useMemo(() => {
    const written = wholeOf(draft.json) ?? begun.whole;
    return version === undefined ? written : { ...written, version };
  }, [draft.json, begun.whole, version]);
  const upon: Begun = isTouched ? { whole: wholeOf(draft.read) ?? begun.whole, revision: draft.revision } : begun;
  const keep = (written: Whole, { whole: read, revision = 0 }: Begun) =>
    change({ json: JSON.stringify(written), read: JSON.stringify(read), revision });
  return {
    whole,
    text: useMemo(() => JSON.stringify(whole), [whole]),
    isTouched,
    /** What it was begun from. */
    upon,
    write: (changed: Whole) => keep(changed, upon),
    /** Goes on upon what is kept now. */
    goOnUpon: (now: Begun) => keep(onTop(now.whole, upon.whole, whole), now),
    /** As it was before anything was written here. */
    discard() {
      change({ json: '' });
      forget();
    },
    forget,
  };
}
