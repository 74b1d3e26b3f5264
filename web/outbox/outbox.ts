import type { Problem } from '../api/problem';
import type { AsOf } from '../api/sent-versions';
import type { Sent } from './answers';
import {
  type Command,
  type Entry,
  isBeginning,
  isContact,
  isOfSame,
  isToCase,
  isUnsent,
  messageOf,
  type Opening,
  opensCase,
  type Standing,
  subjectOf,
} from './entry';
import type { EntryStore } from './entry-store';
import { lanes } from './lanes';
import { newCaseId } from './new-case-id';
import { isOvertaken } from './overtaken';
import { type Became, HELD_MS, Sender, type Surroundings } from './sender';

/**
 * What came of a command that was sent at once. `refused`: nothing is kept of it, since whoever asked still has what was
 * written. `waiting`: it is kept, and sent when it can be.
 */
export type Outcome =
  | ({ readonly kind: 'sent' } & Sent)
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'waiting' };

/**
 * What the tabs of one browser tell each other: that something changed, what a case's version is by what was sent, and for the
 * answer to what nobody is to wait any longer.
 */
interface Told {
  readonly sent?: AsOf & { readonly isContact: boolean };
  readonly calledOff?: string;
}

/** What belongs to a command: what must be there before it, and what it settles. It is taken back with it. */
interface Along {
  readonly before?: readonly Command[];
  readonly after?: readonly Command[];
}

export interface Parts extends Surroundings {
  /** The entries of whoever this page belongs to; undefined while that is not known. */
  readonly storeOf: () => EntryStore | undefined;
  readonly clockIsKnown: () => boolean;
  /** Something reached the server: what pages show is to be asked for anew, as of then. */
  readonly onSent: (sent: AsOf | undefined) => void;
  /** Does it after so many milliseconds. Answers how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  /** Tells the other tabs. */
  readonly tell: (told: Told) => void;
  /** Asks the browser to keep what is stored here even when it wants room. */
  readonly askToPersist: () => void;
}

interface RunningLane {
  readonly sender: Sender;
  last: Promise<void>;
  /** Calls off the next try. */
  callOff: () => void;
}

/**
 * All commands that a person gives go through here: kept on the device first, with the key by which they are sent once, then
 * sent in order within their case, whatever happens to the tab, the net or the session meanwhile.
 */
export class Outbox {
  private entries: readonly Entry[] = [];
  private readonly contactsSent = new Map<string, number>();
  private readonly listeners = new Set<(became?: Became) => void>();
  private readonly running: readonly RunningLane[];
  private keeping: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {
    this.running = lanes.map((lane) => ({
      sender: new Sender(lane, parts, (became) => this.became(became)),
      last: Promise.resolve(),
      callOff: () => undefined,
    }));
  }

  get list(): readonly Entry[] {
    return this.entries;
  }

  /** Answers how to stop listening. */
  listen(listener: (became?: Became) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Keeps a command and sends it after ten seconds, in which it can be taken back; with it what goes before and after it. Throws
   * nothing: what the device will not keep is kept in the page.
   */
  async hold(command: Command, { before = [], after = [] }: Along = {}): Promise<void> {
    const standing = { kind: 'held', until: this.parts.now() + HELD_MS } as const;
    const key = command.key ?? crypto.randomUUID();
    const parts = (some: readonly Command[]) => some.map((one) => ({ ...one, partOf: key }));
    const whole = [...parts(before), { ...command, key }, ...parts(after)];
    await this.inTurn(() => this.keepEach(whole, standing));
    void this.run();
  }

  /** Keeps a command and sends it at once. What came of it is for whoever gave it to say. */
  async send(command: Command): Promise<Outcome> {
    const key = command.key ?? crypto.randomUUID();
    const came = this.next(key);
    await this.keep({ ...command, key }, { kind: 'waiting', tried: false });
    const outcome = await Promise.race([came, this.run().then((): Outcome => ({ kind: 'waiting' }))]);
    if (outcome.kind === 'refused') await this.remove(key);
    return outcome;
  }

  /** Keeps a command and sends it at once; what comes of it stands in the list. What it overtakes is sent no more. */
  async give(command: Command & { readonly key: string }): Promise<void> {
    await this.inTurn(async () => {
      const overtaken = this.entries.filter((entry) => isOvertaken(entry, command)).map(({ key }) => key);
      await this.keep(command, { kind: 'waiting', tried: false }, overtaken);
      // Only now: what was not yet under way is gone by now, and what came under way meanwhile is called off.
      for (const key of overtaken) {
        this.callOff(key);
        this.parts.tell({ calledOff: key });
      }
    });
    void this.run();
  }

  /** The same for a command that opens a case, whose id is known at once: what follows can be given already. */
  async openCase(command: Opening, municipality: string): Promise<Outcome & { readonly caseId: string }> {
    const key = command.key ?? crypto.randomUUID();
    const caseId = await newCaseId(municipality, key);
    // The server's word counts.
    return { caseId, ...(await this.send({ ...command, key, caseId })) };
  }

  /**
   * Takes back what has not been sent, or throws away what its person has read; what was given to a case that was to begin with it
   * stays. Answers false where it is being sent just now.
   */
  async remove(key: string): Promise<boolean> {
    const parts = this.partsOf(key);
    const isNotSending = ({ kind }: Pick<Standing, 'kind'>) => kind !== 'sending';
    const isOpening = opensCase((await this.store().one(key))?.message);
    const removed = await (isOpening
      ? this.store().removeOpening(key, isNotSending)
      : this.store().remove(key, isNotSending));
    if (removed) for (const part of parts) await this.store().remove(part, isNotSending);
    await this.changed();
    // What waited behind it goes on.
    void this.run();
    return removed;
  }

  /** Sends once more what was refused, or is not there for this person: it may be by now. */
  async sendAgain(key: string): Promise<void> {
    const again = { standing: { kind: 'waiting', tried: true } } as const;
    await this.store().stand(key, again, ({ kind }) => kind !== 'moved' && kind !== 'unopened' && kind !== 'sending');
    await this.changed();
    await this.run();
  }

  /** Sends what is held back at once: whoever leaves the page may not come back to it. */
  async sendHeld(): Promise<void> {
    await this.keeping;
    for (const { key, standing } of this.entries)
      if (standing.kind === 'held')
        await this.store().stand(key, { standing: { kind: 'waiting', tried: false } }, ({ kind }) => kind === 'held');
    await this.run();
  }

  /** Reads anew what is kept: another tab has changed it, or somebody has signed in. */
  async refresh({ sent, calledOff }: Told = {}): Promise<void> {
    if (calledOff !== undefined) this.callOff(calledOff);
    if (sent?.isContact) this.noteContact(sent);
    await this.read();
    if (sent) this.parts.onSent(sent);
  }

  /** Sends what is due. Answers when nothing more can be sent just now. */
  async run(): Promise<void> {
    await Promise.all(this.running.map((lane) => this.runLane(lane)));
  }

  /** Whether a list that has the case as of that version knows less of contacts than was logged on this device. */
  hasNewerContact(caseId: string, version: number): boolean {
    const unsent = this.entries.some((one) => isToCase(one, caseId) && isUnsent(one) && isContact(one.message));
    return unsent || (this.contactsSent.get(caseId) ?? 0) > version;
  }

  /** What comes of an entry next, but for its being under way. */
  private next(key: string): Promise<Outcome> {
    return new Promise((resolve) => {
      const stop = this.listen((became) => {
        if (became?.entry.key !== key || isUnderWay(became)) return;
        stop();
        resolve(outcomeOf(became));
      });
    });
  }

  /** What is given first is kept first, so that each knows of all before it. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const kept = this.keeping.then(work);
    this.keeping = kept.catch(() => undefined);
    return kept;
  }

  private async keepEach(commands: readonly (Command & Pick<Entry, 'partOf'>)[], standing: Standing): Promise<void> {
    for (const command of commands) await this.keep(command, standing);
  }

  private async keep(
    command: Command & Pick<Entry, 'partOf'>,
    standing: Standing,
    insteadOf: readonly string[] = [],
  ): Promise<void> {
    const { key = crypto.randomUUID(), partOf } = command;
    const message = messageOf(command, this.parts.clockIsKnown());
    const clear = { key, of: subjectOf(command), ...(partOf && { partOf }), keptAt: this.parts.now() };
    await this.store().add({ ...clear, standing, message }, insteadOf);
    this.parts.askToPersist();
    await this.changed();
  }

  private runLane(lane: RunningLane): Promise<void> {
    lane.last = lane.last.then(async () => {
      lane.callOff();
      const store = this.parts.storeOf();
      if (!store) return;
      await store.keepOnDevice();
      const again = await lane.sender.run(store).catch(() => undefined);
      await this.changed();
      if (again !== undefined) lane.callOff = this.parts.later(() => void this.runLane(lane), again);
    });
    return lane.last;
  }

  private callOff(key: string): void {
    for (const { sender } of this.running) sender.callOff(key);
  }

  /** What was given with it, and what rests on it: without its beginning nothing can be done on a visit. */
  private partsOf(key: string): readonly string[] {
    const whole = this.entries.find((entry) => entry.key === key);
    const restsOn = (one: Entry) => whole !== undefined && isBeginning(whole) && isOfSame(one.of, whole.of);
    const parts = this.entries.filter((one) => one.key !== key && (one.partOf === key || restsOn(one)));
    return parts.map((part) => part.key);
  }

  private became(became: Became): void {
    if (became.kind === 'sent') {
      const { entry, version } = became;
      const sent =
        version === undefined || entry.of.kind !== 'case'
          ? undefined
          : { caseId: entry.of.caseId, version, isContact: isContact(entry.message) };
      if (sent?.isContact) this.noteContact(sent);
      this.parts.tell(sent ? { sent } : {});
      this.parts.onSent(sent);
    }
    this.entries = this.entries.flatMap((one) => (one.key === became.entry.key ? after(became) : [one]));
    for (const listener of this.listeners) listener(became);
    // A call for help waits for its visit to begin, which goes in another lane.
    if (became.kind === 'sent' && isBeginning(became.entry)) void this.run();
  }

  private noteContact({ caseId, version }: AsOf): void {
    this.contactsSent.set(caseId, Math.max(version, this.contactsSent.get(caseId) ?? 0));
  }

  private async changed(): Promise<void> {
    this.parts.tell({});
    await this.read();
  }

  private async read(): Promise<void> {
    // Where the database cannot be read just now, what was known of it stands.
    this.entries =
      (await this.parts
        .storeOf()
        ?.all()
        .catch(() => this.entries)) ?? [];
    for (const listener of this.listeners) listener();
  }

  private store(): EntryStore {
    const store = this.parts.storeOf();
    if (!store) throw new Error('nobody is known on this page');
    return store;
  }
}

const after = ({ kind, entry }: Became): readonly Entry[] => (kind === 'sent' ? [] : [entry]);

const isUnderWay = ({ kind, entry }: Became): boolean => kind === 'standing' && entry.standing.kind === 'sending';

function outcomeOf(became: Became): Outcome {
  if (became.kind === 'sent') {
    const { entry: _itself, ...sent } = became;
    return sent;
  }
  const { standing } = became.entry;
  const refused = standing.kind === 'refused' || standing.kind === 'hidden' ? standing.problem : undefined;
  return refused ? { kind: 'refused', problem: refused } : { kind: 'waiting' };
}
