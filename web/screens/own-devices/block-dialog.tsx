import { ownDevices as words } from '../../../texts/web/own-devices';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import type { Device } from './device';

interface BlockDialogProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** What follows, before a device is blocked. It is sent at once or not at all: nobody may believe that it was done. */
export function BlockDialog({ device: { deviceId, platform }, onClose }: BlockDialogProps) {
  const { api, say } = useApp();
  const blocking = useKeyed((_content: 'block', key: string) => {
    const params = { path: { deviceId }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/me/devices/{deviceId}/block', { params }));
  }, onClose);
  return (
    <Dialog title={say(words.blockTitle)} over={say(words[platform])} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(words.follows)}</p>
        {blocking.error && (
          <p class="error" role="alert">
            {blocking.error instanceof Refused ? blocking.error.problem.detail : say(words.noAnswer)}
          </p>
        )}
        <SendButton isSending={blocking.isPending} onSend={() => blocking.mutate('block')}>
          {say(words.confirm)}
        </SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </div>
    </Dialog>
  );
}
