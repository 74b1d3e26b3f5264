import { staffDevices as words } from '../../../../texts/web/staff-devices';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { Refusal } from '../../../parts/refusal';
import { SendButton } from '../../../parts/send-button';
import { useKeyed } from '../../../parts/use-keyed';

interface ConfirmDialogProps {
  readonly title: string;
  readonly over: string;
  /** What follows, before it is done. */
  readonly follows: string;
  readonly confirm: string;
  readonly send: (key: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What follows, before it is done. It is sent at once or not at all: nobody may believe that it was done. */
export function ConfirmDialog({ title, over, follows, confirm, send, onClose }: ConfirmDialogProps) {
  const { say } = useApp();
  const sending = useKeyed((_content: 'confirmed', key: string) => send(key), onClose);
  return (
    <Dialog title={title} over={over} onClose={onClose}>
      <div class="dialog-body">
        <p>{follows}</p>
        <Refusal error={sending.error} />
        <SendButton isSending={sending.isPending} onSend={() => sending.mutate('confirmed')}>
          {confirm}
        </SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </div>
    </Dialog>
  );
}
