import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import { columnParsers } from './column-types';
import type { Database } from './database';
import { type FreeSpace, prepareDataFolder, requireSpace } from './embedded/data-folder';
import { lockFolder } from './embedded/folder-lock';
import { pglitePool } from './embedded/pglite-pool';
import { migrate } from './migrate';
import { type PostgresOptions, postgresPool } from './postgres-pool';
import { listenEmbedded, listenPostgres, type RecordedNotice } from './recorded';
import { type Scope, type ScopedPool, scopedPool } from './scoped-pool';

type EmbeddedOptions = {
  readonly kind: 'embedded';
  readonly dataDir: string;
  readonly freeSpace?: FreeSpace;
};
export type StoreOptions = EmbeddedOptions | ({ readonly kind: 'postgres' } & PostgresOptions);

export interface Store {
  readonly kind: StoreOptions['kind'];
  /** Without row security: for the program's own work, never for what is shown to a caller. */
  readonly db: Kysely<Database>;
  /** With row security for one caller (docs/decisions/row-security.md). */
  within(scope: Scope): Kysely<Database>;
  /**
   * Calls the listener after each committed recording of any process, and `onResumed` where some may have been missed; answers
   * how to unsubscribe.
   */
  onRecorded(listener: (notice: RecordedNotice) => void, onResumed?: () => void): () => void;
  /** Answers when the database does and has room to write, as far as that is known; throws otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables to this version.
 * Throws `FolderInUse` where another process has the embedded database's folder, `DiskFull` where its disk is.
 */
export function openStore(options: StoreOptions): Promise<Store> {
  return options.kind === 'embedded' ? openEmbedded(options) : openPostgres(options);
}

async function openPostgres(options: PostgresOptions): Promise<Store> {
  const pool = scopedPool(postgresPool(options));
  return ready({
    kind: 'postgres',
    pool,
    recorded: listenPostgres(options.url),
    requireSpace: () => undefined,
    afterwards: () => undefined,
  });
}

async function openEmbedded({ dataDir, freeSpace }: EmbeddedOptions): Promise<Store> {
  prepareDataFolder(dataDir, freeSpace);
  const lock = lockFolder(dataDir);
  try {
    const folder = await databaseFolder(dataDir);
    const database = await PGlite.create({ dataDir: folder, parsers: { ...columnParsers } });
    const pool = pglitePool(database);
    const recorded = listenEmbedded(database, pool);
    return await ready({
      kind: 'embedded',
      pool: scopedPool(pool),
      recorded,
      requireSpace: () => requireSpace(dataDir, freeSpace),
      afterwards: lock.release,
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The database's folder, created aside and renamed, so that a start that is killed leaves no half-made database. */
async function databaseFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'store');
  if (existsSync(folder)) return folder;
  const aside = join(dataDir, 'store.making');
  rmSync(aside, { recursive: true, force: true });
  await (await PGlite.create({ dataDir: aside })).close();
  renameSync(aside, folder);
  return folder;
}

interface Opened {
  kind: StoreOptions['kind'];
  pool: ScopedPool;
  recorded: ReturnType<typeof listenPostgres>;
  /** Throws where nothing more could be written, as far as that can be known beforehand. */
  requireSpace: () => void;
  afterwards: () => void;
}

const on = (pool: PostgresPool) => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

/** How many callers' Kysely instances are cached. */
const MAX_CACHED_CALLERS = 1_000;

async function ready({ kind, pool, recorded, requireSpace, afterwards }: Opened): Promise<Store> {
  const db = on(pool.unscoped);
  const callers = new Map<string, Kysely<Database>>();
  await migrate(db).catch(async (error) => {
    await db.destroy();
    throw error;
  });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await recorded.close();
    await db.destroy();
    afterwards();
  };
  return {
    kind,
    db,
    within: (scope) => {
      const name = JSON.stringify([scope.municipality, scope.staff, scope.rehearsal]);
      const known = callers.get(name) ?? on(pool.within(scope));
      if (!callers.has(name) && callers.size >= MAX_CACHED_CALLERS) callers.clear();
      callers.set(name, known);
      return known;
    },
    onRecorded: recorded.add,
    ping: async () => {
      await sql`select 1`.execute(db);
      requireSpace();
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
