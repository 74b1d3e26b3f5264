import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { newCaseId } from '../../web/outbox/new-case-id';
import type { Sealing } from '../../web/vault/sealing';
import {
  Browser,
  contactIn,
  noteIn,
  notesOf,
  openVault,
  refusal,
  Server,
  type Tab,
  type Way,
} from './setup/outbox-world';

/**
 * Whatever happens to tabs, answers and sessions: all arrives, once, in the order in which it was given within a case; or it is
 * there to be read where the case that it was for was thrown away before it began.
 */

let vaults: ReadonlyMap<string, Sealing>;
beforeAll(async () => {
  vaults = new Map([['anna', await openVault('anna')]]);
});

const CASES = ['a', 'b', 'c'] as const;
const RUNS = Number(process.env.OUTBOX_RUNS ?? 60);

type Step =
  | { readonly does: 'log'; readonly tab: 0 | 1; readonly among: number }
  | { readonly does: 'begin' | 'discard'; readonly tab: 0 | 1 }
  | { readonly does: 'send'; readonly tab: 0 | 1 }
  | { readonly does: 'wait' }
  | { readonly does: 'killed' }
  | { readonly does: 'diesIn'; readonly steps: number }
  | { readonly does: 'signedOut' | 'signedIn' };

const tab = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('log' as const), tab, among: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('begin' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('discard' as const), tab }) },
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

const keyOf = (index: number): string => `7d3c1b5e-9f4a-4c58-8a7d-${String(index).padStart(12, '0')}`;

/** A command that begins a case, told apart by its note. */
function opening(key: string, note: string) {
  const { caseId: _made, ...written } = contactIn('-', note);
  return { ...written, address: '/v1/own-initiative', key };
}

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
      /** The cases that were begun here, each with the key of what it began with; those thrown away are `discarded`. */
      const begun = new Map<string, string>();
      const discarded = new Set<string>();
      const isOpened = (caseId: string) => server.taken.some(({ key }) => key === begun.get(caseId));
      server.refuse = (caseId) => (begun.has(caseId) && !isOpened(caseId) ? refusal(404, 'unknownCase') : undefined);
      for (const [index, one] of steps.entries()) {
        if (tabs.some(({ dead }) => dead)) tabs = opened();
        const { now } = tabs[0].clock;
        switch (one.does) {
          case 'log': {
            const tab = tabs[one.tab];
            const goOn = [...CASES, ...begun.keys()].filter((caseId) => !discarded.has(caseId));
            const caseId = goOn[one.among % goOn.length] ?? CASES[0];
            const note = `${caseId}${index}`;
            if (await tab.survives(tab.outbox.hold(contactIn(caseId, note)))) {
              kept.push({ caseId, note });
            } else maybe.add(note);
            break;
          }
          case 'begin': {
            const tab = tabs[one.tab];
            const [key, note] = [keyOf(index), `opens${index}`];
            const caseId = await newCaseId('ballerup', key);
            if (await tab.survives(tab.outbox.openCase(opening(key, note), 'ballerup'))) {
              begun.set(caseId, key);
              kept.push({ caseId, note });
            } else maybe.add(note);
            break;
          }
          case 'discard': {
            const tab = tabs[one.tab];
            const [caseId, key] = [...begun].find(([each]) => !discarded.has(each)) ?? [];
            if (!caseId || !key) break;
            discarded.add(caseId);
            await tab.survives(tab.outbox.remove(key));
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
      const left = tabs[0].outbox.list.flatMap(({ of, message, standing }) =>
        of.kind === 'case' ? [{ caseId: of.caseId, note: noteIn(message?.body), standing: standing.kind }] : [],
      );
      const arrivedIn = (caseId: string) =>
        server.taken.flatMap((each) =>
          each.caseId === caseId || each.key === begun.get(caseId) ? [noteIn(each.body)] : [],
        );
      for (const { caseId, note } of kept.filter(
        (each) => discarded.has(each.caseId) && !each.note.startsWith('opens'),
      )) {
        const there = arrivedIn(caseId).filter((each) => each === note).length;
        const readable = left.filter((each) => each.note === note && each.standing === 'unopened').length;
        expect({ note, times: there + readable }).toEqual({ note, times: 1 });
      }
      for (const caseId of [...CASES, ...begun.keys()].filter((each) => !discarded.has(each))) {
        const arrived = arrivedIn(caseId);
        expect(arrived.filter((note) => !maybe.has(note))).toEqual(
          kept.filter((one) => one.caseId === caseId).map(({ note }) => note),
        );
        expect(new Set(arrived).size).toBe(arrived.length);
      }
      expect(left.filter(({ caseId, note }) => !discarded.has(caseId) && !maybe.has(note))).toEqual([]);
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
  const begins = opening(keyOf(1), 'opens');
  for (let diesAt = 1; diesAt < 90; diesAt += 1) {
    const server = new Server();
    const browser = new Browser(server, vaults);
    server.way = () => 'lostBack';
    const first = browser.tab({ diesAt });
    const isKept = await first.survives(first.outbox.openCase(begins, 'ballerup'));
    const caseId = await newCaseId('ballerup', begins.key);
    const follows = isKept && (await first.survives(first.outbox.hold(contactIn(caseId, 'follows'))));
    first.clock.now += 11_000;
    server.way = () => 'answered';
    await first.survives(first.outbox.run());
    const survived = !first.dead;
    browser.kill();
    const second = browser.tab();
    second.clock.now += 60_000;
    // Whoever finds the form as it was left gives it once more.
    await second.outbox.openCase(begins, 'ballerup');
    await second.outbox.run();
    const arrived = server.taken.map(({ body }) => noteIn(body));
    const wanted = follows || arrived.length > 1 ? ['opens', 'follows'] : ['opens'];
    expect({ diesAt, arrived, left: second.outbox.list }).toEqual({ diesAt, arrived: wanted, left: [] });
    if (survived) return;
  }
  throw new Error('it never came to the end');
});

it('dead at each step of throwing a case away before it began, what was logged in it arrives with it or is there to be read', async () => {
  const begins = opening(keyOf(2), 'opens');
  const caseId = await newCaseId('ballerup', begins.key);
  const ends = new Set<string>();
  for (let diesAt = 1; diesAt < 60; diesAt += 1) {
    const server = new Server();
    server.refuse = (asked) =>
      asked === caseId && !server.taken.some(({ key }) => key === begins.key) ? refusal(404, 'unknownCase') : undefined;
    const browser = new Browser(server, vaults);
    server.session = undefined;
    const first = browser.tab();
    await first.outbox.openCase(begins, 'ballerup');
    await first.outbox.hold(contactIn(caseId, 'follows'));
    browser.kill();
    const second = browser.tab({ diesAt });
    await second.survives(second.outbox.remove(begins.key));
    const survived = !second.dead;
    browser.kill();
    server.session = 'anna';
    const third = browser.tab();
    third.clock.now += 60_000;
    await third.outbox.run();
    const arrived = server.taken.map(({ body }) => noteIn(body));
    const left = third.outbox.list.map(({ message, standing }) => `${noteIn(message?.body)} ${standing.kind}`);
    const end = JSON.stringify([arrived, left]);
    ends.add(end);
    expect([JSON.stringify([['opens', 'follows'], []]), JSON.stringify([[], ['follows unopened']])]).toContain(end);
    if (survived) return expect(ends.size).toBe(2);
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
