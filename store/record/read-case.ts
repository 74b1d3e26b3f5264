import { CompiledQuery, type Kysely } from 'kysely';
import type { CaseState, MunicipalityId } from '../../domain';
import { readCaseState } from '../../domain/case/state-versions';
import type { Database } from '../database';
import type { Before } from './fold';
import { type Unread, waitingToBeRead } from './message-rows';
import type { Registration } from './registration';

/** A case as a recorder finds it. */
export type StoredCase = Before & {
  readonly state: CaseState;
  readonly version: number;
  readonly at: Registration;
  readonly unread: readonly Unread[];
  /** The latest settings of its municipality, or of its rehearsal, known to it or not. */
  readonly latestSettings: number;
};

const statement = `/* readCase */
select municipality, version, state, number, rehearsal_id, settings_version, coalesce((
  select max(s.version) from settings s
  where s.municipality = c.municipality and s.rehearsal_id is not distinct from c.rehearsal_id), 0) as latest_settings, coalesce((
  select jsonb_agg(jsonb_build_object('id', m.id, 'cause', m.cause, 'step', m.step, 'role', m.role, 'seq', m.seq)) from messages m
  where m.case_id = c.case_id and m.visit_id is null and ${waitingToBeRead}), '[]') as unread
from cases c where case_id = $1::uuid`;

type Row = {
  municipality: MunicipalityId;
  version: number;
  state: object;
  number: string;
  rehearsal_id: string | null;
  settings_version: number;
  unread: Unread[];
  latest_settings: number;
};

/** The case as it is now, in one statement; undefined where nothing of it is recorded. */
export async function readCase(db: Kysely<Database>, id: string): Promise<StoredCase | undefined> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(statement, [id]));
  const row = rows[0];
  if (!row) return undefined;
  const { municipality, version, number, rehearsal_id: rehearsalId, settings_version: settingsVersion } = row;
  const state = readCaseState(row.state);
  const at = { subject: 'case', id, municipality, rehearsalId, number, settingsVersion } as const;
  return { version, state, settingsVersion, at, unread: row.unread, latestSettings: row.latest_settings };
}
