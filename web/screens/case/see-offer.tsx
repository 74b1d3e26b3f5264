import { useState } from 'preact/hooks';
import { offerSeenWords as words } from '../../../texts/web/offer-seen';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { showOffer } from '../../parts/offer-seen/offer-seen';
import type { Case, Section } from './case';

interface SeeOfferProps extends Section {
  readonly handover: Case['handovers'][number];
}

/** Opens an offer as the service has it before it. */
export function SeeOffer({ shown, handover: { serviceName, serviceText, message, seen } }: SeeOfferProps) {
  const { say } = useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="see-offer" onClick={() => setOpen(true)}>
        {say(words.title)}
      </button>
      {open && (
        <Dialog title={serviceName ?? serviceText} onClose={() => setOpen(false)}>
          <div class="dialog-body">{showOffer({ shown, seen, message, replyBy: seen.replyBy })}</div>
        </Dialog>
      )}
    </>
  );
}
