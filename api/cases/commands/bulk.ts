import pMap from 'p-map';
import type { CaseId } from '../../../domain';
import type { Language } from '../../../domain/rules/schema-parts';
import type { CommandAnswer } from '../../../workflows/messages';
import { problemBody } from '../../problems/problem-body';
import { toProblem } from '../../problems/to-problem';

/** Does `act` for each case, five at a time; each has its own result, in the order of `caseIds`. */
export async function forEachCase(
  caseIds: readonly CaseId[],
  language: Language,
  act: (caseId: CaseId) => Promise<CommandAnswer>,
) {
  return { results: await pMap(caseIds, (caseId) => resultOf(caseId, language, act), { concurrency: 5 }) };
}

async function resultOf(caseId: CaseId, language: Language, act: (caseId: CaseId) => Promise<CommandAnswer>) {
  try {
    const { version } = await act(caseId);
    return { caseId, ok: true, version };
  } catch (error) {
    return { caseId, ok: false, problem: problemBody(toProblem(error), language) };
  }
}

/** Every case that a query finds, page after page. */
export async function everyPage<T>(
  page: (cursor: string | undefined) => Promise<{ items: readonly T[]; next: string | null }>,
) {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}
