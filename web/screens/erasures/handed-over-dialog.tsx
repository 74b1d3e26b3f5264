import { useState } from 'preact/hooks';
import { erasures, erasureDialogs as words } from '../../../texts/web/erasures';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import type { Deciding } from './erasures';

interface HandedOverDialogProps extends Pick<Deciding, 'one'> {
  readonly onClose: () => void;
}

/** Records that the archive has received a case, by the archive's own reference. */
export function HandedOverDialog({ one: { caseId, number }, onClose }: HandedOverDialogProps) {
  const { api, say, language } = useApp();
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useKeyed((body: { readonly reference: string }, key: string) => {
    const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/cases/{caseId}/erasure/handed-over', { params, body }));
  }, onClose);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (reference.trim()) saving.mutate({ reference: reference.trim() });
  };
  return (
    <Dialog title={erasures.handOverOf.fill(language, { number })} onClose={onClose}>
      <form class="dialog-body" noValidate onSubmit={save}>
        <Field
          label={say(words.reference)}
          hint={say(words.referenceHint)}
          error={tried && !reference.trim() ? say(words.referenceMissing) : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              autocomplete="off"
              value={reference}
              onInput={({ currentTarget: { value } }) => setReference(value)}
            />
          )}
        </Field>
        <Refusal error={saving.error} />
        <SendButton isSending={saving.isPending}>{say(words.handOver)}</SendButton>
      </form>
    </Dialog>
  );
}
