import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restrictedTo } from '../security/setup/everybody';
import { accepted, inDays, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-erasures-listed-'));
const lead = { as: people.lead };
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({ erasureLedger: join(folder, 'erasures.jsonl') });
});
afterAll(async () => {
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type PutOff = { caseId: string; number: string; until: string; reason: string | null; byName: string | null };
const putOffs = async (as: string = people.lead) =>
  (await api.get<{ items: PutOff[] }>('/v1/erasures/put-off', { as })).body.items;

async function endedLongAgo(): Promise<{ caseId: string; number: string }> {
  const { caseId } = await accepted(api);
  const ending = { ground: 'movedAway', reasons: 'Flyttet' };
  const ended = await api.post<Written>(`/v1/cases/${caseId}/endings/administrative`, ending, lead);
  const { body } = await storedCase<{ number: string }>(api, caseId, ended.body.version);
  const long = { ended_at: '2015-01-01T12:00:00Z' };
  await api.system.store.db.updateTable('cases').set(long).where('case_id', '=', caseId).execute();
  return { caseId, number: body.number };
}

const putOff = (caseId: string, until: string, reason: string) =>
  api.post(`/v1/cases/${caseId}/erasure/put-off`, { until, reason }, lead);

test('what is put off is listed by its latest day, with why and by whom, and goes once it is erased', async () => {
  const [one, other] = [await endedLongAgo(), await endedLongAgo()];
  await putOff(one.caseId, inDays(40), 'Klagesag');
  await putOff(one.caseId, inDays(400), 'Klagesagen er anket');
  await putOff(other.caseId, inDays(90), 'Arkivet har spurgt');
  const by = { byName: 'Lone Leder' };
  expect(await putOffs()).toMatchObject([
    { ...other, ...by, until: inDays(90), reason: 'Arkivet har spurgt' },
    { ...one, ...by, until: inDays(400), reason: 'Klagesagen er anket' },
  ]);
  await api.system.store.db.deleteFrom('retention_decisions').where('case_id', '=', other.caseId).execute();
  expect((await api.post(`/v1/cases/${other.caseId}/erasure`, { number: other.number }, lead)).status).toBe(200);
  expect((await putOffs()).map(({ number }) => number)).toEqual([one.number]);
  const { body } = await api.get<{ items: object[] }>('/v1/erasures', lead);
  expect(body.items).toMatchObject([{ number: other.number, ...by }]);
});

test('of a hidden case nothing is listed, and nobody but team leads has the list', async () => {
  const hidden = await endedLongAgo();
  await putOff(hidden.caseId, inDays(30), 'Klagesag');
  await restrictedTo(api.system.store, hidden.caseId as never, [people.worker]);
  expect((await putOffs()).map(({ caseId }) => caseId)).not.toContain(hidden.caseId);
  for (const as of [people.worker, people.intake, people.auditor])
    expect((await api.get('/v1/erasures/put-off', { as })).status).toBe(403);
});
