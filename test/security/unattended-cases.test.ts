import { randomUUID } from 'node:crypto';
import { accepted, inDays, type ProblemBody, storedCase, type Written } from '../api/setup/cases';
import { loginOf, people, teamOf } from '../api/setup/people';
import { type ApiUnderTest, type Asking, startApiUnderTest } from '../api/setup/running-api';

/** A restricted case of which everybody who may see it has gone, or is away. */
let api: ApiUnderTest;
let restricting: string;
let worker: string;
let nextLead: string;
let caseId: string;
const lead = { as: people.lead };
const admin = { as: people.everything };

beforeAll(async () => {
  api = await startApiUnderTest();
  [restricting, worker, nextLead] = [await hired('teamLead'), await hired('outreachWorker'), await hired('teamLead')];
  ({ caseId } = await accepted(api));
  const moved = { worker, reason: 'Fordeling' };
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/assignment`, moved, { as: restricting });
  await storedCase(api, caseId, body.version);
  const restriction = { staff: [worker], reason: 'Truet af en med venner i huset' };
  expect((await api.post(`/v1/cases/${caseId}/restriction`, restriction, { as: restricting })).status).toBe(200);
});
afterAll(() => api.stop());

async function hired(role: string): Promise<string> {
  const id = randomUUID();
  const person = { name: `Prøve ${role}`, roles: [role], team: teamOf.ballerup, login: loginOf(id) };
  expect((await api.ask('PUT', `/v1/staff/${id}`, { ...admin, body: person })).status).toBe(200);
  return id;
}

type Listed = {
  items: { restrictionId: string; number: string; named: { id: string; active: boolean; away: boolean }[] }[];
};
const listed = async (asking: Asking) => (await api.get<Listed>('/v1/unattended-cases', asking)).body.items;
const told = async ({ as }: { as: string }) => {
  const { body } = await api.get<{ items: { kind: string }[] }>('/v1/notifications', { as });
  return body.items.filter(({ kind }) => kind === 'nobodyNamed');
};
const seen = async (as: string) => (await api.get(`/v1/cases/${caseId}`, { as })).status;
const naming = async (restrictionId: string, staff: string[], asking: Asking = lead) => {
  const path = `/v1/unattended-cases/${restrictionId}/staff`;
  const { status, body } = await api.ask<ProblemBody>('PUT', path, { ...asking, body: { staff } });
  return [status, body.code];
};

test('as long as one of them is there, nobody else hears of it', async () => {
  await api.post(`/v1/staff/${restricting}/deactivate`, {}, admin);
  expect([await listed(lead), await told(lead)]).toEqual([[], []]);
});

test('with the last one gone it comes to the lead of its team, by its number alone, who names others and never themselves', async () => {
  await api.post(`/v1/staff/${worker}/deactivate`, {}, admin);
  const [found] = await listed(lead);
  expect(found?.number).toMatch(/^B-/);
  expect(found?.named.every(({ active }) => !active)).toBe(true);
  expect(await told(lead)).toHaveLength(1);
  expect([await listed(admin), await told(admin)]).toEqual([[], []]);
  const id = found?.restrictionId ?? '';
  expect(await seen(people.lead)).toBe(404);
  expect(await naming(id, [people.lead])).toEqual([403, 'notForOneself']);
  expect(await naming(id, [people.colleague])).toEqual([422, 'nobodyToLift']);
  expect(await naming(id, [people.auditor, nextLead])).toEqual([422, 'cannotBeNamed']);
  expect(await naming(randomUUID(), [nextLead])).toEqual([404, 'notFound']);
  expect(await naming(id, [nextLead], admin)).toEqual([404, 'notFound']);
  expect(await naming(id, [nextLead], { as: people.worker })).toEqual([403, 'notYourRole']);
  expect(await naming(id, [people.colleague, nextLead])).toEqual([200, undefined]);
  expect([await seen(nextLead), await seen(people.colleague), await seen(people.lead)]).toEqual([200, 200, 404]);
  expect([await listed(lead), await told(lead)]).toEqual([[], []]);
  expect(await naming(id, [nextLead])).toEqual([404, 'notFound']);
});

test('away counts as gone, until the day they are back', async () => {
  const today = inDays(0);
  const absences = [nextLead, people.colleague].map((staffId) => [randomUUID(), staffId]);
  for (const [id, staffId] of absences) {
    await api.ask('PUT', `/v1/absences/${id}`, { ...admin, body: { staffId, from: today, to: '2031-01-01' } });
  }
  expect((await listed(lead))[0]?.named.some(({ away }) => away)).toBe(true);
  expect(await told(lead)).toHaveLength(1);
  for (const [id] of absences) await api.ask('DELETE', `/v1/absences/${id}`, admin);
  expect([await listed(lead), await told(lead)]).toEqual([[], []]);
});
