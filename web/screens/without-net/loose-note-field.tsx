import { useState } from 'preact/hooks';
import type { Language } from '../../../domain/rules/schema-parts';
import { unsent as words } from '../../../texts/web/unsent';
import { Field } from '../../parts/field';

interface LooseNoteFieldProps {
  readonly language: Language;
  readonly onKeep: (note: string) => Promise<void>;
}

/** Where no case can be read, what happened can be written down all the same. */
export function LooseNoteField({ language, onKeep }: LooseNoteFieldProps) {
  const [note, setNote] = useState('');
  const [came, setCame] = useState<'kept' | 'notKept'>();
  const keep = async () => {
    if (note.trim() === '') return;
    const kept = await onKeep(note.trim()).then(
      () => true,
      () => false,
    );
    setCame(kept ? 'kept' : 'notKept');
    if (kept) setNote('');
  };
  return (
    <details class="more">
      <summary>{words.looseWrite[language]}</summary>
      <div class="dialog-body">
        <Field label={words.looseWrite[language]} hint={words.looseWriteHelp[language]}>
          {(control) => <textarea {...control} value={note} onInput={(event) => setNote(event.currentTarget.value)} />}
        </Field>
        <button type="button" class="button" onClick={() => void keep()}>
          {words.looseKeep[language]}
        </button>
        <p role="status">{came && words[came === 'kept' ? 'looseKept' : 'looseNotKept'][language]}</p>
      </div>
    </details>
  );
}
