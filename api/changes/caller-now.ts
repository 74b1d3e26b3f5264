import type { Request } from 'express';
import { type Asker, mayEver } from '../../domain/access/decide';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Deps } from '../deps';
import { askerOf } from '../door/asker';
import { personOf } from '../door/caller';
import { becauseOf } from '../door/require-access';
import { identifyUnused } from '../door/who-asks';
import { worldOf } from '../door/world';
import type { CallerEndpoint } from '../endpoint';
import { unknownCase } from '../problems/problem';

/** By what it is decided what somebody is told of. A stream ends as soon as it is not the same any more. */
export interface CallerNow {
  readonly municipality: MunicipalityId;
  readonly person: StaffId;
  readonly asker: Asker;
  readonly rehearsalId: string | null;
}

/**
 * Who has the stream, as they stand at this moment; their session is not prolonged by it. Throws what any request of theirs
 * would be refused with: a session that is over, somebody shut out, a right that was taken away, a rehearsal that has ended.
 */
export async function callerNow(deps: Deps, endpoint: CallerEndpoint, request: Request): Promise<CallerNow> {
  const identified = await identifyUnused(deps, request);
  const { caller } = identified;
  const asker = await askerOf(deps, identified);
  becauseOf(mayEver(asker, endpoint.act), unknownCase);
  const { municipality } = caller;
  const person = personOf(caller).id;
  const { rehearsal } = await worldOf(deps, endpoint, request, { municipality, person });
  return {
    municipality,
    person,
    asker,
    rehearsalId: rehearsal?.id ?? null,
  };
}
