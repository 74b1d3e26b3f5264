import { useQueryClient } from '@tanstack/preact-query';
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

interface ErasureDialogProps extends Pick<Deciding, 'one'> {
  readonly onClose: () => void;
}

/** Erases a case for good, once its number is written: what cannot be undone is not done by one press too many. */
export function EraseDialog({ one: { caseId, number }, onClose }: ErasureDialogProps) {
  const { api, say, language } = useApp();
  const queries = useQueryClient();
  const [written, setWritten] = useState('');
  const [lacks, setLacks] = useState(false);
  const isRight = written.trim().toUpperCase() === number.toUpperCase();
  const erasing = useKeyed(
    (body: { readonly number: string }, key: string) => {
      const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/v1/cases/{caseId}/erasure', { params, body }));
    },
    () => {
      // What was read of it before is not shown from memory.
      queries.removeQueries({ queryKey: ['case', caseId] });
      onClose();
    },
  );
  const erase = (event: Event) => {
    event.preventDefault();
    setLacks(!isRight);
    if (isRight) erasing.mutate({ number });
  };
  return (
    <Dialog title={erasures.eraseOf.fill(language, { number })} onClose={onClose}>
      <form class="dialog-body" noValidate onSubmit={erase}>
        <p>{say(erasures.goes)}</p>
        <p>{say(erasures.stays)}</p>
        <Field
          label={say(words.number)}
          hint={say(words.numberHint)}
          error={lacks && !isRight ? words.numberMissing.fill(language, { number }) : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              autocomplete="off"
              value={written}
              onInput={({ currentTarget: { value } }) => setWritten(value)}
            />
          )}
        </Field>
        <Refusal error={erasing.error} />
        <SendButton isSending={erasing.isPending}>{say(words.erase)}</SendButton>
      </form>
    </Dialog>
  );
}
