import type { Schemas } from '../../client';
import { type Instant, localDateOf } from '../../domain/clock/time';
import { heapsOf } from '../../domain/views/day-heaps';
import { Unreachable } from '../api/problem';
import type { Person, Session } from '../api/session';
import { rehearsalId } from '../world';
import type { VaultInBrowser } from './in-browser';
import type { Away } from './keeper';
import type { KeysAtHand } from './sealing';
import type { OwnInitiativeAhead } from './surroundings';

/** How far the first carrying has come. */
export interface CarryProgress {
  readonly here: number;
  readonly total: number;
}

type Today = Schemas['Today'];
/** One's day as it was carried, as of that moment. */
export type CarriedToday = Today & { readonly carriedAt: Instant };
export type CarriedPage = { readonly carriedAt: Instant; readonly page: Schemas['CarriedPage'] };

const LOOK_EVERY_MS = 60_000;
/** Each answer says what changed, so that it may be asked often. */
const CARRY_EVERY_MS = 5 * 60_000;
const OTHER_TABS = 'fodfaeste-vault';

/**
 * The vault of whoever works on this device. Its code comes after the page: what opens with net does not wait for it. What is
 * carried is real, so that in a rehearsal nothing of it is shown, and nothing more is carried.
 */
export class Vault {
  progress: CarryProgress | undefined;
  private loading: Promise<VaultInBrowser> | undefined;
  private loaded: VaultInBrowser | undefined;
  private met: string | undefined;
  private following: Promise<void> = Promise.resolve();
  private carriedAt = Number.NEGATIVE_INFINITY;
  private readonly listeners = new Set<() => void>();
  private readonly otherTabs = new BroadcastChannel(OTHER_TABS);

  /** `code`: fetches the code that keeps and opens. `restedMs`: for how long nobody has touched the page. */
  constructor(
    private readonly session: Session,
    private readonly code: () => Promise<VaultInBrowser>,
    private readonly restedMs: () => number,
  ) {
    session.listen(() => this.follow());
    setInterval(() => this.look(), LOOK_EVERY_MS);
    window.addEventListener('online', () => this.look());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.look();
    });
    this.otherTabs.addEventListener('message', () => void this.loaded?.keeper.lock());
  }

  /** Answers how to stop listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The keys at hand for what one person keeps here. */
  keysOf(person: string): KeysAtHand {
    return this.loaded?.keeper.keysOf(person) ?? { kind: 'locked' };
  }

  /** There is no net: whose cases lie here, still locked. */
  async findAway(): Promise<Away> {
    return (await this.load()).keeper.findAway();
  }

  /** Opens what lies here by the device's passkey. Undefined where its person would not, or the time is over. */
  async unlock(): Promise<Person | undefined> {
    return (await this.load()).keeper.unlock();
  }

  async load(): Promise<VaultInBrowser> {
    this.loading ??= this.code().then((loaded) => {
      loaded.keeper.listen(() => this.tell());
      this.loaded = loaded;
      return loaded;
    });
    return this.loading;
  }

  /** Before signing out: what could be read here goes, in every tab. */
  async leave(): Promise<void> {
    await (await this.load()).keeper.leave();
    this.met = undefined;
    this.otherTabs.postMessage('left');
  }

  /** One's day as it is carried, with the visits that were shown before; undefined where nothing of it is. Throws `Locked`. */
  async today(person: string, visits: Today['visits']): Promise<CarriedToday | undefined> {
    if (rehearsalId) return undefined;
    const cases = await (await this.load()).carried.all(person);
    const [oldest] = cases.map(({ at }) => at).sort();
    if (oldest === undefined) return undefined;
    const now = this.session.clock.now();
    const cards = cases.map(({ one }) => one.card).sort((a, b) => byPress(a, b));
    const heaps = heapsOf(cards, now);
    return { on: localDateOf(now), visits, ...mutable(heaps), more: false, carriedAt: oldest };
  }

  /** A case's page as it is carried, noted as opened. Undefined where it is not carried. Throws `Locked`. */
  async page(person: string, caseId: string): Promise<CarriedPage | undefined> {
    if (rehearsalId) return undefined;
    const read = await (await this.load()).carried.read(person, caseId);
    return read && { carriedAt: read.at, page: read.one.page };
  }

  /** What is asked where a case is begun, as it was told last; undefined where nothing can be carried. */
  async ownInitiative(): Promise<OwnInitiativeAhead | undefined> {
    if (rehearsalId) return undefined;
    return (await (await this.load()).keeper.kept())?.ownInitiative;
  }

  /** Whether its person asked to carry this restricted case; undefined where nothing can be carried now. */
  async carriesRestricted(caseId: string): Promise<boolean | undefined> {
    const kept = await (await this.load()).keeper.kept();
    return kept?.restricted.includes(caseId);
  }

  async carryRestricted(caseId: string, wanted: boolean): Promise<void> {
    const { keeper } = await this.load();
    const others = ((await keeper.kept())?.restricted ?? []).filter((one) => one !== caseId);
    await keeper.carryRestricted(wanted ? [...others, caseId] : others);
    this.carriedAt = Number.NEGATIVE_INFINITY;
    this.look();
  }

  private follow(): void {
    const { state } = this.session;
    if (state.kind === 'signedIn' && this.met !== state.person.id) {
      const { person } = state;
      this.met = person.id;
      this.following = this.following.then(() => this.meet(person)).catch(() => undefined);
    }
    if (state.kind === 'signedOut') {
      this.met = undefined;
      void this.loaded?.keeper.lock();
    }
  }

  private async meet(person: Person): Promise<void> {
    try {
      const { keeper } = await this.load();
      if (await keeper.meet(person)) await this.carry(person);
    } catch (error) {
      // The server did not answer: at the next look it is asked again.
      this.met = undefined;
      if (!(error instanceof Unreachable)) throw error;
    }
  }

  private async carry(person: Person): Promise<void> {
    if (rehearsalId || !person.acts.includes('carriedToDevice')) return;
    const { carried } = await this.load();
    this.carriedAt = Date.now();
    const isFirst = (await carried.count(person.id)) === 0;
    try {
      await carried.fetch(person.id, (here, total) => isFirst && this.become({ here, total }));
      await carried.tellOpened(person.id);
    } finally {
      this.become(undefined);
    }
  }

  /** Time passes, net comes back, the page is looked at again. */
  private look(): void {
    void this.loaded?.keeper.lookAtClock();
    const { state } = this.session;
    if (state.kind === 'away') void this.session.read().catch(() => undefined);
    if (state.kind !== 'signedIn') return;
    const { person } = state;
    if (this.met !== person.id) this.follow();
    // What nobody asks for must not prolong a session that nobody uses.
    else if (Date.now() - this.carriedAt >= CARRY_EVERY_MS && this.restedMs() < CARRY_EVERY_MS)
      this.following = this.following.then(() => this.carry(person)).catch(() => undefined);
  }

  private become(progress: CarryProgress | undefined): void {
    this.progress = progress;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

type Card = Schemas['TodayCard'];

/** What is asked and due first; what has no date last. */
const byPress = (a: Card, b: Card): number => compare(a.asks[0]?.dueAt ?? '9', b.asks[0]?.dueAt ?? '9');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const mutable = (heaps: ReturnType<typeof heapsOf<Card>>): Pick<Today, keyof typeof heaps> => ({
  overdue: [...heaps.overdue],
  appointments: [...heaps.appointments],
  today: [...heaps.today],
  withoutDate: [...heaps.withoutDate],
  later: [...heaps.later],
});
