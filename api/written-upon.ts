import { isKeptAs, type Kept } from '../store/people/staff';
import { Problem } from './problems/problem';

/** What no version that is kept is. */
const NONE_YET = 0;

/**
 * The version of somebody, or of a team, that a change is written upon: as it was `read`. Where all is so already it is taken again,
 * as from whoever did not hear the answer. Throws 422 where there is one and none was read.
 */
export function writtenUpon(kept: Kept | undefined, written: object, read: number | undefined): number {
  if (kept && isKeptAs(kept, written)) return kept.version;
  if (kept && read === undefined) throw versionMissing();
  return read ?? NONE_YET;
}

function versionMissing(): Problem {
  const path = 'body.version';
  const params = { expected: 'int' };
  return new Problem(
    422,
    'invalidRequest',
    { field: path, ...params },
    { errors: [{ path, code: 'missing', params }] },
  );
}
