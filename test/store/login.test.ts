import type { MunicipalityId, StaffId } from '../../domain';
import { type WallInstant, wallInstant } from '../../domain/clock/whose';
import { findMachineClient, listMachineClients, saveMachineClient } from '../../store/login/machine-clients';
import { endSession, findSession, forgetSessions, saveSession, seeSession } from '../../store/login/sessions';
import { findByLogin } from '../../store/people/find-by-login';
import { findStaff, LoginTaken, saveStaff } from '../../store/people/staff';
import { seededLogin, seededStaff, seedPeople } from '../../store/seed';
import { databases, storeFor, testsOn } from '../environment/databases';

const MINUTE = 60_000;
const limits = { idleMs: 30 * MINUTE, absoluteMs: 600 * MINUTE };
const begun = wallInstant('2026-03-02T08:00:00.000Z');
const minutesOn = (minutes: number): WallInstant => wallInstant(Date.parse(begun) + minutes * MINUTE);
const ballerup = 'ballerup' as string as MunicipalityId;
const gentofte = 'gentofte' as string as MunicipalityId;

describe.each(databases())('On $on', (kind) => {
  const { smoke, test: it } = testsOn(kind);
  const held = storeFor(kind);
  const worker = seededStaff('ballerup', 'worker');
  beforeAll(() => seedPeople(held.store.db));

  const save = (id: string, at = begun, content = '{}', staffId: StaffId | undefined = worker) =>
    saveSession(held.store.db, id, { owner: { staffId, municipality: ballerup }, content }, limits, at);
  const found = (id: string, at: WallInstant) => findSession(held.store.db, id, limits, at);

  smoke('a session is found again by its id, which the table does not hold', async () => {
    await save('one', begun, '{"a":1}');
    expect(await found('one', minutesOn(1))).toBe('{"a":1}');
    expect(await found('another', minutesOn(1))).toBeUndefined();
    expect(JSON.stringify(await held.store.db.selectFrom('sessions').selectAll().execute())).not.toContain('"one"');
  });

  it('a session that is used goes on, until the end that was set when it began', async () => {
    await save('used');
    for (let minutes = 25; minutes < 600; minutes += 25) {
      expect([minutes, await found('used', minutesOn(minutes))]).toEqual([minutes, '{}']);
      await seeSession(held.store.db, 'used', minutesOn(minutes - 25), minutesOn(minutes));
    }
    await save('used', minutesOn(599));
    expect(await found('used', minutesOn(601))).toBeUndefined();
  });

  it('a session that is not used is over, and being seen does not wake one that was ended', async () => {
    await save('idle');
    expect(await found('idle', minutesOn(29))).toBe('{}');
    expect(await found('idle', minutesOn(31))).toBeUndefined();
    await save('ended');
    await endSession(held.store.db, 'ended');
    await seeSession(held.store.db, 'ended', begun, minutesOn(2));
    expect(await found('ended', minutesOn(2))).toBeUndefined();
  });

  it('sessions that are over are forgotten, and no others', async () => {
    await held.store.db.deleteFrom('sessions').execute();
    await save('over');
    await save('fresh', minutesOn(40));
    await forgetSessions(held.store.db, limits, minutesOn(41));
    expect(await held.store.db.selectFrom('sessions').select('made_at').execute()).toEqual([
      { made_at: minutesOn(40) },
    ]);
  });

  it('a person is found by what their directory calls them, which no two have', async () => {
    const login = seededLogin(worker);
    expect(login).toBe('solvej.engholm@ballerup.example');
    expect(await findByLogin(held.store.db, login)).toMatchObject({ id: worker, name: 'Solvej Engholm' });
    expect(await findByLogin(held.store.db, login.toUpperCase())).toBeUndefined();
    const other = await findStaff(held.store.db, gentofte, seededStaff('gentofte', 'worker'));
    if (!other) throw new Error('nobody was seeded');
    await expect(saveStaff(held.store.db, { ...other, login })).rejects.toBeInstanceOf(LoginTaken);
    expect(await saveStaff(held.store.db, { ...other, login: null })).toBe(2);
  });

  it('a program is admitted by one municipality, which no other can change', async () => {
    const client = { clientId: 'x', municipality: ballerup, name: 'X', scopes: ['referrals'], active: true };
    expect(await saveMachineClient(held.store.db, client)).toBe(true);
    expect(await saveMachineClient(held.store.db, { ...client, municipality: gentofte })).toBe(false);
    expect(await saveMachineClient(held.store.db, { ...client, active: false })).toBe(true);
    expect(await findMachineClient(held.store.db, 'x')).toEqual({ ...client, active: false });
    const ids = (await listMachineClients(held.store.db, ballerup)).map(({ clientId }) => clientId);
    expect(ids).toEqual(['trial-ballerup', 'x']);
  });
});
