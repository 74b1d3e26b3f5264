import { randomUUID } from 'node:crypto';
import type { IDBPDatabase } from 'idb';
import { instant, plusMillis } from '../../../domain/clock/time';
import type { Answer } from '../../../web/outbox/answers';
import { Database } from '../../../web/outbox/database';
import type { Command } from '../../../web/outbox/entry';
import { EntryStore } from '../../../web/outbox/entry-store';
import { Outbox, type Parts } from '../../../web/outbox/outbox';
import { newKeys, openPair } from '../../../web/vault/keys';
import { type Sealing, sealingFor } from '../../../web/vault/sealing';

/** What a person's vault seals and opens with. */
export async function openVault(person: string): Promise<Sealing> {
  const { key, publicKey, sealedPrivateKey } = await newKeys(person);
  const pair = await openPair(key, { publicKey, sealedPrivateKey }, person);
  return sealingFor(person, () => ({ kind: 'open', key, pair }));
}

interface Taken {
  readonly key: string;
  readonly by: string;
  readonly caseId: string;
  readonly body: unknown;
}

/** What happens to one request: answered, lost on its way there, or its answer lost on the way back. */
export type Way = 'answered' | 'lostThere' | 'lostBack';

const problem = (status: number, code: string) => ({
  type: 'about:blank',
  title: code,
  detail: code,
  status,
  code,
  params: {},
});

/** What a browser has at the other end. */
export interface Answering {
  /** Who has the browser's session; undefined: nobody. */
  readonly session: string | undefined;
  /** `tokenOf`: whose session's token is sent along. */
  ask(key: string, address: string, body: unknown, tokenOf: string | undefined): Promise<Answer>;
}

/** A server that takes a key once, whatever of its answers is lost, and whoever is signed in at the browser. */
export class Server implements Answering {
  readonly taken: Taken[] = [];
  readonly requests: string[] = [];
  private readonly answers = new Map<string, { readonly content: string; readonly answer: Answer }>();
  /** Who has the browser's session; undefined: nobody. */
  session: string | undefined = 'anna';
  /** What it answers instead of taking it. */
  refuse: (caseId: string, body: unknown) => Answer | undefined = () => undefined;
  way: () => Way = () => 'answered';

  async ask(key: string, address: string, body: unknown, tokenOf: string | undefined): Promise<Answer> {
    const way = this.way();
    this.requests.push(key);
    await Promise.resolve();
    if (way === 'lostThere') return { kind: 'none' };
    const answer = this.answer(key, address, body, tokenOf);
    return way === 'lostBack' ? { kind: 'none' } : answer;
  }

  private answer(key: string, address: string, body: unknown, tokenOf: string | undefined): Answer {
    const { session } = this;
    if (!session) return { kind: 'answered', status: 401, body: problem(401, 'sessionOver') };
    if (tokenOf !== session) return { kind: 'answered', status: 403, body: problem(403, 'csrfTokenWrong') };
    const caseId = address.split('/')[3] ?? '';
    const content = JSON.stringify(body);
    const before = this.answers.get(key);
    if (before && before.content !== content)
      return { kind: 'answered', status: 409, body: problem(409, 'commandIdReused') };
    if (before) return before.answer;
    const refused = this.refuse(caseId, body);
    if (refused) return refused;
    this.taken.push({ key, by: session, caseId, body });
    const answer: Answer = {
      kind: 'answered',
      status: 200,
      body: { caseId, version: this.taken.length, warnings: [] },
    };
    this.answers.set(key, { content, answer });
    return answer;
  }
}

export const refusal = (status: number, code: string): Answer => ({
  kind: 'answered',
  status,
  body: problem(status, code),
});

/** One browser: its database, the lock that its tabs share, and what they tell each other. */
export class Browser<At extends Answering = Server> {
  readonly name = `outbox-${randomUUID()}`;
  tabs: Tab[] = [];
  private readonly last = new Map<string, Promise<unknown>>();

  constructor(
    readonly server: At,
    readonly vaults: ReadonlyMap<string, Sealing>,
  ) {}

  /** Ended by force: nothing goes on in any tab, and no lock is held by any. */
  kill(): void {
    for (const tab of this.tabs) tab.die();
    this.tabs = [];
    this.last.clear();
  }

  alone<Result>(lane: string, work: () => Promise<Result>): Promise<Result> {
    const done = (this.last.get(lane) ?? Promise.resolve()).then(work);
    this.last.set(
      lane,
      done.catch(() => undefined),
    );
    return done;
  }

  tab(wanted: Partial<TabWanted> = {}): Tab {
    const tab = new Tab(this, { person: 'anna', ...wanted });
    this.tabs.push(tab);
    return tab;
  }
}

interface TabWanted {
  readonly person: string;
  readonly database?: Database;
  /** The browser dies at this step of all that the tab does. */
  readonly diesAt?: number;
  readonly clock?: { now: number; aheadMs: number | undefined };
}

const never = new Promise<never>(() => undefined);

/** The database of a tab that may die before or after each use of it. */
class Mortal extends Database {
  constructor(
    private readonly tab: Tab,
    name: string,
  ) {
    super(undefined, name);
  }

  override async with<Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> {
    await this.tab.step();
    const result = await super.with(work);
    await this.tab.step();
    return result;
  }
}

/** One tab with the app open, as one person. */
export class Tab {
  readonly outbox: Outbox;
  readonly clock: { now: number; aheadMs: number | undefined };
  dead = false;
  /** Ends this tab; its browser does that, to all of its tabs at once. */
  die: () => void = () => undefined;
  private readonly death = new Promise<false>((resolve) => {
    this.die = () => {
      this.dead = true;
      resolve(false);
    };
  });
  private steps = 0;
  private person: string | undefined;

  constructor(
    private readonly browser: Browser<Answering>,
    private readonly wanted: TabWanted,
  ) {
    this.person = wanted.person;
    this.clock = wanted.clock ?? { now: Date.parse('2026-01-22T09:00:00Z'), aheadMs: 0 };
    this.outbox = new Outbox(this.parts());
  }

  /** Whether it is done, and the browser does not die of it before. */
  survives(work: Promise<unknown>): Promise<boolean> {
    return Promise.race([work.then(() => true), this.death]);
  }

  /** One thing that is done; the browser may die of it. */
  async step(): Promise<void> {
    this.steps += 1;
    if (!this.dead && this.steps === this.wanted.diesAt) this.browser.kill();
    if (this.dead) await never;
  }

  private parts(): Parts {
    const { browser } = this;
    const database = this.wanted.database ?? new Mortal(this, browser.name);
    const stores = new Map([...browser.vaults].map(([person, vault]) => [person, new EntryStore(database, vault)]));
    return {
      ask: async ({ key, address, body }, { signal }) => {
        await this.step();
        const none = new Promise<Answer>((resolve) => {
          signal.addEventListener('abort', () => resolve({ kind: 'none' }));
        });
        const answer = await Promise.race([browser.server.ask(key, address, body, this.person), none]);
        await this.step();
        if (answer.kind === 'answered') this.clock.aheadMs ??= 0;
        return answer;
      },
      signedIn: () => (browser.server.session && this.person === this.wanted.person ? this.person : undefined),
      readSession: async () => {
        const before = this.person;
        this.person = browser.server.session;
        return this.person === before;
      },
      corrected: (at) => (this.clock.aheadMs === undefined ? undefined : plusMillis(instant(at), this.clock.aheadMs)),
      alone: async (lane, work) => {
        await this.step();
        return this.dead ? never : browser.alone(lane, work);
      },
      now: () => this.clock.now,
      storeOf: () => stores.get(this.wanted.person),
      clockIsKnown: () => this.clock.aheadMs !== undefined,
      onSent: () => undefined,
      later: () => () => undefined,
      tell: (told) => {
        for (const tab of browser.tabs) if (tab !== this && !tab.dead) void tab.outbox.refresh(told);
      },
      askToPersist: () => undefined,
    };
  }
}

/** A contact with somebody, told apart by its note. */
export const contactIn = (caseId: string, note: string) =>
  ({
    address: `/v1/cases/${caseId}/contacts`,
    body: { outcome: 'notMet', channel: 'visit', place: 'home', note, happenedAt: '2026-01-22T09:00:00.000Z' },
    caseId,
    name: 'Grå Jakke',
    what: { da: 'ikke truffet', en: 'not met' },
  }) satisfies Command;

/** What a command that was made here is told apart by. */
export const noteIn = (body: unknown): string => (body as { note: string }).note;

export const notesOf = (server: Server, caseId: string): unknown[] =>
  server.taken.filter((one) => one.caseId === caseId).map(({ body }) => noteIn(body));
