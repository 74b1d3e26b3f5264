import type { CaseState } from '../../../domain';
import { lastReopenedAs } from '../../../domain/undoing/links';
import { findCase } from '../../../store/read/case-list';
import type { Deps } from '../../deps';

/**
 * Whether the case can be reopened: it has ended, goes on in no other, and what it was last reopened as has ended too, so
 * that one citizen never has two.
 */
export async function isReopenable({ store }: Pick<Deps, 'store'>, state: CaseState): Promise<boolean> {
  const { ended, municipality } = state;
  if (!ended || ended.ground === 'merged' || ended.ground === 'joined') return false;
  const before = lastReopenedAs(state);
  return !before || (await findCase(store.db, municipality, before))?.status === 'ended';
}
