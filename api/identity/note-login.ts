import type { MunicipalityId, StaffId } from '../../domain';
import type { AuditEntry } from '../../store/audit/entry';
import type { Deps } from '../deps';
import { paths } from '../paths';
import { auditUnavailable } from '../problems/to-problem';

interface StaffMember {
  readonly id: StaffId;
  readonly municipality: MunicipalityId;
}

/** A sign-in or sign-out; a refused sign-in has the code of its problem. */
export type LoginEvent = 'signedIn' | 'signedOut' | 'endedOthers' | 'blockedOwnDevice' | { readonly refused: string };

/** Notes it before it takes effect. Throws 503 `auditAway` where it cannot be noted, so that nobody signs in unaudited. */
export async function noteLogin({ audit }: Deps, { id, municipality }: StaffMember, did: LoginEvent): Promise<void> {
  const route = routeOf(did);
  const entry = { municipality, who: { kind: 'staff', id }, act: 'readOwnProfile', route, caseIds: [] } as const;
  const noted: AuditEntry =
    typeof did === 'string'
      ? { ...entry, outcome: did === 'signedIn' ? 'signedIn' : 'signedOut' }
      : { ...entry, outcome: 'refused', because: { kind: 'refused', code: did.refused } };
  await audit.note(noted).catch((error: unknown) => {
    throw auditUnavailable(error);
  });
}

function routeOf(did: LoginEvent): string {
  if (did === 'signedOut') return `POST ${paths.login.end}`;
  if (did === 'blockedOwnDevice') return `POST ${paths.ownDevices.block}`;
  if (did === 'endedOthers') return `POST ${paths.ownSessions.endOthers}`;
  return `GET ${paths.login.callback}`;
}
