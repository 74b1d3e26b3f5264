import { type ChangedList, Changes, type ChangesEvent } from '../../web/api/changes';
import { type AskedOf, readingAgain } from '../../web/api/read-again';

/** One stream for all tabs of a browser, and what each tab reads again because of it. */

const SILENT_MS = 35_000;
const settle = () => jest.advanceTimersByTimeAsync(0);

/** A server to which streams are open, as many as browsers have opened. */
class Server {
  readonly streams = new Set<{ onEvent: (event: ChangesEvent) => void; onLost: () => void }>();
  opened = 0;
  isAway = false;

  open(heard: { onEvent: (event: ChangesEvent) => void; onLost: () => void }): () => void {
    this.opened += 1;
    if (this.isAway) {
      setTimeout(heard.onLost, 1);
      return () => undefined;
    }
    this.streams.add(heard);
    setTimeout(() => this.streams.has(heard) && heard.onEvent({ kind: 'opened' }), 1);
    return () => void this.streams.delete(heard);
  }

  say(event: ChangesEvent): void {
    for (const { onEvent } of [...this.streams]) onEvent(event);
  }

  /** As when it is started anew. */
  letGo(): void {
    for (const stream of [...this.streams]) {
      this.streams.delete(stream);
      stream.onLost();
    }
  }
}

/** The tabs of one browser, of which one at a time has what is theirs together. */
class Browser {
  isSignedIn = true;
  private readonly tabs = new Set<Tab>();
  private turn = Promise.resolve();

  constructor(private readonly server: Server) {}

  tab(): Tab {
    const tab: Tab = new Tab({
      alone: (work, until) => this.inTurn(work, until),
      open: (heard) => this.server.open(heard),
      isSignedIn: () => this.isSignedIn,
      tellOtherTabs: (told) => {
        for (const other of this.tabs) if (other !== tab) other.changes.hear(told);
      },
      later(work, ms) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      random: () => 0,
    });
    this.tabs.add(tab);
    return tab;
  }

  private inTurn(work: () => Promise<void>, until: AbortSignal): Promise<void> {
    this.turn = this.turn.then(() => (until.aborted ? undefined : work()));
    return this.turn;
  }
}

/** A tab that shows lists until it is closed. */
class Tab {
  readonly changes: Changes;
  readonly read: (readonly ChangedList[])[] = [];
  isLive = false;
  readonly close: () => void;

  constructor(surroundings: ConstructorParameters<typeof Changes>[0]) {
    this.changes = new Changes(surroundings);
    this.close = this.changes.follow({
      onChanged: (lists) => this.read.push(lists),
      onLive: (isLive) => {
        this.isLive = isLive;
      },
    });
  }

  get lastRead(): readonly ChangedList[] | undefined {
    return this.read.at(-1);
  }
}

const changed = (...lists: ChangedList[]): ChangesEvent => ({ kind: 'changed', lists });
const everything = ['cases', 'referrals', 'visits'];

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('Several tabs of one browser', () => {
  test('have one stream together, by which each reads what has changed', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const tabs = [browser.tab(), browser.tab(), browser.tab()];
    await jest.advanceTimersByTimeAsync(1);
    expect([server.streams.size, server.opened]).toEqual([1, 1]);
    expect(tabs.map(({ isLive, lastRead }) => [isLive, lastRead])).toEqual(tabs.map(() => [true, everything]));
    server.say(changed('visits'));
    expect(tabs.map(({ lastRead }) => lastRead)).toEqual(tabs.map(() => ['visits']));
  });

  test('hand it on when the one that has it closes, in whichever order they do, and read what may have been missed', async () => {
    for (const first of [0, 1, 2]) {
      const server = new Server();
      const browser = new Browser(server);
      const tabs = [browser.tab(), browser.tab(), browser.tab()];
      await jest.advanceTimersByTimeAsync(1);
      server.say(changed('visits'));
      const order = [first, (first + 1) % 3, (first + 2) % 3];
      for (const [closed, which] of order.entries()) {
        tabs[which]?.close();
        await jest.advanceTimersByTimeAsync(1);
        expect(server.streams.size).toBe(closed === 2 ? 0 : 1);
        for (const open of order.slice(closed + 1)) expect(tabs[open]?.isLive).toBe(true);
        // The first has the stream as long as it is there.
        if (which === 0) for (const open of order.slice(closed + 1)) expect(tabs[open]?.lastRead).toEqual(everything);
      }
    }
  });

  test('have none while none of them shows a list', async () => {
    const server = new Server();
    const tab = new Browser(server).tab();
    await jest.advanceTimersByTimeAsync(1);
    tab.close();
    await settle();
    expect([server.streams.size, jest.getTimerCount()]).toEqual([0, 0]);
  });
});

describe('A stream that is lost', () => {
  test('has every tab ask by itself again at once, and is opened anew, after which all is read', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const tabs = [browser.tab(), browser.tab()];
    await jest.advanceTimersByTimeAsync(1);
    server.say(changed('cases'));
    server.letGo();
    await settle();
    expect(tabs.map(({ isLive }) => isLive)).toEqual([false, false]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(tabs.map(({ isLive, lastRead }) => [isLive, lastRead])).toEqual(tabs.map(() => [true, everything]));
    expect(server.streams.size).toBe(1);
  });

  test('without a word is noticed by its silence, in the tab that has it and in all others', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const tabs = [browser.tab(), browser.tab()];
    await jest.advanceTimersByTimeAsync(1);
    await jest.advanceTimersByTimeAsync(SILENT_MS - 1_000);
    server.say({ kind: 'beat' });
    await jest.advanceTimersByTimeAsync(SILENT_MS - 1_000);
    expect([tabs.map(({ isLive }) => isLive), server.opened]).toEqual([[true, true], 1]);
    server.isAway = true;
    await jest.advanceTimersByTimeAsync(2_000);
    expect([tabs.map(({ isLive }) => isLive), server.streams.size]).toEqual([[false, false], 0]);
  });

  test('is asked for ever more seldom while nobody answers, at least once in a minute and a half', async () => {
    const server = new Server();
    server.isAway = true;
    const tab = new Browser(server).tab();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.opened).toBeLessThan(8);
    const before = server.opened;
    await jest.advanceTimersByTimeAsync(90_000);
    expect(server.opened).toBeGreaterThan(before);
    expect([tab.isLive, tab.read]).toEqual([false, []]);
    server.isAway = false;
    await jest.advanceTimersByTimeAsync(90_000);
    expect(tab.isLive).toBe(true);
    tab.close();
  });

  test('is not asked for while nobody is signed in', async () => {
    const server = new Server();
    const browser = new Browser(server);
    browser.isSignedIn = false;
    const tab = browser.tab();
    await jest.advanceTimersByTimeAsync(300_000);
    expect(server.opened).toBe(0);
    browser.isSignedIn = true;
    await jest.advanceTimersByTimeAsync(90_000);
    expect(tab.isLive).toBe(true);
    tab.close();
  });
});

describe('A page', () => {
  const asked: AskedOf = { referrals: [['inbox']], visits: [['numbers'], ['visits']], cases: [['numbers']] };
  let visibility: 'visible' | 'hidden' = 'visible';
  const globals = globalThis as { document?: unknown };
  beforeAll(() => {
    globals.document = {
      get visibilityState() {
        return visibility;
      },
    };
  });
  afterAll(() => {
    delete globals.document;
  });
  beforeEach(() => {
    visibility = 'visible';
  });

  /** Readings that go on until they are let end. */
  function reading(of: AskedOf) {
    const read: { key: unknown; which: string }[] = [];
    const ends: (() => void)[] = [];
    const readAgain = readingAgain(of, ([key], which) => {
      read.push({ key, which });
      return new Promise((resolve) => {
        ends.push(resolve);
      });
    });
    const end = async () => {
      for (const one of ends.splice(0)) one();
      await jest.advanceTimersByTimeAsync(1_000);
    };
    return { read, end, hears: (...lists: ChangedList[]) => void readAgain(lists) };
  }
  const keys = (read: readonly { key: unknown }[]) => read.map(({ key }) => key);

  test('reads each of its questions once, whatever number of its lists changed', async () => {
    const { read, hears } = reading(asked);
    hears('cases', 'visits');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(keys(read)).toEqual(['numbers', 'visits']);
  });

  test('reads nothing of lists that it does not show', async () => {
    const { read, hears } = reading({ referrals: [['inbox']] });
    hears('cases', 'visits');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(read).toEqual([]);
  });

  test('lets a reading end before the next, however fast things change, and misses none of it', async () => {
    const { read, hears, end } = reading(asked);
    hears('cases');
    await jest.advanceTimersByTimeAsync(1_000);
    for (let times = 0; times < 20; times += 1) hears('cases');
    hears('referrals');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(keys(read)).toEqual(['numbers']);
    await end();
    expect(keys(read)).toEqual(['numbers', 'numbers', 'inbox']);
    await end();
    expect(read).toHaveLength(3);
  });

  test('that nobody looks at reads nothing until somebody does', async () => {
    const { read, hears } = reading(asked);
    visibility = 'hidden';
    hears('referrals');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(read).toEqual([{ key: 'inbox', which: 'none' }]);
  });
});
