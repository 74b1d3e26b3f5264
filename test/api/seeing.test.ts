import {
  accepted,
  advanced,
  contact,
  inDays,
  type ProblemBody,
  referred,
  storedCase,
  type Written,
} from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({}, { rehearsals: true });
});
afterAll(() => api.stop());

type Row = { caseId: string; number: string; status: string; citizen: { alias: string }; kind: string; title: string };
type Listed = { items: Row[]; next: string | null };
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });

describe('the list of cases', () => {
  test('filters by status and worker, shows the alias, and goes page by page', async () => {
    const written = [await accepted(api), await accepted(api), await accepted(api)];
    for (const { caseId, version } of written) await storedCase(api, caseId, version);
    const filter = `/v1/cases?status=active&worker=${people.worker}&sort=number&order=desc&limit=2`;
    const first = await api.get<Listed>(filter);
    expect(first.body.items).toHaveLength(2);
    expect(first.body.items[0]).toMatchObject({ status: 'active', citizen: { alias: 'Grå Jakke' } });
    expect(first.body.items[0]).toMatchObject({ workerName: 'Mille Prøve', teamName: 'Team 1' });
    const second = await api.get<Listed>(`${filter}&cursor=${first.body.next}`);
    const numbers = [...first.body.items, ...second.body.items].map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort().reverse());
    expect(new Set(numbers).size).toBe(numbers.length);
    const other = await api.get<Listed>(`/v1/cases?worker=${people.colleague}`);
    expect(other.body.items).toEqual([]);
  });

  test('finds what needs attention', async () => {
    const { caseId, version } = await referred(api, { urgent: true });
    await storedCase(api, caseId, version);
    const { body } = await api.get<Listed>('/v1/cases?attention=triage&urgent=true');
    expect(body.items.map((one) => one.caseId)).toContain(caseId);
  });
});

describe('one case', () => {
  test('is as its workflow has it, as the store has it, and as it was known on a day', async () => {
    const { caseId } = await accepted(api);
    const { body: logged } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact);
    const live = await api.get(`/v1/cases/${caseId}/live`);
    expect(live.body).toMatchObject({ source: 'workflow', version: logged.version, status: 'active' });
    const stored = await storedCase(api, caseId, logged.version);
    expect(stored.body).toMatchObject({ version: logged.version, nextDeadline: live.body.nextDeadline });
    const known = await api.get(`/v1/cases/${caseId}?on=${today()}`);
    expect(known.body).toMatchObject({ source: 'eventLog', version: logged.version });
    const before = await api.get<ProblemBody>(`/v1/cases/${caseId}?on=2020-01-01`);
    expect([before.status, before.body.code]).toEqual([404, 'unknownCase']);
  });

  test('says what each of those who see it may do in it now, and who has it by name', async () => {
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);
    type Case = { allowed: string[]; endingGrounds: string[]; workerName: string };
    const seenBy = async (as: string, query = '') => (await api.get<Case>(`/v1/cases/${caseId}${query}`, { as })).body;
    const [worker, lead] = [await seenBy(people.worker), await seenBy(people.lead)];
    expect(worker.workerName).toBe('Mille Prøve');
    expect(worker.allowed).toEqual(expect.arrayContaining(['logContact', 'markCrisis', 'endOnGround', 'pause']));
    for (const never of ['applySettings', 'closeCrisis', 'assign', 'confirmEnding', 'takeInMerged', 'offerHandover'])
      expect(worker.allowed).not.toContain(never);
    expect(worker.endingGrounds).toEqual(['isolationBroken']);
    expect(lead.allowed).toContain('assign');
    expect(lead.endingGrounds).toEqual(['isolationBroken', 'deceased', 'movedAway', 'openedInError']);
    expect(await seenBy(people.auditor)).toMatchObject({ allowed: [], endingGrounds: [] });
    expect((await seenBy(people.caseworker)).allowed.sort()).toEqual(
      ['addConcern', 'addNote', 'markCrisis', 'openChildConcern', 'recordDecline', 'recordIncident'].sort(),
    );
    expect(await seenBy(people.worker, `?on=${today()}`)).toMatchObject({ allowed: [] });
  });

  test('says why: each open matter with its clause’s own words, or that the municipality set it itself', async () => {
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);
    type Why = {
      matters: { kind: string; due: string; why: { text: string; setting: object | null } }[];
      nextDeadline: object;
      nextReminder: object;
    };
    const { body } = await api.get<Why>(`/v1/cases/${caseId}/why`);
    const first = body.matters.find(({ kind }) => kind === 'firstAttempt');
    expect(first?.why.text).toContain('arbejdsdage til første kontaktforsøg: 5');
    expect(first?.why.setting).toMatchObject({ value: 5, setBy: expect.any(String), reference: expect.any(String) });
    expect(body.nextDeadline).toMatchObject({
      kind: 'firstAttempt',
      at: first?.due,
      asks: [{ role: 'worker' }],
      why: { text: first?.why.text },
    });
    expect(body.nextReminder).toMatchObject({ kind: 'reminder', of: 'firstAttempt', why: { text: first?.why.text } });
  });

  test('says what was assessed for this citizen, by whom and with which reason', async () => {
    const { caseId } = await accepted(api);
    const set = await api.post<Written>(`/v1/cases/${caseId}/follow-up`, { on: inDays(3), reason: 'Fødselsdag' });
    await storedCase(api, caseId, set.body.version);
    type Why = { matters: { kind: string; why: { assessment: object } }[] };
    const { body } = await api.get<Why>(`/v1/cases/${caseId}/why`);
    expect(body.matters.find(({ kind }) => kind === 'followUp')?.why.assessment).toMatchObject({
      by: 'Mille Prøve',
      reason: 'Fødselsdag',
    });
  });

  test('has a timeline with titles, names and opened texts, filtered and page by page', async () => {
    const { caseId } = await accepted(api);
    const { body } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, { ...contact, note: 'Drak kaffe' });
    await storedCase(api, caseId, body.version);
    type Entries = { items: { seq: number; title: string; byName: string; data: { note: string } }[]; next: string };
    const newest = await api.get<Entries>(`/v1/cases/${caseId}/timeline?limit=1&types=contactLogged`);
    expect(newest.body.items[0]).toMatchObject({
      title: 'Kontakt',
      byName: 'Mille Prøve',
      data: { note: 'Drak kaffe' },
    });
    const eldest = await api.get<Entries>(`/v1/cases/${caseId}/timeline?order=asc&limit=1`);
    expect(eldest.body.items[0]?.seq).toBe(1);
    const next = await api.get<Entries>(`/v1/cases/${caseId}/timeline?order=asc&limit=1&cursor=${eldest.body.next}`);
    expect(next.body.items[0]?.seq).toBe(2);
  });
});

describe('attention', () => {
  test('a worker sees each thing once, with alias and place; only a lead sees another’s list', async () => {
    // In the middle of a working day: what comes up outside the hours is shown from the next opening.
    const begun = await api.post<{ id: string }>('/v1/rehearsals', { startsAt: '2026-02-10T10:00:00+01:00' });
    const inIt = { headers: { Rehearsal: begun.body.id } };
    const { caseId, version } = await accepted(api, {}, inIt);
    await storedCase(api, caseId, version, inIt);
    await advanced(api, begun.body.id, { to: '2026-02-10T10:30:00+01:00' });
    const { body } = await api.get<Record<string, Row[]>>('/v1/attention/worker', inIt);
    const heaps = ['overdue', 'due', 'later', 'withoutDate', 'appointments'] as const;
    const rows = heaps.flatMap((heap) => body[heap] ?? []).filter((one) => one.caseId === caseId);
    expect(rows).toMatchObject([{ kind: 'firstAttempt', alias: 'Grå Jakke', title: 'Første kontaktforsøg' }]);
    const asked = await api.get<ProblemBody>(`/v1/attention/worker?worker=${people.colleague}`);
    expect(asked.status).toBe(403);
    expect((await api.get(`/v1/attention/worker?worker=${people.worker}`, { as: people.lead })).status).toBe(200);
  });

  test('a machine has no list of its own', async () => {
    const { status, body } = await api.get<ProblemBody>('/v1/attention/worker', { as: 'machine:behandling' });
    expect([status, body.code]).toEqual([403, 'notYourRole']);
  });

  test('a team lead sees what leads are asked, who has nobody, and each worker’s load', async () => {
    const { caseId } = await accepted(api);
    const left = await api.post<Written>(
      `/v1/cases/${caseId}/assignment/end`,
      { because: 'left' },
      { as: people.lead },
    );
    await storedCase(api, caseId, left.body.version);
    const { body } = await api.get<{ workers: { workerId: string; openCases: number }[] }>('/v1/attention/team', {
      as: people.lead,
    });
    expect(body).toMatchObject({ toConfirm: [], unassigned: expect.any(Array), waiting: expect.any(Array) });
    expect(body.workers.find(({ workerId }) => workerId === people.worker)?.openCases).toBeGreaterThan(0);
  });

  test('intake sees the referrals, the most pressing first', async () => {
    const urgent = await referred(api, { urgent: true });
    await storedCase(api, urgent.caseId, urgent.version);
    const { body } = await api.get<{ items: Row[] }>('/v1/attention/intake', { as: people.intake });
    expect(body.items.map((one) => one.caseId)).toContain(urgent.caseId);
  });
});

describe('notifications', () => {
  test('are counted, listed with words, and marked read by whom they are for alone', async () => {
    const { caseId } = await accepted(api);
    const marked = await api.post<Written>(`/v1/cases/${caseId}/crisis`, { kind: 'suicideRisk' });
    await storedCase(api, caseId, marked.body.version);
    const before = await api.get<{ unread: number }>('/v1/notifications/unread-count');
    const { body } = await api.get<{ items: { id: string }[] }>(`/v1/notifications?case=${caseId}&unread=true`);
    const id = body.items[0]?.id;
    const notMine = await api.post<ProblemBody>(`/v1/notifications/${id}/read`, {}, { as: people.caseworker });
    expect([notMine.status, notMine.body.code]).toEqual([404, 'unknownNotification']);
    expect((await api.post(`/v1/notifications/${id}/read`, {})).status).toBe(200);
    const after = await api.get<{ unread: number }>('/v1/notifications/unread-count');
    expect(after.body.unread).toBe(before.body.unread - 1);
  });
});
