import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accepted, inDays, type ProblemBody, referred, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-after-erasing-'));
let api: ApiUnderTest;
let erased: { caseId: string; number: string };
let erasedWhileRestricted: typeof erased;
const lead = { as: people.lead };

beforeAll(async () => {
  api = await startApiUnderTest({ erasureLedger: join(folder, 'erasures.jsonl') });
  erased = await erasedLongAfter();
  erasedWhileRestricted = await erasedLongAfter({ staff: [people.lead], reason: 'Kendt i huset' });
});
afterAll(async () => {
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A case that ended long ago and was erased; who was named, where it was restricted, is remembered all the same. */
async function erasedLongAfter(restriction?: object): Promise<typeof erased> {
  const { caseId } = await accepted(api, {}, { as: people.everything });
  if (restriction) await api.post(`/v1/cases/${caseId}/restriction`, restriction, lead);
  const ending = { ground: 'movedAway', reasons: 'Flyttet' };
  const ended = await api.post<Written>(`/v1/cases/${caseId}/endings/administrative`, ending, lead);
  const at = `/v1/cases/${caseId}`;
  const { number } = (await storedCase<{ number: string }>(api, caseId, ended.body.version, lead)).body;
  const long = { ended_at: '2015-01-01T12:00:00Z' };
  await api.system.store.db.updateTable('cases').set(long).where('case_id', '=', caseId).execute();
  expect((await api.post(`${at}/erasure`, { number }, lead)).status).toBe(200);
  return { caseId, number };
}

const code = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code, body.params.number];

test('a referral is not joined to an erased case, and waits where it was', async () => {
  const { caseId } = await referred(api);
  const joined = await api.post<ProblemBody>(
    `/v1/cases/${caseId}/join`,
    { caseId: erased.caseId, reason: 'Samme borger' },
    lead,
  );
  expect(code(joined)).toEqual([410, 'caseErased', erased.number]);
  expect((await api.get<Written>(`/v1/cases/${caseId}/live`, lead)).body).toMatchObject({ status: 'referred' });
});

test('no visit is about an erased case, and of many cases at once it is told of each', async () => {
  const visit = { caseId: erased.caseId, expectedEnd: `${inDays(1)}T10:00:00Z`, place: 'Stationen' };
  expect(code(await api.post<ProblemBody>('/v1/visits', visit, { as: people.worker }))).toEqual([
    410,
    'caseErased',
    erased.number,
  ]);
  type Results = { results: { problem?: ProblemBody }[] };
  const cases = [erased.caseId];
  for (const [path, body] of [
    ['/v1/assignments/bulk', { cases, worker: people.colleague, reason: 'Ny medarbejder' }],
    ['/v1/standards/ballerup/1/cases', { cases, reason: 'Alle' }],
  ] as const) {
    const { results } = (await api.post<Results>(path, body, lead)).body;
    expect(results.map(({ problem }) => [problem?.code, problem?.params.number])).toEqual([
      ['caseErased', erased.number],
    ]);
  }
});

test('there is no emergency access: to those who were kept from it it looks as if it had never been', async () => {
  const breaking = { case: erasedWhileRestricted.number, reason: 'Ringet op om fare' };
  const broken = await api.post<ProblemBody>('/v1/glass-breakings', breaking, { as: people.intake });
  expect([broken.status, broken.body.code]).toEqual([404, 'unknownCase']);
});
