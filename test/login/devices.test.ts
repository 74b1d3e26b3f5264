import { randomUUID } from 'node:crypto';
import { loginOf, people } from '../api/setup/people';
import { Browser, type Shown } from './setup/browser';
import { type LoginApi, startLoginApi } from './setup/login-api';

let login: LoginApi;
beforeAll(async () => {
  login = await startLoginApi();
});
afterAll(() => login.stop());

const outcome = ({ status, body }: Shown) => [status, body.code];

/** Somebody signed in on a device, and how they write from there. */
async function signedIn(person: string = people.worker) {
  const browser = new Browser();
  const { csrfToken } = await browser.signIn(login.api.url, loginOf(person));
  const write = (path: string, body?: object) =>
    browser.go(`${login.api.url}${path}`, {
      method: 'POST',
      headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const read = (path: string) => browser.go(`${login.api.url}${path}`);
  return { read, write, keyOf: (deviceId: string) => write('/v1/me/vault-key', { deviceId, platform: 'android' }) };
}

const devicesOf = (person: string) => `/v1/staff/${person}/devices`;
const blocking = (person: string, deviceId: string, how = 'block') => `${devicesOf(person)}/${deviceId}/${how}`;
const stored = () => login.store.db.selectFrom('vault_keys').selectAll();

describe('The key of what a device keeps', () => {
  test('is the same each time for one person on one device, and another for anyone and anything else', async () => {
    const [phone, desk] = [randomUUID(), randomUUID()];
    const [mine, theirs] = [await signedIn(), await signedIn(people.colleague)];
    const keys = [await mine.keyOf(phone), await mine.keyOf(phone), await mine.keyOf(desk), await theirs.keyOf(phone)];
    expect(keys.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [first, again, other, another] = keys.map(({ body }) => String(body.key));
    expect(again).toBe(first);
    expect(new Set([first, other, another]).size).toBe(3);
    expect(Buffer.from(first ?? '', 'base64url')).toHaveLength(32);
  });

  test('lets what is carried be read until twelve hours after its person signed in, however often it is asked for', async () => {
    const before = Date.now();
    const { keyOf } = await signedIn();
    const phone = randomUUID();
    const [first, again] = [await keyOf(phone), await keyOf(phone)];
    expect(again.body.until).toBe(first.body.until);
    const hours = (Date.parse(String(first.body.until)) - before) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThan(12.1);
  });

  test('stands in the database only under the master key', async () => {
    const { keyOf } = await signedIn();
    const { body } = await keyOf(randomUUID());
    const rows = JSON.stringify(await stored().execute());
    expect(rows).not.toContain(String(body.key));
    expect(rows).toContain('"c1.');
  });

  test('is given to nobody who is not signed in, and for no device that is not one', async () => {
    const asked = { deviceId: randomUUID(), platform: 'android' };
    const nobody = await login.ask<{ code: string }>('POST', '/v1/me/vault-key', { as: null, body: asked });
    expect([nobody.status, nobody.body.code]).toEqual([401, 'loginNeeded']);
    const { write } = await signedIn();
    expect((await write('/v1/me/vault-key', { ...asked, deviceId: 'min telefon' })).status).toBe(422);
    expect((await write('/v1/me/vault-key', { ...asked, platform: 'nokia' })).status).toBe(422);
  });

  test('is gone once its person has been shut out, and another once they are let in again', async () => {
    const phone = randomUUID();
    const { body: before } = await (await signedIn(people.colleague)).keyOf(phone);
    const change = (active: boolean) =>
      login.store.db.updateTable('staff').set({ active }).where('id', '=', people.colleague).execute();
    await change(false);
    const kept = await stored().where('staff_id', '=', people.colleague).execute();
    expect(kept.map(({ key }) => key)).toEqual(kept.map(() => null));
    await change(true);
    const { body: after } = await (await signedIn(people.colleague)).keyOf(phone);
    expect(after.key).not.toBe(before.key);
  });
});

describe('A phone that is lost', () => {
  test('is blocked by the lead: its sessions end at once, it gets no key, and the other devices go on', async () => {
    const [lost, desk] = [randomUUID(), randomUUID()];
    const [onPhone, atDesk, lead] = [await signedIn(), await signedIn(), await signedIn(people.lead)];
    await onPhone.keyOf(lost);
    await atDesk.keyOf(desk);
    const blocked = await lead.write(blocking(people.worker, lost));
    expect([blocked.status, blocked.body]).toEqual([200, { endedSessions: 1 }]);
    expect(outcome(await onPhone.read('/v1/me'))).toEqual([401, 'sessionOver']);
    expect((await atDesk.keyOf(desk)).status).toBe(200);
    expect(outcome(await (await signedIn()).keyOf(lost))).toEqual([403, 'deviceBlocked']);
  });

  test('stands in the list of its person’s devices with who blocked it; blocked twice it is as it was', async () => {
    const lost = randomUUID();
    await (await signedIn(people.colleague)).keyOf(lost);
    const lead = await signedIn(people.lead);
    const listed = async () => {
      const { body } = await lead.read(devicesOf(people.colleague));
      return (body.items as { deviceId: string }[]).find(({ deviceId }) => deviceId === lost);
    };
    expect(await listed()).toMatchObject({ platform: 'android', blockedAt: null, blockedByName: null });
    await lead.write(blocking(people.colleague, lost));
    const once = await listed();
    expect(once).toMatchObject({ blockedAt: expect.any(String), blockedByName: 'Lone Leder' });
    await lead.write(blocking(people.colleague, lost));
    expect(await listed()).toEqual(once);
  });

  test('that is found again has its key as before, so that notes on it which were never sent are not lost', async () => {
    const found = randomUUID();
    const { body: before } = await (await signedIn()).keyOf(found);
    const lead = await signedIn(people.lead);
    await lead.write(blocking(people.worker, found));
    expect((await lead.write(blocking(people.worker, found, 'unblock'))).status).toBe(200);
    expect((await (await signedIn()).keyOf(found)).body.key).toBe(before.key);
  });

  test('is no business of a colleague’s, nor of a lead of another municipality', async () => {
    const phone = randomUUID();
    await (await signedIn()).keyOf(phone);
    const [peer, elsewhere] = [await signedIn(people.colleague), await signedIn(people.gentofteLead)];
    expect(outcome(await peer.read(devicesOf(people.worker)))).toEqual([403, 'notYourRole']);
    expect(outcome(await peer.write(blocking(people.worker, phone)))).toEqual([403, 'notYourRole']);
    expect(outcome(await elsewhere.read(devicesOf(people.worker)))).toEqual([404, 'unknownPerson']);
    expect(outcome(await elsewhere.write(blocking(people.worker, phone)))).toEqual([404, 'unknownDevice']);
    expect((await (await signedIn()).keyOf(phone)).status).toBe(200);
  });

  test('is blocked by its own person, who sees their own alone and cannot let it in again', async () => {
    const [here, there, another] = [await signedIn(), await signedIn(), await signedIn(people.colleague)];
    const [phone, lost, theirs] = [randomUUID(), randomUUID(), randomUUID()];
    await here.keyOf(phone);
    await there.keyOf(lost);
    await another.keyOf(theirs);
    const own = async () => {
      const { items } = (await here.read('/v1/me/devices')).body as {
        items: { deviceId: string; blockedByName: string }[];
      };
      return items.filter(({ deviceId }) => [phone, lost, theirs].some((one) => one === deviceId));
    };
    expect((await own()).map(({ deviceId }) => deviceId).sort()).toEqual([phone, lost].sort());
    const blocked = await here.write(`/v1/me/devices/${lost}/block`);
    expect([blocked.status, blocked.body.endedSessions]).toEqual([200, 1]);
    expect((await there.read('/v1/me')).status).toBe(401);
    expect(outcome(await here.keyOf(lost))).toEqual([403, 'deviceBlocked']);
    expect((await here.keyOf(phone)).status).toBe(200);
    expect((await own()).find(({ deviceId }) => deviceId === lost)?.blockedByName).toBe('Mille Prøve');
    expect(outcome(await here.write(`/v1/me/devices/${theirs}/block`))).toEqual([404, 'unknownDevice']);
    expect(outcome(await here.write(blocking(people.worker, lost, 'unblock')))).toEqual([403, 'notYourRole']);
    const { body } = await (await signedIn(people.auditor)).read('/v1/audit?limit=50');
    const noted = (body.items as { act: string; route: string }[]).find(
      ({ route }) => route === 'POST /v1/me/devices/:deviceId/block',
    );
    expect(noted).toMatchObject({ act: 'readOwnProfile' });
  });

  test('is in the audit log: who asked which devices somebody has, and who blocked which', async () => {
    const phone = randomUUID();
    await (await signedIn()).keyOf(phone);
    const lead = await signedIn(people.lead);
    await lead.read(devicesOf(people.worker));
    await lead.write(blocking(people.worker, phone));
    const { body } = await (await signedIn(people.auditor)).read('/v1/audit?limit=10');
    const noted = (body.items as { act: string; route: string; details?: object }[]).filter(
      ({ act }) => act === 'blockDevice',
    );
    expect(noted.slice(0, 2)).toMatchObject([
      {
        route: 'POST /v1/staff/:staffId/devices/:deviceId/block',
        details: { params: { staffId: people.worker, deviceId: phone } },
      },
      { route: 'GET /v1/staff/:staffId/devices', details: { params: { staffId: people.worker } } },
    ]);
  });
});
