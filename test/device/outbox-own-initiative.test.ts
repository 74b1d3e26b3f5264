import 'fake-indexeddb/auto';
import { caseIdFor } from '../../temporal/derived-ids';
import { newCaseId } from '../../web/outbox/new-case-id';
import type { Sealing } from '../../web/vault/sealing';
import { Browser, contactIn, noteIn, notesOf, openVault, refusal, Server } from './setup/outbox-world';

const HELD = 11_000;

let vaults: ReadonlyMap<string, Sealing>;
beforeAll(async () => {
  vaults = new Map([['anna', await openVault('anna')]]);
});

const newBrowser = () => new Browser(new Server(), vaults);

describe('own initiative', () => {
  it('has the id that the server makes from its key', async () => {
    for (let index = 0; index < 50; index += 1) {
      const key = crypto.randomUUID();
      const made = caseIdFor({ municipality: 'ballerup' as never, rehearsalId: null }, key as never);
      expect(await newCaseId('ballerup', key)).toBe(made);
    }
  });

  it('is sent before what follows it, which was given with no net', async () => {
    const browser = newBrowser();
    const { outbox, clock } = browser.tab();
    browser.server.way = () => 'lostThere';
    const { address: _address, caseId: _caseId, ...opening } = contactIn('-', 'opens');
    const { caseId, kind } = await outbox.openCase({ ...opening, address: '/v1/own-initiative' }, 'ballerup');
    expect(kind).toBe('waiting');
    await outbox.hold(contactIn(caseId, 'follows'));
    clock.now += HELD;
    browser.server.way = () => 'answered';
    await outbox.run();
    expect(browser.server.taken.map(({ body }) => noteIn(body))).toEqual(['opens', 'follows']);
  });

  describe('that is thrown away before the server has it', () => {
    /** A case that was begun, with a contact logged in it. */
    async function begun(browser: Browser) {
      const tab = browser.tab();
      const { address: _address, caseId: _caseId, ...opening } = contactIn('-', 'opens');
      const key = crypto.randomUUID();
      const { caseId } = await tab.outbox.openCase({ ...opening, key, address: '/v1/own-initiative' }, 'ballerup');
      await tab.outbox.hold(contactIn(caseId, 'follows'));
      tab.clock.now += HELD;
      await tab.outbox.run();
      browser.server.refuse = (asked) =>
        asked === caseId && !browser.server.taken.some((one) => one.key === key)
          ? refusal(404, 'unknownCase')
          : undefined;
      return { outbox: tab.outbox, clock: tab.clock, key, caseId };
    }
    const left = ({ outbox }: Awaited<ReturnType<typeof begun>>) =>
      outbox.list.map(({ message, standing }) => [noteIn(message?.body), standing.kind]);

    it('and was never sent, leaves what was logged in it to be read, and says that there is no such case', async () => {
      const browser = newBrowser();
      browser.server.session = undefined;
      const one = await begun(browser);
      expect(await one.outbox.remove(one.key)).toBe(true);
      expect(left(one)).toEqual([['follows', 'unopened']]);
      browser.server.session = 'anna';
      await one.outbox.run();
      await one.outbox.sendAgain(one.outbox.list[0]?.key ?? '');
      expect([left(one), browser.server.requests]).toEqual([[['follows', 'unopened']], []]);
      await one.outbox.remove(one.outbox.list[0]?.key ?? '');
      expect(one.outbox.list).toEqual([]);
    });

    it('and had reached it all the same, sends what was logged into the case that is there', async () => {
      const browser = newBrowser();
      browser.server.way = () => 'lostBack';
      const one = await begun(browser);
      browser.server.way = () => 'answered';
      await one.outbox.remove(one.key);
      await one.outbox.run();
      expect([notesOf(browser.server, one.caseId), one.outbox.list]).toEqual([['follows'], []]);
    });

    it('and had not, says so of what was logged once the server answers, and not that the case is another’s', async () => {
      const browser = newBrowser();
      browser.server.way = () => 'lostThere';
      const one = await begun(browser);
      await one.outbox.hold(contactIn(one.caseId, 'and more'));
      one.clock.now += HELD;
      await one.outbox.run();
      browser.server.way = () => 'answered';
      await one.outbox.remove(one.key);
      await one.outbox.run();
      const unopened = ['follows', 'and more'].map((note) => [note, 'unopened']);
      expect([left(one), browser.server.taken]).toEqual([unopened, []]);
    });

    it('leaves other cases, and other people’s entries on the device, as they are', async () => {
      const browser = newBrowser();
      browser.server.session = undefined;
      const one = await begun(browser);
      await one.outbox.hold(contactIn('b', 'elsewhere'));
      await one.outbox.remove(one.key);
      browser.server.session = 'anna';
      one.clock.now += HELD;
      await one.outbox.run();
      expect(notesOf(browser.server, 'b')).toEqual(['elsewhere']);
      expect(left(one)).toEqual([['follows', 'unopened']]);
    });
  });
});
