import { useMemo } from 'preact/hooks';
import { useDraft } from '../../drafts/use-draft';
import { type Whole, wholeOf } from './content';

/** A file of rules as it is being written: kept on this device, and begun from what there was before. */
export function useWritten(form: string, begun: Whole) {
  const { draft, change, forget } = useDraft(form, { json: '' });
  const whole = useMemo(() => wholeOf(draft.json) ?? begun, [draft.json, begun]);
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
