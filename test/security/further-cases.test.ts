import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseId } from '../../domain';
import { listAudit } from '../../store/audit/read';
import { accepted, type ProblemBody, storedCase } from '../api/setup/cases';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { ballerup, hireEverybody, inRole, otherTeam, ourTeam, recorded, restrictedTo } from './setup/everybody';

/** Cases that are named elsewhere than in the address: in bodies, in lists, by visits. */
let api: ApiUnderTest;
let ours: CaseId;
let others: CaseId;
let hidden: CaseId;
const lead = { as: inRole.teamLead };
const worker = { as: inRole.outreachWorker };
const nobodys = '00000000-0000-4000-8000-000000000980' as typeof inRole.auditor;

beforeAll(async () => {
  api = await startApiUnderTest();
  const { store } = api.system;
  await hireEverybody(store);
  ours = await recorded(store, { team: ourTeam, worker: inRole.outreachWorker });
  others = await recorded(store, { team: otherTeam, worker: nobodys });
  hidden = await recorded(store, { team: ourTeam, worker: nobodys });
  await sql`update attention set team = cases.team, worker_id = cases.worker_id from cases
    where cases.case_id = attention.case_id`.execute(store.db);
  await restrictedTo(store, hidden, [nobodys]);
});
afterAll(() => api.stop());

/** What the log has of a case: the outcome of each entry, by whom, for which route and, where it is a refusal, why. */
async function notedOf(caseId: string) {
  const { store, keys } = api.system;
  const { items } = await listAudit(store.db, keys, { municipality: ballerup, caseId: caseId as CaseId, limit: 100 });
  return [...items].reverse().map(({ outcome, who, route, because }) => {
    const why = (because as { code?: string } | null)?.code ?? '';
    return `${outcome} ${route} ${who.replace('staff:', '')} ${why}`.trim();
  });
}

const code = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];
const expectedEnd = () => new Date(Date.now() + 3_600_000).toISOString();

test.each([
  ['merged into', '/merge', (into: CaseId) => ({ into, reason: 'Samme borger' })],
  ['joined to', '/join', (caseId: CaseId) => ({ caseId, reason: 'Samme borger' })],
] as const)('a case is %s none that is out of reach, hidden, or not there', async (_what, path, body) => {
  const into = (other: CaseId) => api.post<ProblemBody>(`/v1/cases/${ours}${path}`, body(other), worker);
  expect(code(await into(others))).toEqual([403, 'outOfReach']);
  expect(code(await into(hidden))).toEqual([404, 'unknownCase']);
  expect(code(await into(randomUUID() as CaseId))).toEqual([404, 'unknownCase']);
  const refused = `refused POST /v1/cases/:caseId${path} ${inRole.outreachWorker}`;
  expect((await notedOf(others)).at(-1)).toBe(`${refused} outOfReach`);
  expect((await notedOf(hidden)).at(-1)).toBe(`${refused} unknownCase`);
  expect((await notedOf(ours)).slice(-3)).toEqual(
    ['outOfReach', 'unknownCase', 'unknownCase'].map((why) => `${refused} ${why}`),
  );
});

test('no visit is started about a case that is out of reach or hidden', async () => {
  const about = (caseId: CaseId) => api.post<ProblemBody>('/v1/visits', { caseId, expectedEnd: expectedEnd() }, worker);
  expect(code(await about(others))).toEqual([403, 'outOfReach']);
  expect(code(await about(hidden))).toEqual([404, 'unknownCase']);
  const refused = `refused POST /v1/visits ${inRole.outreachWorker}`;
  expect((await notedOf(others)).at(-1)).toBe(`${refused} outOfReach`);
  expect((await notedOf(hidden)).at(-1)).toBe(`${refused} unknownCase`);
});

test('what is said to a case whose key is gone is answered as to an erased one', async () => {
  const said = await api.post<ProblemBody>(`/v1/cases/${ours}/notes`, { note: 'For sent' }, worker);
  expect(code(said)).toEqual([410, 'caseErased']);
  expect(said.body.detail).toMatch(/^Sagen blev slettet, da/);
});

test('of many cases at once each is asked about for itself, and is noted as refused', async () => {
  type Results = { results: { problem?: ProblemBody }[] };
  const nowhere = randomUUID();
  const cases = [others, hidden, nowhere];
  const assigned = { cases, worker: inRole.outreachWorker, team: ourTeam, reason: 'Til os' };
  const moved = { cases, reason: 'Alle' };
  for (const [route, path, body] of [
    ['/v1/assignments/bulk', '/v1/assignments/bulk', assigned],
    ['/v1/standards/:standardId/:version/cases', '/v1/standards/ballerup/1/cases', moved],
  ] as const) {
    const answer = await api.post<Results>(path, body, lead);
    const codes = ['outOfReach', 'unknownCase', 'unknownCase'];
    expect(answer.body.results.map(({ problem }) => problem?.code)).toEqual(codes);
    const noted = await Promise.all(cases.map(async (id) => (await notedOf(id)).at(-1)));
    expect(noted).toEqual(codes.map((why) => `refused POST ${route} ${inRole.teamLead} ${why}`));
  }
  for (const id of cases) expect((await notedOf(id)).join()).not.toMatch(/written|read/);
});

test('a colleague’s list is for a team lead, and nobody says who stands in for another but those who keep the staff', async () => {
  const theirs = `/v1/attention/worker?worker=${nobodys}`;
  expect(code(await api.get<ProblemBody>(theirs, worker))).toEqual([403, 'notYourRole']);
  expect((await api.get(theirs, lead)).status).toBe(200);
  const away = { staffId: nobodys, from: '2033-01-01', to: '2033-01-02', deputyId: inRole.outreachWorker };
  const saying = (body: object, as: object) =>
    api.ask<ProblemBody>('PUT', `/v1/absences/${randomUUID()}`, { ...as, body });
  expect(code(await saying(away, worker))).toEqual([403, 'notYourRole']);
  expect((await saying(away, lead)).status).toBe(200);
  expect((await saying({ ...away, staffId: inRole.outreachWorker, deputyId: nobodys }, worker)).status).toBe(200);
});

test('lists and counts hold one’s team’s cases; all of the municipality’s for whoever triages', async () => {
  const listed = async (as: string) =>
    (await api.get<{ items: { caseId: string }[] }>('/v1/cases?limit=500', { as })).body.items.map((one) => one.caseId);
  expect(await listed(inRole.outreachWorker)).toEqual([ours]);
  expect((await listed(inRole.intakeOfficer)).sort()).toEqual([ours, others].sort());
  type Heaps = Record<string, { caseId: string }[]>;
  const askedOf = async (path: string, as: string) => {
    const { asOf: _now, workers: _loads, ...heaps } = (await api.get<Heaps>(path, { as })).body;
    return new Set(Object.values(heaps).flatMap((rows) => rows.map(({ caseId }) => caseId)));
  };
  expect(await askedOf('/v1/attention/worker', inRole.outreachWorker)).toEqual(new Set([ours]));
  expect(await askedOf(`/v1/attention/worker?worker=${nobodys}`, inRole.teamLead)).toEqual(new Set());
  expect(await askedOf('/v1/attention/worker', inRole.admin)).toEqual(new Set());
});

test('candidates for the same citizen, and who is found by a search, are those within reach', async () => {
  const identity = { alias: 'Manden med kanariefuglen' };
  const [near, also, far] = [
    await accepted(api, { identity }),
    await accepted(api, { identity }),
    await accepted(api, { identity }),
  ];
  await storedCase(api, far.caseId, far.version);
  const { db } = api.system.store;
  await sql`update cases set team = ${ourTeam} where case_id = any(${[near.caseId, also.caseId]}::uuid[])`.execute(db);
  await sql`update cases set team = ${otherTeam}, worker_id = ${nobodys} where case_id = ${far.caseId}`.execute(db);
  type Found = { items: { caseId: string }[] };
  const idsIn = ({ body }: { body: Found }) => body.items.map(({ caseId }) => caseId).sort();
  const like = async (as: string) => idsIn(await api.get<Found>(`/v1/cases/${near.caseId}/candidates`, { as }));
  const search = async (as: string) =>
    idsIn(await api.post<Found>('/v1/citizens/search', { name: 'kanariefuglen' }, { as }));
  expect(await like(inRole.outreachWorker)).toEqual([also.caseId]);
  expect(await like(inRole.intakeOfficer)).toEqual([also.caseId, far.caseId].sort());
  expect(await search(inRole.outreachWorker)).toEqual([near.caseId, also.caseId].sort());
  expect(await search(inRole.intakeOfficer)).toEqual([near.caseId, also.caseId, far.caseId].sort());
});

test('a visit is for those who may work with its case, and for whoever is on it', async () => {
  const started = await api.post<{ visitId: string }>(
    '/v1/visits',
    { caseId: ours, expectedEnd: expectedEnd() },
    worker,
  );
  expect(started.status).toBe(201);
  const visit = `/v1/visits/${started.body.visitId}`;
  const later = { expectedEnd: expectedEnd() };
  const extended = (as: string) => api.post<ProblemBody>(`${visit}/extend`, later, { as });
  expect((await api.get(visit, { as: inRole.caseworker })).status).toBe(200);
  expect(code(await extended(inRole.caseworker))).toEqual([403, 'notYourRole']);
  expect(code(await extended(nobodys))).toEqual([403, 'outOfReach']);
  expect((await notedOf(ours)).at(-1)).toBe(`refused POST /v1/visits/:visitId/extend ${nobodys} outOfReach`);
  expect((await extended(inRole.outreachWorker)).status).toBe(200);
  await restrictedTo(api.system.store, ours, [inRole.outreachWorker]);
  expect(code(await api.get<ProblemBody>(visit, { as: inRole.caseworker }))).toEqual([404, 'unknownVisit']);
  expect((await extended(inRole.outreachWorker)).status).toBe(200);
});
