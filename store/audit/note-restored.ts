import type { Kysely } from 'kysely';
import type { MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import type { MasterKeys } from '../keys/master-keys';
import { wallNow } from '../wall-clock';
import { append } from './append';

/** Notes in every municipality's log that it was filled from a backup, so that what is missing after it has its reason. */
export async function noteRestored(db: Kysely<Database>, keys: MasterKeys, madeAt: string): Promise<void> {
  const heads = await db.selectFrom('audit_heads').select('municipality').execute();
  const entries = heads.map(({ municipality }) => ({
    municipality: municipality as MunicipalityId,
    at: wallNow(),
    who: { kind: 'commandLine' } as const,
    act: 'restore',
    route: 'npm run restore',
    caseIds: [],
    outcome: 'restored' as const,
    details: { backupOf: madeAt },
  }));
  if (entries.length > 0) await append(db, keys, entries);
}
