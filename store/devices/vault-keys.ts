import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { decryptColumn, type EncryptedTable, encryptColumn } from '../keys/columns';
import type { MasterKeys } from '../keys/master-keys';

/** What a device is, in so far as a lead must tell a lost one from the others. */
export const platforms = ['android', 'ios', 'windows', 'macos', 'linux', 'other'] as const;
export type Platform = (typeof platforms)[number];

/** One person on one device; a device that two people use is two. */
export interface DeviceOf {
  readonly municipality: MunicipalityId;
  readonly staffId: StaffId;
  readonly deviceId: string;
}

export interface Device {
  readonly deviceId: string;
  readonly platform: Platform;
  readonly firstUsedAt: Instant;
  readonly lastUsedAt: Instant;
  readonly blockedAt: Instant | null;
  readonly blockedBy: StaffId | null;
}

const KEY_BYTES = 32;
/** A device that asked for no key for so long is forgotten, unless it is blocked. */
const FORGOTTEN_AFTER_DAYS = 400;

/**
 * The key that wraps the vault's key of a person on a device, in base64url; made at the first use, and anew after the person was shut
 * out. Undefined where the device is blocked.
 */
export async function vaultKeyOf(
  unscopedDb: Kysely<Database>,
  keys: MasterKeys,
  { municipality, staffId, deviceId, platform }: DeviceOf & { readonly platform: Platform },
  now: WallInstant,
): Promise<string | undefined> {
  const owner = encryptedVaultKeys.owner([staffId, deviceId], 'key');
  const key = encryptColumn(keys, owner, randomBytes(KEY_BYTES).toString('base64url'));
  const row = await unscopedDb
    .insertInto('vault_keys')
    .values({ staff_id: staffId, device_id: deviceId, municipality, key, platform, made_at: now, handed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['staff_id', 'device_id'])
        .doUpdateSet({ handed_at: now, platform, key: sql`coalesce(vault_keys.key, excluded.key)` })
        .where('vault_keys.blocked_at', 'is', null),
    )
    .returning('key')
    .executeTakeFirst();
  await forgetUnused(unscopedDb, now);
  return row?.key ? decryptColumn(keys, owner, row.key) : undefined;
}

/** A person's devices, the one that was used last first. */
export async function devicesOf(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  staffId: StaffId,
): Promise<Device[]> {
  const rows = await unscopedDb
    .selectFrom('vault_keys')
    .select(['device_id', 'platform', 'made_at', 'handed_at', 'blocked_at', 'blocked_by'])
    .where('municipality', '=', municipality)
    .where('staff_id', '=', staffId)
    .orderBy('handed_at', 'desc')
    .orderBy('device_id')
    .execute();
  return rows.map((row) => ({
    deviceId: row.device_id,
    platform: row.platform as Platform,
    firstUsedAt: row.made_at,
    lastUsedAt: row.handed_at,
    blockedAt: row.blocked_at,
    blockedBy: row.blocked_by as StaffId | null,
  }));
}

/**
 * Withholds the device's key from now on, or gives it again. The key itself stays: a phone that is found again may hold notes that
 * were never sent. Blocked twice it stays as it was blocked first. Answers whether there is such a device.
 */
export async function blockDevice(
  unscopedDb: Kysely<Database>,
  { municipality, staffId, deviceId }: DeviceOf,
  by: StaffId,
  now: WallInstant,
): Promise<boolean> {
  const { rows } = await sql`update vault_keys
    set blocked_at = coalesce(blocked_at, ${now}), blocked_by = coalesce(blocked_by, ${by})
    where municipality = ${municipality} and staff_id = ${staffId} and device_id = ${deviceId} returning 1`.execute(
    unscopedDb,
  );
  return rows.length > 0;
}

export async function unblockDevice(
  unscopedDb: Kysely<Database>,
  { municipality, staffId, deviceId }: DeviceOf,
): Promise<boolean> {
  const { numUpdatedRows } = await unscopedDb
    .updateTable('vault_keys')
    .set({ blocked_at: null, blocked_by: null })
    .where('municipality', '=', municipality)
    .where('staff_id', '=', staffId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function forgetUnused(unscopedDb: Kysely<Database>, now: WallInstant): Promise<void> {
  await sql`delete from vault_keys
    where blocked_at is null and handed_at < ${now}::timestamptz - make_interval(days => ${FORGOTTEN_AFTER_DAYS})`.execute(
    unscopedDb,
  );
}

export const encryptedVaultKeys: EncryptedTable = {
  table: 'vault_keys',
  key: ['staff_id', 'device_id'],
  columns: ['key'],
  owner: ([staffId, deviceId], column) => `vault_keys/${staffId}/${deviceId}/${column}`,
};
