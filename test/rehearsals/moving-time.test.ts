import { randomUUID } from 'node:crypto';
import { signIns } from '../../dev/login/sign-in';
import type { CaseId, MunicipalityId } from '../../domain';
import { beganWith } from '../../temporal/start-input';
import { virtualNow } from '../../temporal/virtual-time';
import { caseWorkflowId, visitWorkflowId } from '../../workflows/messages';
import {
  type Advanced,
  accepted,
  advanced,
  contact,
  type ProblemBody,
  rehearsed,
  storedCase,
  type Written,
} from '../api/setup/cases';
import { loginOf, people } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';

const BEGINS = '2026-01-05T09:00:00.000Z';
/** Time flows on at its own pace, too, and the first one is there before the last. */
const A_WHILE = 120_000;

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({}, { rehearsals: true });
});
afterAll(() => api?.stop());

const anHourAfter = (moment: string) => ({ expectedEnd: new Date(Date.parse(moment) + 3_600_000).toISOString() });

/** A rehearsal with so many cases, more than are moved in one step, and a lone visit. */
async function withCases(count: number) {
  const { id, inIt } = await rehearsed(api, BEGINS);
  const cases: Written[] = [];
  while (cases.length < count) cases.push(await accepted(api, {}, inIt));
  for (const { caseId, version } of cases) await storedCase(api, caseId, version, inIt);
  const visit = await api.post<{ visitId: string }>('/v1/visits', anHourAfter(BEGINS), inIt);
  const workflows = [
    ...cases.map(({ caseId }) => caseWorkflowId('ballerup' as MunicipalityId, caseId as CaseId)),
    visitWorkflowId(visit.body.visitId),
  ];
  return { id, inIt, cases, workflows };
}

/** What time it is in a workflow of a rehearsal, in milliseconds. */
async function timeIn(workflowId: string): Promise<number> {
  const client = api.system.rehearsalClient;
  if (!client) throw new Error('this system has no rehearsals');
  const run = await client.workflow.getHandle(workflowId).describe();
  const shift = (await beganWith(client, run))?.rehearsal?.clockShiftMs ?? 0;
  return (await virtualNow(client.connection, client.options.namespace, workflowId)).getTime() + shift;
}

async function allStandAt(workflows: readonly string[], moment: string): Promise<void> {
  for (const workflowId of workflows) {
    const ahead = (await timeIn(workflowId)) - Date.parse(moment);
    expect([workflowId, ahead >= 0 && ahead < A_WHILE]).toEqual([workflowId, true]);
  }
}

const advanceOf = (id: string) => `/v1/rehearsals/${id}/advance`;
const code = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];

describe('The time of a rehearsal', () => {
  test('is moved for all of it to the same moment, one move at a time, and nothing is written in between', async () => {
    const { id, inIt, cases, workflows } = await withCases(18);
    const key = randomUUID();
    const begun = await api.post<Advanced>(advanceOf(id), { days: 30 }, { key });
    expect(begun).toMatchObject({ status: 202, body: { now: BEGINS, advance: { doneAt: null, failed: null } } });

    expect(code(await api.post<ProblemBody>(advanceOf(id), { days: 12 }))).toEqual([409, 'rehearsalAdvancing']);
    const log = `/v1/cases/${cases[0]?.caseId}/contacts`;
    expect(code(await api.post<ProblemBody>(log, contact, inIt))).toEqual([409, 'rehearsalAdvancing']);

    const there = await advanced(api, id, { days: 30 }, { key });
    expect(there).toMatchObject({ now: '2026-02-04T09:00:00.000Z', advance: { moved: 19, of: 19, failed: null } });
    await allStandAt(workflows, there.now);
    expect((await api.post(log, contact, inIt)).status).toBe(200);
    expect((await advanced(api, id, { days: 1 })).now).toBe('2026-02-05T09:00:00.000Z');
  });

  test('goes on without whoever asked for it, and through the end of the worker', async () => {
    const { id, workflows } = await withCases(20);
    const gone = new AbortController();
    const asked = api.api.url + advanceOf(id);
    const headers = await signIns(api.api.url, loginOf)(people.worker);
    const request = fetch(asked, {
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ days: 60 }),
      signal: gone.signal,
    }).catch(() => undefined);
    const progress = async () => (await api.get<Advanced>(`/v1/rehearsals/${id}`)).body;
    await until('the move has begun', async () => (await progress()).advance);
    gone.abort();
    await request;
    await api.system.restartWorker();
    const there = await until('it is there', async () => {
      const one = await progress();
      return one.advance?.doneAt ? one : undefined;
    });
    expect(there).toMatchObject({ now: '2026-03-06T09:00:00.000Z', advance: { failed: null } });
    await allStandAt(workflows, there.now);
  });
});

describe('What was tried in a rehearsal first', () => {
  test('is real when it is sent for real under the same keys, whichever comes first', async () => {
    const { inIt } = await rehearsed(api, BEGINS);
    const other = (await rehearsed(api, BEGINS)).inIt;
    const real = {};
    const everywhere = [inIt, real, other];
    for (const worlds of [everywhere, everywhere.toReversed()]) {
      const key = randomUUID();
      const body = { channel: 'phone', referrer: 'neighbour', description: 'Sagsstamme' };
      const made = [];
      for (const world of [...worlds, ...worlds])
        made.push(await api.post<Written>('/v1/referrals', body, { ...world, key }));
      expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
      const ids = made.map(({ body: { caseId } }) => caseId);
      expect([new Set(ids).size, ids.slice(0, 3)]).toEqual([3, ids.slice(3)]);
      for (const [index, world] of worlds.entries()) {
        for (const [place, caseId] of ids.slice(0, 3).entries()) {
          const { status } = await api.get(`/v1/cases/${caseId}/live`, world);
          expect([index, place, status]).toEqual([index, place, index === place ? 200 : 404]);
        }
      }
      const visits = [];
      for (const world of worlds) {
        const body = anHourAfter(world === real ? new Date().toISOString() : BEGINS);
        visits.push((await api.post<{ visitId: string }>('/v1/visits', body, { ...world, key })).body.visitId);
      }
      expect(new Set(visits.filter(Boolean)).size).toBe(3);
    }
  });

  test('has settings of its own', async () => {
    const { inIt } = await rehearsed(api, '2040-01-04T09:00:00.000Z');
    const lead = { as: people.everything };
    const { body } = await api.get<{ items: { version: number }[] }>('/v1/settings', { ...inIt, ...lead });
    const next = { ...body.items.at(-1), version: 2, from: '2040-01-05' };
    expect((await api.post('/v1/settings', next, { ...inIt, ...lead })).status).toBe(202);
    expect((await api.get<typeof body>('/v1/settings', lead)).body.items.map(({ version }) => version)).toEqual([1]);
    const own = await api.get<typeof body>('/v1/settings', { ...inIt, ...lead });
    expect(own.body.items.map(({ version }) => version)).toEqual([1, 2]);
  });
});
