import { useState } from 'preact/hooks';
import { instant, showInstant } from '../../../domain/clock/time';
import { ownRecord as words } from '../../../texts/web/own-record';
import { answerOf, Refused } from '../../api/problem';
import { refusedFields } from '../../api/refused-fields';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import type { Entry } from './use-record';

interface RemarkDialogProps {
  readonly caseId: string;
  readonly about: Entry;
  readonly onSaved: (text: string) => void;
  readonly onClose: () => void;
}

/** What the citizen says of an entry, in their own words: it stands beside the entry, which stays as it is. */
export function RemarkDialog({ caseId, about: { number, at, title }, onSaved, onClose }: RemarkDialogProps) {
  const { api, say, language } = useApp();
  const [text, setText] = useState('');
  const [lacks, setLacks] = useState(false);
  const saving = useKeyed(
    (note: string, key: string) => {
      const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
      const body = { note, about: number, from: 'citizen' as const };
      return answerOf(api.POST('/v1/cases/{caseId}/notes', { params, body }));
    },
    () => {
      onSaved(text.trim());
      onClose();
    },
  );
  const refused = saving.error instanceof Refused ? refusedFields(saving.error.problem).get('note') : undefined;
  const save = (event: Event) => {
    event.preventDefault();
    setLacks(!text.trim());
    if (text.trim()) saving.mutate(text.trim());
  };
  return (
    <Dialog
      title={say(words.theirRemark)}
      over={words.about.fill(language, { at: showInstant(instant(at)), what: title })}
      onClose={onClose}
    >
      <form class="dialog-body" noValidate onSubmit={save}>
        <Field
          label={say(words.words)}
          hint={say(words.wordsHint)}
          error={lacks && !text.trim() ? say(words.wordsMissing) : refused}
        >
          {(control) => (
            <textarea {...control} value={text} onInput={({ currentTarget: { value } }) => setText(value)} />
          )}
        </Field>
        {!refused && <Refusal error={saving.error} />}
        <SendButton isSending={saving.isPending}>{say(words.saveRemark)}</SendButton>
      </form>
    </Dialog>
  );
}
