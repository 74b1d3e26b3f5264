import { useState } from 'preact/hooks';
import { leaving as words } from '../../../../texts/web/absences';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { Refusal } from '../../../parts/refusal';
import { SendButton } from '../../../parts/send-button';
import { useKeyed } from '../../../parts/use-keyed';
import { addressOfCase } from '../../../paths';
import type { StaffMember } from '../people';

interface ReactivateDialogProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
}

interface TheirCase {
  readonly caseId: string;
  readonly number: string;
  readonly workerName: string | null;
}

/** Undoes a deactivation; and shows who has the cases now that they had. */
export function ReactivateDialog({ member: { id: staffId, name }, onClose }: ReactivateDialogProps) {
  const { api, say, language } = useApp();
  const [cases, setCases] = useState<readonly TheirCase[]>();
  const reactivating = useKeyed(
    (_content: 'reactivate', key: string) => {
      const params = { path: { staffId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/v1/staff/{staffId}/reactivate', { params }));
    },
    (answer) => setCases(answer.cases),
  );
  const title = (cases ? words.backDone : words.backQuestion).fill(language, { name });
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="dialog-body">
        {cases ? (
          <>
            <TheirCases cases={cases} />
            <button type="button" class="button" onClick={onClose}>
              {say(words.close)}
            </button>
          </>
        ) : (
          <>
            <p>{say(words.backFollows)}</p>
            <Refusal error={reactivating.error} />
            <SendButton isSending={reactivating.isPending} onSend={() => reactivating.mutate('reactivate')}>
              {say(words.backConfirm)}
            </SendButton>
          </>
        )}
      </div>
    </Dialog>
  );
}

function TheirCases({ cases }: { readonly cases: readonly TheirCase[] }) {
  const { say, language } = useApp();
  if (cases.length === 0) return <p>{say(words.noneTaken)}</p>;
  return (
    <section aria-labelledby="their-cases">
      <h3 id="their-cases">{say(words.theirCases)}</h3>
      <ul class="lines">
        {cases.map(({ caseId, number, workerName: name }) => (
          <li key={caseId}>
            <a href={addressOfCase(caseId)}>
              {name ? words.hasNow.fill(language, { number, name }) : words.nobodyHas.fill(language, { number })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
