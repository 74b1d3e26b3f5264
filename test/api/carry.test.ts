import { randomUUID } from 'node:crypto';
import type { CaseId, TeamId } from '../../domain';
import { listAudit } from '../../store/audit/read';
import { saveTeam } from '../../store/people/staff';
import { until } from '../environment/until';
import { ballerup, restrictedTo } from '../security/setup/everybody';
import { accepted, contact, type ProblemBody, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type Held = { caseId: string; version: string };
type Carried = {
  until: string;
  gone: { id: string; why: string }[];
  cases: (Held & { card: Record<string, unknown>; page: Record<string, unknown> & { latest: object[] } })[];
  left: number;
  total: number;
};

const carry = async (held: readonly Held[] = [], restricted: readonly string[] = [], as: string = people.worker) => {
  const { status, body } = await api.post<Carried>('/v1/carry', { held, restricted }, { as });
  if (status !== 200) throw new Error(`carrying was answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
const heldOf = ({ cases }: Carried): Held[] => cases.map(({ caseId, version }) => ({ caseId, version }));
const idsOf = ({ cases }: Carried): string[] => cases.map(({ caseId }) => caseId);

/** Everything, answer by answer, as a device does it. */
async function carryAll(as: string = people.worker, restricted: readonly string[] = []): Promise<Held[]> {
  let held: Held[] = [];
  for (;;) {
    const answer = await carry(held, restricted, as);
    held = [...held, ...heldOf(answer)];
    if (answer.left === 0) return held;
  }
}

async function stored(written: Written): Promise<string> {
  await storedCase(api, written.caseId, written.version, { as: people.everything });
  return written.caseId;
}

async function ownCase(alias: string): Promise<string> {
  const identity = { alias, name: 'Villads Prøvemand', cpr: '010158-5001', place: 'Bænken', phone: '00 00 00 51' };
  return stored(await accepted(api, { identity }, { as: people.everything }));
}

async function logged(caseId: string, more: object = {}): Promise<void> {
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, { ...contact, ...more });
  await storedCase(api, caseId, body.version);
}

const reassign = async (caseId: string, worker: string) => {
  const body = { worker, reason: 'Mille er væk i en uge' };
  return stored((await api.post<Written>(`/v1/cases/${caseId}/assignment`, body, { as: people.lead })).body);
};

describe('What a phone carries', () => {
  test('is of each own case what is needed outside, and no CPR number', async () => {
    const caseId = await ownCase('Uglen');
    await logged(caseId, { note: 'Drak kaffe på bænken' });
    const { cases, until } = await carry();
    const one = cases.find((carried) => carried.caseId === caseId);
    expect(one?.card).toMatchObject({ caseId, place: 'Bænken', mine: 'worker' });
    expect(one?.page).toMatchObject({
      caseId,
      citizen: { place: 'Bænken', phone: '00 00 00 51' },
      nextDeadline: { why: { text: expect.any(String) } },
      safety: { incidents: [] },
      proposedFollowUpOn: expect.any(String),
    });
    expect(one?.page.latest[0]).toMatchObject({ type: 'contactLogged', data: { note: 'Drak kaffe på bænken' } });
    expect(JSON.stringify(one)).not.toMatch(/0101|consents|handovers/);
    expect(Date.parse(until)).toBeGreaterThan(Date.now());
  });

  test('is asked for again as changes: nothing where nothing changed, and the one that did', async () => {
    const [one, other] = [await ownCase('Ræven'), await ownCase('Haren')];
    const held = await carryAll();
    expect(await carry(held)).toMatchObject({ cases: [], gone: [], left: 0 });
    await logged(one);
    const changed = await carry(held);
    expect(idsOf(changed)).toEqual([one]);
    expect(changed.total).toBe(held.length);
    expect(held.map(({ caseId }) => caseId)).toContain(other);
  });

  test('comes in answers of twenty, and goes on from what is held, also where an answer was lost', async () => {
    for (let number = 0; number < 22; number += 1) await ownCase(`Nr. ${number}`);
    const first = await carry();
    expect(first.cases).toHaveLength(20);
    expect(first.left).toBe(first.total - 20);
    // Of the second answer only a part was kept.
    const second = await carry(heldOf(first));
    const cut = [...heldOf(first), ...heldOf(second).slice(0, 1)];
    const third = await carry(cut);
    expect(third.left + third.cases.length).toBe(first.total - 21);
    const all = await carryAll();
    expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(first.total);
    const { headers } = await api.post('/v1/carry', { held: [], restricted: [] }, { as: people.worker });
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  test('is no more what was moved, ended, or is not theirs to know of; nobody learns of a case by asking', async () => {
    const [moved, ended, restricted] = [await ownCase('Flyttet'), await ownCase('Slut'), await ownCase('Skærmet')];
    const held = await carryAll();
    await reassign(moved, people.colleague);
    const ending = { ground: 'deceased', reasons: 'Dødsattest' };
    const path = `/v1/cases/${ended}/endings/administrative`;
    await stored((await api.post<Written>(path, ending, { as: people.lead })).body);
    await reassign(restricted, people.colleague);
    await restrictedTo(api.system.store, restricted as CaseId, [people.colleague]);
    const nobodys = { caseId: randomUUID(), version: 'x' };
    const { gone } = await carry([...held, nobodys]);
    expect(new Map(gone.map(({ id, why }) => [id, why]))).toEqual(
      new Map([
        [moved, 'moved'],
        [ended, 'ended'],
        [restricted, 'notYours'],
        [nobodys.caseId, 'notYours'],
      ]),
    );
  });

  test('is a restricted case only where it was asked for by itself, and never by emergency access', async () => {
    const [mine, theirs] = [await ownCase('Min skærmede'), await ownCase('Andres skærmede')];
    await reassign(theirs, people.colleague);
    await restrictedTo(api.system.store, mine as CaseId, [people.worker, people.lead]);
    await restrictedTo(api.system.store, theirs as CaseId, [people.colleague]);
    const reason = { case: await numberOf(theirs), reason: 'Borgeren er i fare lige nu' };
    await api.post('/v1/glass-breakings', reason);
    const without = (await carryAll()).map(({ caseId }) => caseId);
    expect(without).not.toContain(mine);
    const held = await carryAll(people.worker, [mine, theirs]);
    expect(held.map(({ caseId }) => caseId)).toContain(mine);
    expect(held.map(({ caseId }) => caseId)).not.toContain(theirs);
    expect((await carry(held)).gone).toEqual([{ id: mine, why: 'notAsked' }]);
  });

  test('changes where who they are, or the words, have changed: a name, a right, a language', async () => {
    const caseId = await ownCase('Før');
    const held = await carryAll();
    const renamed = { alias: 'Efter', chosenByCitizen: true };
    const named = await api.ask<Written>('PATCH', `/v1/cases/${caseId}/identity`, { body: renamed });
    await storedCase(api, caseId, named.body.version);
    const [changed] = (await carry(held)).cases;
    expect(changed?.caseId).toBe(caseId);
    const english = await api.post<Carried>(
      '/v1/carry',
      { held: await carryAll() },
      { headers: { 'Accept-Language': 'en' } },
    );
    expect(english.body.left + english.body.cases.length).toBe(english.body.total);
  });

  test('is refused to whoever has no cases of their own', async () => {
    for (const as of [people.intake, people.auditor]) {
      const { status, body } = await api.post<{ code: string }>('/v1/carry', { held: [] }, { as });
      expect([status, body.code]).toEqual([403, 'notYourRole']);
    }
  });
});

describe('The audit log has of what is carried', () => {
  const noted = async (caseId: string) => {
    const { store, keys } = api.system;
    const { items } = await listAudit(store.db, keys, { municipality: ballerup, caseId: caseId as CaseId, limit: 50 });
    return items.filter(({ act }) => act === 'carriedToDevice');
  };

  test('which cases went to the device, and nothing where none did', async () => {
    const caseId = await ownCase('Fulgt');
    const held = await carryAll();
    const [entry] = await noted(caseId);
    expect(entry).toMatchObject({ route: 'POST /v1/carry', outcome: 'read', who: `staff:${people.worker}` });
    await carry(held);
    expect(await noted(caseId)).toHaveLength(1);
  });

  test('of a case that another was merged into, both, since its latest entries name that one', async () => {
    const [merged, into] = [await ownCase('Den ene'), await ownCase('Den anden')];
    await logged(merged, { note: 'Før sagerne blev lagt sammen' });
    const merging = { into, reason: 'Det er den samme borger' };
    await stored((await api.post<Written>(`/v1/cases/${merged}/merge`, merging, { as: people.lead })).body);
    const happenedAt = new Date(Date.now() - 3_600_000).toISOString();
    const late = { ...contact, happenedAt, note: 'Ventede på telefonen', forNextTime: ['Tag sovepose med'] };
    const { status } = await api.post(`/v1/cases/${merged}/contacts`, late);
    expect(status).toBe(200);
    const latestOf = async (): Promise<string> => {
      const { cases } = await carry((await carryAll()).filter(({ caseId }) => caseId !== into));
      return JSON.stringify(cases[0]?.page.latest);
    };
    await until('what was logged late has come along', async () => (await latestOf()).includes('Tag sovepose med'));
    expect(await latestOf()).toContain(merged);
    expect((await noted(merged)).map(({ route }) => route)).toContain('POST /v1/carry');
  });

  test('what was opened on it without net, once it tells, as the device’s own word; also of a case that moved meanwhile', async () => {
    const caseId = await ownCase('Åbnet ude');
    await carryAll();
    await reassign(caseId, people.colleague);
    const at = '2026-01-20T09:05:00.000Z';
    const [deviceId, key] = [randomUUID(), randomUUID()];
    const opened = [
      { caseId, at },
      { caseId: randomUUID(), at },
    ];
    for (let twice = 0; twice < 2; twice += 1) {
      const { status, body } = await api.post('/v1/carry/opened', { deviceId, opened }, { key });
      expect([status, body]).toEqual([200, { noted: 1 }]);
    }
    const entries = (await noted(caseId)).filter(({ route }) => route === 'POST /v1/carry/opened');
    expect(entries).toMatchObject([{ details: { device: deviceId, openedByItsOwnWord: [{ caseId, at }] } }]);
  });
});

async function numberOf(caseId: string): Promise<string> {
  const row = api.system.store.db.selectFrom('cases').select('number').where('case_id', '=', caseId);
  return (await row.executeTakeFirstOrThrow()).number ?? '';
}

describe('What a phone kept of a case that another team has by now', () => {
  const elsewhere = '00000000-0000-4000-8000-000000000900' as TeamId;
  const before = {
    ...contact,
    happenedAt: new Date(Date.now() - 3_600_000).toISOString(),
    note: 'Mødt før flytningen',
  };
  let caseId: string;

  beforeAll(async () => {
    await saveTeam(api.system.store.db, {
      id: elsewhere,
      municipality: ballerup,
      name: 'Team 9',
      leadId: people.everything,
      deputyLeadId: null,
      onCallNumber: null,
    });
    caseId = await ownCase('Til et andet team');
    const to = { worker: people.colleague, team: elsewhere, reason: 'Flyttet til den anden ende af byen' };
    await stored((await api.post<Written>(`/v1/cases/${caseId}/assignment`, to, { as: people.lead })).body);
  });

  const told = async (path: string, body: object, as: string = people.worker) => {
    const answer = await api.post<Written & ProblemBody>(`/v1/cases/${caseId}/${path}`, body, { as });
    return [answer.status, answer.body.code];
  };

  test('is taken from whoever had it then, once, and shown to whoever has it; they read nothing of it for that', async () => {
    const key = randomUUID();
    const send = () => api.post<Written>(`/v1/cases/${caseId}/contacts`, before, { key });
    const first = await send();
    expect(first).toMatchObject({
      status: 200,
      body: { nextDeadline: null, phase: null, warnings: [{ code: 'formerWorker' }] },
    });
    expect((await send()).body).toMatchObject({ version: first.body.version, nextDeadline: null });
    await storedCase(api, caseId, first.body.version, { as: people.colleague });
    const timeline = await api.get(`/v1/cases/${caseId}/timeline`, { as: people.colleague });
    expect(JSON.stringify(timeline.body).split(before.note)).toHaveLength(2);
    expect(await told('places', { kind: 'publicPlace', name: 'Bag stationen' })).toEqual([200, undefined]);
    expect(await told('notes', { note: 'Har fået en hund', writtenAt: before.happenedAt })).toEqual([200, undefined]);
    expect((await api.get(`/v1/cases/${caseId}`)).status).toBe(403);
    const { store, keys } = api.system;
    const { items } = await listAudit(store.db, keys, { municipality: ballerup, caseId: caseId as CaseId, limit: 50 });
    const because = { kind: 'formerWorker', act: 'addNote', leftAt: expect.any(String) };
    expect(items.map((noted) => noted.because)).toContainEqual(expect.objectContaining(because));
  });

  test('is refused where it happened after they left, where it decides something, and from whoever never had it', async () => {
    const now = new Date().toISOString();
    expect(await told('contacts', { ...before, happenedAt: now })).toEqual([403, 'outOfReach']);
    expect(await told('contacts', contact)).toEqual([403, 'outOfReach']);
    expect(await told('notes', { note: 'Har fået en hund' })).toEqual([403, 'outOfReach']);
    expect(await told('follow-up', { on: now.slice(0, 10), reason: 'Nu' })).toEqual([403, 'outOfReach']);
    expect(await told('contacts', before, people.lead)).toEqual([403, 'outOfReach']);
  });
});
