import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';

interface DiscardDialogProps {
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

/** What is thrown away is thrown away on purpose. */
export function DiscardDialog({ onDiscard, onClose }: DiscardDialogProps) {
  const { say } = useApp();
  return (
    <Dialog title={say(words.discardTitle)} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(words.discardHelp)}</p>
        <button type="button" class="button main" onClick={onDiscard}>
          {say(words.discard)}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {say(words.writeOn)}
        </button>
      </div>
    </Dialog>
  );
}
