import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { type Instant, instant, plusMinutes } from '../../domain/clock/time';
import {
  checkOutCommand,
  extendCommand,
  helpCommand,
  startCommand,
  type VisitCommand,
} from '../../web/api/visit-command';
import type { Outbox } from '../../web/outbox/outbox';
import type { Sealing } from '../../web/vault/sealing';
import { Browser, contactIn, openVault, refusal, Server } from './setup/outbox-world';

const NINE = instant('2026-01-22T09:00:00.000Z');
const VISIT = randomUUID();
const words = { name: 'Grå Jakke', what: { da: 'besøg', en: 'visit' } };

let vaults: ReadonlyMap<string, Sealing>;
beforeAll(async () => {
  vaults = new Map([['anna', await openVault('anna')]]);
});

/** A server that says which addresses were asked, and that hangs on the ones that it is told to. */
class VisitServer extends Server {
  readonly asked: string[] = [];
  hangsOn: (address: string) => boolean = () => false;
  refuses: (address: string) => ReturnType<typeof refusal> | undefined = () => undefined;

  override async ask(...[key, address, body, tokenOf]: Parameters<Server['ask']>) {
    if (this.hangsOn(address)) return new Promise<never>(() => undefined);
    if (this.way() === 'answered') this.asked.push(address);
    return this.refuses(address) ?? super.ask(key, address, body, tokenOf);
  }
}

const given = (outbox: Outbox, command: VisitCommand, byOwnClock: readonly string[] = []) =>
  outbox.give({ key: command.act === 'start' ? command.visitId : randomUUID(), ...command, ...words, byOwnClock });
const start = (until: Instant = plusMinutes(NINE, 60)) => startCommand(VISIT, { begunAt: NINE, expectedEnd: until });
const whole = (act: string) => `/v1/visits/${VISIT}/${act}`;
const acts = (outbox: Outbox) => outbox.list.map(({ of }) => of.kind === 'visit' && of.act);

test('a visit begun and ended with no net is there after the browser was killed, and arrives once and in order', async () => {
  const server = new VisitServer();
  server.way = () => 'lostThere';
  const browser = new Browser(server, vaults);
  const before = browser.tab().outbox;
  await given(before, start());
  await given(before, checkOutCommand(VISIT, plusMinutes(NINE, 20)));
  await before.run();
  browser.kill();
  const { outbox } = browser.tab();
  await outbox.run();
  expect(acts(outbox)).toEqual(['start', 'checkOut']);
  server.way = () => 'answered';
  await outbox.run();
  expect([server.asked, outbox.list]).toEqual([['/v1/visits', whole('check-out')], []]);
});

test('a call for help waits for nothing but its visit: not for a note that hangs, nor for a check-out, which is called off', async () => {
  const server = new VisitServer();
  const { outbox, clock } = new Browser(server, vaults).tab();
  server.hangsOn = (address) => address.endsWith('/contacts') || address.endsWith('/check-out');
  await given(outbox, start());
  await outbox.hold(contactIn('a', 'one'));
  clock.now += 11_000;
  void outbox.run();
  await given(outbox, checkOutCommand(VISIT, NINE));
  await given(outbox, helpCommand(VISIT));
  while (!server.asked.includes(whole('call-for-help'))) await new Promise(setImmediate);
  server.hangsOn = (address) => address.endsWith('/contacts');
  await given(outbox, extendCommand(VISIT, plusMinutes(NINE, 90)));
  while (!server.asked.includes(whole('extend'))) await new Promise(setImmediate);
  expect(server.asked).toEqual(['/v1/visits', whole('call-for-help'), whole('extend')]);
});

test('whenever help is called for, the check-out before it is sent no more, and the visit goes on', async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const server = new VisitServer();
    const { outbox } = new Browser(server, vaults).tab();
    await given(outbox, start());
    await outbox.run();
    server.hangsOn = (address) => address.endsWith('/check-out');
    const checkingOut = given(outbox, checkOutCommand(VISIT, NINE));
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    const helping = given(outbox, helpCommand(VISIT));
    await Promise.all([checkingOut, helping]);
    server.hangsOn = () => false;
    await given(outbox, extendCommand(VISIT, plusMinutes(NINE, 90)));
    await outbox.run();
    expect([turns, server.asked.slice(1)]).toEqual([turns, [whole('call-for-help'), whole('extend')]]);
  }
});

test('a call for help that is given before its visit has begun is sent right after it', async () => {
  const server = new VisitServer();
  server.way = () => 'lostThere';
  const { outbox } = new Browser(server, vaults).tab();
  await given(outbox, start());
  await given(outbox, helpCommand(VISIT));
  await outbox.run();
  expect(server.taken).toEqual([]);
  server.way = () => 'answered';
  await outbox.run();
  await outbox.run();
  expect(server.asked).toEqual(['/v1/visits', whole('call-for-help')]);
});

test('nobody is kept from checking out by what was refused before: a note of the case, an extension', async () => {
  const server = new VisitServer();
  server.refuses = (address) => (/extend|contacts/.test(address) ? refusal(422, 'inThePast') : undefined);
  const { outbox, clock } = new Browser(server, vaults).tab();
  await given(outbox, start());
  await outbox.hold(contactIn('a', 'one'));
  clock.now += 11_000;
  await given(outbox, extendCommand(VISIT, NINE));
  await outbox.run();
  expect(outbox.list.map(({ standing }) => standing.kind)).toEqual(['refused', 'refused']);
  await given(outbox, checkOutCommand(VISIT, NINE));
  await outbox.run();
  expect(server.asked).toContain(whole('check-out'));
  // Whoever is out does not go on.
  expect(acts(outbox)).toEqual([false]);
});

test('where the beginning is refused nothing is done on the visit, and what rests on it goes with it', async () => {
  const server = new VisitServer();
  server.refuses = (address) => (address === '/v1/visits' ? refusal(422, 'inThePast') : undefined);
  const { outbox } = new Browser(server, vaults).tab();
  await given(outbox, start());
  await given(outbox, checkOutCommand(VISIT, NINE));
  await outbox.run();
  expect(server.asked).toEqual(['/v1/visits']);
  await outbox.remove(VISIT);
  expect(outbox.list).toEqual([]);
});

test('when it began, and until when by a span, are by the server’s clock; a time that was said stays', async () => {
  const server = new VisitServer();
  const clock: { now: number; aheadMs: number | undefined } = { now: Date.parse(NINE), aheadMs: undefined };
  const { outbox } = new Browser(server, vaults).tab({ clock });
  server.way = () => 'lostThere';
  await given(outbox, start(), ['begunAt', 'expectedEnd']);
  await outbox.run();
  clock.aheadMs = -3_600_000;
  server.way = () => 'answered';
  await outbox.run();
  await outbox.give({
    key: randomUUID(),
    ...startCommand(randomUUID(), { begunAt: NINE, expectedEnd: plusMinutes(NINE, 45) }),
    ...words,
    byOwnClock: ['begunAt'],
  });
  await outbox.run();
  expect(server.taken.map(({ body }) => body)).toEqual([
    { begunAt: '2026-01-22T08:00:00.000Z', expectedEnd: '2026-01-22T09:00:00.000Z' },
    { begunAt: NINE, expectedEnd: plusMinutes(NINE, 45) },
  ]);
});

test('what was given on a visit in a rehearsal reaches it by the id that the server gave it, wherever the page dies', async () => {
  const [theirs, command] = [randomUUID(), startCommand(VISIT, { begunAt: NINE, expectedEnd: plusMinutes(NINE, 60) })];
  for (let diesAt = 1; diesAt < 90; diesAt += 1) {
    const server = new VisitServer();
    const ask = server.ask.bind(server);
    server.ask = async (...[key, address, body, tokenOf]: Parameters<Server['ask']>) => {
      const answer = await ask(key, address, body, tokenOf);
      if (address.includes(VISIT)) return refusal(404, 'unknownVisit');
      return answer.kind === 'answered' ? { ...answer, body: { visitId: theirs, version: 1 } } : answer;
    };
    server.way = () => 'lostThere';
    const browser = new Browser(server, vaults);
    const before = browser.tab().outbox;
    await given(before, command);
    await given(before, extendCommand(VISIT, plusMinutes(NINE, 90)));
    await given(before, checkOutCommand(VISIT, plusMinutes(NINE, 20)));
    await before.run();
    browser.kill();
    server.way = () => 'answered';
    const dying = browser.tab({ diesAt });
    const survived = await dying.survives(dying.outbox.run());
    browser.kill();
    const { outbox } = browser.tab();
    await outbox.run();
    expect({ diesAt, left: outbox.list }).toEqual({ diesAt, left: [] });
    expect(new Set(server.asked)).toEqual(new Set(['/v1/visits', `/v1/visits/${theirs}/check-out`]));
    if (survived) return;
  }
  throw new Error('it never came to the end');
});
