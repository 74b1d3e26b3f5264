import type { Because } from '../../domain/access/because';
import { may } from '../../domain/access/decide';
import type { Deps } from '../deps';
import type { CallerEndpoint } from '../endpoint';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import type { Answered, Arrived } from './arrived';
import type { Gate } from './door';
import type { Entitled } from './may-you';
import { placeOfFound, placeOfFoundVisit } from './placed';
import { becauseOf, decideLatest } from './require-access';
import { requireSubject } from './subject';
import { becauseToldLate } from './told-late';
import type { Identified } from './who-asks';
import { type InWorld, inWorld } from './world';

/**
 * Refuses a case or visit out of the caller's reach: 404 `unknownCase` or `unknownVisit` where there is none in this world or
 * it is hidden, which must look the same, and 403 `outOfReach` otherwise, but for what whoever had the case tells of that time. Behind it, why it
 * is within their reach.
 */
export const caseInReach =
  (deps: Deps): Gate<Reaching, { readonly because: Because }, Answered> =>
  async (known, next) =>
    next({ because: await becauseOfReach(inWorld(deps, known), known) });

type Reaching = Arrived<CallerEndpoint> & Identified & Entitled & InWorld;

async function becauseOfReach(deps: Deps, known: Reaching): Promise<Because> {
  const { endpoint, subject, found, caller, asker } = known;
  const { act } = endpoint;
  const { municipality } = caller;
  requireSubject(endpoint, subject);
  switch (subject.kind) {
    case 'case': {
      const placed = await placeOfFound(deps, municipality, subject.caseId, found.place);
      const decision = await decideLatest(deps, { asker, municipality, act }, subject.caseId, placed);
      const toldLate =
        decision.kind === 'outOfReach' &&
        (await becauseToldLate(deps, known, { municipality, caseId: subject.caseId }));
      return toldLate || becauseOf(decision, unknownCase);
    }
    case 'visit': {
      const placed = await placeOfFoundVisit(deps, municipality, subject.visitId, found);
      return becauseOf(may(asker, act, placed), () => new Problem(404, 'unknownVisit'));
    }
    case 'neither':
      return known.because;
  }
}

/** Refuses with 410 `caseErased`, with number and date, a case that was erased; not the erasing itself, for its retries. */
export const caseNotErased =
  (): Gate<Arrived<CallerEndpoint> & Identified, object, Answered> =>
  async ({ endpoint, subject, found: { erased } }, next) => {
    if (erased && subject.kind === 'case' && endpoint.path !== paths.erasures.erase)
      throw new Problem(410, 'caseErased', { ...erased });
    return next({});
  };
