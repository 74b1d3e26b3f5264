import type { ColumnType, Generated } from 'kysely';
import type { At, Day, Json, MadeAt, MaybeAt, MaybeJson, Words } from './columns';

export interface TeamsTable {
  id: string;
  municipality: string;
  name: string;
  lead_id: string | null;
  deputy_lead_id: string | null;
  on_call_number: string | null;
  version: Generated<number>;
}

export interface StaffTable {
  id: string;
  municipality: string;
  name: string;
  title: string | null;
  roles: Words;
  team: string | null;
  active: boolean;
  email: string | null;
  phone: string | null;
  address: string | null;
  language: Generated<'da' | 'en'>;
  competence: Json;
  hours: MaybeJson;
  /** What the municipality's directory calls them; unique in all municipalities. */
  login: ColumnType<string | null, string | null | undefined, string | null>;
  version: Generated<number>;
}

export interface AbsencesTable {
  id: string;
  municipality: string;
  staff_id: string;
  from_date: Day;
  to_date: Day;
  deputy_id: string | null;
}

/** Rises with every change of the three tables above. */
export interface PeopleVersionsTable {
  municipality: string;
  version: number;
}

export interface SessionsTable {
  id_digest: string;
  /** Null until someone has signed in. */
  staff_id: string | null;
  municipality: string | null;
  content: string;
  made_at: At;
  last_seen_at: At;
  ends_at: At;
  /** Known once the app has asked for its vault's key. */
  device_id: Generated<string | null>;
}

export interface MachineClientsTable {
  client_id: string;
  municipality: string;
  name: string;
  scopes: Words;
  active: boolean;
  made_at: MadeAt;
  /** When one of its tokens was last let in, to the nearest five minutes. */
  last_used_at: MaybeAt;
}
