import type { Kysely } from 'kysely';
import type { Database } from '../../store/database';
import { hiddenCases } from '../../store/read/hidden-cases';
import type { WriteInput } from '../endpoint';

/**
 * The answer without ids of cases that are hidden from the caller, since a case may be linked to one that was restricted
 * later. List entries about a hidden case and its id in lists are left out; a field that names it becomes null. Ids that
 * the request itself named stay.
 */
export async function leaveOutHidden(
  db: Kysely<Database>,
  answer: unknown,
  { params, query, body, key }: Pick<WriteInput<unknown, unknown, unknown>, 'params' | 'query' | 'body' | 'key'>,
): Promise<unknown> {
  const named = new Set(idsIn([params, query, body, key]));
  const others = idsIn(answer).filter((id) => !named.has(id));
  if (others.length === 0) return answer;
  const hidden = await hiddenCases(db);
  const toLeaveOut = new Set(others.filter((id) => hidden.has(id)));
  return toLeaveOut.size > 0 ? without(answer, toLeaveOut) : answer;
}

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
