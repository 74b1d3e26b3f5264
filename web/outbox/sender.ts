import { type Answer, hasMoved, type Sent, type Then, whatThen } from './answers';
import { type Entry, isBeginning, isOfSame, lineOf, type Message, type Standing } from './entry';
import type { EntryStore } from './entry-store';
import type { Lane } from './lanes';

/** How long a contact is kept back, in which it can be taken back: one wrong tap must not move a legal deadline. */
export const HELD_MS = 10_000;

/** Without a word of the server's on when to come again: a moment, and twice as long each time. */
const FIRST_WAIT_MS = 2_000;

/** What the sender needs of the page that it works in. */
export interface Surroundings {
  /** Sends it once, as the person who is signed in here; who that is, is not asked. Until the signal, or for so long. */
  readonly ask: (
    entry: { readonly key: string } & Pick<Message, 'address' | 'method' | 'body'>,
    until: { readonly signal: AbortSignal; readonly patienceMs: number },
  ) => Promise<Answer>;
  /** Whose session this page has, as far as it knows. */
  readonly signedIn: () => string | undefined;
  /** Reads who is signed in, and the session's token. Answers whether it is the same person. Throws where nobody answers. */
  readonly readSession: () => Promise<boolean>;
  /** A moment by the device's clock as the server's has it; undefined while nobody has told the difference. */
  readonly corrected: (moment: string) => string | undefined;
  /** Runs it while no other tab does for that lane, and never drops it. */
  readonly alone: <Result>(lane: Lane['name'], work: () => Promise<Result>) => Promise<Result>;
  /** Milliseconds of the device's clock. */
  readonly now: () => number;
}

/** What became of an entry just now. */
export type Became =
  | ({ readonly kind: 'sent'; readonly entry: Entry } & Sent)
  | { readonly kind: 'standing'; readonly entry: Entry };

/** Sends what of one lane is due, one after another and in order within a case: one sender over all tabs. */
export class Sender {
  private failures = 0;
  private underWay: { readonly key: string; readonly abort: AbortController } | undefined;

  constructor(
    private readonly lane: Lane,
    private readonly surroundings: Surroundings,
    private readonly onChange: (became: Became) => void,
  ) {}

  /** Answers in how many milliseconds to try again; undefined: when something new is given, or somebody signs in. */
  run(store: EntryStore): Promise<number | undefined> {
    return this.surroundings.alone(this.lane.name, () => this.sendAll(store));
  }

  /** Waits no longer for the answer to it, which is out of the store already, and does not ask where it has not. */
  callOff(key: string): void {
    if (this.underWay?.key === key) this.underWay.abort.abort();
  }

  private async sendAll(store: EntryStore): Promise<number | undefined> {
    const stopped = new Set<string>();
    const waits: number[] = [];
    const all = await store.all();
    for (const { key } of all.filter(({ of }) => this.lane.takes(of))) {
      if (this.surroundings.signedIn() !== store.personId) return undefined;
      // Read anew each time: it may have been taken back while another was sent.
      const entry = await store.one(key);
      if (!entry || isOver(entry)) continue;
      const line = lineOf(entry.of);
      if (stopped.has(line) || (await this.waitsForAnotherLane(store, entry, all))) continue;
      const dueIn = this.dueIn(entry);
      if (dueIn !== undefined && dueIn > 0) waits.push(dueIn);
      if (dueIn !== 0) {
        if (holdsBack(entry)) stopped.add(line);
        continue;
      }
      const then = await this.send(store, entry);
      if (then === undefined) continue;
      if (then.kind === 'sent') this.failures = 0;
      else if (!lapses(then, entry) && !wasNeverOpened(then, entry) && holdsBack(entry)) stopped.add(line);
      if (then.kind === 'wait') waits.push(this.waitAfter(then.seconds));
      if (then.kind === 'signIn' || then.kind === 'readToken') return undefined;
      if (then.kind === 'wait' && then.what === 'all') break;
    }
    return waits.length > 0 ? Math.min(...waits) : undefined;
  }

  /** What is done on a visit follows its beginning, also where that goes in a lane of its own. */
  private async waitsForAnotherLane(store: EntryStore, { of, key }: Entry, all: readonly Entry[]): Promise<boolean> {
    const before = all.find(
      (one) => one.key !== key && !this.lane.takes(one.of) && isBeginning(one) && isOfSame(one.of, of),
    );
    return before !== undefined && (await store.one(before.key)) !== undefined;
  }

  /** 0: to be sent now; undefined: not until its person has done something. */
  private dueIn({ standing, message }: Entry): number | undefined {
    if (!message) return undefined;
    switch (standing.kind) {
      case 'held': {
        const left = standing.until - this.surroundings.now();
        // A clock that was put back meanwhile holds nothing back for longer.
        return left > HELD_MS ? 0 : Math.max(left, 0);
      }
      case 'waiting':
      // Whoever was sending it is gone, since nobody else sends now.
      case 'sending':
        return 0;
      case 'hidden':
      case 'refused':
      case 'moved':
      case 'unopened':
        return undefined;
    }
  }

  private waitAfter(seconds: number | undefined): number {
    this.failures += 1;
    if (seconds !== undefined) return seconds * 1_000;
    return Math.min(FIRST_WAIT_MS * 2 ** (this.failures - 1), this.lane.longestWaitMs);
  }

  /** Undefined: it was taken back meanwhile. */
  private async send(store: EntryStore, entry: Entry): Promise<Then | undefined> {
    const abort = new AbortController();
    this.underWay = { key: entry.key, abort };
    try {
      const message = entry.message && this.timed(entry.message);
      const changes = { standing: { kind: 'sending' } as const, ...(message !== entry.message && { message }) };
      const begun = await store.stand(entry.key, changes, isToBeSent);
      if (!begun || !message || abort.signal.aborted) return undefined;
      this.onChange({ kind: 'standing', entry: { ...entry, ...changes } });
      const then = await this.askTwiceAtMost({ key: entry.key, ...message }, abort.signal);
      // Called off, it is out already, and what comes after it waits for nothing.
      if (abort.signal.aborted && then.kind === 'wait') return undefined;
      await this.note(store, entry, then);
      return then;
    } finally {
      this.underWay = undefined;
    }
  }

  private async askTwiceAtMost(sent: { readonly key: string } & Message, signal: AbortSignal): Promise<Then> {
    const until = { signal, patienceMs: this.lane.patienceMs };
    const first = whatThen(await this.surroundings.ask(sent, until));
    if (first.kind !== 'readToken') return first;
    const same = await this.surroundings.readSession().catch(() => undefined);
    if (same === undefined) return { kind: 'wait', what: 'all' };
    if (!same) return { kind: 'signIn' };
    if (signal.aborted) return { kind: 'wait', what: 'all' };
    const second = whatThen(await this.surroundings.ask(sent, until));
    return second.kind === 'readToken' ? { kind: 'wait', what: 'all' } : second;
  }

  private async note(store: EntryStore, entry: Entry, then: Then): Promise<void> {
    const standing = lapses(then, entry) ? undefined : standingAfter(then, entry);
    // Before it is out: where the page dies between the two, it is sent and answered once more.
    if (then.kind === 'sent') await this.callAsServerDoes(store, entry, then.visitId);
    if (standing) await store.stand(entry.key, { standing }, () => true);
    else await store.remove(entry.key, () => true);
    if (then.kind === 'sent') this.onChange({ entry, ...then });
    else if (standing) this.onChange({ kind: 'standing', entry: { ...entry, standing } });
  }

  /** What was given on a visit before the server had heard of it, by the id that the server gave it: in a rehearsal it is another. */
  private async callAsServerDoes(store: EntryStore, begun: Entry, visitId: string | undefined): Promise<void> {
    const { of, key } = begun;
    if (of.kind !== 'visit' || !isBeginning(begun) || visitId === undefined || visitId === of.visitId) return;
    for (const { key: other, of: about, standing, message } of await store.all()) {
      if (other === key || !message || !isOfSame(about, of)) continue;
      const address = message.address.replace(of.visitId, visitId);
      await store.stand(other, { standing, message: { ...message, address } }, ({ kind }) => kind === standing.kind);
    }
  }

  /** By the server's clock from now on, for good: sent twice, it says the same. */
  private timed(message: Message): Message {
    const { body, byOwnClock } = message;
    if (byOwnClock.length === 0 || typeof body !== 'object' || body === null) return message;
    const moments = Object.entries(body).flatMap(([field, moment]: [string, unknown]) => {
      const corrected = byOwnClock.includes(field) && typeof moment === 'string' && this.surroundings.corrected(moment);
      return corrected ? [[field, corrected] as const] : [];
    });
    if (moments.length === 0) return message;
    return { ...message, body: { ...body, ...Object.fromEntries(moments) }, byOwnClock: [] };
  }
}

/** Whether what is given after it rests on it: nobody may be kept from checking out by an extension that was refused. */
const holdsBack = ({ of }: Entry): boolean => of.kind === 'case' || of.act === 'start';

/** Nothing waits behind it any more. */
const isOver = ({ standing: { kind } }: Entry): boolean => kind === 'moved' || kind === 'unopened';

const isToBeSent = ({ kind }: Pick<Standing, 'kind'>): boolean =>
  kind === 'held' || kind === 'waiting' || kind === 'sending';

const lapses = (then: Then, { message }: Entry): boolean =>
  (then.kind === 'refused' || then.kind === 'hidden') && (message?.mayLapse ?? false);

/** Its case was thrown away here, and the server has none: what else is to it is told the same, one after another. */
const wasNeverOpened = ({ kind }: Then, { withoutOpening }: Entry): boolean =>
  kind === 'hidden' && withoutOpening === true;

/** Undefined: there is nothing more to tell of it. */
function standingAfter(then: Then, entry: Entry): Standing | undefined {
  const { standing: before } = entry;
  switch (then.kind) {
    case 'sent':
      return hasMoved(then.warnings) ? { kind: 'moved' } : undefined;
    case 'hidden':
      return wasNeverOpened(then, entry) ? { kind: 'unopened' } : { kind: 'hidden', problem: then.problem };
    case 'refused':
      return { kind: then.kind, problem: then.problem };
    case 'wait':
      return { kind: 'waiting', tried: true };
    case 'signIn':
    case 'readToken':
      return { kind: 'waiting', tried: before.kind === 'sending' || (before.kind === 'waiting' && before.tried) };
  }
}
