import type { Kysely } from 'kysely';
import type { CaseEvent, CaseId, CaseState, MunicipalityId } from '../../domain';
import type { Database } from '../database';
import type { RuleShelf } from '../rules/load-rules';
import { appendEvents, type Log, newEvents } from './event-log';
import { foldIn } from './fold';
import { holdName, type Registration, refuseOther, register } from './registration';
import { writeCase } from './write-case';

export interface CaseRecording {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly rehearsalId?: string;
  /** In any order; together with what is recorded they must leave no gap. */
  readonly events: readonly CaseEvent[];
}

export interface Recorder {
  readonly db: Kysely<Database>;
  readonly rules: RuleShelf;
}

/** The version that the store has now, and how many of the events were new to it. */
export type Recorded = { readonly version: number; readonly recorded: number };

/**
 * Records events of one case in one transaction: the events, the case as it stands after them, what needs attention,
 * the messages that follow, and the withdrawal of those that no longer matter. Recording the same again is nothing, and
 * several recorders of one case wait for each other.
 * Throws `RecordingRefused` for a gap, for other content under a number, and for another municipality's case.
 */
export async function recordCaseEvents({ db, rules }: Recorder, recording: CaseRecording): Promise<Recorded> {
  const { municipality, caseId } = recording;
  const log: Log = { of: 'case', municipality, id: caseId };
  return db.transaction().execute(async (tx) => {
    const stored = await lockCase(tx, caseId);
    if (stored) refuseOther(stored.at, municipality);
    const version = stored?.version ?? 0;
    const events = await newEvents(tx, log, version, recording.events);
    const folded = await foldIn(rules, stored?.state, events);
    const last = events.at(-1);
    if (!folded || !last) return { version, recorded: 0 };

    const rehearsalId = recording.rehearsalId ?? null;
    const at = stored?.at ?? (await register(tx, { subject: 'case', id: caseId, municipality, rehearsalId }));
    await appendEvents(tx, log, events);
    await writeCase(tx, at, folded, last.at);
    return { version: last.seq, recorded: events.length };
  });
}

type StoredCase = { readonly version: number; readonly state: CaseState; readonly at: Registration };

/** The case's row, held until the transaction ends; where there is none yet, its name is held instead. */
export async function lockCase(tx: Kysely<Database>, caseId: string): Promise<StoredCase | undefined> {
  const known = await readHeld(tx, caseId);
  if (known) return known;
  await holdName(tx, caseId);
  return readHeld(tx, caseId);
}

async function readHeld(tx: Kysely<Database>, caseId: string): Promise<StoredCase | undefined> {
  const row = await tx
    .selectFrom('cases')
    .select(['municipality', 'version', 'state', 'number', 'rehearsal_id'])
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const municipality = row.municipality as MunicipalityId;
  const at = { subject: 'case', id: caseId, municipality, rehearsalId: row.rehearsal_id, number: row.number } as const;
  return { version: row.version, state: row.state as CaseState, at };
}
