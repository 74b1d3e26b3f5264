import { sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain';
import { instant } from '../../domain/clock/time';
import { sweepOrphans } from '../../store/identity/orphans';
import { loadEvents } from '../../store/read/timeline';
import { findStopped, stoppedRecordings } from '../../store/record/stopped';
import { verifyStore } from '../../store/verify/verify';
import { liveCase } from '../../temporal/live-state';
import { mend } from '../../temporal/mend';
import { stoppedCases } from '../../temporal/stopped-cases';
import { caseWorkflowId } from '../../workflows/messages';
import { until } from '../environment/until';
import { accepted, contact, type ProblemBody, referred } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, once, startApiUnderTest } from './setup/running-api';

const ballerup = 'ballerup' as MunicipalityId;
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api?.stop());

const db = () => api.system.store.db;
const note = (caseId: string, text: string) => api.post<ProblemBody>(`/v1/cases/${caseId}/notes`, { note: text }, once);
const handleOf = (caseId: string) => api.system.client.workflow.getHandle(caseWorkflowId(ballerup, caseId as CaseId));
const typesOf = async (caseId: string) => (await loadEvents(db(), ballerup, caseId as CaseId)).map(({ type }) => type);
const refuses = (type: string) =>
  sql`alter table case_events add constraint refusing check (type <> ${sql.lit(type)}) not valid`.execute(db());
const refusesNothing = () => sql`alter table case_events drop constraint refusing`.execute(db());
const verified = async () => {
  const liveState = ({ municipality, caseId }: { municipality: string; caseId: string }) =>
    liveCase(api.system.client, { municipality: municipality as MunicipalityId, caseId: caseId as CaseId });
  return (await verifyStore({ db: db(), rules: api.system.rules }, { liveState })).differences;
};
const mended = async (caseId: string, mending = {}) => {
  const stopped = await findStopped(db(), caseId);
  if (!stopped) throw new Error('it has not stopped');
  return mend({ ...api.system, client: api.system.client }, stopped, mending);
};
const hasStopped = (caseId: string) => until('the recording to stop', () => findStopped(db(), caseId));

/** A case whose last note was acknowledged and cannot be recorded. */
async function stoppedCase(): Promise<string> {
  const { caseId } = await accepted(api);
  await refuses('noteAdded');
  expect((await note(caseId, 'Det her er der kvitteret for')).status).toBe(200);
  await hasStopped(caseId);
  return caseId;
}

describe('A recording that no trying again mends', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await stoppedCase();
  });

  test('stops the case: it takes nothing more, and says so by a code of its own', async () => {
    for (const asked of [
      await note(caseId, 'Mere'),
      await api.post<ProblemBody>(`/v1/cases/${caseId}/contacts`, contact, once),
    ]) {
      expect([asked.status, asked.body.code]).toEqual([503, 'recordingStopped']);
      expect(Number(asked.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  test('stops no other case', async () => {
    const other = await accepted(api);
    expect((await api.post(`/v1/cases/${other.caseId}/contacts`, contact)).status).toBe(200);
    expect((await stoppedRecordings(db())).map(({ id }) => id)).toEqual([caseId]);
  });

  test('is told by a figure, by verifying, and to whoever mends it: what was acknowledged, and whom to tell', async () => {
    expect(await (await fetch(`${api.api.url}/metrics`)).text()).toContain(
      'fodfaeste_recordings_stopped{why="23514"} 1',
    );
    expect(await verified()).toEqual([
      expect.objectContaining({
        subject: 'case',
        id: caseId,
        where: 'recording',
        found: expect.objectContaining({ stopped: '23514' }),
      }),
    ]);
    const [listed] = await stoppedCases(api.system.store);
    expect(listed).toMatchObject({
      id: caseId,
      why: '23514',
      events: [{ type: 'noteAdded' }],
      tell: ['Mille Prøve'],
    });
  });

  test('loses nothing when its workflow is ended meanwhile: the next one stops as well, with the same in hand', async () => {
    await handleOf(caseId).terminate('by hand');
    expect((await note(caseId, 'Mere')).body.code).toBe('recordingStopped');
    expect(await mended(caseId)).toMatchObject({ outcome: 'stillStopped', why: '23514' });
    const [listed] = await stoppedCases(api.system.store);
    expect(listed?.events.map(({ type }) => type)).toEqual(['noteAdded']);
  });

  test('goes on once its cause is gone: all that was acknowledged is recorded, once, and the case takes more', async () => {
    await refusesNothing();
    expect(await mended(caseId)).toEqual({ id: caseId, outcome: 'recorded', bounded: [] });
    expect((await note(caseId, 'Og videre')).status).toBe(200);
    await until('both notes', async () => (await typesOf(caseId)).filter((type) => type === 'noteAdded').length === 2);
    expect(await stoppedRecordings(db())).toEqual([]);
    await until('no difference', async () => (await verified()).length === 0);
  });
});

test('A case whose workflow was ended, and whose cause is gone, is mended without anyone writing in it', async () => {
  const caseId = await stoppedCase();
  await handleOf(caseId).terminate('by hand');
  await refusesNothing();
  expect(await mended(caseId)).toMatchObject({ outcome: 'recorded' });
  expect((await typesOf(caseId)).at(-1)).toBe('noteAdded');
  expect((await handleOf(caseId).describe()).status.name).toBe('RUNNING');
});

test('A date that no record takes, as an earlier release let in, is recorded as the nearest, when a person decides so', async () => {
  const { caseId } = await accepted(api);
  await refuses('contactLogged');
  expect((await api.post(`/v1/cases/${caseId}/contacts`, contact)).status).toBe(200);
  await hasStopped(caseId);
  await refusesNothing();
  await handleOf(caseId).terminate('by hand');
  await sql`update unrecorded_events set event = regexp_replace(event, '"happenedAt":"[^"]*"', '"happenedAt":"0000-01-01T00:00:00.000Z"')
    where id = ${caseId}`.execute(db());
  expect((await note(caseId, 'Mere')).body.code).toBe('recordingStopped');
  expect(await mended(caseId)).toMatchObject({ outcome: 'stillStopped' });
  expect(await mended(caseId, { bound: true })).toEqual({
    id: caseId,
    outcome: 'recorded',
    bounded: [{ path: 'data.happenedAt', from: '0000-01-01T00:00:00.000Z', to: '1900-01-01T11:00:00.000Z' }],
  });
  const last = (await loadEvents(db(), ballerup, caseId as CaseId)).at(-1);
  expect(last).toMatchObject({ type: 'contactLogged', data: { happenedAt: '1900-01-01T11:00:00.000Z' } });
  expect((await api.get(`/v1/cases/${caseId}`, { as: people.lead })).status).toBe(200);
  expect((await note(caseId, 'Og videre')).status).toBe(200);
});

test('A case that stopped at its very beginning keeps what was written ahead of it, however long that lasts', async () => {
  await refuses('referralReceived');
  const { caseId } = await referred(api);
  await hasStopped(caseId);
  await sweepOrphans(db(), instant(Date.now() + 60_000));
  await refusesNothing();
  expect(await mended(caseId)).toMatchObject({ outcome: 'recorded' });
  const asked = { as: people.intake };
  expect(JSON.stringify(await api.get(`/v1/cases/${caseId}`, asked))).toContain('Grå Jakke');
  expect(JSON.stringify(await api.get(`/v1/cases/${caseId}/timeline`, asked))).toContain('Manden med den grå jakke');
});
