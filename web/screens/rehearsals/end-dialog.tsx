import { endRehearsal as words } from '../../../texts/web/rehearsals';
import { answerOf } from '../../api/problem';
import { REAL_NAME } from '../../outbox/database';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import { nameInRehearsal } from '../../world';

interface EndDialogProps {
  readonly rehearsal: string;
  readonly over: string;
  readonly onEnded: () => void;
  readonly onClose: () => void;
}

/** A rehearsal ends for good, and what the device kept of it goes too. */
export function EndDialog({ rehearsal, over, onEnded, onClose }: EndDialogProps) {
  const { api, say } = useApp();
  const ending = useKeyed(
    (rehearsalId: string, key: string) => {
      const params = { path: { rehearsalId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/v1/rehearsals/{rehearsalId}/end', { params }));
    },
    () => {
      indexedDB.deleteDatabase(nameInRehearsal(REAL_NAME, rehearsal));
      onEnded();
    },
  );
  return (
    <Dialog title={say(words.title)} over={over} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(words.follows)}</p>
        <Refusal error={ending.error} />
        <SendButton isSending={ending.isPending} onSend={() => ending.mutate(rehearsal)}>
          {say(words.confirm)}
        </SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.keep)}
        </button>
      </div>
    </Dialog>
  );
}
