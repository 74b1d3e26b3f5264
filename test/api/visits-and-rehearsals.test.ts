import { randomUUID } from 'node:crypto';
import { until } from '../environment/until';
import {
  accepted,
  advanced,
  contact,
  type ProblemBody,
  referred,
  rehearsed,
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

type Visit = { visitId: string; status: string; version: number };
type Rehearsal = { id: string; now: string };
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

describe('a lone visit', () => {
  test('starts once, is extended, and is checked out once', async () => {
    const key = randomUUID();
    const start = { expectedEnd: inAnHour(), place: 'Hjemme hos' };
    const started = await api.post<Visit>('/v1/visits', start, { key });
    expect(started).toMatchObject({ status: 201, body: { visitId: key, status: 'underWay' } });
    expect((await api.post<Visit>('/v1/visits', start, { key })).body).toEqual(started.body);
    const other = await api.post<ProblemBody>('/v1/visits', { ...start, place: 'Andetsteds' }, { key });
    expect([other.status, other.body.code]).toEqual([409, 'commandIdReused']);
    const later = new Date(Date.now() + 7_200_000).toISOString();
    expect((await api.post(`/v1/visits/${key}/extend`, { expectedEnd: later })).status).toBe(200);
    const early = await api.post<ProblemBody>(`/v1/visits/${key}/take-alarm`, {});
    expect([early.status, early.body.code]).toEqual([409, 'noAlarm']);
    const out = randomUUID();
    const checkedOut = await api.post<Visit>(`/v1/visits/${key}/check-out`, { note: 'Alt vel' }, { key: out });
    expect(checkedOut).toMatchObject({ status: 200, body: { status: 'checkedOut' } });
    await until(
      'the end in the store',
      async () => (await api.get<{ endedAt: string | null }>(`/v1/visits/${key}`)).body.endedAt !== null,
    );
    const again = await api.post<Visit>(`/v1/visits/${key}/check-out`, { note: 'Alt vel' }, { key: out });
    expect(again).toMatchObject({ status: 200, body: checkedOut.body });
    const over = await api.post<ProblemBody>(`/v1/visits/${key}/extend`, { expectedEnd: later });
    expect([over.status, over.body.code]).toEqual([409, 'visitOver']);
  });

  test('goes to one of the citizen’s named places, by its name as it was then, and to no place of another', async () => {
    const [one, another] = [await accepted(api), await accepted(api)];
    const named = async ({ caseId }: Written, name: string) => {
      const made = await api.post<Written>(`/v1/cases/${caseId}/places`, { kind: 'publicPlace', name });
      type Places = { state: { places: { id: string }[] } };
      const { body } = await api.get<Places>(`/v1/cases/${caseId}/live?minVersion=${made.body.version}`);
      return body.state.places.at(-1)?.id;
    };
    const bench = await named(one, 'Bænken ved søen');
    const theirs = await named(another, 'Pladsen');
    const start = { expectedEnd: inAnHour(), caseId: one.caseId, namedPlace: bench, place: 'bag kiosken' };
    const { body, status } = await api.post<Visit>('/v1/visits', start);
    expect(status).toBe(201);
    const shown = await until('the visit in the store, with its place', async () => {
      const asked = await api.get<{ place: string | null }>(`/v1/visits/${body.visitId}`);
      return asked.status === 200 && asked.body.place !== null && asked.body;
    });
    expect(shown.place).toBe('Bænken ved søen, bag kiosken');
    for (const wrong of [
      { ...start, namedPlace: theirs },
      { ...start, caseId: undefined },
    ]) {
      const asked = await api.post<ProblemBody>('/v1/visits', wrong);
      expect([asked.status, asked.body.code, asked.body.params.field]).toEqual([
        422,
        'unknownEntry',
        'body.namedPlace',
      ]);
    }
  });

  test('under way shows in the list; its end is not in the past; an unknown one is unknown', async () => {
    const { body } = await api.post<Visit>('/v1/visits', { expectedEnd: inAnHour() });
    await until('the visit in the list', async () => {
      const list = await api.get<{ items: Visit[] }>('/v1/visits?mine=true');
      return list.body.items.some(({ visitId }) => visitId === body.visitId);
    });
    const past = await api.post<ProblemBody>('/v1/visits', { expectedEnd: '2020-01-01T10:00:00Z' });
    expect([past.status, past.body.code]).toEqual([422, 'inThePast']);
    const unknown = await api.post<ProblemBody>(`/v1/visits/${randomUUID()}/check-out`, {});
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknownVisit']);
    const theirs = await api.post<ProblemBody>(
      `/v1/visits/${body.visitId}/check-out`,
      {},
      { as: people.gentofteWorker },
    );
    expect([theirs.status, theirs.body.code]).toEqual([404, 'unknownVisit']);
    const nowhere = await api.post<ProblemBody>('/v1/visits', { expectedEnd: inAnHour(), caseId: randomUUID() });
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'unknownCase']);
  });
});

describe('a rehearsal', () => {
  const rehearse = (startsAt: string) => rehearsed(api, startsAt);

  test('begins on its own date, runs on its own clock, and its lists compare with that', async () => {
    const { id, inIt } = await rehearse('2025-12-19T13:30:00.000Z');
    const { caseId, version } = await referred(api, {}, inIt);
    await storedCase(api, caseId, version, inIt);
    const list = await api.get<{ items: { caseId: string; number: string }[] }>('/v1/cases', inIt);
    expect(list.body.items).toMatchObject([{ caseId, number: expect.stringMatching(/^ØB-/) }]);
    const real = await api.get<{ items: { caseId: string }[] }>('/v1/cases?limit=500');
    expect(real.body.items.map((one) => one.caseId)).not.toContain(caseId);
    const seen = await api.get<{ nextReminder: { at: string } }>(`/v1/cases/${caseId}`, inIt);
    expect(seen.body.nextReminder.at).toBe('2025-12-23T07:00:00.000Z');

    const moved = await advanced(api, id, { to: '2025-12-23T08:00:01+01:00' });
    expect(moved).toMatchObject({ now: '2025-12-23T07:00:01.000Z', advance: { moved: 1, of: 1, failed: null } });
    const intake = await api.get<{ items: { caseId: string }[] }>('/v1/attention/intake', {
      ...inIt,
      as: people.intake,
    });
    expect(intake.body.items).toMatchObject([{ caseId, kind: 'triage', dueAt: '2025-12-23T15:00:00.000Z' }]);
    const told = await api.get<{ items: object[] }>('/v1/notifications', { ...inIt, as: people.intake });
    expect(told.body.items).toMatchObject([{ caseId, kind: 'triage', step: 'reminder' }]);
    expect((await api.get<{ items: object[] }>('/v1/notifications', { as: people.intake })).body.items).toEqual([]);
  });

  test('moves all of its workflows by days; the same request twice moves them once', async () => {
    const { id, inIt } = await rehearse('2026-01-05T09:00:00.000Z');
    const [one, other] = [await accepted(api, {}, inIt), await accepted(api, {}, inIt)];
    const visit = await api.post<Visit>('/v1/visits', { expectedEnd: '2026-01-05T10:00:00.000Z' }, inIt);
    const key = randomUUID();
    const moved = await advanced(api, id, { days: 10 }, { key });
    expect(moved.now).toBe('2026-01-15T09:00:00.000Z');
    expect((await advanced(api, id, { days: 10 }, { key })).now).toBe(moved.now);
    for (const { caseId } of [one, other]) {
      const { body } = await api.get<{ items: { type: string }[] }>(
        `/v1/cases/${caseId}/timeline?types=reminded,escalated`,
        inIt,
      );
      expect(body.items.length).toBeGreaterThan(0);
    }
    expect((await api.get(`/v1/visits/${visit.body.visitId}`, inIt)).body.status).toBe('alarmed');
    const late = await api.post<Written>(`/v1/cases/${one.caseId}/contacts`, contact, inIt);
    expect(late.body.status).toBe('active');
    const back = await api.post<ProblemBody>(`/v1/rehearsals/${id}/advance`, { to: '2026-01-06T09:00:00Z' });
    expect([back.status, back.body.code]).toEqual([422, 'inThePast']);
  });

  test('shows what came about since its clock was moved on the lists at once, as the case does', async () => {
    const { id, inIt } = await rehearse('2026-01-12T13:00:00.000Z');
    const lead = { ...inIt, as: people.lead };
    const { caseId } = await accepted(api, {}, inIt);
    const moved = await advanced(api, id, { to: '2026-01-12T13:05:00.000Z' });
    const threat = { kind: 'threat', visitsInPairs: true, note: 'Han råbte' };
    const { body } = await api.post<Written>(`/v1/cases/${caseId}/incidents`, threat, inIt);
    await storedCase(api, caseId, body.version, inIt);
    type List = { items: { caseId: string }[] };
    expect((await api.get<List>('/v1/cases?board=incidents', lead)).body.items).toMatchObject([{ caseId }]);
    expect((await api.get<Rehearsal>(`/v1/rehearsals/${id}`)).body.now).toBe(moved.now);
  });

  test('is apart from what is true: a real case and one of it are neither joined nor merged, and neither changes', async () => {
    const { inIt } = await rehearse('2026-01-05T09:00:00.000Z');
    const [real, practised] = [await accepted(api), await accepted(api, {}, inIt)];
    const [worry, practice] = [await referred(api), await referred(api, {}, inIt)];
    const lead = { as: people.lead };
    const there = { ...lead, ...inIt };
    const asked = [
      await api.post<ProblemBody>(
        `/v1/cases/${worry.caseId}/join`,
        { caseId: practised.caseId, reason: 'Samme borger' },
        lead,
      ),
      await api.post<ProblemBody>(
        `/v1/cases/${practice.caseId}/join`,
        { caseId: real.caseId, reason: 'Samme borger' },
        there,
      ),
      await api.post<ProblemBody>(`/v1/cases/${real.caseId}/merge`, { into: practised.caseId, reason: 'x' }, lead),
      await api.post<ProblemBody>(`/v1/cases/${practised.caseId}/merge`, { into: real.caseId, reason: 'x' }, there),
    ];
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([404, 'unknownCase']));
    for (const [world, cases] of [
      [lead, [real, worry]],
      [there, [practised, practice]],
    ] as const) {
      for (const { caseId, version } of cases)
        expect((await api.get<Written>(`/v1/cases/${caseId}/live`, world)).body.version).toBe(version);
    }
  });

  test('is apart from what is true: nobody is watched over in a rehearsal while they visit for real, and no end of one opens the other', async () => {
    const { inIt } = await rehearse('2026-01-05T09:00:00.000Z');
    const real = await accepted(api);
    const visit = { caseId: real.caseId, expectedEnd: inAnHour(), place: 'Hos ham' };
    const asked = [await api.post<ProblemBody>('/v1/visits', visit, inIt)];
    const moved = { ground: 'movedAway', reasons: 'Flyttet' };
    const endings = `/v1/cases/${real.caseId}/endings/administrative`;
    const ended = await api.post<Written>(endings, moved, { as: people.lead });
    expect(ended.status).toBe(200);
    await storedCase(api, real.caseId, ended.body.version);
    asked.push(await api.post<ProblemBody>(`/v1/cases/${real.caseId}/reopen`, { reason: 'Er her igen' }, inIt));
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([404, 'unknownCase']));
    expect((await api.get<Written>(`/v1/cases/${real.caseId}/live`)).body.version).toBe(ended.body.version);
  });

  test('is its municipality’s own', async () => {
    const { id } = await rehearse('2026-01-05T09:00:00.000Z');
    const as = people.gentofteWorker;
    expect((await api.get<ProblemBody>(`/v1/rehearsals/${id}`, { as })).body.code).toBe('unknownRehearsal');
    expect((await api.get<ProblemBody>('/v1/cases', { as, headers: { Rehearsal: id } })).body.code).toBe(
      'unknownRehearsal',
    );
    expect((await api.get<{ items: Rehearsal[] }>('/v1/rehearsals')).body.items.map((one) => one.id)).toContain(id);
    expect((await api.get(`/v1/rehearsals/${id}`)).status).toBe(200);
  });

  test('out of hours the public form tells of the acute service and whom it is for, beside 112 (G8)', async () => {
    const as = people.gentofteWorker;
    const { body } = await api.post<Rehearsal>('/v1/rehearsals', { startsAt: '2026-05-14T22:40:00+02:00' }, { as });
    const said = { municipality: 'gentofte', description: 'Jeg har brug for hjælp', referrer: 'self' };
    const headers = { Rehearsal: body.id, 'Accept-Language': 'da' };
    const answer = await api.post('/v1/public/referrals', said, { as: null, headers });
    expect(answer).toMatchObject({
      status: 201,
      body: { emergency: expect.stringContaining('112'), outOfHours: { url: 'http://www.akuttillbuddet.dk' } },
    });
  });
});
