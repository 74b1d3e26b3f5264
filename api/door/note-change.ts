import { canonicalJson } from '../../store/keys/digest';
import type { Answered } from './arrived';
import type { Gate } from './door';
import { askedBy, type Behind } from './handle';

/** Tells the audit log what a write changed of rights and rules: as it stood before, and as it stands after. */
export const noteChange = (): Gate<Behind, object, Answered> => async (known, next) => {
  const { own, read } = known;
  if (!read.changes) return next({});
  const asked = askedBy(known);
  const before = (await read.changes(own, asked)) ?? null;
  const answered = await next({});
  const after = (await read.changes(own, asked)) ?? null;
  return canonicalJson(before) === canonicalJson(after) ? answered : { ...answered, change: { before, after } };
};
