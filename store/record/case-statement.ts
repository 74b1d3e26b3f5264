import { CompiledQuery, type Kysely } from 'kysely';
import type { AttentionItem, CaseEvent, CaseState } from '../../domain';
import { isToBeTriaged } from '../../domain/case/status';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { CHANNEL, type RecordedNotice } from '../recorded';
import { attentionColumns, attentionNames, attentionRows } from './attention-rows';
import { type CaseColumns, caseColumnNames } from './case-columns';
import { eventColumns, eventNames, eventRows } from './event-log';
import { type MessageChanges, messageColumns, messageNames, renewedMessage, waitingToBeRead } from './message-rows';
import type { Registration } from './registration';

/** Everything that one recording writes. */
export interface CaseChanges {
  readonly at: Registration;
  /** The version that the row must still have; undefined where there is no row yet. */
  readonly after: number | undefined;
  readonly events: readonly CaseEvent[];
  /** The case before them. */
  readonly before: CaseState | undefined;
  readonly columns: CaseColumns;
  readonly attention: readonly AttentionItem[];
  readonly messages: MessageChanges;
  /** When the last of the events happened. */
  readonly now: Instant;
}

const names = caseColumnNames.join(', ');
const notified = `pg_notify('${CHANNEL}', $3::text) as notified`;

/** Optimistic locking: where another recorder was first, the version differs and nothing is written at all. */
const updateRow = `
  update cases c set ${caseColumnNames.map((name) => `${name} = w.${name}`).join(', ')}, updated_at = now()
  from wanted w where c.case_id = w.case_id and c.version = $2::int
  returning c.municipality, c.case_id, c.rehearsal_id, ${notified}`;

const insertRow = `
  insert into cases (municipality, case_id, rehearsal_id, number, ${names})
  select w.municipality, w.case_id, w.rehearsal_id, w.number, ${names.replaceAll(/\w+/g, 'w.$&')}
  from wanted w where $2::int is null
  on conflict (case_id) do nothing returning municipality, case_id, rehearsal_id, ${notified}`;

const itemChanged = attentionNames
  .split(', ')
  .filter((name) => name !== 'cause' && name !== 'audience')
  .concat('worker_id', 'team');

/** One statement, so one transaction: the events, the row, what needs attention, messages sent and withdrawn. */
const statement = (name: string, row: string): string => `/* ${name} */
with wanted as (select * from jsonb_populate_record(null::cases, $1::jsonb)),
kept as (${row}),
logged as (
  insert into case_events (municipality, case_id, ${eventNames})
  select k.municipality, k.case_id, e.* from kept k, jsonb_to_recordset($4::jsonb) as e(${eventColumns})
),
open as (select * from jsonb_to_recordset($5::jsonb) as o(${attentionColumns})),
closed as (
  delete from attention a using kept k where a.case_id = k.case_id
    and not exists (select 1 from open o where o.cause = a.cause and o.audience = a.audience)
),
shown as (
  insert into attention (municipality, case_id, rehearsal_id, worker_id, team, ${attentionNames})
  select k.municipality, k.case_id, k.rehearsal_id, w.worker_id, w.team, o.* from kept k, wanted w, open o
  on conflict (case_id, cause, audience) do update set
    ${itemChanged.map((column) => `${column} = excluded.${column}`).join(', ')}
  where (${itemChanged.map((column) => `attention.${column}`).join(', ')})
    is distinct from (${itemChanged.map((column) => `excluded.${column}`).join(', ')})
),
withdrawn as (
  update messages m set withdrawn_at = $6::timestamptz from kept k
  where m.case_id = k.case_id and m.id = any($7::uuid[]) and ${waitingToBeRead}
),
returned as (
  update messages m set withdrawn_at = null from kept k
  where m.case_id = k.case_id and m.id = any($9::uuid[]) and m.withdrawn_at is not null and m.read_at is null
),
sent as (
  insert into messages (municipality, case_id, rehearsal_id, ${messageNames})
  select k.municipality, k.case_id, k.rehearsal_id, d.* from kept k, jsonb_to_recordset($8::jsonb) as d(${messageColumns})
  ${renewedMessage}
)
select case_id, notified from kept`;

const statements = { updateRow: statement('updateCase', updateRow), insertRow: statement('insertCase', insertRow) };

/** Writes a recording; false, with nothing written, where the row's version has changed since it was read. */
export async function writeChanges(db: Kysely<Database>, changes: CaseChanges): Promise<boolean> {
  const { at, after, events, before, columns, attention, messages, now } = changes;
  const key = { municipality: at.municipality, case_id: at.id, rehearsal_id: at.rehearsalId, number: at.number };
  const notice: RecordedNotice = {
    municipality: at.municipality,
    subject: 'case',
    id: at.id,
    version: columns.version,
    isReferral: isToBeTriaged(columns.status) || (before !== undefined && isToBeTriaged(before.status)),
    before: before ? placedBefore(before, columns) : null,
  };
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(after === undefined ? statements.insertRow : statements.updateRow, [
      JSON.stringify({ ...key, ...columns }),
      after ?? null,
      JSON.stringify(notice),
      JSON.stringify(eventRows(events)),
      JSON.stringify(attentionRows(attention, { rehearsalId: at.rehearsalId, latest: now })),
      now,
      [...messages.withdrawn],
      JSON.stringify(messages.rows),
      [...messages.returned],
    ]),
  );
  return rows.length === 1;
}

/** The team that had it, and those of its workers who have it no more. */
function placedBefore(
  { assignment: { team, worker, secondWorkers } }: CaseState,
  now: CaseColumns,
): RecordedNotice['before'] {
  const had = worker ? [worker, ...secondWorkers] : secondWorkers;
  return { team, workers: had.filter((id) => id !== now.worker_id && !now.second_worker_ids.includes(id)) };
}
