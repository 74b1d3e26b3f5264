import type { CaseState, Instant } from '../../../domain';
import { isValid } from '../../../domain/case/consent-facts';
import type { HandoverState } from '../../../domain/case/handover-states';
import { repliesBy } from '../../../domain/handover/handover-follow-up';
import { offerSeen } from '../../../domain/handover/offer-seen';
import type { Rules } from '../../../domain/rules/rule-book';

type AsOf = { readonly rules: Rules; readonly now: Instant };

/** Whether the offer is still with the service for its reply, or to be sent to it. */
const awaitsReply = (state: HandoverState): boolean => state === 'offered' || state === 'sent';

/** What the service sees of a handover, and by when it is to reply; null where it has. */
export function seenByService({ handovers, consents }: CaseState, id: string, { rules, now }: AsOf) {
  const found = handovers.find((one) => one.id === id);
  const valid = consents.filter((one) => isValid(one, now));
  const { service, shares, state, since } = found ?? {};
  const seen = service && shares ? offerSeen({ service, items: shares }, valid) : undefined;
  const { isNamed = false, shows = [], leftOut = [] } = seen ?? {};
  const from = state === 'sent' && since ? since : now;
  return { isNamed, shows, leftOut, replyBy: state && awaitsReply(state) ? repliesBy(from, rules) : null };
}
