import { type Kysely, sql } from 'kysely';
import type { CaseEvent, CaseId, EntryId, MunicipalityId, Sealed } from '../../domain';
import { type LineForNextTime, openLines } from '../../domain/case/next-time-facts';
import type { Database } from '../database';
import { entriesAt } from './entries';

/** A line to remember next time, still sealed; without its text where the entry is not recorded yet. */
export type SealedLine = Pick<LineForNextTime, 'id' | 'contact' | 'seq'> & { readonly line: Sealed | null };

/** What of a case its lines are read from. */
export interface WithLines {
  readonly caseId: CaseId;
  readonly forNextTime: readonly LineForNextTime[];
}

/** Those of these cases in which something is to be remembered, as of their last recordings. */
export async function casesWithLines(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  cases: readonly CaseId[],
): Promise<WithLines[]> {
  if (cases.length === 0) return [];
  const rows = await db
    .selectFrom('cases')
    .select(['case_id', sql<readonly LineForNextTime[]>`state->'forNextTime'`.as('lines')])
    .where('municipality', '=', municipality)
    .where('case_id', 'in', [...cases])
    .where(sql<boolean>`jsonb_array_length(coalesce(state->'forNextTime', '[]'::jsonb)) > 0`)
    .execute();
  return rows.map(({ case_id, lines }) => ({ caseId: case_id as CaseId, forNextTime: lines }));
}

/** What is still to be remembered in each of these cases, the oldest first, with its text. */
export async function linesForNextTime(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  cases: readonly WithLines[],
): Promise<ReadonlyMap<CaseId, readonly SealedLine[]>> {
  const open = cases.map((one) => [one.caseId, openLines(one)] as const);
  const at = open.flatMap(([caseId, lines]) => lines.map(({ seq }) => ({ caseId, seq })));
  const entries = await entriesAt(db, municipality, at);
  return new Map(
    open.map(([caseId, lines]) => [
      caseId,
      lines.map(({ id, contact, seq }): SealedLine => {
        const entry = entries.get(caseId)?.get(seq);
        return { id, contact, seq, line: (entry && lineIn(entry, id)) ?? null };
      }),
    ]),
  );
}

/** The text of a line in the entry that it stands in: a contact, its correction, or one that came along from another case. */
function lineIn({ type, data }: CaseEvent, id: EntryId): Sealed | undefined {
  switch (type) {
    case 'contactLogged':
      return data.forNextTime?.find((one) => one.id === id)?.line;
    case 'contactCorrected':
      return data.contact.forNextTime?.find((one) => one.id === id)?.line;
    case 'entryCarried':
      return data.carried.entry === 'lineForNextTime' ? data.carried.line : undefined;
    default:
      return undefined;
  }
}
