import type { Kysely } from 'kysely';
import type { CaseEvent, CaseId, CaseState, MunicipalityId } from '../../domain';
import type { Database } from '../database';
import { type MunicipalRules, type RuleShelf, withRules } from '../rules/load-rules';
import { appendEvents, type Log, newEvents } from './event-log';
import { type Before, foldIn } from './fold';
import { holdName, type Registration, refuseOther, register } from './registration';
import { writeCase } from './write-case';

export interface CaseRecording {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly rehearsalId?: string;
  /** The latest settings in the rule book that the case began with; used at its first recording. */
  readonly settingsVersion?: number;
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
export function recordCaseEvents({ db, rules }: Recorder, recording: CaseRecording): Promise<Recorded> {
  return withRules(rules, recording.municipality, (municipal) => record(db, municipal, recording));
}

async function record(db: Kysely<Database>, rules: MunicipalRules, recording: CaseRecording): Promise<Recorded> {
  const { municipality, caseId } = recording;
  const log: Log = { of: 'case', municipality, id: caseId };
  return db.transaction().execute(async (tx) => {
    const stored = await lockCase(tx, caseId);
    if (stored) refuseOther(stored.at, municipality);
    const version = stored?.version ?? 0;
    const events = await newEvents(tx, log, version, recording.events);
    const last = events.at(-1);
    if (!last) return { version, recorded: 0 };

    const at = stored?.at ?? (await registerCase(tx, rules, recording));
    const before = stored ?? { settingsVersion: at.settingsVersion ?? 0 };
    const folded = foldIn(rules, before, events);
    if (!folded) return { version, recorded: 0 };
    await appendEvents(tx, log, events);
    await writeCase(tx, at, folded, last.at);
    return { version: last.seq, recorded: events.length };
  });
}

function registerCase(tx: Kysely<Database>, { latestSettings }: MunicipalRules, recording: CaseRecording) {
  const { municipality, caseId: id, rehearsalId = null } = recording;
  const settingsVersion = recording.settingsVersion ?? latestSettings;
  return register(tx, { subject: 'case', id, municipality, rehearsalId, settingsVersion });
}

type StoredCase = Before & { readonly state: CaseState; readonly version: number; readonly at: Registration };

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
    .select(['municipality', 'version', 'state', 'number', 'rehearsal_id', 'settings_version'])
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const municipality = row.municipality as MunicipalityId;
  const { version, number, rehearsal_id: rehearsalId, settings_version: settingsVersion } = row;
  const at = { subject: 'case', id: caseId, municipality, rehearsalId, number, settingsVersion } as const;
  return { version, state: row.state as CaseState, settingsVersion, at };
}
