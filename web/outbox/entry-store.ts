import type { Problem } from '../api/problem';
import type { Sealed, Sealing } from '../vault/sealing';
import { type Database, STRICTLY } from './database';
import { type Entry, isOfSame, type Message, type Standing } from './entry';

type WithoutProblem<Each> = Each extends Standing ? Omit<Each, 'problem'> : never;

/** In clear stand whose, about which case or visit, in which order and how far; all else is sealed. */
interface Row extends Pick<Entry, 'key' | 'personId' | 'of' | 'partOf' | 'withoutOpening' | 'order' | 'keptAt'> {
  readonly standing: WithoutProblem<Standing>;
  readonly message: Sealed;
  readonly problem?: Sealed;
}

export type NewEntry = Pick<Entry, 'key' | 'of' | 'partOf' | 'withoutOpening' | 'keptAt' | 'standing'> & {
  readonly message: Message;
};

type Asks = (standing: Pick<Standing, 'kind'>) => boolean;

interface Entries {
  get(key: string): Promise<Row | undefined>;
  put(row: Row): Promise<unknown>;
  delete(key: string): Promise<void>;
  all(): Promise<readonly Row[]>;
  last(): Promise<Row | undefined>;
}

/** What was not kept on the device comes after all that was. */
const AFTER_ALL = 2 ** 52;

/**
 * The entries of one person on this device. What the device will not keep, since it is full or its database is broken, is
 * kept in the page and says so; it is sent all the same.
 */
export class EntryStore {
  private readonly inPage = new Map<string, Entry>();
  private readonly plain = new Map<string, Message>();
  private keeping: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
  ) {}

  get personId(): string {
    return this.sealing.person;
  }

  /**
   * Keeps it, on the device where that can be, and in the same step takes out what it stands instead of. Keeping the same twice is
   * as once.
   */
  async add(added: NewEntry, insteadOf: readonly string[] = []): Promise<void> {
    this.plain.set(added.key, added.message);
    for (const key of insteadOf) this.inPage.delete(key);
    await this.keep(added, insteadOf).catch(async () => {
      const order = AFTER_ALL + this.inPage.size;
      this.inPage.set(added.key, { ...added, personId: this.personId, order, onDevice: false });
      for (const key of insteadOf) await this.change((entries) => entries.delete(key)).catch(() => undefined);
    });
  }

  /** What could not be kept on the device is kept there once it can be: there is room again, or the vault has been opened. */
  keepOnDevice(): Promise<void> {
    this.keeping ??= this.keepAll().finally(() => {
      this.keeping = undefined;
    });
    return this.keeping;
  }

  private async keepAll(): Promise<void> {
    if (this.sealing.state === 'locked') return;
    for (const { onDevice: _not, order: _last, personId: _same, message, ...entry } of this.inPage.values()) {
      if (!message || entry.standing.kind === 'sending') continue;
      const kept = await this.keep({ ...entry, message }).then(
        () => true,
        () => false,
      );
      if (!kept) return;
      // Taken back meanwhile, it is not kept after all.
      if (!this.inPage.delete(entry.key)) await this.change((entries) => entries.delete(entry.key));
    }
  }

  /** All of this person's, in the order in which they were given. Throws where the database cannot be read. */
  async all(): Promise<readonly Entry[]> {
    const rows = await this.rows().catch((error: unknown) => {
      if (this.inPage.size === 0) throw error;
      return [];
    });
    const own = rows.filter(({ personId, key }) => personId === this.personId && !this.inPage.has(key));
    const entries = await Promise.all(own.map((row) => this.opened(row)));
    return [...entries, ...this.inPage.values()];
  }

  /** One of them as it stands now; undefined: it is out. */
  async one(key: string): Promise<Entry | undefined> {
    const known = this.inPage.get(key);
    if (known) return known;
    const row: Row | undefined = await this.database.with((database) => database.get('entries', key));
    return row && this.opened(row);
  }

  /** Notes how far it has come, where it is still there and stands so that it may. Answers whether it did. */
  async stand(key: string, to: Pick<Entry, 'standing'> & { readonly message?: Message }, may: Asks): Promise<boolean> {
    const known = this.inPage.get(key);
    if (known) {
      if (may(known.standing)) this.inPage.set(key, { ...known, ...to });
      return may(known.standing);
    }
    const { standing } = to;
    const problem = 'problem' in standing ? await this.sealing.seal(standing.problem) : undefined;
    const message = to.message && (await this.sealing.seal(to.message));
    const changed = await this.change(async (entries) => {
      const row = await entries.get(key);
      if (!row || !may(row.standing)) return false;
      const { problem: _before, ...rest } = row;
      const changes = { standing: inClear(standing), ...(problem && { problem }), ...(message && { message }) };
      await entries.put({ ...rest, ...changes });
      return true;
    });
    if (changed && to.message) this.plain.set(key, to.message);
    return changed;
  }

  /** Takes it out, where it stands so that it may be. Answers whether it is out. */
  async remove(key: string, may: Asks): Promise<boolean> {
    const known = this.inPage.get(key);
    if (known) return may(known.standing) && this.inPage.delete(key);
    return this.change(async (entries) => {
      const row = await entries.get(key);
      if (row && !may(row.standing)) return false;
      await entries.delete(key);
      return true;
    });
  }

  /**
   * Takes out what a case was to begin with, and notes in the same step on all else to that case that it has no beginning any more.
   * Answers whether it is out.
   */
  async removeOpening(key: string, may: Asks): Promise<boolean> {
    const known = this.inPage.get(key);
    if (known && !may(known.standing)) return false;
    const opening = await this.change(async (entries) => {
      const row = known ?? (await entries.get(key));
      if (!row || !may(row.standing)) return row;
      await entries.delete(key);
      for (const other of await entries.all())
        if (other.key !== key && other.personId === this.personId && isOfSame(other.of, row.of))
          await entries.put({ ...other, ...leftBehind(other.standing, row.standing) });
      return row;
    }).catch((error: unknown) => {
      if (!known) throw error;
      return known;
    });
    if (!opening) return true;
    if (!may(opening.standing)) return false;
    this.inPage.delete(key);
    for (const other of this.inPage.values())
      if (isOfSame(other.of, opening.of))
        this.inPage.set(other.key, { ...other, ...leftBehind(other.standing, opening.standing) });
    return true;
  }

  private async keep({ message: plain, ...rest }: NewEntry, insteadOf: readonly string[] = []): Promise<void> {
    const message = await this.sealing.seal(plain);
    const { standing } = rest;
    const problem = 'problem' in standing ? await this.sealing.seal(standing.problem) : undefined;
    const clear = { ...rest, standing: inClear(standing), personId: this.personId, ...(problem && { problem }) };
    await this.change(async (entries) => {
      if (await entries.get(clear.key)) return;
      const order = ((await entries.last())?.order ?? 0) + 1;
      await entries.put({ ...clear, order, message });
      for (const key of insteadOf) await entries.delete(key);
    });
  }

  private rows(): Promise<readonly Row[]> {
    return this.database.with((database) => database.getAllFromIndex('entries', 'order'));
  }

  private change<Result>(work: (entries: Entries) => Promise<Result>): Promise<Result> {
    return this.database.with(async (database) => {
      const transaction = database.transaction('entries', 'readwrite', STRICTLY);
      const { store } = transaction;
      const last = async (): Promise<Row | undefined> => (await store.index('order').openCursor(null, 'prev'))?.value;
      const result = await work({
        get: (key) => store.get(key),
        put: (row) => store.put(row),
        delete: (key) => store.delete(key),
        all: () => store.getAll(),
        last,
      });
      await transaction.done;
      return result;
    });
  }

  private async opened({ message, problem, standing, ...clear }: Row): Promise<Entry> {
    const told = problem && (await this.sealing.open<Problem>(problem).catch(() => undefined));
    return {
      ...clear,
      standing: withProblem(standing, told),
      message: await this.read(clear.key, message),
      onDevice: true,
    };
  }

  private async read(key: string, sealed: Sealed): Promise<Message | undefined> {
    // What a vault that was closed had opened is readable no more.
    if (this.sealing.state === 'locked') this.plain.clear();
    const known = this.plain.get(key);
    if (known) return known;
    const message = await this.sealing.open<Message>(sealed).catch(() => undefined);
    if (message) this.plain.set(key, message);
    return message;
  }
}

function inClear(standing: Standing): WithoutProblem<Standing> {
  if (!('problem' in standing)) return standing;
  return { kind: standing.kind };
}

function withProblem(standing: WithoutProblem<Standing>, problem: Problem | undefined): Standing {
  switch (standing.kind) {
    case 'hidden':
    case 'refused':
      return { kind: standing.kind, problem };
    case 'held':
    case 'waiting':
    case 'sending':
    case 'moved':
    case 'unopened':
      return standing;
  }
}

/**
 * What becomes of an entry whose case was to begin with one that stood so and was thrown away. Where that has reached the server,
 * or may have, the case may be there, and the entry is sent all the same.
 */
function leftBehind(own: Pick<Standing, 'kind'>, opening: Pick<Standing, 'kind'> & { readonly tried?: boolean }) {
  if (own.kind === 'moved' || opening.kind === 'moved') return {};
  const isPerhapsThere = opening.kind === 'waiting' && opening.tried === true;
  if (isPerhapsThere) return { withoutOpening: true } as const;
  return { withoutOpening: true, standing: { kind: 'unopened' } } as const;
}
