import { findAnswer, keepAnswer } from '../../store/idempotent-answers';
import { digestOf } from '../../store/keys/digest';
import type { Deps } from '../deps';
import type { Endpoint, WriteInput } from '../endpoint';
import { refused } from '../problems/refusal-status';

/**
 * Does a write once for its key; a retry is given the stored answer. For writes that are no command to a case or visit,
 * which answer retries from their own events. Throws `commandIdReused` where the same key comes with other content.
 */
export async function storedIdempotency(
  deps: Deps,
  { method, path }: Endpoint,
  { caller, key, params, body }: WriteInput<never, never, unknown>,
  write: () => Promise<unknown>,
): Promise<unknown> {
  const { store, keys } = deps;
  const { municipality } = caller;
  const digest = digestOf(keys, { method, path, params, body, by: caller.actor });
  const before = await findAnswer(store.db, keys, { municipality, key });
  if (before && before.digest !== digest) throw refused('commandIdReused', { commandId: key });
  if (before) return before.answer;
  const answer = await write();
  await keepAnswer(store.db, keys, { municipality, key, digest, answer });
  return answer;
}
