import { randomUUID } from 'node:crypto';
import { auditPolicy } from '../../api/door/audit-policy';
import { endpoints } from '../../api/routes';
import { accepted } from './setup/cases';
import { people, teamOf } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';
import { writeOver } from './setup/write-over';

interface Entry {
  act: string;
  route: string;
  outcome: string;
  caseIds: string[];
  because?: { code?: string };
  details?: { before?: Record<string, unknown> | null; after?: Record<string, unknown> | null };
}

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const everything = { as: people.everything };
const log = async (): Promise<Entry[]> =>
  (await api.get<{ items: Entry[] }>('/v1/audit?limit=100', { as: people.auditor })).body.items;
const newest = async (route: string) => (await log()).find((entry) => entry.route === route);

const profile = { name: 'Karl Kollega', roles: ['outreachWorker'], team: teamOf.ballerup };
const put = (path: string, body: object) => api.ask('PUT', path, { ...everything, body });
const over = (path: string, body: object) => writeOver(api, path, body, everything);

test('a login that was moved to another account and back leaves both moves in the log, from what to what', async () => {
  const [mine, theirs] = ['karl@staff.example', 'en-anden@staff.example'];
  for (const login of [mine, theirs, mine]) await over(`/v1/staff/${people.colleague}`, { ...profile, login });
  const moves = (await log())
    .filter(({ route }) => route === 'PUT /v1/staff/:staffId')
    .map(({ details }) => [details?.before?.login, details?.after?.login]);
  expect(moves.slice(0, 2)).toEqual([
    [theirs, mine],
    [mine, theirs],
  ]);
});

test('who was made the lead of a team, who is away, and what a rule was before, stands in the log', async () => {
  await over(`/v1/teams/${teamOf.ballerup}`, { name: 'Team 1', leadId: people.everything });
  expect((await newest('PUT /v1/teams/:teamId'))?.details).toMatchObject({
    before: { leadId: people.lead },
    after: { leadId: people.everything },
  });
  const away = `/v1/absences/${randomUUID()}`;
  await put(away, { staffId: people.everything, from: '2031-01-01', to: '2031-01-07', deputyId: people.lead });
  expect((await newest('PUT /v1/absences/:absenceId'))?.details).toMatchObject({
    before: null,
    after: { deputyId: people.lead },
  });
  await api.ask('DELETE', away, everything);
  expect((await newest('DELETE /v1/absences/:absenceId'))?.details).toMatchObject({
    before: { deputyId: people.lead },
    after: null,
  });
});

test('to whom a case was restricted, and that it was opened again, stands in the log once it is open', async () => {
  const { caseId } = await accepted(api);
  const restriction = `/v1/cases/${caseId}/restriction`;
  const restricted = await api.post(restriction, { staff: [people.worker], reason: 'Trusler' }, everything);
  expect(restricted.body).toEqual({ ok: true });
  await api.post(`${restriction}/lift`, { reason: 'Truslerne er ophørt' }, everything);
  const named = expect.arrayContaining([people.worker, people.everything]);
  expect((await newest('POST /v1/cases/:caseId/restriction'))?.details).toMatchObject({
    before: null,
    after: { named },
  });
  const lifted = await newest('POST /v1/cases/:caseId/restriction/lift');
  expect(lifted?.details).toMatchObject({ before: { named }, after: null });
});

test('every write that changes rights or rules keeps from what and to what', () => {
  const acts = ['keepStaff', 'keepPrograms', 'keepRules', 'restrict'];
  // What is asked with a body and has no key changes nothing.
  const changing = endpoints.filter(({ act, needsKey }) => acts.includes(act) && needsKey);
  expect(changing.length).toBeGreaterThan(9);
  const without = changing.filter((endpoint) => !('notesChange' in endpoint && endpoint.notesChange));
  expect(without.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'post /v1/staff/:staffId/sessions/end',
    'post /v1/staff/:staffId/sessions/:sessionId/end',
  ]);
  expect(changing.map(({ act }) => auditPolicy[act])).toEqual(changing.map(() => 'always'));
});

test('what a case refused is in the log with the case that it named', async () => {
  const { caseId } = await accepted(api);
  const resumed = await api.post<{ code: string }>(`/v1/cases/${caseId}/pause/resume`, {});
  expect(resumed.status).toBe(409);
  expect(await newest('POST /v1/cases/:caseId/pause/resume')).toMatchObject({
    outcome: 'refused',
    caseIds: [caseId],
    because: { code: resumed.body.code },
  });
  const invalid = await api.post(`/v1/cases/${caseId}/contacts`, { outcome: 'none of these' });
  expect(invalid.status).toBe(422);
  expect(await newest('POST /v1/cases/:caseId/contacts')).toMatchObject({ outcome: 'refused', caseIds: [caseId] });
});
