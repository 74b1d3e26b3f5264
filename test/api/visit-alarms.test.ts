import { randomUUID } from 'node:crypto';
import type { MunicipalityId } from '../../domain';
import { instant, localDate } from '../../domain/clock/time';
import { findStaff, saveStaff } from '../../store/people/staff';
import { addSettings, listSettings } from '../../store/rules/settings';
import { expectSchedule } from '../../store/schedules';
import { until } from '../environment/until';
import { accepted, type ProblemBody } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

const ballerup = 'ballerup' as MunicipalityId;
let api: ApiUnderTest;
let caseId: string;
beforeAll(async () => {
  api = await startApiUnderTest();
  ({ caseId } = await accepted(api));
});
afterAll(() => api.stop());

type Watch = {
  watchedBy: { role: string; name: string; phone: string | null }[];
  unwatchedBecause: string | null;
  ring: { name: string; phone: string }[];
  says: string;
};
type Alarm = { because: string; calledByName: string | null; takenByName: string | null; takenAt: string | null };
type Visit = { visitId: string; status: string; watch: Watch; alarm: Alarm | null; address: string | null };
type Told = { items: { kind: string; urgency: string; visitId: string | null; visit: Visit | null }[] };

const place = { place: 'Hos ham selv', address: 'Banegårdspladsen 4', staircase: 'opgang B, 2. sal' };
const lead = { as: people.lead };
const colleague = { as: people.colleague };
const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();
const start = (more: object = {}, asking: object = {}) =>
  api.post<Visit & ProblemBody>('/v1/visits', { caseId, expectedEnd: soon(), ...place, ...more }, asking);
const asked = <T = Visit & ProblemBody>(visitId: string, what: string, body: object = {}, asking: object = {}) =>
  api.post<T>(`/v1/visits/${visitId}/${what}`, body, asking);
const recorded = (visitId: string) =>
  until('the visit in the store', async () => (await api.get<Visit>(`/v1/visits/${visitId}`)).body.address !== null);
const toldOf = async (visitId: string, kind: string, asking: object) => {
  const { body } = await api.get<Told>('/v1/notifications?limit=500', asking);
  return body.items.filter((one) => one.visitId === visitId && one.kind === kind);
};

describe('where a visit is', () => {
  test('stands in the visit, in the list of those under way, and in what whoever is alarmed is told', async () => {
    const { body } = await start();
    await recorded(body.visitId);
    expect((await api.get(`/v1/visits/${body.visitId}`, lead)).body).toMatchObject(place);
    const { body: list } = await api.get<{ items: Visit[] }>('/v1/visits', lead);
    expect(list.items.find(({ visitId }) => visitId === body.visitId)).toMatchObject(place);
    await asked(body.visitId, 'call-for-help');
    await until('the lead is told', async () => (await toldOf(body.visitId, 'helpCalled', lead)).length > 0);
    const [told] = await toldOf(body.visitId, 'helpCalled', lead);
    expect(told).toMatchObject({
      urgency: 'urgent',
      visit: { ...place, workerName: 'Mille Prøve', status: 'alarmed' },
    });
  });

  test('is kept sealed: no column and no workflow of ours holds it in clear', async () => {
    const { body } = await start();
    await recorded(body.visitId);
    const { db } = api.system.store;
    const rows = await db.selectFrom('visit_events').selectAll().where('visit_id', '=', body.visitId).execute();
    const row = await db.selectFrom('visits').selectAll().where('visit_id', '=', body.visitId).execute();
    const history = await api.system.client.workflow.getHandle(`visit/${body.visitId}`).fetchHistory();
    for (const kept of [rows, row, history]) expect(JSON.stringify(kept)).not.toContain('Banegårdspladsen');
  });
});

describe('who watches', () => {
  test('is said as the visit begins: nobody without mail, and whom to ring', async () => {
    const { body } = await start();
    expect(body.watch).toMatchObject({ watchedBy: [], unwatchedBecause: 'mailOff' });
    expect(body.watch.ring).toContainEqual({ name: 'Team 1', phone: '00 00 00 00' });
    expect(body.watch.says).toMatch(/^Ingen holder øje .*ring .*00 00 00 00/);
  });

  test('is the lead and everyone on call once mail goes out, and nobody where none of them can be reached', async () => {
    const { db } = api.system.store;
    await db
      .insertInto('mail_service')
      .values({ since: instant('2026-01-01T00:00:00.000Z') })
      .execute();
    expect((await start()).body.watch.unwatchedBecause).toBe('mailDelayed');
    await expectSchedule(db, { name: 'delivery', everySeconds: 30 }, instant(Date.now()));
    expect((await start()).body.watch.unwatchedBecause).toBe('nobodyNamed');
    const found = await findStaff(db, ballerup, people.lead);
    if (!found) throw new Error('there is a lead');
    await saveStaff(db, { ...found, email: 'lone@ballerup.example', phone: '44 77 34 40' });
    expect((await start()).body.watch).toMatchObject({
      unwatchedBecause: null,
      watchedBy: [{ role: 'teamLead', name: 'Lone Leder', phone: '44 77 34 40' }],
      says: expect.stringContaining('Vagten ser dit besøg: Lone Leder, 44 77 34 40'),
    });
    const theirOwn = await start({ worker: people.lead, caseId: undefined }, lead);
    expect(theirOwn.body.watch.unwatchedBecause).toBe('nobodyNamed');
    await nameOnCall([{ name: 'Socialvagten', email: 'vagt@ballerup.example', phone: '44 77 00 00' }]);
    await until('the settings are in force', async () => (await start()).body.watch.watchedBy.length === 2);
    expect((await start({ worker: people.lead, caseId: undefined }, lead)).body.watch).toMatchObject({
      watchedBy: [{ role: 'onCall', name: 'Socialvagten', phone: '44 77 00 00' }],
    });
  });
});

describe('a call for help', () => {
  test('alarms at once, by whoever is on the visit, and twice is one alarm', async () => {
    const { body } = await start({ with: [people.colleague] });
    const outsider = await asked(body.visitId, 'call-for-help', {}, lead);
    expect([outsider.status, outsider.body.code]).toEqual([403, 'notOnTheVisit']);
    const key = randomUUID();
    const called = await asked(body.visitId, 'call-for-help', {}, { ...colleague, key });
    expect(called).toMatchObject({ status: 200, body: { status: 'alarmed', watch: { watchedBy: expect.any(Array) } } });
    expect((await asked(body.visitId, 'call-for-help', {}, { ...colleague, key })).status).toBe(200);
    expect((await asked(body.visitId, 'call-for-help')).status).toBe(200);
    await until('the lead is told', async () => (await toldOf(body.visitId, 'helpCalled', lead)).length > 0);
    expect(await toldOf(body.visitId, 'helpCalled', lead)).toHaveLength(1);
    for (const there of [{}, colleague]) expect(await toldOf(body.visitId, 'helpCalled', there)).toEqual([]);
    const seen = await api.get<Visit>(`/v1/visits/${body.visitId}`, lead);
    expect(seen.body.alarm).toMatchObject({ because: 'helpCalled', takenByName: null, takenAt: null });
  });

  test('stands through an extension, until someone who is not there takes it, which the others see', async () => {
    const { body } = await start();
    const { visitId } = body;
    await asked(visitId, 'call-for-help');
    const later = new Date(Date.now() + 7_200_000).toISOString();
    expect((await asked(visitId, 'extend', { expectedEnd: later })).body.status).toBe('alarmed');
    expect((await asked(visitId, 'take-alarm')).body.code).toBe('ownCallForHelp');
    expect((await asked(visitId, 'take-alarm', {}, lead)).status).toBe(200);
    const second = await asked<ProblemBody>(visitId, 'take-alarm', {}, colleague);
    expect([second.status, second.body.code, second.body.params.by]).toEqual([409, 'alarmTaken', people.lead]);
    const seen = await api.get<Visit>(`/v1/visits/${visitId}`);
    expect(seen.body.alarm).toMatchObject({ because: 'helpCalled', takenByName: 'Lone Leder' });
    const relieved = await asked(visitId, 'take-alarm', { insteadOf: people.lead }, colleague);
    expect(relieved.status).toBe(200);
  });

  test('on a visit that is over alarms nobody, and says so', async () => {
    const { body } = await start();
    expect((await asked(body.visitId, 'check-out')).status).toBe(200);
    const late = await asked(body.visitId, 'call-for-help');
    expect([late.status, late.body.code]).toEqual([409, 'nobodyAlarmed']);
    expect(late.body.detail).toContain('112');
  });
});

async function nameOnCall(onCall: { name: string; email: string; phone: string }[]): Promise<void> {
  const { db } = api.system.store;
  const [latest] = (await listSettings(db, { municipality: ballerup, rehearsalId: null })).toReversed();
  if (!latest) throw new Error('settings are in force');
  const loneVisit = { ...latest.loneVisit, onCall };
  const next = { ...latest, version: latest.version + 1, from: localDate('2026-01-01'), loneVisit };
  await addSettings(db, next, null);
}
