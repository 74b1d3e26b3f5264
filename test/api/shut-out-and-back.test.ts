import { randomUUID } from 'node:crypto';
import { until } from '../environment/until';
import { accepted, type ProblemBody, storedCase, type Written } from './setup/cases';
import { loginOf, people, teamOf } from './setup/people';
import { type ApiUnderTest, asking, startApiUnderTest } from './setup/running-api';
import { writeOver } from './setup/write-over';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const lead = { as: people.lead };
/** Who is an administrator as well. */
const admin = { as: people.everything };

type Told = { items: { kind: string; params: { team?: string }; urgency: string }[] };
const told = async (as: string, kind: string) =>
  (await api.get<Told>('/v1/notifications', { as })).body.items.filter((one) => one.kind === kind);
const profile = { name: 'Prøve', roles: ['outreachWorker'], team: teamOf.ballerup };

async function hired(more: object = {}): Promise<string> {
  const id = randomUUID();
  const { status } = await api.ask('PUT', `/v1/staff/${id}`, {
    ...admin,
    body: { ...profile, login: loginOf(id), ...more },
  });
  expect(status).toBe(200);
  return id;
}

async function havingACase(worker: string): Promise<string> {
  const { caseId } = await accepted(api);
  const to = { worker, reason: 'Fordeling' };
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/assignment`, to, lead);
  await storedCase(api, caseId, body.version);
  return caseId;
}

type Out = ProblemBody & { teams: { id: string; actingId: string | null }[]; results: { caseId: string }[] };
const shutOut = (id: string) => api.post<Out>(`/v1/staff/${id}/deactivate`, {}, admin);
type Back = ProblemBody & { cases: { caseId: string; workerId: string | null; workerName: string | null }[] };
const letIn = (id: string, key: string = randomUUID()) =>
  api.ask<Back>('POST', `/v1/staff/${id}/reactivate`, { ...admin, key });

describe('somebody who is shut out', () => {
  test('leaves cases that are in the team’s list at once, whatever the hour, and their lead is told', async () => {
    const worker = await hired();
    const caseId = await havingACase(worker);
    expect((await shutOut(worker)).status).toBe(200);
    await until('the case to be in the list of what nobody has', async () => {
      const { body } = await api.get<{ unassigned: { caseId: string }[] }>('/v1/attention/team', lead);
      return body.unassigned.some((one) => one.caseId === caseId);
    });
    await until('the lead to be told of the case', async () => (await told(people.lead, 'unassigned')).length > 0);
    expect(await told(people.lead, 'casesLeft')).toMatchObject([{ urgency: 'sameDay' }]);
  });

  test('and led a team, leaves it to whoever acts for it, who is told, as are the administrators, until it has a lead', async () => {
    const [gone, next] = [await hired({ roles: ['teamLead'] }), await hired({ roles: ['teamLead'] })];
    const team = randomUUID();
    const leads = (leadId: string) =>
      writeOver<ProblemBody>(api, `/v1/teams/${team}`, { name: 'Team 9', leadId }, admin);
    await leads(gone);
    const { body } = await shutOut(gone);
    expect(body.teams).toMatchObject([{ id: team, actingId: expect.any(String) }]);
    const acting = body.teams[0]?.actingId ?? '';
    const ofTeam = async (as: string) =>
      (await told(as, 'teamWithoutLead')).filter(({ params }) => params.team === team);
    for (const as of [people.everything, acting]) expect(await ofTeam(as)).toHaveLength(1);
    const refused = await leads(gone);
    expect([refused.status, refused.body.code, refused.body.params.field]).toEqual([
      422,
      'unknownPerson',
      'body.leadId',
    ]);
    await leads(next);
    for (const as of [people.everything, acting]) expect(await ofTeam(as)).toEqual([]);
  });
});

describe('a deactivation that is undone', () => {
  test('lets them sign in again; no session and no case comes back, and who has each case now is shown', async () => {
    const worker = await hired();
    const caseId = await havingACase(worker);
    expect((await api.get('/v1/me', { as: worker })).status).toBe(200);
    await shutOut(worker);
    expect((await api.get<ProblemBody>('/v1/me', { as: worker })).body.code).toBe('deactivated');
    const key = randomUUID();
    const { status, body } = await letIn(worker, key);
    expect([status, body.cases]).toMatchObject([200, [{ caseId, workerId: null, workerName: null }]]);
    expect((await letIn(worker, key)).body).toEqual(body);
    const before = await api.get<ProblemBody>('/v1/me', { as: worker });
    expect([before.status, before.body.code]).toEqual([401, 'sessionOver']);
    const anew = asking(api.api.url);
    expect((await anew('GET', '/v1/me', { as: worker })).status).toBe(200);
    const mine = await anew<{ items: object[] }>('GET', `/v1/cases?worker=${worker}`, { as: worker });
    expect(mine.body.items).toEqual([]);
    const again = await letIn(worker);
    expect([again.status, again.body.code]).toEqual([409, 'notDeactivated']);
  });

  test('stands in the log with who did it, and is not a team lead’s to give where the roles are not', async () => {
    const gone = await hired({ roles: ['teamLead'] });
    await shutOut(gone);
    const byLead = await api.ask<ProblemBody>('POST', `/v1/staff/${gone}/reactivate`, lead);
    expect([byLead.status, byLead.body.code]).toEqual([403, 'notYourRole']);
    await letIn(gone);
    type Entry = { route: string; by: { id?: string }; details: { before?: object; after?: object } | null };
    const { body } = await api.get<{ items: Entry[] }>(`/v1/audit?staff=${people.everything}`, { as: people.auditor });
    const entry = body.items.find(({ route }) => route === 'POST /v1/staff/:staffId/reactivate');
    expect(entry?.details).toMatchObject({ before: { active: false }, after: { active: true } });
  });

  test('of nobody whom the municipality knows is refused', async () => {
    for (const id of [randomUUID(), people.gentofteWorker]) {
      const { status, body } = await letIn(id);
      expect([status, body.code]).toEqual([404, 'unknownPerson']);
    }
  });
});

test('whoever has cases keeps a role in which they can work on them, until the cases are given to others', async () => {
  const worker = await hired();
  const caseId = await havingACase(worker);
  const asCaseworker = () =>
    writeOver<ProblemBody>(api, `/v1/staff/${worker}`, { ...profile, roles: ['caseworker'] }, admin);
  const refused = await asCaseworker();
  expect([refused.status, refused.body.code, refused.body.params.count]).toEqual([409, 'stillHasCases', 1]);
  const moved = { worker: people.worker, reason: 'Ny rolle' };
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/assignment`, moved, lead);
  await storedCase(api, caseId, body.version);
  expect((await asCaseworker()).status).toBe(200);
});
