import { offerSeenWords as words } from '../../../texts/web/offer-seen';
import { useApp } from '../../parts/app-context';
import { showOffer } from '../../parts/offer-seen/offer-seen';
import type { Case, Section } from './case';
import { DialogLink } from './dialog-link';

interface SeeOfferProps extends Section {
  readonly handover: Case['handovers'][number];
}

/** Opens an offer as the service has it before it. */
export function SeeOffer({ shown, handover: { serviceName, serviceText, message, seen } }: SeeOfferProps) {
  const { say } = useApp();
  return (
    <DialogLink label={say(words.title)} title={serviceName ?? serviceText}>
      <div class="dialog-body">{showOffer({ shown, seen, message, replyBy: seen.replyBy })}</div>
    </DialogLink>
  );
}
