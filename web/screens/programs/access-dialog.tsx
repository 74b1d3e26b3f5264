import { programDialogs as words } from '../../../texts/web/programs';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import { type Program, saveProgram } from './program';

interface AccessDialogProps {
  readonly program: Program;
  readonly onClose: () => void;
}

/** Shuts a system out, or lets one in again that was. */
export function AccessDialog({ program, onClose }: AccessDialogProps) {
  const { api, say } = useApp();
  const { name, active } = program;
  const saving = useKeyed(
    (becomes: boolean, key: string) => saveProgram(api, { ...program, active: becomes }, key),
    onClose,
  );
  return (
    <Dialog title={say(active ? words.withdrawTitle : words.readmitTitle)} over={name} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(active ? words.withdrawFollows : words.readmitFollows)}</p>
        <Refusal error={saving.error} />
        <SendButton isSending={saving.isPending} onSend={() => saving.mutate(!active)}>
          {say(active ? words.withdrawConfirm : words.readmitConfirm)}
        </SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </div>
    </Dialog>
  );
}
