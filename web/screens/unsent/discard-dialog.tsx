import { useState } from 'preact/hooks';
import { unsent as words } from '../../../texts/web/unsent';
import { type Entry, isOfSame, opensCase } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';

interface DiscardProps {
  readonly entry: Entry;
  readonly onClose: () => void;
}

/** Throws an entry away on purpose, which nothing else does. */
export function DiscardDialog({ entry: { key, of, message, standing }, onClose }: DiscardProps) {
  const { say } = useApp();
  const outbox = useOutbox();
  const [beingSent, setBeingSent] = useState(false);
  const tried = standing.kind === 'waiting' && standing.tried;
  const hasOthers = opensCase(message) && outbox.list.some((one) => one.key !== key && isOfSame(one.of, of));
  const discard = async () => {
    if (await outbox.remove(key)) onClose();
    else setBeingSent(true);
  };
  return (
    <Dialog title={say(words.discardTitle)} over={message?.name} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(tried ? words.discardTried : words.discardUntaken)}</p>
        {hasOthers && <p>{say(words.discardOpening)}</p>}
        {beingSent && <p role="alert">{say(words.beingSent)}</p>}
        <button type="button" class="button main" onClick={onClose}>
          {say(words.keep)}
        </button>
        <button type="button" class="button" onClick={() => void discard()}>
          {say(words.discard)}
        </button>
      </div>
    </Dialog>
  );
}
