import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endpoints } from '../../api/routes';
import type { CaseId, StaffId } from '../../domain';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { everybody, hireEverybody, inRole, ourTeam, recorded } from './setup/everybody';
import { type Canary, plantCanaries, wordsIn } from './setup/restricted-canaries';

/** Restricted cases whose every word would be recognised, in the team of those who ask, and with messages to them. */
const HOW_MANY = 50;

let api: ApiUnderTest;
let canaries: readonly Canary[];
let countsBefore: ReadonlyMap<string, string>;
/** The one person who is named, an outreach worker of another team. */
const named = '00000000-0000-4000-8000-000000000980' as StaffId;
let open: CaseId;

beforeAll(async () => {
  const often = 10_000;
  api = await startApiUnderTest({
    searchLimits: { perMinute: often, perHour: often, inVainPerHour: often, unlikePerHour: often },
  });
  const { store } = api.system;
  await hireEverybody(store);
  open = await recorded(store, { team: ourTeam, worker: inRole.outreachWorker });
  countsBefore = await countsOfEach();
  const told = Object.values(inRole);
  canaries = await plantCanaries(api.system, { count: HOW_MANY, team: ourTeam, named, told });
});
afterAll(() => api.stop());

type Counted = Readonly<Partial<Record<'count' | 'numbers' | 'loads' | 'unread', unknown>>>;

/** What everybody's counts are. */
async function countsOfEach(): Promise<ReadonlyMap<string, string>> {
  const counts = new Map<string, string>();
  for (const { name, as } of everybody)
    for (const question of ['/v1/board', '/v1/cases?counted=true&limit=1', '/v1/notifications/unread-count']) {
      const { status, body } = await api.get<Counted>(question, { as });
      const { count, numbers, loads, unread } = body;
      counts.set(`${name}: ${question}`, JSON.stringify({ status, count, numbers, loads, unread }));
    }
  return counts;
}

/** Every list, search and count, asked in every way that could bring them up. */
function questions(): string[] {
  const some = canaries.slice(0, 5);
  const lists = endpoints.filter(({ method, path }) => method === 'get' && !path.includes(':')).map(({ path }) => path);
  return [
    ...lists,
    ...['asc', 'desc'].flatMap((order) =>
      ['nextDeadline', 'referredAt', 'lastTwoWayAt', 'number'].map(
        (sort) => `/v1/cases?limit=500&order=${order}&sort=${sort}`,
      ),
    ),
    ...['any', 'followUp', 'needReview'].map((kind) => `/v1/cases?limit=500&attention=${kind}`),
    `/v1/cases?limit=500&team=${ourTeam}`,
    `/v1/cases?limit=500&worker=${named}`,
    '/v1/cases?urgent=true&limit=500',
    ...some.map(({ number }) => `/v1/cases?number=${number}`),
    `/v1/cases/${open}/candidates`,
    ...some.map(({ caseId }) => `/v1/notifications?case=${caseId}`),
    `/v1/attention/worker?worker=${named}`,
    '/v1/notifications?limit=500',
  ];
}

const unnamed = everybody;

test.each(unnamed)('no list, search or count shows $name anything of a restricted case', async ({ as }) => {
  const found: string[] = [];
  for (const question of questions()) {
    const { body } = await api.get(question, { as });
    found.push(...wordsIn(canaries, JSON.stringify(body)).map((word) => `${question}: ${word}`));
  }
  for (const { words } of canaries) {
    const [alias, name, place, , cpr] = words;
    for (const asked of [{ name: alias }, { name }, { place }, { cpr }, { name: alias?.slice(0, 4) }]) {
      const { status, body } = await api.post('/v1/citizens/search', asked, { as });
      if (status === 200) expect(body).toMatchObject({ items: [], more: false });
    }
  }
  expect(found).toEqual([]);
  const { body } = await api.get<{ unread?: number }>('/v1/notifications/unread-count', { as });
  expect(body.unread ?? 0).toBe(0);
});

test('no count of anybody is another than before there were any', async () => {
  expect(await countsOfEach()).toEqual(countsBefore);
});

test('no file that is taken out has anything of one', async () => {
  const { status, body } = await api.get<{ csv: string }>('/v1/case-lists/file', { as: inRole.teamLead });
  expect([status, wordsIn(canaries, JSON.stringify(body))]).toEqual([200, []]);
});

test('an auditor asks by its number who looked at one, and learns nothing else of it; a lead who is not named is told that there is none', async () => {
  const [canary] = canaries;
  const question = `/v1/case-readers?case=${canary?.number}`;
  expect((await api.get(`/v1/cases/${canary?.caseId}`, { as: named })).status).toBe(200);
  const { status, body } = await api.get<{ restricted: boolean; items: { as: string }[] }>(question, {
    as: inRole.auditor,
  });
  expect([status, body.restricted, body.items.some((one) => one.as === 'read')]).toEqual([200, true, true]);
  const known = [canary?.caseId, canary?.number];
  expect(wordsIn(canaries, JSON.stringify(body)).filter((word) => !known.includes(word))).toEqual([]);
  const refused = await api.get(question, { as: inRole.teamLead });
  const absent = await api.get('/v1/case-readers?case=B-999999', { as: inRole.teamLead });
  expect(refused).toMatchObject({ status: absent.status, body: absent.body });
});

test.each(unnamed)('asking for each by its id tells $name no more than asking for none', async ({ as }) => {
  const absent = await api.get(`/v1/cases/${randomUUID()}`, { as });
  for (const { caseId } of canaries) {
    const { status, body } = await api.get(`/v1/cases/${caseId}`, { as });
    expect({ status, body }).toEqual({ status: absent.status, body: absent.body });
  }
});

test('what is done to one of them is told to no auditor who is not named, not even by its id', async () => {
  const of = async (caseId: string | undefined, reader: StaffId) => {
    expect((await api.get(`/v1/cases/${caseId}`, { as: reader })).status).toBe(200);
    return (await api.get<{ items: unknown[] }>(`/v1/audit?case=${caseId}`, { as: inRole.auditor })).body.items;
  };
  expect(await of(open, inRole.outreachWorker)).not.toEqual([]);
  expect(await of(canaries[0]?.caseId, named)).toEqual([]);
});

test('a letter that could not be sent about one of them is not told of to a lead who is not named', async () => {
  const { db } = api.system.store;
  await sql`insert into deliveries (municipality, what, message_id, seq, urgency, due_at, state, code, settled_at)
    select municipality, 'letter', id, seq, 'urgent', now(), 'givenUp', 'noAddress', now() from messages
    where case_id = ${canaries[0]?.caseId}`.execute(db);
  const { body } = await api.get<{ items: unknown[] }>('/v1/deliveries/given-up', { as: inRole.teamLead });
  expect(body.items).toEqual([]);
});

test('whoever is named finds all of them, each marked as restricted', async () => {
  const { body } = await api.get<{ items: { caseId: string; restricted: boolean }[] }>('/v1/cases?limit=500', {
    as: named,
  });
  const seen = body.items.filter(({ caseId }) => canaries.some((one) => one.caseId === caseId));
  expect(seen).toHaveLength(HOW_MANY);
  expect(seen.every(({ restricted }) => restricted)).toBe(true);
  expect(body.items.find(({ caseId }) => caseId === open)?.restricted ?? false).toBe(false);
});
