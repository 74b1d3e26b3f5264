import { type Kysely, sql } from 'kysely';
import type { AttentionItem } from '../../domain';
import type { Audience } from '../../domain/matter';
import type { Database } from '../database';

/** The case's columns that its attention rows repeat, so that lists need not look them up. */
export interface AttentionCase {
  readonly municipality: string;
  readonly caseId: string;
  readonly rehearsalId: string | null;
  readonly workerId: string | null;
  readonly team: string | null;
}

/** An audience as one word for a column: `worker`, `teamLead`, `intakeOfficer`, `staff:<id>`. */
export function audienceWord(audience: Audience): string {
  return audience.role === 'staff' ? `staff:${audience.id}` : audience.role;
}

/** Attention items as rows, without the case's own columns; whoever is asked the same twice is asked once. */
export function attentionRows(items: readonly AttentionItem[]) {
  const rows = items.map((item) => ({
    cause: item.cause,
    kind: item.kind,
    audience: audienceWord(item.for),
    urgent: item.urgent,
    shows_from: item.showsFrom,
    due_at: item.due ?? null,
    overdue_from: item.overdueFrom ?? null,
    escalates_at: item.escalatesAt ?? null,
    basis: item.basis,
  }));
  return [...new Map(rows.map((row) => [`${row.cause}/${row.audience}`, row])).values()];
}

/** Makes the case's rows the ones that are open now: the rest goes, in one statement. */
export async function writeAttention(
  db: Kysely<Database>,
  of: AttentionCase,
  items: readonly AttentionItem[],
): Promise<void> {
  await sql`
    with open as (
      select * from jsonb_to_recordset(${JSON.stringify(attentionRows(items))}::jsonb) as m(
        cause text, kind text, audience text, urgent boolean,
        shows_from timestamptz, due_at timestamptz, overdue_from timestamptz,
        escalates_at timestamptz, basis jsonb)
    ), closed as (
      delete from attention a where a.case_id = ${of.caseId}
        and not exists (select 1 from open o where o.cause = a.cause and o.audience = a.audience)
    )
    insert into attention (municipality, case_id, rehearsal_id, worker_id, team,
      cause, kind, audience, urgent, shows_from, due_at, overdue_from, escalates_at, basis)
    select ${of.municipality}, ${of.caseId}::uuid, ${of.rehearsalId}::uuid, ${of.workerId}, ${of.team}, o.* from open o
    on conflict (case_id, cause, audience) do update set
      kind = excluded.kind, worker_id = excluded.worker_id, team = excluded.team, urgent = excluded.urgent,
      shows_from = excluded.shows_from, due_at = excluded.due_at, overdue_from = excluded.overdue_from,
      escalates_at = excluded.escalates_at, basis = excluded.basis
    where (attention.kind, attention.worker_id, attention.team, attention.urgent, attention.shows_from,
        attention.due_at, attention.overdue_from, attention.escalates_at, attention.basis)
      is distinct from (excluded.kind, excluded.worker_id, excluded.team, excluded.urgent, excluded.shows_from,
        excluded.due_at, excluded.overdue_from, excluded.escalates_at, excluded.basis)`.execute(db);
}
