import { accepted, type ProblemBody, referred, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';

type Seen = { restricted: { named: { id: string }[]; reason: string } | null; glassBreakings: { by: string }[] };
type Told = { items: { kind: string; glassBreakingId: string | null; urgency: string }[] };

let api: ApiUnderTest;
let caseId: string;
let number: string;
beforeAll(async () => {
  api = await startApiUnderTest();
  const { caseId: id, version } = await accepted(api, {}, { as: people.everything });
  caseId = id;
  const { body } = await storedCase<{ number: string }>(api, id, version);
  number = body.number;
});
afterAll(() => api.stop());

const lead = { as: people.lead };
const at = (path = '') => `/v1/cases/${caseId}${path}`;
const sees = async (as: string) => (await api.get(at(), { as })).status;
const inTheOpen = async (as: string) => (await api.get<Told>('/v1/notifications', { as })).body.items;

test('a team lead restricts a case to named staff, who still see it, while it is gone for all others', async () => {
  expect(await sees(people.colleague)).toBe(200);
  const body = { staff: [people.lead], reason: 'Borgeren er i familie med en kollega' };
  expect((await api.post(at('/restriction'), body, lead)).status).toBe(200);
  expect(await sees(people.lead)).toBe(200);
  expect(await sees(people.worker)).toBe(200);
  for (const other of [people.colleague, people.intake, people.auditor, people.caseworker]) {
    expect([other, await sees(other)]).toEqual([other, 404]);
  }
  const { body: seen } = await api.get<Seen>(at('/restriction'), lead);
  expect(seen.restricted?.reason).toBe('Borgeren er i familie med en kollega');
  expect(seen.restricted?.named.map(({ id }) => id)).toEqual([people.lead]);
});

test('it can be restricted once, and never to people of whom nobody could lift it', async () => {
  const again = await api.post<ProblemBody>(at('/restriction'), { staff: [people.lead], reason: 'Igen' }, lead);
  expect([again.status, again.body.code]).toEqual([409, 'alreadyRestricted']);
  const named = { method: 'PUT', body: { staff: [people.colleague] } };
  const left = await api.ask<ProblemBody>(named.method, at('/restriction'), { ...lead, body: named.body });
  expect([left.status, left.body.code]).toEqual([422, 'nobodyToLift']);
});

test('emergency access to a case that is not there looks as asking for it', async () => {
  const reason = 'Ringet op om fare';
  const absent = await api.post<ProblemBody>(
    '/v1/glass-breakings',
    { case: 'B-999999', reason },
    { as: people.intake },
  );
  expect([absent.status, absent.body.code]).toEqual([404, 'unknownCase']);
  const asked = await api.get<ProblemBody>('/v1/cases/99999999-0000-4000-8000-000000000000', { as: people.intake });
  expect(absent.body).toEqual(asked.body);
  expect((await api.post('/v1/glass-breakings', { case: number, reason }, { as: people.auditor })).status).toBe(403);
});

test('in an emergency it opens for a while, and team lead and auditor are alarmed at once', async () => {
  const intake = { as: people.intake };
  const asked = { case: number, reason: 'Nogen har ringet om fare for liv' };
  const broken = await api.post<{ id: string; caseId: string; until: string }>('/v1/glass-breakings', asked, intake);
  expect([broken.status, broken.body.caseId]).toEqual([201, caseId]);
  const hours = (Date.parse(broken.body.until) - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(4);
  expect(await sees(people.intake)).toBe(200);
  expect(await sees(people.caseworker)).toBe(404);
  for (const watching of [people.lead, people.auditor]) {
    const alarms = (await inTheOpen(watching)).filter(({ kind }) => kind === 'glassBroken');
    expect(alarms).toEqual([expect.objectContaining({ glassBreakingId: broken.body.id, urgency: 'urgent' })]);
    const { body } = await api.get<{ items: object[] }>('/v1/glass-breakings', { as: watching });
    expect(body.items).toEqual([expect.objectContaining({ by: people.intake, number, reason: asked.reason })]);
  }
  const { body: seen } = await api.get<Seen>(at('/restriction'), lead);
  expect(seen.glassBreakings.map(({ by }) => by)).toEqual([people.intake]);
});

test('whoever took emergency access may see and tell, and not decide who else may see', async () => {
  const intake = { as: people.intake };
  expect((await api.post(at('/notes'), { note: 'Set ved stationen, i live' }, intake)).status).toBe(200);
  const urgent = await api.post<ProblemBody>(at('/urgency'), { urgent: true, reason: 'Fare' }, intake);
  expect([urgent.status, urgent.body.code]).toEqual([403, 'outOfReach']);
  const needless = await api.post<ProblemBody>('/v1/glass-breakings', { case: number, reason: 'Igen' }, intake);
  expect([needless.status, needless.body.code]).toEqual([409, 'glassNotNeeded']);
});

describe('under emergency access', () => {
  const everything = { as: people.everything };
  /** A restricted case that someone with every role but not named has opened in an emergency. */
  async function opened() {
    const { caseId: id, version } = await accepted(api, {}, everything);
    const { body: one } = await storedCase<{ number: string }>(api, id, version);
    const restriction = { staff: [people.lead], reason: 'Kendt i huset' };
    expect((await api.post(`/v1/cases/${id}/restriction`, restriction, lead)).status).toBe(200);
    const asked = { case: one.number, reason: 'Ringet op om fare' };
    expect((await api.post('/v1/glass-breakings', asked, everything)).status).toBe(201);
    return id;
  }

  test('contact, crisis, incident and child concern are logged, and nothing is decided', async () => {
    const id = await opened();
    const logged: [string, object][] = [
      ['contacts', { outcome: 'contactMade', channel: 'phone', place: 'phone' }],
      ['crisis', { kind: 'suicideRisk' }],
      ['incidents', { kind: 'threat', visitsInPairs: true, note: 'Råbte' }],
      ['child-concerns', { kind: 'child', note: 'Et barn i lejligheden' }],
    ];
    for (const [what, body] of logged) {
      expect([what, (await api.post(`/v1/cases/${id}/${what}`, body, everything)).status]).toEqual([what, 200]);
    }
    const decided: [string, object][] = [
      ['crisis/close', { note: 'Ovre' }],
      ['pause', { reason: 'admitted', until: '2030-01-01' }],
      ['endings/isolation-broken', { reasons: 'Har kontakt' }],
      ['corrections', { target: 1, reason: 'Forkert' }],
      ['pair-rule/lift', { reason: 'Ovre' }],
      ['assessments/decline', { reasons: 'Nej' }],
    ];
    for (const [what, body] of decided) {
      const { status, body: problem } = await api.post<ProblemBody>(`/v1/cases/${id}/${what}`, body, everything);
      expect([what, status, problem.code]).toEqual([what, 403, 'outOfReach']);
    }
    expect((await api.ask('PATCH', `/v1/cases/${id}/identity`, { ...everything, body: { alias: 'Ny' } })).status).toBe(
      403,
    );
  });

  test('a decline is a note that tells worker and team lead at once, and the case goes on', async () => {
    const id = await opened();
    const said = await api.post<{ version: number; status: string; warnings: { code: string }[] }>(
      `/v1/cases/${id}/decline`,
      { words: 'Jeg vil ikke have jer' },
      everything,
    );
    expect([said.status, said.body.status]).toEqual([200, 'active']);
    expect(said.body.warnings.map(({ code }) => code)).toContain('declineNoted');
    await storedCase(api, id, said.body.version, lead);
    for (const told of [people.worker, people.lead]) {
      const kinds = (await inTheOpen(told)).filter(({ kind }) => kind === 'declineHeard');
      expect([told, kinds.map(({ urgency }) => urgency)]).toEqual([told, ['urgent']]);
    }
  });
});

test('a restricted case is not brought together with one that others see', async () => {
  const other = await accepted(api, {}, { as: people.everything });
  for (const [from, into] of [
    [caseId, other.caseId],
    [other.caseId, caseId],
  ]) {
    const merged = await api.post<ProblemBody>(`/v1/cases/${from}/merge`, { into, reason: 'Samme' }, lead);
    expect([merged.status, merged.body.code]).toEqual([409, 'restrictedOtherwise']);
  }
});

describe('two restricted cases are brought together', () => {
  const joins = async (from: string, caseId: string) =>
    (await api.post<ProblemBody>(`/v1/cases/${from}/join`, { caseId, reason: 'Samme borger' }, lead)).body.code ??
    'joined';
  const merges = async (from: string, into: string) =>
    (await api.post<ProblemBody>(`/v1/cases/${from}/merge`, { into, reason: 'Samme' }, lead)).body.code ?? 'merged';
  const restrict = async (id: string, staff: readonly string[]) =>
    expect((await api.post(`/v1/cases/${id}/restriction`, { staff, reason: 'Kendt i huset' }, lead)).status).toBe(200);
  /** Its worker is `people.worker`, as with all that is accepted here. */
  async function restrictedTo(named: readonly string[]) {
    const { caseId: id } = await accepted(api, {}, { as: people.everything });
    await restrict(id, named);
    return id;
  }

  test('not where the one’s worker does not see the other, though the same are named for both', async () => {
    const [one, other] = [await restrictedTo([people.lead]), await restrictedTo([people.lead])];
    const given = { worker: people.colleague, reason: 'Kender borgeren' };
    expect((await api.post(`/v1/cases/${other}/assignment`, given, lead)).status).toBe(200);
    expect(await merges(one, other)).toBe('restrictedOtherwise');
    const waiting = await referred(api, {}, { as: people.everything });
    await restrict(waiting.caseId, [people.lead]);
    expect(await joins(waiting.caseId, other)).toBe('restrictedOtherwise');
    expect((await api.get<{ status: string }>(`/v1/cases/${waiting.caseId}`, lead)).body.status).toBe('referred');
  });

  test('where the same people see both, whether by being named or by having the case', async () => {
    const [one, other] = [await restrictedTo([people.lead]), await restrictedTo([people.lead, people.worker])];
    expect(await merges(one, other)).toBe('merged');
    const waiting = await referred(api, {}, { as: people.everything });
    await restrict(waiting.caseId, [people.lead, people.worker]);
    expect(await joins(waiting.caseId, other)).toBe('joined');
  });
});

test('lifted, it is there for its team again', async () => {
  expect((await api.post(at('/restriction/lift'), { reason: 'Kollegaen er rejst' }, lead)).status).toBe(200);
  expect(await sees(people.colleague)).toBe(200);
  const { body: seen } = await api.get<Seen>(at('/restriction'), { as: people.colleague });
  expect(seen.restricted).toBeNull();
});
