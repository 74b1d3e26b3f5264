import { deliveryDialogs as words } from '../../../texts/web/deliveries';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import { type GivenUp, subjectOf } from './given-up';

interface AgainDialogProps {
  readonly delivery: GivenUp;
  readonly onClose: () => void;
}

/** What was in the way is gone, as when an address has been corrected. */
export function AgainDialog({ delivery, onClose }: AgainDialogProps) {
  const { api, say, language } = useApp();
  const sending = useKeyed((_content: 'again', key: string) => {
    const params = { path: { deliveryId: delivery.id }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/deliveries/{deliveryId}/again', { params }));
  }, onClose);
  return (
    <Dialog title={say(words.againTitle)} over={subjectOf(delivery, language)} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(words.againFollows)}</p>
        <Refusal error={sending.error} />
        <SendButton isSending={sending.isPending} onSend={() => sending.mutate('again')}>
          {say(words.againConfirm)}
        </SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </div>
    </Dialog>
  );
}
