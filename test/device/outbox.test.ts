import 'fake-indexeddb/auto';
import { Database, migrations } from '../../web/outbox/database';
import { type Sealing, sealingFor } from '../../web/vault/sealing';
import { Browser, contactIn, notesOf, openVault, refusal, Server } from './setup/outbox-world';

const HELD = 11_000;

let vaults: ReadonlyMap<string, Sealing>;
beforeAll(async () => {
  vaults = new Map([
    ['anna', await openVault('anna')],
    ['bent', await openVault('bent')],
  ]);
});

const newBrowser = (server = new Server()) => new Browser(server, vaults);

describe('a contact that was just logged', () => {
  it('is sent after ten seconds and not before', async () => {
    const browser = newBrowser();
    const { outbox, clock } = browser.tab();
    await outbox.hold(contactIn('a', 'one'));
    clock.now += 9_999;
    await outbox.run();
    expect(notesOf(browser.server, 'a')).toEqual([]);
    clock.now += 1;
    await outbox.run();
    expect(notesOf(browser.server, 'a')).toEqual(['one']);
  });

  it('is taken back with what goes along with it', async () => {
    const browser = newBrowser();
    const { outbox, clock } = browser.tab();
    await outbox.hold(contactIn('a', 'one'), { before: [contactIn('a', 'before')], after: [contactIn('a', 'after')] });
    const main = outbox.list.find(({ partOf }) => !partOf);
    expect(outbox.list).toHaveLength(3);
    await outbox.remove(main?.key ?? '');
    clock.now += HELD;
    await outbox.run();
    expect([outbox.list, browser.server.taken]).toEqual([[], []]);
  });

  it('is sent at once where the page is left', async () => {
    const browser = newBrowser();
    const { outbox } = browser.tab();
    void outbox.hold(contactIn('a', 'one'));
    await outbox.sendHeld();
    expect(notesOf(browser.server, 'a')).toEqual(['one']);
  });

  it('is sent by the next page where the tab was killed within the ten seconds', async () => {
    const browser = newBrowser();
    await browser.tab().outbox.hold(contactIn('a', 'one'));
    browser.kill();
    const { outbox, clock } = browser.tab();
    clock.now += HELD;
    await outbox.run();
    expect(notesOf(browser.server, 'a')).toEqual(['one']);
  });

  it('is held back no longer for a clock that was put back', async () => {
    const browser = newBrowser();
    const { outbox, clock } = browser.tab();
    await outbox.hold(contactIn('a', 'one'));
    clock.now -= 3_600_000;
    await outbox.run();
    expect(notesOf(browser.server, 'a')).toEqual(['one']);
  });
});

describe('who is signed in', () => {
  it('another person’s session sends nothing of it, and its own person’s does when they are back', async () => {
    const server = new Server();
    const phone = newBrowser(server);
    const hers = phone.tab();
    await hers.outbox.hold(contactIn('a', 'hers'));
    hers.clock.now += HELD;
    server.session = 'bent';
    await hers.outbox.run();
    const his = phone.tab({ person: 'bent' });
    his.clock.now += HELD;
    await his.outbox.run();
    expect([server.taken, his.outbox.list]).toEqual([[], []]);
    server.session = 'anna';
    phone.kill();
    const back = phone.tab();
    back.clock.now += HELD;
    await back.outbox.run();
    expect(server.taken).toMatchObject([{ by: 'anna' }]);
  });

  it('one who is signed out waits, and what waits is not said to have been tried', async () => {
    const browser = newBrowser();
    const { outbox, clock } = browser.tab();
    browser.server.session = undefined;
    await outbox.hold(contactIn('a', 'one'));
    clock.now += HELD;
    await outbox.run();
    expect(outbox.list).toHaveLength(1);
    browser.server.session = 'anna';
    await outbox.run();
    expect(notesOf(browser.server, 'a')).toEqual(['one']);
  });

  it('a locked vault keeps what is written and sends it once it is open', async () => {
    const server = new Server();
    const open = vaults.get('anna');
    if (!open) throw new Error('no vault');
    let locked = true;
    const half: Sealing = {
      person: 'anna',
      get state() {
        return locked ? 'sealOnly' : 'open';
      },
      seal: (value) => open.seal(value),
      open: (sealed) => (locked ? Promise.reject(new Error('locked')) : open.open(sealed)),
    };
    const browser = new Browser(server, new Map([['anna', half]]));
    await browser.tab().outbox.hold(contactIn('a', 'one'));
    browser.kill();
    const { outbox, clock } = browser.tab();
    clock.now += HELD;
    await outbox.run();
    expect([outbox.list[0]?.message, server.taken]).toEqual([undefined, []]);
    locked = false;
    await outbox.run();
    expect(notesOf(server, 'a')).toEqual(['one']);
  });
});

describe('a clock that is an hour wrong', () => {
  const HOUR = 3_600_000;
  const told = { ...contactIn('a', 'one'), byOwnClock: ['happenedAt'] };
  const at = (server: Server) => server.taken.map(({ body }) => (body as { happenedAt: string }).happenedAt);

  it.each([HOUR, -HOUR])('is corrected once the server has told the time (%i ms)', async (aheadMs) => {
    const browser = newBrowser();
    const clock: { now: number; aheadMs: number | undefined } = { now: 0, aheadMs: undefined };
    const { outbox } = browser.tab({ clock });
    await outbox.hold(told);
    clock.now += HELD;
    clock.aheadMs = aheadMs;
    await outbox.run();
    expect(at(browser.server)).toEqual([aheadMs > 0 ? '2026-01-22T10:00:00.000Z' : '2026-01-22T08:00:00.000Z']);
  });

  it('is corrected for good: what is sent again says the same', async () => {
    const browser = newBrowser();
    const clock: { now: number; aheadMs: number | undefined } = { now: 0, aheadMs: undefined };
    const { outbox } = browser.tab({ clock });
    await outbox.hold(told);
    clock.now += HELD;
    clock.aheadMs = HOUR;
    browser.server.way = () => 'lostBack';
    await outbox.run();
    clock.aheadMs = HOUR + 400;
    browser.server.way = () => 'answered';
    await outbox.run();
    expect(at(browser.server)).toEqual(['2026-01-22T10:00:00.000Z']);
    expect(outbox.list).toEqual([]);
  });

  it('what the person said themselves, or was corrected as it was logged, stays as it is', async () => {
    const browser = newBrowser();
    const { outbox, clock } = browser.tab();
    clock.aheadMs = HOUR;
    await outbox.hold(told);
    await outbox.hold(contactIn('a', 'one'));
    clock.now += HELD;
    await outbox.run();
    expect(new Set(at(browser.server))).toEqual(new Set(['2026-01-22T09:00:00.000Z']));
  });
});

describe('the device', () => {
  it('that is full keeps nothing: it is in the page, says so, and is sent', async () => {
    class Full extends Database {
      override with(): Promise<never> {
        return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      }
    }
    const browser = newBrowser();
    const { outbox, clock } = browser.tab({ database: new Full() });
    await outbox.hold(contactIn('a', 'one'));
    expect(outbox.list).toMatchObject([{ onDevice: false, message: { name: 'Grå Jakke' } }]);
    clock.now += HELD;
    await outbox.run();
    expect([notesOf(browser.server, 'a'), outbox.list]).toEqual([['one'], []]);
  });

  it('that closed the database under the page has it opened once more', async () => {
    const browser = newBrowser();
    const database = new Database(migrations, browser.name);
    const { outbox, clock } = browser.tab({ database });
    await outbox.hold(contactIn('a', 'one'));
    await database.with(async (connection) => connection.close());
    await outbox.hold(contactIn('a', 'two'));
    await database.with(async (connection) => connection.close());
    clock.now += HELD;
    await outbox.run();
    expect(notesOf(browser.server, 'a')).toEqual(['one', 'two']);
  });

  it('keeps every entry over a new version of the database, and a page of the version before goes on beside it', async () => {
    const browser = newBrowser();
    const older = browser.tab({ database: new Database(migrations, browser.name) });
    await older.outbox.hold(contactIn('a', 'older'));
    const added = [
      ...migrations,
      (database: { createObjectStore: (name: string) => unknown }) => void database.createObjectStore('more'),
    ];
    const newer = browser.tab({ database: new Database(added, browser.name) });
    await newer.outbox.hold(contactIn('a', 'newer'));
    await older.outbox.hold(contactIn('b', 'older still'));
    for (const { clock } of [older, newer]) clock.now += HELD;
    await newer.outbox.run();
    expect([notesOf(browser.server, 'a'), notesOf(browser.server, 'b')]).toEqual([['older', 'newer'], ['older still']]);
  });

  it('has nothing of what was written in clear', async () => {
    const browser = newBrowser();
    const database = new Database(migrations, browser.name);
    const { outbox, clock } = browser.tab({ database });
    browser.server.refuse = () => refusal(422, 'reasonRequired');
    await outbox.hold(contactIn('a', 'Bænken ved åen'));
    clock.now += HELD;
    await outbox.run();
    const rows = await database.with((connection) => connection.getAll('entries'));
    expect(
      JSON.stringify(rows, (_key, value) => (value instanceof Uint8Array ? String.fromCharCode(...value) : value)),
    ).not.toMatch(/Bænken|Grå Jakke|notMet|contacts|reasonRequired/);
  });

  it('that has no vault yet keeps it in the page alone', async () => {
    const locked = sealingFor('anna', () => ({ kind: 'locked' }));
    const browser = new Browser(new Server(), new Map([['anna', locked]]));
    const { outbox } = browser.tab();
    await outbox.hold(contactIn('a', 'one'));
    expect(outbox.list).toMatchObject([{ onDevice: false }]);
  });
});

it('what was written before the vault was open is kept on the device once it is', async () => {
  const open = vaults.get('anna');
  if (!open) throw new Error('no vault');
  const late = { ...open, state: 'locked' as Sealing['state'] };
  const sealing: Sealing = {
    person: 'anna',
    get state() {
      return late.state;
    },
    seal: (value) => (late.state === 'locked' ? Promise.reject(new Error('locked')) : open.seal(value)),
    open: (sealed) => open.open(sealed),
  };
  const browser = new Browser(new Server(), new Map([['anna', sealing]]));
  const first = browser.tab();
  await first.outbox.hold(contactIn('a', 'one'));
  late.state = 'open';
  await first.outbox.run();
  expect(first.outbox.list).toMatchObject([{ onDevice: true }]);
  browser.kill();
  const { outbox, clock } = browser.tab();
  clock.now += HELD;
  await outbox.run();
  expect(notesOf(browser.server, 'a')).toEqual(['one']);
});

describe('a command sent from a dialog', () => {
  it('is answered with what came of it, and a refusal leaves nothing behind', async () => {
    const browser = newBrowser();
    const { outbox } = browser.tab();
    expect(await outbox.send(contactIn('a', 'one'))).toMatchObject({ kind: 'sent', version: 1 });
    browser.server.refuse = () => refusal(422, 'reasonRequired');
    expect(await outbox.send(contactIn('a', 'two'))).toMatchObject({
      kind: 'refused',
      problem: { code: 'reasonRequired' },
    });
    expect(outbox.list).toEqual([]);
  });

  it('with no net is kept, and sent when there is net again', async () => {
    const browser = newBrowser();
    const { outbox } = browser.tab();
    browser.server.way = () => 'lostThere';
    expect(await outbox.send(contactIn('a', 'one'))).toEqual({ kind: 'waiting' });
    browser.server.way = () => 'answered';
    await outbox.run();
    expect(notesOf(browser.server, 'a')).toEqual(['one']);
  });

  it('that may lapse is gone when it is refused, and what follows goes on', async () => {
    const browser = newBrowser();
    browser.server.refuse = (_caseId, body) =>
      JSON.stringify(body).includes('tick') ? refusal(409, 'tickedOff') : undefined;
    const { outbox, clock } = browser.tab();
    await outbox.hold(contactIn('a', 'one'), { after: [{ ...contactIn('a', 'tick'), mayLapse: true }] });
    await outbox.hold(contactIn('a', 'two'));
    clock.now += HELD;
    await outbox.run();
    expect([notesOf(browser.server, 'a'), outbox.list]).toEqual([['one', 'two'], []]);
  });
});
