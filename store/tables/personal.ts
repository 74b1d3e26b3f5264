import type { Generated } from 'kysely';
import type { At, Json, MadeAt, MaybeAt, MaybeDay, WallAt } from './columns';

export interface CaseKeysTable {
  case_id: string;
  municipality: string;
  wrapped: string | null;
  made_at: MadeAt;
  destroyed_at: MaybeAt;
}

/** The key that a person's device is given, and the device itself; one that is blocked is given none. */
export interface VaultKeysTable {
  staff_id: string;
  device_id: string;
  municipality: string;
  key: string | null;
  platform: string;
  made_at: At;
  handed_at: At;
  blocked_at: MaybeAt;
  blocked_by: string | null | undefined;
}

export interface KeyRotationsTable {
  key_id: string;
  began_at: At;
  finished_at: At;
}

export interface IdentitiesTable {
  case_id: string;
  version: string;
  municipality: string;
  alias: string | null;
  name: string | null;
  cpr: string | null;
  phone: string | null;
  address: string | null;
  place: string | null;
  description: string | null;
  reachability: string | null;
  protected: string | null;
  written_at: MadeAt;
  named: Generated<boolean>;
  indexed: Generated<boolean>;
  /** The command that names it, and the digest of its content; null for a row of before there was one. */
  command_id: string;
  digest: string | null;
}

export interface IdentityTokensTable {
  case_id: string;
  version: string;
  municipality: string;
  token: string;
}

export interface ReferrersTable {
  case_id: string;
  version: string;
  municipality: string;
  details: string;
  wants_to_stay_unnamed: boolean;
  receipt: string;
  written_at: MadeAt;
  named: Generated<boolean>;
  command_id: string;
  digest: string | null;
}

export interface ErasuresTable {
  case_id: string;
  municipality: string;
  number: string;
  standard_id: string | null;
  ground: string | null;
  referred_at: MaybeAt;
  ended_at: MaybeAt;
  phases: Json;
  approved_by: string;
  erased_at: At;
}

export interface RetentionDecisionsTable {
  id: string;
  case_id: string;
  municipality: string;
  kind: 'putOff' | 'handedOver';
  until: MaybeDay;
  words: string;
  decided_by: string;
  decided_at: At;
}

export interface RestrictionsTable {
  id: string;
  case_id: string;
  municipality: string;
  /** Sealed with the case's key, as is why it was lifted. */
  reason: string;
  restricted_by: string;
  restricted_at: WallAt;
  lifted_by: string | null;
  lifted_at: MaybeAt;
  lifted_because: string | null;
}

export interface RestrictedToTable {
  case_id: string;
  staff_id: string;
  municipality: string;
  named_by: string;
  named_at: At;
}

export interface GlassBreakingsTable {
  id: string;
  case_id: string;
  staff_id: string;
  municipality: string;
  /** Sealed with the case's key. */
  reason: string;
  at: WallAt;
  until: WallAt;
}
