import { absenceDialog as words } from '../../../texts/web/absences';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import type { Absence } from './people';

interface DeleteDialogProps {
  readonly absence: Absence;
  readonly onClose: () => void;
}

/** Somebody is back early, or it was written down by mistake. */
export function DeleteDialog({ absence: { id: absenceId, staffName }, onClose }: DeleteDialogProps) {
  const { api, say, language } = useApp();
  const deleting = useKeyed((_content: 'delete', key: string) => {
    const params = { path: { absenceId }, header: { 'Idempotency-Key': key } };
    return answerOf(api.DELETE('/v1/absences/{absenceId}', { params }));
  }, onClose);
  return (
    <Dialog title={say(words.endTitle)} over={staffName ?? undefined} onClose={onClose}>
      <div class="dialog-body">
        <p>{words.endFollows.fill(language, { name: staffName ?? '' })}</p>
        <Refusal error={deleting.error} />
        <SendButton isSending={deleting.isPending} onSend={() => deleting.mutate('delete')}>
          {say(words.endConfirm)}
        </SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </div>
    </Dialog>
  );
}
