import { useState } from 'preact/hooks';
import { restriction as words } from '../../../../texts/web/restriction';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { Loaded } from '../../../parts/states';
import { useKeyed } from '../../../parts/use-keyed';
import { type StaffMember, useStaff } from '../../../parts/use-staff';
import { hasLead, ReadersField } from './readers-field';
import { RestrictionForm } from './restriction-form';

interface NameDialogProps {
  readonly caseId: string;
  readonly named: readonly { readonly id: string }[];
  /** Those who have the case, and see it whether they are named or not. */
  readonly workers: readonly { readonly id: string }[];
  readonly onClose: () => void;
}

/** Who is named instead of those who were; whoever is left out is kept out at once. */
export function NameDialog(props: NameDialogProps) {
  const { say } = useApp();
  const staff = useStaff();
  return (
    <Dialog title={say(words.change)} onClose={props.onClose}>
      <Loaded query={staff}>{(all) => <Naming {...props} staff={all} />}</Loaded>
    </Dialog>
  );
}

interface NamingProps extends NameDialogProps {
  readonly staff: readonly StaffMember[];
}

function Naming({ caseId, named, workers, staff, onClose }: NamingProps) {
  const { api, say, person } = useApp();
  const isHere = (id: string) => staff.some((one) => one.id === id && one.active);
  const [chosen, setChosen] = useState<readonly string[]>(() => named.map(({ id }) => id).filter(isHere));
  const [tried, setTried] = useState(false);
  const leavesOneself = !chosen.includes(person.id) && workers.every(({ id }) => id !== person.id);
  const saving = useKeyed((ids: string[], key: string) => {
    const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
    return answerOf(api.PUT('/v1/cases/{caseId}/restriction', { params, body: { staff: ids } }));
  }, onClose);
  const save = () => {
    setTried(true);
    if (hasLead(chosen, staff)) saving.mutate([...chosen]);
  };
  return (
    <RestrictionForm saving={saving} onSave={save} verb={say(words.save)}>
      <ReadersField
        label={say(words.whoNamed)}
        hint={say(words.leadNeeded)}
        error={tried && !hasLead(chosen, staff) ? say(words.noLead) : undefined}
        staff={staff}
        as="reader"
        chosen={chosen}
        onChoose={setChosen}
      />
      {leavesOneself && (
        <p class="late" role="status">
          {say(words.leavesOneself)}
        </p>
      )}
    </RestrictionForm>
  );
}
