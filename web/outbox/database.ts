import { type IDBPDatabase, openDB } from 'idb';
import { nameInThisWorld } from '../world';

/** A step from one version of the database to the next. It only adds, so that a page of an older build goes on beside it. */
export type Migration = (database: IDBPDatabase) => void;

export const REAL_NAME = 'fodfaeste-outbox';
export const NAME = nameInThisWorld(REAL_NAME);

export const migrations: readonly Migration[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: 'key' });
    entries.createIndex('order', 'order');
    database.createObjectStore('drafts', { keyPath: ['personId', 'of'] });
  },
];

/** Writes are on the disk before they are said to be kept: a battery may be empty the moment after. */
export const STRICTLY = { durability: 'strict' } as const;

/** The database of what is not sent and not finished. iOS closes it under a page that slept: it is opened anew, once. */
export class Database {
  private opened: Promise<IDBPDatabase> | undefined;

  constructor(
    private readonly steps = migrations,
    private readonly name = NAME,
  ) {}

  /** Does something with it, anew where the connection turned out to be gone: it must be such that twice is as once. */
  async with<Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.open());
    } catch (error) {
      if (!isConnectionGone(error)) throw error;
      this.opened = undefined;
      return work(await this.open());
    }
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    (await opened)?.close();
  }

  private open(): Promise<IDBPDatabase> {
    this.opened ??= this.openNow().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async openNow(): Promise<IDBPDatabase> {
    const forget = () => {
      this.opened = undefined;
    };
    const callbacks = {
      // A page of a newer build wants to add to it, and does not wait for this one to be closed.
      blocking: () => void this.close(),
      terminated: forget,
    };
    try {
      return await openDB(this.name, this.steps.length, {
        ...callbacks,
        upgrade: (database, from) => {
          for (const step of this.steps.slice(from)) step(database);
        },
      });
    } catch (error) {
      if (!isNamed(error, 'VersionError')) throw error;
      return openDB(this.name, undefined, callbacks);
    }
  }
}

/** What browsers say when the connection is closed: iOS says `UnknownError` after a sleep, or that it is closing. */
const GONE = ['InvalidStateError', 'UnknownError', 'AbortError'];

const isConnectionGone = (error: unknown): boolean => GONE.some((name) => isNamed(error, name));

const isNamed = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name;
