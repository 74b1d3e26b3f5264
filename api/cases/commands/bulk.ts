import type { CaseId } from '../../../domain';
import type { Language } from '../../../domain/rules/schema-parts';
import type { CommandAnswer } from '../../../workflows/messages';
import { problemBody } from '../../problems/problem-body';
import { toProblem } from '../../problems/to-problem';

const CONCURRENCY = 5;

/** Does `act` for each case, five at a time; each has its own result, in the order of `caseIds`. */
export async function forEachCase(
  caseIds: readonly CaseId[],
  language: Language,
  act: (caseId: CaseId) => Promise<CommandAnswer>,
) {
  const queue = caseIds.map((caseId, index) => ({ caseId, index }));
  const results: Awaited<ReturnType<typeof resultOf>>[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      results[next.index] = await resultOf(next.caseId, language, act);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return { results };
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
