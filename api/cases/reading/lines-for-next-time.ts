import type { MunicipalityId } from '../../../domain';
import { linesForNextTime, type WithLines } from '../../../store/read/lines-for-next-time';
import type { Deps } from '../../deps';

/** What is to be remembered next time in each of these cases, opened; a text is null where it has been erased. */
export async function openedLines(
  { store, sealing }: Pick<Deps, 'store' | 'sealing'>,
  municipality: MunicipalityId,
  cases: readonly WithLines[],
) {
  const lines = await linesForNextTime(store.db, municipality, cases);
  await sealing.remember([...lines].flatMap(([caseId, all]) => (all.length > 0 ? [caseId] : [])));
  const opened = [...lines].map(async ([caseId, all]) => [caseId, await sealing.openAll(caseId, all)] as const);
  return new Map(await Promise.all(opened));
}
