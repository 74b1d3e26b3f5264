import { useState } from 'preact/hooks';
import { isLocalDate } from '../../../domain/clock/time';
import { erasures, erasureDialogs as words } from '../../../texts/web/erasures';
import { answerOf, Refused } from '../../api/problem';
import { refusedFields } from '../../api/refused-fields';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import type { Deciding } from './erasures';

interface PutOffDialogProps extends Pick<Deciding, 'one'> {
  readonly onClose: () => void;
}

/** Keeps a case for longer, until a day and for a reason. */
export function PutOffDialog({ one: { caseId, number }, onClose }: PutOffDialogProps) {
  const { api, say, language, session } = useApp();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const putting = useKeyed((body: { readonly until: string; readonly reason: string }, key: string) => {
    const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/cases/{caseId}/erasure/put-off', { params, body }));
  }, onClose);
  const refused = putting.error instanceof Refused ? refusedFields(putting.error.problem) : new Map<string, string>();
  const isAhead = isLocalDate(until) && until > session.clock.today();
  const putOff = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isAhead && reason.trim()) putting.mutate({ until, reason: reason.trim() });
  };
  return (
    <Dialog title={erasures.putOffOf.fill(language, { number })} onClose={onClose}>
      <form class="dialog-body" noValidate onSubmit={putOff}>
        <Field label={say(words.until)} error={tried && !isAhead ? say(words.untilMissing) : refused.get('until')}>
          {(control) => (
            <input {...control} type="date" value={until} onInput={({ currentTarget: { value } }) => setUntil(value)} />
          )}
        </Field>
        <Field
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          error={tried && !reason.trim() ? say(words.reasonMissing) : refused.get('reason')}
        >
          {(control) => (
            <textarea {...control} value={reason} onInput={({ currentTarget: { value } }) => setReason(value)} />
          )}
        </Field>
        <p>{say(words.putOffFollows)}</p>
        {refused.size === 0 && <Refusal error={putting.error} />}
        <SendButton isSending={putting.isPending}>{say(words.putOff)}</SendButton>
      </form>
    </Dialog>
  );
}
