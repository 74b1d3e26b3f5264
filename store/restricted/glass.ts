import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId, Sealed, StaffId } from '../../domain/ids';
import { type Instant, plusMinutes } from '../../domain/time';
import type { Database } from '../database';

/** As long as it takes to see to a citizen in danger; whoever needs longer says so again, or is named. */
const GLASS_BROKEN_MINUTES = 4 * 60;

/** That someone opened a restricted case in an emergency, for a while. The reason is sealed with the case's key. */
interface GlassBreaking {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly staff: StaffId;
  readonly reason: Sealed;
  readonly at: Instant;
  readonly until: Instant;
}

/** Opens a case to someone for a while; the same id again changes nothing. Answers until when it is open. */
export async function breakGlass(db: Kysely<Database>, breaking: Omit<GlassBreaking, 'until'>): Promise<Instant> {
  const { id, municipality, caseId, staff, reason, at } = breaking;
  const until = plusMinutes(at, GLASS_BROKEN_MINUTES);
  const row = { id, municipality, case_id: caseId, staff_id: staff, reason, at, until };
  await db
    .insertInto('glass_breakings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await db.selectFrom('glass_breakings').select('until').where('id', '=', id).executeTakeFirstOrThrow()).until;
}
