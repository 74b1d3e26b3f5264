import { randomUUID } from 'node:crypto';
import { until } from '../environment/until';
import { accepted, type ProblemBody, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
let caseId: string;
beforeAll(async () => {
  api = await startApiUnderTest();
  ({ caseId } = await accepted(api));
  const threat = { kind: 'threat', visitsInPairs: true, note: 'Råbte' };
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/incidents`, threat);
  await storedCase(api, caseId, body.version);
});
afterAll(() => api.stop());

type Visit = { visitId: string; status: string; companionIds: string[] };
type Told = { items: { kind: string; urgency: string }[] };
const lead = { as: people.lead };
const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();
const startOf = (more: object, asking: object = {}) =>
  api.post<Visit & ProblemBody>('/v1/visits', { caseId, expectedEnd: soon(), ...more }, asking);
const overrides = async (): Promise<number> => {
  const { body } = await api.get<Written>(`/v1/cases/${caseId}/live`);
  await storedCase(api, caseId, body.version);
  const path = `/v1/cases/${caseId}/timeline?types=pairRuleOverridden`;
  return (await api.get<{ items: object[] }>(path)).body.items.length;
};

describe('a visit where visits go in pairs', () => {
  const strangers: [string, string, string][] = [
    ['an id that nobody has', randomUUID(), 'unknownPerson'],
    ['someone who has left', people.gone, 'unknownPerson'],
    ['another municipality’s worker', people.gentofteWorker, 'unknownPerson'],
    ['whoever only reads', people.auditor, 'cannotBeNamed'],
    ['a caseworker', people.caseworker, 'cannotBeNamed'],
    ['the visitor', people.worker, 'cannotGoAlong'],
  ];

  test.each(strangers)('has no companion in %s, alone or beside one who can go', async (_who, id, code) => {
    for (const companions of [[id], [people.colleague, id]]) {
      const key = randomUUID();
      const { status, body } = await startOf({ with: companions }, { key });
      expect([status, body.code]).toEqual([422, code]);
      expect((await api.get(`/v1/visits/${key}`)).status).toBe(404);
    }
  });

  test('shows who goes along, and tells them at once', async () => {
    const { status, body } = await startOf({ with: [people.colleague, people.lead, people.colleague] });
    expect(status).toBe(201);
    const { body: visit } = await api.get<Visit>(`/v1/visits/${body.visitId}`);
    expect(visit.companionIds).toEqual([people.colleague, people.lead]);
    for (const as of [people.colleague, people.lead]) {
      await until('the visit among those one goes along on', async () => {
        const mine = await api.get<{ items: Visit[] }>('/v1/visits?mine=true', { as });
        return mine.body.items.some(({ visitId }) => visitId === body.visitId);
      });
      const { body: told } = await api.get<Told>('/v1/notifications', { as });
      expect(told.items.filter(({ kind }) => kind === 'goesAlong')).toMatchObject([{ urgency: 'urgent' }]);
    }
  });

  test('goes alone only by the word of a team lead who stays, and never by the visitor’s own', async () => {
    const overrideReason = 'På biblioteket, hvor der er folk';
    const refused: [object, object, string][] = [
      [{}, {}, 'pairRuleInForce'],
      [{ overrideReason }, {}, 'leadsWordNeeded'],
      [{ overrideReason, worker: people.worker }, { as: people.colleague }, 'leadsWordNeeded'],
      [{ overrideReason }, lead, 'leadsWordNeeded'],
      [{ worker: people.worker }, lead, 'pairRuleInForce'],
    ];
    for (const [more, asking, code] of refused) expect((await startOf(more, asking)).body.code).toBe(code);
    expect(await overrides()).toBe(0);
    expect((await startOf({ overrideReason, worker: people.worker }, lead)).status).toBe(201);
    expect(await overrides()).toBe(1);
  });

  test('that does not begin leaves no override, and one asked for again leaves one', async () => {
    const before = await overrides();
    const byWord = { overrideReason: 'Kun til døren', worker: people.worker };
    const past = await startOf({ ...byWord, expectedEnd: '2020-01-01T10:00:00Z' }, lead);
    expect(past.body.code).toBe('inThePast');
    const stranger = await startOf({ ...byWord, with: [randomUUID()] }, lead);
    expect(stranger.body.code).toBe('unknownPerson');
    expect(await overrides()).toBe(before);
    const again = { ...lead, key: randomUUID() };
    const body = { ...byWord, expectedEnd: soon() };
    expect((await startOf(body, again)).status).toBe(201);
    expect((await startOf(body, again)).status).toBe(201);
    expect(await overrides()).toBe(before + 1);
  });
});
