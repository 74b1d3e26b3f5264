import type { Because } from '../../domain/access/because';
import { type Asker, mayEver, nothingInSight, type Sight, sightFor } from '../../domain/access/decide';
import type { Deps } from '../deps';
import type { CallerEndpoint } from '../endpoint';
import { unknownCase } from '../problems/problem';
import type { Answered, Arrived } from './arrived';
import { askerOf } from './asker';
import type { Gate } from './door';
import { becauseOf } from './require-access';
import type { Identified } from './who-asks';

/** What is known behind the gate: the caller's rights, and which cases a list may hold for them. */
export interface Entitled {
  readonly asker: Asker;
  readonly sight: Sight;
  /** Why they may do this at all, with whatever case. */
  readonly because: Because;
}

/**
 * Refuses with 403 `notYourRole`, and the roles that may, who may never do this. Before the case is looked at, so that the
 * refusal does not tell whether there is one.
 */
export const mayYou =
  (deps: Pick<Deps, 'people'>): Gate<Arrived<CallerEndpoint> & Identified, Entitled, Answered> =>
  async (known, next) => {
    const { act } = known.endpoint;
    const asker = await askerOf(deps, known);
    const because = becauseOf(mayEver(asker, act), unknownCase);
    return next({ asker, because, sight: sightFor(asker, act) ?? nothingInSight });
  };
