import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Instant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { Bytes } from './keys';
import type { OwnInitiativeAhead } from './surroundings';

/** A passkey of this device: what it must be asked with, and its secret under the vault's key, so that it need not be asked at each sign-in. */
export interface KeptPasskey {
  readonly credentialId: Bytes;
  readonly salt: Bytes;
  readonly sealedSecret: Bytes;
}

/** What is kept of one person's vault. All that is in clear here opens nothing and says who works with this device. */
export interface KeptVault {
  readonly person: string;
  readonly language: Language;
  /** The vault's key under the key that the server gives to a live session. */
  readonly serverWrap: Bytes;
  readonly passkey: KeptPasskey | undefined;
  /** The vault's key under the passkey's secret; gone at signing out and when the time is over. */
  readonly passkeyWrap: Bytes | undefined;
  /** Whether its person was asked about a passkey; they are asked once. */
  readonly askedForPasskey: boolean;
  /** The restricted cases that its person asked to carry, one by one. */
  readonly restricted: readonly string[];
  readonly publicKey: Bytes;
  readonly sealedPrivateKey: Bytes;
  /** Who is signed in, as the server told it; sealed. */
  readonly profile: Bytes | undefined;
  /** Until when what is carried may be read without signing in anew. */
  readonly until: Instant;
  /** What is asked where a case is begun without net: the municipality's rules, which say nothing of anyone. */
  readonly ownInitiative?: OwnInitiativeAhead;
}

/** A carried case, sealed. Its id and version are in clear: they say nothing of anyone. */
export interface KeptCase {
  readonly person: string;
  readonly caseId: string;
  readonly version: string;
  /** As of when. */
  readonly at: Instant;
  readonly sealed: Bytes;
}

/** What was read of a carried case without net, until the server has been told. */
export interface KeptOpening {
  readonly person: string;
  readonly caseId: string;
  readonly at: Instant;
}

/** What is true of this device, whoever works with it. */
export interface KeptDevice {
  readonly id: string;
  /** Who signed in here last, and did not sign out. */
  readonly person: string | undefined;
  /** The latest time that the app has seen: a clock that is put back gains nothing. */
  readonly latestAt: Instant;
}

interface Schema extends DBSchema {
  device: { key: 'this'; value: KeptDevice };
  vaults: { key: string; value: KeptVault };
  cases: { key: [string, string]; value: KeptCase; indexes: { person: string } };
  openings: { key: number; value: KeptOpening; indexes: { person: string } };
}

export type VaultDatabase = IDBPDatabase<Schema>;

const NAME = 'fodfaeste-vault';
const VERSION = 1;

/** The vault's own database in the browser. A connection that the system has closed, as iOS does, is opened once more. */
export class Database {
  private connection: Promise<VaultDatabase> | undefined;

  async use<T>(act: (db: VaultDatabase) => Promise<T>): Promise<T> {
    try {
      return await act(await this.connected());
    } catch (error) {
      if (!isClosed(error)) throw error;
      this.connection = undefined;
      return act(await this.connected());
    }
  }

  async close(): Promise<void> {
    const connection = this.connection;
    this.connection = undefined;
    (await connection)?.close();
  }

  private connected(): Promise<VaultDatabase> {
    this.connection ??= open(() => {
      this.connection = undefined;
    });
    return this.connection;
  }
}

const open = (onClosed: () => void): Promise<VaultDatabase> =>
  openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('device');
      db.createObjectStore('vaults', { keyPath: 'person' });
      db.createObjectStore('cases', { keyPath: ['person', 'caseId'] }).createIndex('person', 'person');
      db.createObjectStore('openings', { autoIncrement: true }).createIndex('person', 'person');
    },
    // A newer version of the app in another tab goes first; this one opens anew when it is next asked.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });

const isClosed = (error: unknown): boolean => error instanceof DOMException && error.name === 'InvalidStateError';
