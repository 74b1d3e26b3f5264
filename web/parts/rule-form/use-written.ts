import { useMemo } from 'preact/hooks';
import { useDraft } from '../../drafts/use-draft';
import { type Whole, wholeOf } from './content';

/**
 * A file of rules as it is being written: kept on this device, and begun from what there was before. `version`: the next one by now,
 * also where somebody else has set one since it was begun.
 */
export function useWritten(form: string, begun: Whole, version?: number) {
  const { draft, change, forget } = useDraft(form, { json: '' });
  const whole = useMemo(() => {
    const written = wholeOf(draft.json) ?? begun;
    return version === undefined ? written : { ...written, version };
  }, [draft.json, begun, version]);
  return {
    whole,
    text: useMemo(() => JSON.stringify(whole), [whole]),
    isTouched: draft.json !== '',
    write: (changed: Whole) => change({ json: JSON.stringify(changed) }),
    /** As it was before anything was written here. */
    discard() {
      change({ json: '' });
      forget();
    },
    forget,
  };
}
