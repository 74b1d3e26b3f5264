import { localDateOf, plusMinutes } from '../../domain/clock/time';
import { type Alert, noteNobodyTook, openAlerts } from '../../store/delivery/alerts';
import { enqueueEscalation } from '../../store/delivery/enqueue';
import { letterMessage } from '../../store/delivery/letter-message';
import { escalationOrder } from '../../store/delivery/recipient';
import { loadPeople } from '../../store/people/people';
import { namedFor } from '../../store/restricted/named';
import type { DeliveryDependencies } from './dependencies';

/** How long a recipient has to take something urgent before the next one is messaged as well. */
export const STEP_MINUTES = 10;
/** How often each is messaged before it goes to the list of what was given up. */
const ROUNDS = 3;

/** Something urgent that nobody has taken goes on to the next in turn; at once where the last could not be reached. */
export async function escalateUnacknowledged(deps: DeliveryDependencies): Promise<void> {
  const now = deps.now();
  for (const alert of await openAlerts(deps.db)) {
    if (alert.lastFailed || now >= plusMinutes(alert.lastAt, STEP_MINUTES)) await escalate(deps, alert);
  }
}

async function escalate({ db, mail, now }: DeliveryDependencies, alert: Alert): Promise<void> {
  const { messageId, seq, turns, toldTo } = alert;
  const message = await letterMessage(db, messageId);
  if (!message) return;
  const { municipality } = message;
  const named = await namedFor(db, municipality, message.caseId);
  const order = escalationOrder(await loadPeople(db, municipality), message, localDateOf(now()), named).filter(
    ({ id }) => id !== null || mail.fallback(municipality) !== undefined,
  );
  const timesTold = (id: string | null) => toldTo.filter((one) => one === id).length;
  const [next] = order.toSorted((a, b) => timesTold(a.id) - timesTold(b.id));
  if (!next || timesTold(next.id) >= ROUNDS) return noteNobodyTook(db, alert, now());
  await enqueueEscalation(db, { municipality, messageId, seq, turn: turns + 1 }, next.id, now());
}
