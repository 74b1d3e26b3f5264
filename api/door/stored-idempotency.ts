import { findAnswer, keepAnswer } from '../../store/idempotent-answers';
import { digestOf } from '../../store/keys/digest';
import { keyInWorld } from '../../temporal/derived-ids';
import type { Deps } from '../deps';
import type { AskedByCaller, CallerEndpoint, ReadRequest } from '../endpoint';
import { refused } from '../problems/refusal-status';
import type { Answered, Arrived } from './arrived';
import type { Caller } from './caller';
import type { Gate } from './door';
import { nothingShown } from './handle';

/**
 * Does a write once for its key; a retry is given the stored answer. For writes that are no command to a case or visit,
 * which answer retries from their own events. Refuses with `commandIdReused` the same key with other content.
 */
export const storedIdempotency =
  (): Gate<Needs, object, Answered> =>
  async ({ endpoint, caller, own, read, because }, next) => {
    const { key: commandId, params, body } = read.sent;
    if (!endpoint.keepsAnswer || !commandId) return next({});
    const { store, keys } = own;
    const key = keyInWorld(own, commandId);
    const { municipality } = caller;
    const { method, path } = endpoint;
    const digest = digestOf(keys, { method, path, params, body, by: caller.actor });
    const before = await findAnswer(store.db, keys, { municipality, key });
    if (before && before.digest !== digest) throw refused('commandIdReused', { commandId });
    if (before) return { answer: before.answer, because, sent: read.sent, shown: nothingShown };
    const answered = await next({});
    await keepAnswer(store.db, keys, { municipality, key, digest, answer: answered.answer });
    return answered;
  };

type Needs = Arrived<CallerEndpoint> & {
  readonly caller: Caller;
  readonly own: Deps;
  readonly read: ReadRequest<AskedByCaller>;
  readonly because: AskedByCaller['because'];
};
