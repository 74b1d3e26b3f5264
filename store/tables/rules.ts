import type { Generated } from 'kysely';
import type { Day, Json, MadeAt, MaybeDay } from './columns';

export interface StandardsTable {
  municipality: string;
  /** Whose copy it is; null: the real one. */
  rehearsal_id: string | null;
  id: string;
  version: number;
  /** Rises with every change of the draft. */
  revision: Generated<number>;
  content: Json;
  /** The version of the content's shape (`domain/rules/rule-versions.ts`). */
  schema_version: Generated<number>;
  drafted_at: MadeAt;
  heard_at: MaybeDay;
  adopted_at: MaybeDay;
  active_from: MaybeDay;
}

export interface SettingsTable {
  municipality: string;
  /** Whose copy it is; null: the real one. */
  rehearsal_id: string | null;
  version: number;
  from_date: Day;
  content: Json;
  /** The version of the content's shape (`domain/rules/rule-versions.ts`). */
  schema_version: Generated<number>;
  made_at: MadeAt;
  /** Who entered it, an id of somebody on staff; null: it came with the program, or is from before this was kept. */
  made_by: string | null;
  told_as: Generated<string>;
}
