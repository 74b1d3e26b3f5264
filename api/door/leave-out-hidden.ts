import { hiddenCases } from '../../store/read/hidden-cases';
import type { Deps } from '../deps';
import type { AskedByCaller, CallerEndpoint, ReadRequest } from '../endpoint';
import type { Answered, Arrived } from './arrived';
import type { Gate } from './door';

/**
 * Leaves out of the answer the ids of cases that are hidden from the caller, since a case may be linked to one that was
 * restricted later. List entries about a hidden case and its id in lists are left out; a field that names it becomes
 * null. Ids that the request itself named stay.
 */
export const leaveOutHidden =
  (): Gate<Needs, object, Answered> =>
  async ({ endpoint, own, read: { sent } }, next) => {
    const answered = await next({});
    if (endpoint.namesHidden) return answered;
    const named = new Set(idsIn([sent.params, sent.query, sent.body, sent.key]));
    const others = idsIn(answered.answer).filter((id) => !named.has(id));
    if (others.length === 0) return answered;
    const hidden = await hiddenCases(own.store.db);
    const toLeaveOut = new Set(others.filter((id) => hidden.has(id)));
    return toLeaveOut.size > 0 ? { ...answered, answer: without(answered.answer, toLeaveOut) } : answered;
  };

type Needs = Arrived<CallerEndpoint> & { readonly own: Deps; readonly read: ReadRequest<AskedByCaller> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  return isPlain(value) ? Object.values(value).flatMap(idsIn) : [];
}

function without(value: unknown, hidden: ReadonlySet<string>): unknown {
  const isHidden = (one: unknown): boolean => typeof one === 'string' && hidden.has(one);
  const isAboutHidden = (one: unknown): boolean => isPlain(one) && 'caseId' in one && isHidden(one.caseId);
  if (isHidden(value)) return null;
  if (Array.isArray(value)) {
    return value.filter((one) => !isHidden(one) && !isAboutHidden(one)).map((one) => without(one, hidden));
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, without(inner, hidden)]));
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null;
