import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Locked } from '../../web/vault/sealing';
import { aCase, LockOfPhone, nameOf, Phone } from './setup/a-phone';

let phone: Phone;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  phone = new Phone();
});
afterEach(() => phone.end());

const anna = 'anna';
const bent = 'bent';

/** Signs in, carries, and lets the phone's own lock open it where that is wanted. */
async function atWork(person: string, { withPasskey = true } = {}) {
  const app = phone.opened();
  const me = phone.server.signIn(person);
  expect(await app.keeper.meet(me)).toBe(true);
  await app.carried.fetch(person);
  if (withPasskey) await app.keeper.addPasskey('Fodfæste');
  return app;
}

/** How many cases somebody can read who opens the app without net, with whatever they can make of the phone's lock. */
async function readableWithoutNet(person: string): Promise<number> {
  const { keeper, carried } = phone.opened();
  const away = await keeper.findAway();
  if (away.kind === 'locked') await keeper.unlock();
  return carried.all(person).then(
    (all) => all.length,
    (error) => {
      expect(error).toBeInstanceOf(Locked);
      return 0;
    },
  );
}

function carryThese(...ids: readonly string[]): void {
  phone.server.cases.clear();
  for (const id of ids) phone.server.cases.set(id, aCase(id));
}

describe('Cases that are carried', () => {
  beforeEach(() => carryThese('1', '2', '3', '4', '5', '6', '7'));

  it('come a few at a time with how far it is, and are read without net', async () => {
    const app = phone.opened();
    await app.keeper.meet(phone.server.signIn(anna));
    const told: string[] = [];
    await app.carried.fetch(anna, (here, total) => told.push(`${here}/${total}`));
    expect(told).toEqual(['3/7', '6/7', '7/7']);
    await app.keeper.addPasskey('Fodfæste');
    expect(await readableWithoutNet(anna)).toBe(7);
  });

  it('go on after a cut with what is there already', async () => {
    const app = phone.opened();
    await app.keeper.meet(phone.server.signIn(anna));
    phone.server.cutAfter = 2;
    await expect(app.carried.fetch(anna)).rejects.toThrow('no net');
    expect(await app.carried.count(anna)).toBe(6);
    phone.server.cutAfter = Number.POSITIVE_INFINITY;
    const again = phone.opened();
    await again.keeper.meet(phone.server.signIn(anna));
    await again.carried.fetch(anna);
    expect(phone.server.asked).toBe(3);
    expect(await again.carried.count(anna)).toBe(7);
  });

  it('change where the server’s have, and are gone before anything of them is shown', async () => {
    const { carried } = await atWork(anna);
    phone.server.cases.delete('2');
    phone.server.cases.set('3', aCase('3', '2', 'Nyt navn'));
    // Asked for while the fetching is under way: what it takes away is not in the answer.
    const [, all] = await Promise.all([carried.fetch(anna), carried.all(anna)]);
    expect(all.map(({ one }) => one.caseId).sort()).toEqual(['1', '3', '4', '5', '6', '7']);
    expect(all.map(({ one }) => nameOf(one))).toContain('Nyt navn');
  });

  it('that were opened without net are told of once there is net, once', async () => {
    await atWork(anna);
    const away = phone.opened();
    await away.keeper.findAway();
    await away.keeper.unlock();
    expect(nameOf((await away.carried.read(anna, '4'))?.one ?? aCase(''))).toBe('Borger 4');
    expect(await away.carried.read(anna, 'nobody’s')).toBeUndefined();
    const back = await atWork(anna);
    await back.carried.tellOpened(anna);
    await back.carried.tellOpened(anna);
    expect(phone.server.told).toEqual([{ caseId: '4', at: phone.clock.now }]);
  });

  it('lie on the phone only as ciphertext, and so does who is signed in', async () => {
    await atWork(anna);
    const files = await phone.files();
    expect(files).toContain('"caseId":"1"');
    expect(files).not.toMatch(/Borger|csrfToken|secret/);
  });
});

describe('How many cases can be read without net', () => {
  beforeEach(() => carryThese('1', '2', '3'));

  it('by their person with the phone’s own lock: all', async () => {
    await atWork(anna);
    expect(await readableWithoutNet(anna)).toBe(3);
  });

  it('without the phone’s lock, or where its person says no: none', async () => {
    await atWork(anna);
    phone.lock.unwilling = true;
    expect(await readableWithoutNet(anna)).toBe(0);
  });

  it('after signing out: none, and nothing of them lies there', async () => {
    const { keeper, carried } = await atWork(anna);
    await keeper.leave();
    expect(await carried.count(anna)).toBe(0);
    expect(await readableWithoutNet(anna)).toBe(0);
    expect(await phone.opened().keeper.findAway()).toEqual({ kind: 'nobody' });
  });

  it('after twelve hours without a sign-in: none, however the phone’s clock is set', async () => {
    await atWork(anna);
    phone.hoursPass(11.9);
    expect(await readableWithoutNet(anna)).toBe(3);
    phone.hoursPass(0.2);
    expect(await readableWithoutNet(anna)).toBe(0);
    phone.hoursPass(-12);
    expect(await readableWithoutNet(anna)).toBe(0);
  });

  it('in a page that was left open over the twelve hours: none', async () => {
    await atWork(anna);
    const away = phone.opened();
    await away.keeper.findAway();
    await away.keeper.unlock();
    expect(await away.carried.all(anna)).toHaveLength(3);
    phone.hoursPass(13);
    expect(await away.carried.all(anna)).toEqual([]);
    expect(away.keeper.keysOf(anna).kind).toBe('sealOnly');
  });

  it('by somebody else who signs in: none, not even in what lies there', async () => {
    await atWork(anna);
    const theirs = await atWork(bent);
    expect(await theirs.carried.all(bent)).toHaveLength(3);
    await expect(theirs.carried.all(anna)).resolves.toEqual([]);
    expect(await readableWithoutNet(anna)).toBe(0);
  });

  it('on a phone that was blocked: none once it has had net', async () => {
    const { keeper } = await atWork(anna);
    phone.server.blocked.add((await keeper.device()).id);
    expect(await phone.opened().keeper.meet(phone.server.signIn(anna))).toBe(false);
    expect(await readableWithoutNet(anna)).toBe(0);
  });

  it('from a copy of the phone’s files, on another phone: none', async () => {
    await atWork(anna);
    phone.lock = new LockOfPhone();
    expect(await readableWithoutNet(anna)).toBe(0);
  });

  it('again the next morning, without asking for the lock anew', async () => {
    await atWork(anna);
    phone.hoursPass(24);
    expect(await readableWithoutNet(anna)).toBe(0);
    await atWork(anna, { withPasskey: false });
    expect(await readableWithoutNet(anna)).toBe(3);
  });
});

describe('What was written and not sent', () => {
  const note = { note: 'Sås ved åen' };

  it('is read again by its person after signing out and in', async () => {
    const { keeper } = await atWork(anna);
    const sealed = await keeper.sealingOf(anna).seal(note);
    await keeper.leave();
    await expect(keeper.sealingOf(anna).open(sealed)).rejects.toBeInstanceOf(Locked);
    const again = await atWork(anna);
    expect(await again.keeper.sealingOf(anna).open(sealed)).toEqual(note);
  });

  it('waits through another person’s day, who cannot read it', async () => {
    const sealed = await (await atWork(anna)).keeper.sealingOf(anna).seal(note);
    const theirs = await atWork(bent);
    await expect(theirs.keeper.sealingOf(anna).open(sealed)).rejects.toBeInstanceOf(Locked);
    await expect(theirs.keeper.sealingOf(bent).open(sealed)).rejects.toThrow();
    expect(await (await atWork(anna)).keeper.sealingOf(anna).open(sealed)).toEqual(note);
  });

  it('can be written without net on a phone without passkeys, and read once there is a session', async () => {
    phone.lock = new LockOfPhone(false);
    const first = await atWork(anna);
    expect(await first.keeper.addPasskey('Fodfæste')).toBe(false);
    const away = phone.opened().keeper;
    expect(await away.findAway()).toMatchObject({ kind: 'locked', hasPasskey: false });
    const sealed = await away.sealingOf(anna).seal(note);
    expect(sealed.by).toBe('publicKey');
    expect(await (await atWork(anna)).keeper.sealingOf(anna).open(sealed)).toEqual(note);
  });

  it('on a phone that was blocked and found again is read once it is unblocked', async () => {
    const { keeper } = await atWork(anna);
    const sealed = await keeper.sealingOf(anna).seal(note);
    const { id } = await keeper.device();
    phone.server.blocked.add(id);
    await phone.opened().keeper.meet(phone.server.signIn(anna));
    phone.server.blocked.delete(id);
    expect(await (await atWork(anna)).keeper.sealingOf(anna).open(sealed)).toEqual(note);
  });

  it('is read no more once its person was shut out; a new vault is made when they are let in again', async () => {
    const sealed = await (await atWork(anna)).keeper.sealingOf(anna).seal(note);
    phone.server.forgetKeys();
    const again = await atWork(anna);
    await expect(again.keeper.sealingOf(anna).open(sealed)).rejects.toThrow();
    const other = await again.keeper.sealingOf(anna).seal(note);
    expect(await again.keeper.sealingOf(anna).open(other)).toEqual(note);
  });
});

it('somebody is asked about a passkey once', async () => {
  const { keeper } = await atWork(anna, { withPasskey: false });
  expect((await keeper.kept())?.askedForPasskey).toBe(false);
  await keeper.declinePasskey();
  const again = await atWork(anna, { withPasskey: false });
  expect((await again.keeper.kept())?.askedForPasskey).toBe(true);
});
