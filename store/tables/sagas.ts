import type { Generated } from 'kysely';
import type { MadeAt, MaybeAt, MaybeJson, Words } from './columns';

export interface SagasTable {
  municipality: string;
  rehearsal_id: string | null;
  key: string;
  digest: string;
  kind: string;
  by_ref: string;
  case_ids: Words;
  /** `underWay`, or how it ended. */
  state: string;
  outcome: MaybeJson;
  begun_at: MadeAt;
  ended_at: MaybeAt;
  begin_noted: Generated<boolean>;
  end_noted: Generated<boolean>;
}
