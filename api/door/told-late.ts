import type { CaseId, MunicipalityId } from '../../domain';
import type { Because } from '../../domain/access/because';
import { toldLateActs } from '../../domain/access/former-worker';
import { hadCaseUntil } from '../../store/read/former-worker';
import type { Deps } from '../deps';
import type { CallerEndpoint } from '../endpoint';
import type { Identified } from './who-asks';

type Asking = Pick<Identified, 'caller'> & {
  readonly endpoint: Pick<CallerEndpoint, 'act' | 'takesToldLate'>;
  readonly because: Because;
};

/**
 * Why somebody may tell a case late what they did while they had it, though it is out of their reach by now: what a phone kept with
 * no net finds its place. Undefined where the endpoint takes no such thing, or they never had the case.
 */
export async function becauseToldLate(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  { caller, endpoint, because }: Asking,
  { municipality, caseId }: { readonly municipality: MunicipalityId; readonly caseId: CaseId },
): Promise<Because | undefined> {
  const act = toldLateActs.find((one) => one === endpoint.act);
  if (!act || !endpoint.takesToldLate || caller.kind !== 'staff' || because.kind !== 'role') return undefined;
  const leftAt = await hadCaseUntil(unscopedDb, municipality, { caseId, staffId: caller.person.id });
  return leftAt && { kind: 'formerWorker', act, role: because.role, leftAt };
}
