import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { newCaseId } from '../../web/outbox/new-case-id';
import type { Sealing } from '../../web/vault/sealing';
import { Browser, contactIn, notesOf, openVault, refusal, Server, type Tab, type Way } from './setup/outbox-world';

/** Whatever happens to tabs, answers and sessions: all arrives, once, in the order in which it was given within a case. */

let vaults: ReadonlyMap<string, Sealing>;
beforeAll(async () => {
  vaults = new Map([['anna', await openVault('anna')]]);
});

const CASES = ['a', 'b', 'c'] as const;
const RUNS = Number(process.env.OUTBOX_RUNS ?? 60);

type Step =
  | { readonly does: 'log'; readonly tab: 0 | 1; readonly caseId: (typeof CASES)[number] }
  | { readonly does: 'send'; readonly tab: 0 | 1 }
  | { readonly does: 'wait' }
  | { readonly does: 'killed' }
  | { readonly does: 'diesIn'; readonly steps: number }
  | { readonly does: 'signedOut' | 'signedIn' };

const tab = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('log' as const), tab, caseId: fc.constantFrom(...CASES) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('send' as const), tab }) },
  { weight: 2, arbitrary: fc.constant({ does: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'killed' as const }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('diesIn' as const), steps: fc.integer({ min: 1, max: 25 }) }) },
  { weight: 1, arbitrary: fc.constantFrom({ does: 'signedOut' as const }, { does: 'signedIn' as const }) },
);
const ways = fc.infiniteStream(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Way>('answered') },
    { weight: 1, arbitrary: fc.constantFrom<Way>('lostThere', 'lostBack') },
  ),
);

it('of generated sequences nothing is lost and nothing comes twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), ways, async (steps, way) => {
      const server = new Server();
      const browser = new Browser(server, vaults);
      const opened = (diesAt?: number): readonly [Tab, Tab] => {
        browser.kill();
        return [browser.tab(diesAt ? { diesAt } : {}), browser.tab()];
      };
      let tabs = opened();
      server.way = () => way.next().value;
      const kept: { caseId: string; note: string }[] = [];
      const maybe = new Set<string>();
      for (const [index, one] of steps.entries()) {
        if (tabs.some(({ dead }) => dead)) tabs = opened();
        const { now } = tabs[0].clock;
        switch (one.does) {
          case 'log': {
            const tab = tabs[one.tab];
            const note = `${one.caseId}${index}`;
            if (await tab.survives(tab.outbox.hold(contactIn(one.caseId, note)))) {
              kept.push({ caseId: one.caseId, note });
            } else maybe.add(note);
            break;
          }
          case 'send': {
            const tab = tabs[one.tab];
            await tab.survives(tab.outbox.run());
            break;
          }
          case 'wait':
            for (const { clock } of tabs) clock.now = now + 11_000;
            break;
          case 'killed':
            tabs = opened();
            break;
          case 'diesIn':
            tabs = opened(one.steps);
            break;
          case 'signedOut':
            server.session = undefined;
            break;
          case 'signedIn':
            server.session = 'anna';
        }
      }
      server.session = 'anna';
      server.way = () => 'answered';
      // A browser that is opened anew reads the same clock on the wall.
      const last = tabs[0].clock.now;
      tabs = opened();
      for (const { clock } of tabs) clock.now = last + 60_000;
      await tabs[0].outbox.run();
      for (const caseId of CASES) {
        const arrived = notesOf(server, caseId);
        expect(arrived.filter((note) => !maybe.has(String(note)))).toEqual(
          kept.filter((one) => one.caseId === caseId).map(({ note }) => note),
        );
        expect(new Set(arrived).size).toBe(arrived.length);
      }
      expect(tabs[0].outbox.list).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

it('dead at each step of logging and sending, it arrives once', async () => {
  for (let diesAt = 1; diesAt < 60; diesAt += 1) {
    const server = new Server();
    const browser = new Browser(server, vaults);
    const first = browser.tab({ diesAt });
    const kept = await first.survives(first.outbox.hold(contactIn('a', 'one')));
    first.clock.now += 11_000;
    await first.survives(first.outbox.run());
    const survived = !first.dead;
    browser.kill();
    const second = browser.tab();
    second.clock.now += 60_000;
    await second.outbox.run();
    const arrived = notesOf(server, 'a').length;
    expect({ diesAt, arrived: kept ? arrived : Math.max(arrived, 1) }).toEqual({ diesAt, arrived: 1 });
    if (survived) return;
  }
  throw new Error('it never came to the end');
});

it('dead at each step of opening a case and logging in it, both arrive once, and the case before what follows it', async () => {
  const { caseId: _made, ...written } = contactIn('-', 'opens');
  const opening = { ...written, address: '/v1/own-initiative', key: '7d3c1b5e-9f4a-4c58-8a7d-2f6a1c9e0b11' };
  for (let diesAt = 1; diesAt < 90; diesAt += 1) {
    const server = new Server();
    const browser = new Browser(server, vaults);
    server.way = () => 'lostBack';
    const first = browser.tab({ diesAt });
    const isKept = await first.survives(first.outbox.openCase(opening, 'ballerup'));
    const caseId = await newCaseId('ballerup', opening.key);
    const follows = isKept && (await first.survives(first.outbox.hold(contactIn(caseId, 'follows'))));
    first.clock.now += 11_000;
    server.way = () => 'answered';
    await first.survives(first.outbox.run());
    const survived = !first.dead;
    browser.kill();
    const second = browser.tab();
    second.clock.now += 60_000;
    // Whoever finds the form as it was left gives it once more.
    await second.outbox.openCase(opening, 'ballerup');
    await second.outbox.run();
    const arrived = server.taken.map(({ body }) => (body as { note: string }).note);
    const wanted = follows || arrived.length > 1 ? ['opens', 'follows'] : ['opens'];
    expect({ diesAt, arrived, left: second.outbox.list }).toEqual({ diesAt, arrived: wanted, left: [] });
    if (survived) return;
  }
  throw new Error('it never came to the end');
});

it('two tabs that send at the same moment send once', async () => {
  const server = new Server();
  const browser = new Browser(server, vaults);
  const [one, two] = [browser.tab(), browser.tab()];
  await one.outbox.hold(contactIn('a', 'first'));
  await two.outbox.hold(contactIn('a', 'second'));
  for (const { clock } of [one, two]) clock.now += 11_000;
  await Promise.all([one.outbox.run(), two.outbox.run(), one.outbox.run(), two.outbox.run()]);
  expect(notesOf(server, 'a')).toEqual(['first', 'second']);
  expect(server.requests).toHaveLength(2);
});

it('a refusal stops its own case only, until it is thrown away on purpose', async () => {
  const server = new Server();
  server.refuse = (_caseId, body) =>
    JSON.stringify(body).includes('wrong') ? refusal(422, 'reasonRequired') : undefined;
  const browser = new Browser(server, vaults);
  const { outbox, clock } = browser.tab();
  for (const note of ['before', 'wrong', 'after']) await outbox.hold(contactIn('a', note));
  await outbox.hold(contactIn('b', 'elsewhere'));
  clock.now += 11_000;
  await outbox.run();
  expect(notesOf(server, 'a')).toEqual(['before']);
  expect(notesOf(server, 'b')).toEqual(['elsewhere']);
  const [refused, behind] = outbox.list;
  expect(refused?.standing).toMatchObject({ kind: 'refused', problem: { code: 'reasonRequired' } });
  expect(behind?.standing.kind).toBe('held');
  await outbox.remove(refused?.key ?? '');
  await outbox.run();
  expect(notesOf(server, 'a')).toEqual(['before', 'after']);
});
