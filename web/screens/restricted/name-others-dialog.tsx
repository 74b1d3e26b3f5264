import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { unattended as words } from '../../../texts/web/restricted';
import { restriction } from '../../../texts/web/restriction';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Loaded } from '../../parts/states';
import { useKeyed } from '../../parts/use-keyed';
import { type StaffMember, useStaff } from '../../parts/use-staff';
import { hasLead, ReadersField } from '../case/restriction/readers-field';
import { RestrictionForm } from '../case/restriction/restriction-form';

interface NameOthersProps {
  readonly unattended: Schemas['UnattendedCase'];
  /** Told what to say of it. */
  readonly onNamed: (said: string) => void;
  readonly onClose: () => void;
}

/** Lets others see a restricted case, and never oneself. */
export function NameOthersDialog(props: NameOthersProps) {
  const { say } = useApp();
  const staff = useStaff();
  return (
    <Dialog title={say(words.name)} over={props.unattended.number} onClose={props.onClose}>
      <Loaded query={staff}>{(all) => <Naming {...props} staff={all} />}</Loaded>
    </Dialog>
  );
}

interface NamingProps extends NameOthersProps {
  readonly staff: readonly StaffMember[];
}

function Naming({ unattended: { restrictionId, number, named }, staff, onNamed }: NamingProps) {
  const { api, say, person, language } = useApp();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const before = named.map(({ id }) => id);
  const saving = useKeyed(
    (ids: string[], key: string) => {
      const params = { path: { restrictionId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.PUT('/v1/unattended-cases/{restrictionId}/staff', { params, body: { staff: ids } }));
    },
    () => {
      const names = staff.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
      onNamed(words.done.fill(language, { names: new Intl.ListFormat(language).format(names), number }));
    },
  );
  const wrong = wrongOf(chosen, hasLead([...before, ...chosen], staff));
  const save = () => {
    setTried(true);
    if (!wrong) saving.mutate([...chosen]);
  };
  return (
    <RestrictionForm saving={saving} onSave={save} follows={say(words.follows)} verb={say(restriction.save)}>
      <ReadersField
        label={say(words.who)}
        hint={say(words.whoHint)}
        error={tried && wrong ? say(wrong) : undefined}
        staff={staff}
        as="worker"
        leftOut={[person.id, ...before]}
        chosen={chosen}
        onChoose={setChosen}
      />
    </RestrictionForm>
  );
}

function wrongOf(chosen: readonly string[], isLeadAmong: boolean) {
  if (chosen.length === 0) return words.nobodyChosen;
  return isLeadAmong ? undefined : restriction.noLead;
}
