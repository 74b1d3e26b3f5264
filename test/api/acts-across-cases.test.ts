import { randomUUID } from 'node:crypto';
import pMap from 'p-map';
import type { CaseId, CaseState, MunicipalityId } from '../../domain';
import { liveCase } from '../../temporal/live-state';
import { until } from '../environment/until';
import { accepted, assessment, contact, type ProblemBody, referred, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type Answered, type ApiUnderTest, startApiUnderTest } from './setup/running-api';
import { type Loss, stepLosses } from './setup/step-losses';

const losses = stepLosses();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({}, { activityInterceptors: [losses.interceptor] });
});
afterAll(() => api.stop());

const lead = { as: people.lead };
const atOnce = { concurrency: 4 };

type Shown = { state: 'underWay' | 'done' | 'refused' | 'stuck'; problem: ProblemBody | null };

/** Asks for an act and waits until it is over, also where that takes longer than a request waits. */
async function ended(path: string, body: object, key: string = randomUUID()): Promise<Answered<Shown>> {
  const asked = await api.post(path, body, { ...lead, key });
  if (asked.status !== 202 && asked.status !== 200 && asked.status !== 201) {
    const problem = asked.body as unknown as ProblemBody;
    return { ...asked, body: { state: 'refused', problem } };
  }
  return until('the act is over', async () => {
    const answer = await api.get<Shown>(`/v1/acts/${key}`, lead);
    return answer.body.state !== 'underWay' && answer;
  });
}

/** By the workflow's own word. */
async function live(caseId: string): Promise<CaseState> {
  const address = { municipality: 'ballerup' as MunicipalityId, caseId: caseId as CaseId };
  const state = await liveCase(api.system.client, address);
  if (!state) throw new Error(`${caseId} does not run`);
  return state;
}

/** What is half done between two cases: a link that only one of them has, or something carried without a link. */
async function halves(one: string, other: string): Promise<string[]> {
  const [from, into] = [await live(one), await live(other)];
  const linked = (state: CaseState, kinds: readonly string[], to: string) =>
    state.links.some(({ kind, caseId }) => kinds.includes(kind) && caseId === to);
  const went = linked(from, ['mergedInto', 'joinedTo'], other);
  const came = linked(into, ['mergedFrom', 'joinedFrom'], one);
  const { incidents, childConcerns, consents, appointments, handovers, contacts } = into;
  const carried = [incidents, childConcerns, consents, appointments, handovers, contacts, [into.pairRule ?? {}]].flat();
  const isCarried = carried.some((entry) => 'from' in entry && entry.from === one);
  return [
    ...(went === came ? [] : [`${one} says ${went}, ${other} says ${came}`]),
    ...(went === (from.status === 'ended') ? [] : [`${one} is ${from.status}`]),
    ...(isCarried && !came ? [`${other} has what ${one} had`] : []),
    ...(!isCarried && came ? [`${other} lacks what ${one} had`] : []),
    ...(into.links.some(({ underWay }) => underWay) ? [`${other} waits for the end of ${one}`] : []),
  ];
}

/** Two cases, the first of them with what protects. */
async function pair(first: (api: ApiUnderTest, more: object, asking: object) => Promise<Written> = accepted) {
  const [one, other] = [await first(api, {}, lead), await accepted(api, {}, lead)];
  const threat = { kind: 'threat', visitsInPairs: true, note: 'Truede med en kniv' };
  const { status } = await api.post(`/v1/cases/${one.caseId}/incidents`, threat, lead);
  expect(status).toBe(200);
  return { from: one.caseId, into: other.caseId };
}

type Pair = Awaited<ReturnType<typeof pair>>;
type Act = {
  readonly make: () => Promise<Pair>;
  readonly path: (of: Pair) => string;
  readonly body: (of: Pair) => object;
  readonly state: Shown['state'];
};

const merge: Act = {
  make: pair,
  path: ({ from }) => `/v1/cases/${from}/merge`,
  body: ({ into }) => ({ into, reason: 'Samme borger' }),
  state: 'done',
};
const join: Act = {
  make: () => pair(referred),
  path: ({ from }) => `/v1/cases/${from}/join`,
  body: ({ into }) => ({ caseId: into, reason: 'Samme borger' }),
  state: 'done',
};

async function merged(): Promise<Pair> {
  const of = await pair();
  expect((await ended(merge.path(of), merge.body(of))).body.state).toBe('done');
  return of;
}

const acts: Readonly<Record<string, Act>> = {
  merge,
  join,
  'undo merge': {
    make: merged,
    path: ({ from }) => `/v1/cases/${from}/merge/undo`,
    body: () => ({ reason: 'To brødre' }),
    state: 'done',
  },
};

let killed = 0;
let left = 0;

describe.each(Object.entries(acts))('%s, killed before and after each of its steps', (_name, act) => {
  test('is done whole, and nothing is left half', async () => {
    const whole = await act.make();
    const key = randomUUID();
    expect((await ended(act.path(whole), act.body(whole), key)).body.state).toBe(act.state);
    const count = losses.steps(key).length;
    expect(count).toBeGreaterThan(4);
    const all = Array.from({ length: count }, (_none, at) => [
      { at, when: 'before' } as Loss,
      { at, when: 'after' } as Loss,
    ]).flat();
    const found = await pMap(
      all,
      async (loss) => {
        const of = await act.make();
        const own = randomUUID();
        losses.lose(own, loss);
        const { body } = await ended(act.path(of), act.body(of), own);
        return [...(await halves(of.from, of.into)), ...(body.state === act.state ? [] : [`ended as ${body.state}`])];
      },
      atOnce,
    );
    killed += all.length;
    left += found.flat().length;
    expect(found.flat()).toEqual([]);
  });
});

test('a merge that the second step refuses is taken back, however often it is killed on the way', async () => {
  const refusable = async () => {
    const of = await pair();
    const key = randomUUID();
    losses.refuse(key, 'endAsMerged', { code: 'caseErased', params: {} });
    return { of, key };
  };
  const { of: first, key: firstKey } = await refusable();
  expect((await ended(merge.path(first), merge.body(first), firstKey)).body.problem?.code).toBe('caseErased');
  const count = losses.steps(firstKey).length;
  const all = Array.from({ length: count }, (_none, at) => at);
  const found = await pMap(
    all.flatMap((at) => [{ at, when: 'before' } as Loss, { at, when: 'after' } as Loss]),
    async (loss) => {
      const { of, key } = await refusable();
      losses.lose(key, loss);
      const { body } = await ended(merge.path(of), merge.body(of), key);
      const into = await live(of.into);
      return [...(await halves(of.from, of.into)), ...into.links, ...(body.state === 'refused' ? [] : [body.state])];
    },
    atOnce,
  );
  killed += 2 * count;
  left += found.flat().length;
  expect(found.flat()).toEqual([]);
});

test('a reopening killed before and after each step opens one case, linked both ways, with what protects', async () => {
  const make = async () => {
    const { from } = await pair();
    const end = { ground: 'movedAway', reasons: 'Flyttet' };
    const { body } = await api.post<Written>(`/v1/cases/${from}/endings/administrative`, end, lead);
    await storedCase(api, from, body.version, lead);
    return from;
  };
  const again = { reason: 'Kom tilbage', assessment };
  const key = randomUUID();
  expect((await ended(`/v1/cases/${await make()}/reopen`, again, key)).body.state).toBe('done');
  const all = losses.steps(key).flatMap((_step, at) => [{ at, when: 'before' } as Loss, { at, when: 'after' } as Loss]);
  const found = await pMap(
    all,
    async (loss) => {
      const from = await make();
      const own = randomUUID();
      losses.lose(own, loss);
      await ended(`/v1/cases/${from}/reopen`, again, own);
      const links = (await live(from)).links.filter(({ kind }) => kind === 'reopenedAs');
      const opened = links[0] && (await live(links[0].caseId));
      const isWhole = links.length === 1 && opened?.pairRule && opened.links.some(({ caseId }) => caseId === from);
      return isWhole ? [] : [`${from}: ${JSON.stringify(links)}`];
    },
    atOnce,
  );
  killed += all.length;
  left += found.flat().length;
  expect(found.flat()).toEqual([]);
});

describe('two at once', () => {
  const statuses = async (...all: readonly string[]) => (await pMap(all, live)).map(({ status }) => status).sort();

  test('opposite merges: one is done, the other is refused, and one case lives', async () => {
    const found = await pMap(
      Array.from({ length: 6 }),
      async () => {
        const { from, into } = await pair();
        const both = await Promise.all([
          ended(merge.path({ from, into }), merge.body({ from, into })),
          ended(merge.path({ from: into, into: from }), merge.body({ from: into, into: from })),
        ]);
        const states = both.map(({ body }) => body.state).sort();
        return { states, statuses: await statuses(from, into) };
      },
      { concurrency: 2 },
    );
    for (const one of found) expect(one).toEqual({ states: ['done', 'refused'], statuses: ['active', 'ended'] });
  });

  test('the same case into two others: one has it', async () => {
    const { from, into } = await pair();
    const third = (await accepted(api, {}, lead)).caseId;
    const both = await Promise.all([
      ended(merge.path({ from, into }), merge.body({ from, into })),
      ended(merge.path({ from, into: third }), merge.body({ from, into: third })),
    ]);
    expect(both.map(({ body }) => body.state).sort()).toEqual(['done', 'refused']);
    const withIt = (await pMap([into, third], live)).filter(({ links }) => links.length > 0);
    expect(withIt).toHaveLength(1);
  });

  test('a reopening beside a taking back, and beside another reopening: one of them is done', async () => {
    const found = await pMap(
      Array.from({ length: 4 }),
      async () => {
        const { caseId } = await accepted(api, {}, lead);
        const end = { ground: 'movedAway', reasons: 'Flyttet' };
        const { body } = await api.post<Written>(`/v1/cases/${caseId}/endings/administrative`, end, lead);
        await storedCase(api, caseId, body.version, lead);
        const again = { reason: 'Kom tilbage', assessment };
        const back = { target: body.version, reason: 'Forkert sag' };
        const [first, second, taken] = await Promise.all([
          ended(`/v1/cases/${caseId}/reopen`, again),
          ended(`/v1/cases/${caseId}/reopen`, again),
          api.post<ProblemBody>(`/v1/cases/${caseId}/corrections`, back, lead),
        ]);
        const done = [first.body.state === 'done', second.body.state === 'done', taken.status === 200];
        const { links, status } = await live(caseId);
        const reopened = links.filter(({ kind }) => kind === 'reopenedAs').length;
        return { done: done.filter(Boolean).length, alive: reopened + (status === 'ended' ? 0 : 1) };
      },
      { concurrency: 2 },
    );
    for (const one of found) expect(one).toEqual({ done: 1, alive: 1 });
  });
});

describe('an act across cases', () => {
  test('is answered the same at a retry; other content under its key is refused', async () => {
    const { from, into } = await pair();
    const key = randomUUID();
    const body = { into, reason: 'Samme borger' };
    const first = await api.post(`/v1/cases/${from}/merge`, body, { ...lead, key });
    expect(await api.post(`/v1/cases/${from}/merge`, body, { ...lead, key })).toMatchObject({ body: first.body });
    const other = await api.post<ProblemBody>(`/v1/cases/${from}/merge`, { ...body, reason: 'x' }, { ...lead, key });
    expect([other.status, other.body.code]).toEqual([409, 'commandIdReused']);
  });

  test('that could be neither done nor taken back is shown to the team lead, and to nobody who does not lead', async () => {
    const of = await pair();
    const key = randomUUID();
    losses.refuse(key, 'settle', { code: 'caseErased', params: {} });
    const asked = await api.post<ProblemBody>(merge.path(of), merge.body(of), { ...lead, key });
    expect([asked.status, asked.body.code]).toEqual([409, 'actStuck']);
    const { body } = await api.get<{ items: { key: string; cases: { caseId: string }[] }[] }>('/v1/acts', lead);
    expect(body.items).toContainEqual(
      expect.objectContaining({ key, cases: [{ caseId: of.from }, { caseId: of.into }] }),
    );
    expect((await api.get('/v1/acts')).status).toBe(403);
    expect((await api.get<ProblemBody>(`/v1/acts/${key}`)).body.code).toBe('unknownAct');
  });

  test('of whoever has been shut out meanwhile stops before its next step, and is taken back', async () => {
    const of = await pair();
    const { db } = api.system.store;
    const setActive = (active: boolean) =>
      db.updateTable('staff').set({ active }).where('id', '=', people.gone).execute();
    await setActive(true);
    await db
      .updateTable('staff')
      .set({ roles: ['teamLead'] })
      .where('id', '=', people.gone)
      .execute();
    await db.updateTable('teams').set({ deputy_lead_id: people.gone }).where('lead_id', '=', people.lead).execute();
    const key = randomUUID();
    losses.refuse(key, 'endAsMerged', { code: 'deactivated', params: {} });
    const asked = await api.post<ProblemBody>(merge.path(of), merge.body(of), { as: people.gone, key });
    await setActive(false);
    expect([asked.status, asked.body.code]).toEqual([403, 'deactivated']);
    expect(await halves(of.from, of.into)).toEqual([]);
  });

  test('stands in the audit log with its first and its last step, however often it is asked for', async () => {
    const { from, into } = await pair();
    const key = randomUUID();
    const body = { into, reason: 'Samme borger' };
    for (let time = 0; time < 3; time += 1) await api.post(`/v1/cases/${from}/merge`, body, { ...lead, key });
    const rows = await api.system.store.db.selectFrom('audit').select(['route', 'case_ids']).execute();
    const own = rows.filter(({ route, case_ids }) => route.endsWith('/merge') && case_ids.includes(from));
    expect(own).toHaveLength(2);
  });

  test('a concern joined by mistake is taken back by whoever joined it', async () => {
    const of = await pair(referred);
    const intake = { as: people.intake };
    expect((await api.post(join.path(of), join.body(of), intake)).status).toBe(200);
    expect((await live(of.into)).pairRule).toBeDefined();
    const undone = await api.post(`/v1/cases/${of.from}/join/undo`, { reason: 'En anden mand' }, intake);
    expect(undone).toMatchObject({ status: 200, body: { status: 'referred' } });
    expect((await live(of.into)).pairRule).toBeUndefined();
    expect(await halves(of.from, of.into)).toEqual([]);
  });

  test('joining to a case that has ended offers to reopen it, and the concern stays where it was', async () => {
    const { caseId: from } = await referred(api, {}, lead);
    const { caseId: into } = await accepted(api, {}, lead);
    const end = { ground: 'movedAway', reasons: 'Flyttet' };
    const { body } = await api.post<Written>(`/v1/cases/${into}/endings/administrative`, end, lead);
    await storedCase(api, into, body.version, lead);
    const asked = await api.post<ProblemBody>(`/v1/cases/${from}/join`, { caseId: into, reason: 'Samme borger' }, lead);
    expect([asked.status, asked.body.code, asked.body.params.right]).toEqual([409, 'afterTheEnd', 'reopen']);
    expect((await live(from)).status).toBe('referred');
  });

  test('an ending by which two became one is corrected in both', async () => {
    const of = await merged();
    const { ended: end } = await live(of.from);
    const back = { target: end?.seq, reason: 'To brødre' };
    expect((await api.post(`/v1/cases/${of.from}/corrections`, back, lead)).status).toBe(200);
    expect(await halves(of.from, of.into)).toEqual([]);
    expect((await live(of.from)).status).toBe('active');
  });

  test('what would go along, and what stays behind, is said before', async () => {
    const of = await pair();
    const { body } = await api.get(`/v1/cases/${of.from}/merge/preview?into=${of.into}`, lead);
    expect(body).toMatchObject({
      goesAlong: [
        { what: 'incident', count: 1 },
        { what: 'pairRule', count: 1 },
      ],
    });
  });
});

test('a late contact on the merged case reaches the survivor, with its clock', async () => {
  const of = await merged();
  const happenedAt = new Date(Date.now() - 60_000).toISOString();
  const late = await api.post(`/v1/cases/${of.from}/contacts`, { ...contact, happenedAt }, lead);
  expect(late.status).toBe(200);
  const there = await until('the contact is there', async () => {
    const { contacts } = await live(of.into);
    return contacts.find(({ at }) => at === happenedAt);
  });
  expect(there).toMatchObject({ outcome: 'contactMade', from: of.from });
});

test('texts that went along can be read in the case that stays, sealed with its own key', async () => {
  const of = await merged();
  const { items } = (
    await api.get<{ items: { type: string; data: { carried?: { note?: string } } }[] }>(
      `/v1/cases/${of.into}/timeline`,
      lead,
    )
  ).body;
  const notes = items.flatMap(({ type, data }) => (type === 'entryCarried' ? (data.carried?.note ?? []) : []));
  expect(notes).toContain('Truede med en kniv');
});

test('steps of acts across cases killed: halves left 0', () => {
  expect(killed).toBeGreaterThan(60);
  expect(left).toBe(0);
});
