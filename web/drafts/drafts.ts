import { type Database, STRICTLY } from '../outbox/database';
import type { Sealed, Sealing } from '../vault/sealing';

/** In clear stand whose it is and when it was last written on; the form, the case and what is in it are sealed. */
interface Row {
  readonly personId: string;
  readonly of: string;
  readonly keptAt: number;
  readonly sealed: Sealed;
}

interface Content {
  readonly form: string;
  readonly filledIn: unknown;
}

interface Known extends Pick<Row, 'of'> {
  readonly keptAt: number;
  readonly filledIn: unknown;
}

interface Parts {
  readonly database: Database;
  /** How what its person keeps is sealed; undefined while nobody is known. */
  readonly sealing: () => Sealing | undefined;
  /** Milliseconds of the device's clock. */
  readonly now: () => number;
  /** Does it after so many milliseconds. Answers how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
}

/** Written down so soon after a key was touched, and not at every key. */
const SOON_MS = 300;

/** Nobody comes back to it: what was meant by it is not known any more, and it is about somebody. */
const LONGEST_MS = 30 * 24 * 60 * 60_000;

/**
 * What forms hold that were left half-written, kept sealed on the device until they are sent or emptied, and found again by
 * whoever wrote it. What the device will not keep is kept in the page.
 */
export class Drafts {
  private readonly known = new Map<string, Known>();
  private readonly waiting = new Map<string, () => void>();
  private readonly listeners = new Set<() => void>();
  private personId: string | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  /** Answers how to stop listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What a form held when it was left; undefined where there is nothing, or it cannot be read yet. */
  of(form: string): unknown {
    this.beOfPerson();
    return this.known.get(form)?.filledIn;
  }

  /** Which forms were left half-written. */
  get forms(): readonly string[] {
    this.beOfPerson();
    return [...this.known.keys()];
  }

  /** Keeps what a form holds now. */
  keep(form: string, filledIn: unknown): void {
    this.beOfPerson();
    const of = this.known.get(form)?.of ?? crypto.randomUUID();
    this.known.set(form, { of, filledIn, keptAt: this.parts.now() });
    this.waiting.get(form)?.();
    this.waiting.set(
      form,
      this.parts.later(() => this.write(form), SOON_MS),
    );
  }

  /** It was sent, or emptied. */
  forget(form: string): void {
    this.beOfPerson();
    const known = this.known.get(form);
    this.known.delete(form);
    this.waiting.get(form)?.();
    this.waiting.delete(form);
    if (known) this.removeRow(known.of);
    this.tell();
  }

  /** Writes down at once what was written on a moment ago: whoever leaves the page may not come back to it. */
  writeNow(): Promise<void> {
    for (const [form, callOff] of this.waiting) {
      callOff();
      this.write(form);
    }
    return this.writing;
  }

  /** Reads what lies here of whoever is known now, once the vault can be opened. */
  async load(): Promise<void> {
    this.beOfPerson();
    const sealing = this.parts.sealing();
    if (sealing?.state !== 'open') return;
    const all: readonly Row[] = await this.parts.database.with((db) => db.getAll('drafts')).catch(() => []);
    const own = all.filter(({ personId }) => personId === sealing.person);
    for (const { of, keptAt, sealed } of own) {
      const isPast = this.parts.now() - keptAt > LONGEST_MS;
      if (isPast) this.removeRow(of);
      const content = isPast ? undefined : await sealing.open<Content>(sealed).catch(() => undefined);
      if (content) this.take({ of, keptAt, ...content });
    }
    this.tell();
  }

  /** What was written on this page since is newer, and one of two that were kept while the vault was locked is. */
  private take({ form, ...read }: Known & Content): void {
    const before = this.known.get(form);
    const isNewer = before === undefined || read.keptAt > before.keptAt;
    if (isNewer) this.known.set(form, read);
    const older = isNewer ? before?.of : read.of;
    if (before && before.of !== read.of && older) this.removeRow(older);
  }

  private removeRow(of: string): void {
    this.inTurn((personId) => this.parts.database.with((db) => db.delete('drafts', [personId, of])));
  }

  private write(form: string): void {
    this.waiting.delete(form);
    const known = this.known.get(form);
    const sealing = this.parts.sealing();
    if (!known || !sealing) return;
    this.inTurn(async (personId) => {
      if (personId !== sealing.person) return;
      // Sent or emptied while it was being sealed, it is not kept after all.
      const isStill = () => this.known.get(form)?.of === known.of;
      await keepDraft(this.parts.database, sealing, { form, ...known }, isStill);
    });
  }

  /** One after another, so that what is forgotten is not written after that. */
  private inTurn(work: (personId: string) => Promise<unknown>): void {
    const { personId } = this;
    if (personId !== undefined)
      this.writing = this.writing
        .then(() => work(personId))
        .then(
          () => undefined,
          // The device is full, or its storage cannot be used: it stays in the page.
          () => undefined,
        );
  }

  /** Another person finds nothing of what the one before wrote. */
  private beOfPerson(): void {
    const personId = this.parts.sealing()?.person;
    if (personId === this.personId) return;
    this.personId = personId;
    this.known.clear();
    for (const callOff of this.waiting.values()) callOff();
    this.waiting.clear();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Seals a draft and writes it down. Throws where the device will not keep it. */
export async function keepDraft(
  database: Database,
  sealing: Sealing,
  { form, filledIn, of, keptAt }: Known & Content,
  isStill: () => boolean = () => true,
): Promise<void> {
  const sealed = await sealing.seal({ form, filledIn } satisfies Content);
  const row: Row = { personId: sealing.person, of, keptAt, sealed };
  await database.with(async (db) => {
    const transaction = db.transaction('drafts', 'readwrite', STRICTLY);
    if (isStill()) await transaction.store.put(row);
    await transaction.done;
  });
}
