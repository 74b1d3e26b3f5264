import { useState } from 'preact/hooks';
import { acts } from '../../../../texts/web/acts/dialog';
import { restriction as words } from '../../../../texts/web/restriction';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { Field } from '../../../parts/field';
import { Loaded } from '../../../parts/states';
import { useKeyed } from '../../../parts/use-keyed';
import { useStaff } from '../../../parts/use-staff';
import { ReadersField } from './readers-field';
import { RestrictionForm } from './restriction-form';

interface RestrictDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** From now on only those named see the case. Done at once or not at all. */
export function RestrictDialog({ caseId, onClose }: RestrictDialogProps) {
  const { api, say, person } = useApp();
  const staff = useStaff();
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [lacks, setLacks] = useState(false);
  const saving = useKeyed((body: { reason: string; staff: string[] }, key: string) => {
    const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/cases/{caseId}/restriction', { params, body }));
  }, onClose);
  const save = () => {
    setLacks(!reason.trim());
    if (reason.trim()) saving.mutate({ reason: reason.trim(), staff: [person.id, ...chosen] });
  };
  return (
    <Dialog title={say(words.restrict)} onClose={onClose}>
      <RestrictionForm saving={saving} onSave={save} follows={say(words.restrictFollows)} verb={say(words.restrict)}>
        <p>{say(words.alwaysNamed)}</p>
        <Field
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          error={lacks && !reason.trim() ? say(acts.needed) : undefined}
        >
          {(control) => (
            <textarea {...control} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          )}
        </Field>
        <Loaded query={staff}>
          {(all) => (
            <ReadersField
              label={say(words.whoElse)}
              staff={all}
              as="reader"
              leftOut={[person.id]}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
        </Loaded>
      </RestrictionForm>
    </Dialog>
  );
}
