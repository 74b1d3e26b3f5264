import type { Client } from '@temporalio/client';
import type { Kysely } from 'kysely';
import type { WallInstant } from '../../domain/clock/whose';
import type { Database } from '../../store/database';
import type { Sealing } from '../../store/keys/case-keys';
import type { MasterKeys } from '../../store/keys/master-keys';
import type { Store } from '../../store/open';
import type { RulesCache } from '../../store/rules/load-rules';

/** What acts across cases act upon; every case is seen, whoever asked. */
export interface SagaDependencies {
  readonly store: Store;
  readonly db: Kysely<Database>;
  readonly rules: RulesCache;
  readonly client: Client;
  readonly keys: MasterKeys;
  readonly sealing: Sealing;
  readonly taskQueue: string;
  readonly now: () => WallInstant;
}
