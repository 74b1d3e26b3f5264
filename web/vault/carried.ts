import { type Instant, instant } from '../../domain/clock/time';
import type { Database, KeptCase } from './database';
import type { VaultKeeper } from './keeper';
import { Locked, type Sealing } from './sealing';
import type { CarriedCase, VaultServer } from './surroundings';

/** A carried case as it was at that moment. */
export interface ReadCase {
  readonly at: Instant;
  readonly one: CarriedCase;
}

/** How far the carrying has come. */
export type Progress = (here: number, total: number) => void;

/** One's own cases on this device: fetched as changes, sealed, and read where there is no net. */
export class CarriedCases {
  private fetching: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly keeper: VaultKeeper,
    private readonly server: VaultServer,
    private readonly now: () => Instant,
  ) {}

  /**
   * Fetches what changed, answer by answer; each is kept before the next is asked for, so that a cut loses nothing. What is gone
   * goes first. Throws `Unreachable`, `Refused`.
   */
  fetch(person: string, onProgress: Progress = () => undefined): Promise<void> {
    const fetched = this.fetching.then(() => this.fetchAll(person, onProgress));
    this.fetching = fetched.catch(() => undefined);
    return fetched;
  }

  /** Every carried case of one's own. Waits for a fetching that is under way, since it may take some away. Throws `Locked`. */
  async all(person: string): Promise<ReadCase[]> {
    await this.fetching;
    await this.keeper.lookAtClock();
    const kept = await this.heldBy(person);
    const sealing = this.keeper.sealingOf(person);
    return Promise.all(kept.map((one) => opened(sealing, one)));
  }

  /** One of them, which is noted as opened: the server is told once it can be. Undefined where it is not carried. Throws `Locked`. */
  async read(person: string, caseId: string): Promise<ReadCase | undefined> {
    await this.fetching;
    await this.keeper.lookAtClock();
    const kept = await this.database.use((db) => db.get('cases', [person, caseId]));
    if (!kept) return undefined;
    const read = await opened(this.keeper.sealingOf(person), kept);
    await this.database.use((db) => db.add('openings', { person, caseId, at: this.now() }));
    return read;
  }

  /** How many are held. */
  async count(person: string): Promise<number> {
    return this.database.use((db) => db.countFromIndex('cases', 'person', person));
  }

  /** Tells the server what was opened without it. Throws `Unreachable`, `Refused`. */
  async tellOpened(person: string): Promise<void> {
    const keys = await this.database.use((db) => db.getAllKeysFromIndex('openings', 'person', person));
    const noted = await this.database.use((db) => db.getAllFromIndex('openings', 'person', person));
    if (noted.length === 0) return;
    const some = noted.slice(0, MOST_AT_ONCE).map(({ caseId, at }) => ({ caseId, at }));
    await this.server.tellOpened((await this.keeper.device()).id, some);
    await this.database.use(async (db) => {
      const tx = db.transaction('openings', 'readwrite');
      for (const key of keys.slice(0, MOST_AT_ONCE)) await tx.store.delete(key);
      await tx.done;
    });
    await this.tellOpened(person);
  }

  private async fetchAll(person: string, onProgress: Progress): Promise<void> {
    for (;;) {
      const held = (await this.heldBy(person)).map(({ caseId, version }) => ({ caseId, version }));
      const restricted = (await this.keeper.kept())?.restricted ?? [];
      const { at, gone, cases, left, total, ownInitiative } = await this.server.carry(held, restricted);
      await this.remove(
        person,
        gone.map(({ id }) => id),
      );
      await this.keeper.keepOwnInitiative(person, ownInitiative);
      const kept = await this.keepAll(person, cases, instant(at));
      if (!kept) return;
      onProgress(total - left, total);
      if (left === 0 || cases.length === 0) return;
    }
  }

  private heldBy(person: string): Promise<KeptCase[]> {
    return this.database.use((db) => db.getAllFromIndex('cases', 'person', person));
  }

  private async remove(person: string, caseIds: readonly string[]): Promise<void> {
    await this.database.use(async (db) => {
      const tx = db.transaction('cases', 'readwrite');
      for (const caseId of caseIds) await tx.store.delete([person, caseId]);
      await tx.done;
    });
  }

  /** Answers false where nothing may be kept: signed out, or out of time, while the answer was on its way. */
  private async keepAll(person: string, cases: readonly CarriedCase[], at: Instant): Promise<boolean> {
    const sealing = this.keeper.sealingOf(person);
    const kept = await Promise.all(
      cases.map(async (one): Promise<KeptCase> => {
        const { by, bytes } = await sealing.seal(one);
        if (by !== 'vault') throw new Locked();
        return { person, caseId: one.caseId, version: one.version, at, sealed: bytes };
      }),
    );
    return this.database.use(async (db) => {
      const tx = db.transaction(['cases', 'vaults'], 'readwrite');
      const mayKeep = (await tx.objectStore('vaults').get(person))?.profile !== undefined;
      if (mayKeep) for (const one of kept) await tx.objectStore('cases').put(one);
      await tx.done;
      return mayKeep;
    });
  }
}

/** More openings than that are told in several requests. */
const MOST_AT_ONCE = 500;

async function opened(sealing: Sealing, { at, sealed }: KeptCase): Promise<ReadCase> {
  return { at, one: await sealing.open<CarriedCase>({ by: 'vault', bytes: sealed }) };
}
