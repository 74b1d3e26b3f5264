import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';
import { ownDevices as words } from '../../../texts/web/own-devices';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import type { Device } from './device';

interface BlockDialogProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** What follows, before a device is blocked. It is sent at once or not at all: nobody may believe that it was done. */
export function BlockDialog({ device: { deviceId, platform }, onClose }: BlockDialogProps) {
  const { api, say } = useApp();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const block = useMutation({
    networkMode: 'always',
    mutationFn: () => {
      const params = { path: { deviceId }, header: { 'Idempotency-Key': key.current } };
      return answerOf(api.POST('/v1/me/devices/{deviceId}/block', { params }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog title={say(words.blockTitle)} over={say(words[platform])} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(words.follows)}</p>
        {block.error && (
          <p class="error" role="alert">
            {block.error instanceof Refused ? block.error.problem.detail : say(words.noAnswer)}
          </p>
        )}
        <button type="button" class="button main" disabled={block.isPending} onClick={() => block.mutate()}>
          {say(words.confirm)}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </div>
    </Dialog>
  );
}
