import { accepted, type ProblemBody, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';

/** Two cases that were brought together while both were open, and of which one was restricted since. */
let api: ApiUnderTest;
let open: string;
let hidden: string;
const lead = { as: people.lead };

beforeAll(async () => {
  api = await startApiUnderTest();
  const [one, other] = [await accepted(api), await accepted(api)];
  [open, hidden] = [one.caseId, other.caseId];
  const merging = { into: hidden, reason: 'Samme borger' };
  const { body } = await api.post<{ merged: Written; into: Written }>(`/v1/cases/${open}/merge`, merging, lead);
  await storedCase(api, open, body.merged.version);
  await storedCase(api, hidden, body.into.version);
});
afterAll(() => api?.stop());

const views = () => [
  ...['', '/page', '/live', '/timeline', '/why', '/told', '/proposals', '/ending'].map(
    (view) => `/v1/cases/${open}${view}`,
  ),
  `/v1/cases/${open}?on=${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}`,
  '/v1/cases?limit=500',
  '/v1/attention/worker',
  '/v1/notifications?limit=500',
];
/** The views that name the hidden case to that person, of those that they are shown at all. */
async function viewsNaming(as: string, some = views()): Promise<string[]> {
  const naming: string[] = [];
  for (const view of some) {
    const { body } = await api.get(view, { as });
    if (JSON.stringify(body).includes(hidden)) naming.push(view);
  }
  return naming;
}

test('a link names the other case while both are open', async () => {
  expect((await viewsNaming(people.colleague)).length).toBeGreaterThanOrEqual(5);
});

describe('Once the other is restricted', () => {
  beforeAll(async () => {
    const body = { staff: [people.lead], reason: 'Borgeren er i familie med en kollega' };
    expect((await api.post(`/v1/cases/${hidden}/restriction`, body, lead)).status).toBe(200);
  });

  test('no view of the open one names it to whoever it is hidden from', async () => {
    for (const as of [people.colleague, people.intake, people.caseworker]) {
      expect([as, await viewsNaming(as)]).toEqual([as, []]);
    }
    const audit = [`/v1/audit?case=${open}&limit=500`, `/v1/cases/${open}/readers?limit=500`];
    expect(await viewsNaming(people.auditor, [...audit, ...views()])).toEqual([]);
  });

  test('the open one is shown whole but for that', async () => {
    type Seen = { status: string; state: { links: object[] } };
    const { status, body } = await api.get<Seen>(`/v1/cases/${open}`, { as: people.colleague });
    expect([status, body.status, body.state.links]).toEqual([200, 'ended', []]);
    type Entry = { type: string; data: { caseId: string | null; reason: string } };
    const told = await api.get<{ items: Entry[] }>(`/v1/cases/${open}/timeline`, { as: people.colleague });
    const merged = told.body.items.find(({ type }) => type === 'mergedInto');
    expect(merged?.data).toEqual({ caseId: null, reason: 'Samme borger', carried: true });
  });

  test('whoever is named for it still sees the link', async () => {
    const { body } = await api.get<{ state: { links: object[] } }>(`/v1/cases/${open}`, lead);
    expect(body.state.links).toEqual([{ kind: 'mergedInto', caseId: hidden }]);
  });

  test('whoever it is hidden from does not undo what was done to both', async () => {
    const undoing = { reason: 'Det var ikke den samme' };
    const undone = await api.post<ProblemBody>(`/v1/cases/${open}/merge/undo`, undoing, { as: people.colleague });
    expect([undone.status, undone.body.code]).toEqual([404, 'unknownCase']);
    expect(JSON.stringify(undone.body)).not.toContain(hidden);
    expect((await api.get<{ status: string }>(`/v1/cases/${open}`, lead)).body.status).toBe('ended');
    expect((await api.post(`/v1/cases/${open}/merge/undo`, undoing, lead)).status).toBe(200);
  });
});
