import type { Generated } from 'kysely';
import type { At, MaybeAt } from './columns';

export interface OfferLinksTable {
  id: string;
  municipality: string;
  case_id: string;
  handover_id: string;
  /** The service's address, sealed with the case's key. */
  sent_to: string;
  made_by: string;
  made_at: At;
  expires_at: At;
  revoked_at: MaybeAt;
  revoked_by: string | null | undefined;
  /** In a row, since the right one was last given. */
  wrong_codes: Generated<number>;
  opened_at: MaybeAt;
}
