import { randomUUID } from 'node:crypto';
import {
  accepted,
  assessment,
  contact,
  type ProblemBody,
  referral,
  referred,
  storedCase,
  type Written,
} from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

describe('a referral', () => {
  test('by phone is received, with a receipt, a deadline for its triage and the clause or setting that it rests on', async () => {
    const { status, body } = await api.post<Written>('/v1/referrals', referral);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'referred', version: 1, phase: null });
    expect(body.receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(body.nextDeadline).toMatchObject({ kind: 'triage', title: expect.any(String), basis: { topic: 'triage' } });
    expect(body.nextReminder).toMatchObject({ kind: 'reminder', of: 'triage', at: expect.any(String) });
  });

  test('sent twice with one key is one case, and is answered as the first time', async () => {
    const key = randomUUID();
    const first = await api.post<Written>('/v1/referrals', referral, { key });
    const again = await api.post<Written>('/v1/referrals', referral, { key });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  test('by the authority’s own channel is its caseworkers’ alone; whoever else would use it is told which are right (G11)', async () => {
    const byAuthority = { ...referral, channel: 'authority', referrer: 'authority' };
    const { status, body } = await api.post<ProblemBody>('/v1/referrals', byAuthority, { as: people.intake });
    expect([status, body.code, body.params.right]).toEqual([422, 'authoritysChannel', ['phone', 'mail', 'door']]);
    expect((await api.post('/v1/referrals', byAuthority, { as: people.caseworker })).status).toBe(201);
  });

  test('with other content under the same key is refused', async () => {
    const key = randomUUID();
    await api.post('/v1/referrals', referral, { key });
    const { status, body } = await api.post<ProblemBody>(
      '/v1/referrals',
      { ...referral, description: 'Andet' },
      { key },
    );
    expect(status).toBe(409);
    expect(body.code).toBe('commandIdReused');
  });

  test('by the public form needs no identity and answers with a receipt, 112, and nothing of the case', async () => {
    const said = { municipality: 'ballerup', description: 'En kvinde sover i parken', referrer: 'neighbour' };
    const { status, body } = await api.post('/v1/public/referrals', said, { as: null });
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['emergency', 'outOfHours', 'receipt']);
    expect(body.emergency).toContain('112');
  });

  test('to a municipality that is not here is refused', async () => {
    const said = { municipality: 'atlantis', description: 'Nogen', referrer: 'other' };
    const { status, body } = await api.post<ProblemBody>('/v1/public/referrals', said, { as: null });
    expect([status, body.code]).toEqual([422, 'unknownMunicipality']);
  });

  test('is read with its texts opened, and nothing of them stands in the case’s state', async () => {
    const { caseId, version } = await referred(api);
    const seen = await storedCase<{ citizen: object; state: object; status: string }>(api, caseId, version);
    expect(seen.body).toMatchObject({ status: 'referred', citizen: { alias: 'Grå Jakke', place: 'Stationen' } });
    expect(JSON.stringify(seen.body.state)).not.toContain('grå jakke');
    const { body } = await api.get<{ items: { type: string; data: { description: string } }[] }>(
      `/v1/cases/${caseId}/timeline`,
    );
    expect(body.items[0]).toMatchObject({ type: 'referralReceived', data: { description: referral.description } });
  });
});

describe('triage', () => {
  test('accepts with a first assessment; the case is active in its first phase', async () => {
    expect(await accepted(api)).toMatchObject({ status: 'active', phase: 'outreach' });
  });

  test('asks why this is the least intrusive measure (B3)', async () => {
    const { caseId } = await referred(api);
    const { status, body } = await api.post<ProblemBody>(`/v1/cases/${caseId}/accept`, { worker: people.worker });
    expect([status, body.code, body.params.clause]).toEqual([422, 'leastIntrusiveRequired', 'B3']);
  });

  test('puts on the waiting list, keeps there, and takes up from it', async () => {
    const { caseId } = await referred(api);
    const wait = await api.post<Written>(`/v1/cases/${caseId}/wait`, { reason: 'Ingen ledig' });
    expect(wait.body).toMatchObject({ status: 'waiting' });
    const keep = { lookAgainOn: wait.body.nextDeadline?.at.slice(0, 10), reason: 'Stadig ingen' };
    expect((await api.post(`/v1/cases/${caseId}/wait/keep`, keep)).status).toBe(200);
    const leave = { worker: people.worker, assessment };
    expect((await api.post<Written>(`/v1/cases/${caseId}/wait/leave`, leave)).body.status).toBe('active');
  });

  test('finds it outside the target group, and the case ends', async () => {
    const { caseId } = await referred(api);
    const { body } = await api.post<Written>(`/v1/cases/${caseId}/outside-target-group`, {
      reason: 'Har hjælp i forvejen',
      guidance: 'Henvist til borgerservice',
    });
    expect(body.status).toBe('ended');
  });

  test('makes urgent, sets target groups and the age', async () => {
    const { caseId } = await referred(api);
    const at = `/v1/cases/${caseId}`;
    expect((await api.post(`${at}/urgency`, { urgent: true, reason: 'Frost' })).status).toBe(200);
    expect((await api.post(`${at}/target-groups`, { targetGroups: ['homeless', 'other'] })).status).toBe(200);
    expect((await api.post(`${at}/age`, { age: { years: 44, estimated: true } })).status).toBe(200);
    const unknown = await api.post<ProblemBody>(`${at}/target-groups`, { targetGroups: ['rich'] });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unknownTargetGroup']);
  });

  test('shows candidates by alias and place, and joins: the concern is added there, and this case ends', async () => {
    const known = await accepted(api, { identity: { alias: 'Damen med vognen', place: 'Torvet' } });
    const { caseId, version } = await referred(api, { identity: { alias: 'Kvinde med vognen', place: 'Ved torvet' } });
    await storedCase(api, caseId, version);
    const { body } = await api.get<{ items: { caseId: string; citizen: { alias: string } }[] }>(
      `/v1/cases/${caseId}/candidates`,
    );
    expect(body.items[0]).toMatchObject({ caseId: known.caseId, citizen: { alias: 'Damen med vognen' } });
    const joined = await api.post<Written>(`/v1/cases/${caseId}/join`, { caseId: known.caseId, reason: 'Samme vogn' });
    expect(joined.body).toMatchObject({ status: 'ended', joinedTo: known.caseId });
    const after = await api.get<{ version: number }>(`/v1/cases/${known.caseId}/live`);
    expect(after.body.version).toBeGreaterThan(known.version);
  });

  test('is not for someone who may only look on', async () => {
    const { caseId } = await referred(api);
    const { status, body } = await api.post<ProblemBody>(
      `/v1/cases/${caseId}/wait`,
      { reason: 'Nej' },
      { as: people.auditor },
    );
    expect([status, body.code]).toEqual([403, 'notYourRole']);
  });
});

describe('a contact', () => {
  test('is logged, proposes the next follow-up, and can be read back at once', async () => {
    const { caseId } = await accepted(api);
    const { status, body } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, { ...contact, note: 'Kaffe' });
    expect([status, body.status]).toEqual([200, 'active']);
    const seen = await storedCase<{ state: { contacts: object[] } }>(api, caseId, body.version);
    expect(seen.body.state.contacts).toMatchObject([{ outcome: 'contactMade' }]);
  });

  test('sent twice is one contact', async () => {
    const { caseId } = await accepted(api);
    const key = randomUUID();
    const first = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact, { key });
    const again = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact, { key });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await api.get<{ version: number }>(`/v1/cases/${caseId}/live`)).body.version).toBe(first.body.version);
  });
});
