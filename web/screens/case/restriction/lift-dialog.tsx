import { useState } from 'preact/hooks';
import { acts } from '../../../../texts/web/acts/dialog';
import { restriction as words } from '../../../../texts/web/restriction';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { Field } from '../../../parts/field';
import { useKeyed } from '../../../parts/use-keyed';
import { RestrictionForm } from './restriction-form';

interface LiftDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Opens the case again to all who may see the team’s cases. */
export function LiftDialog({ caseId, onClose }: LiftDialogProps) {
  const { api, say } = useApp();
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const lifting = useKeyed((body: { reason: string }, key: string) => {
    const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/cases/{caseId}/restriction/lift', { params, body }));
  }, onClose);
  const lift = () => {
    setLacks(!reason.trim());
    if (reason.trim()) lifting.mutate({ reason: reason.trim() });
  };
  return (
    <Dialog title={say(words.lift)} onClose={onClose}>
      <RestrictionForm saving={lifting} onSave={lift} follows={say(words.liftFollows)} verb={say(words.lift)}>
        <Field label={say(words.liftReason)} error={lacks && !reason.trim() ? say(acts.needed) : undefined}>
          {(control) => (
            <textarea {...control} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          )}
        </Field>
      </RestrictionForm>
    </Dialog>
  );
}
