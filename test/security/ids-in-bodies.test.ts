import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Endpoint } from '../../api/endpoint';
import { endpoints } from '../../api/routes';
import { type IdField, idFieldsOf, type Names } from '../../api/schema/named-ids';
import { accepted, type ProblemBody, storedCase } from '../api/setup/cases';
import { people, teamOf } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { otherTeam, recorded, restrictedTo } from './setup/everybody';
import { sampleOf } from './setup/samples';

/** Every field of every request body that names somebody or something by id, with every kind of wrong id. */
let api: ApiUnderTest;
const there = { caseId: '', visitId: '', hidden: '', foreign: '' };
const everything = { as: people.everything };

beforeAll(async () => {
  api = await startApiUnderTest();
  const made = await accepted(api, {}, everything);
  there.caseId = made.caseId;
  const hidden = await accepted(api, {}, everything);
  await storedCase(api, hidden.caseId, hidden.version, everything);
  there.hidden = hidden.caseId;
  await restrictedTo(api.system.store, hidden.caseId as never, [people.colleague]);
  there.foreign = await inGentofte();
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
  const { body } = await api.post<{ visitId: string }>('/v1/visits', { expectedEnd }, { as: people.worker });
  there.visitId = body.visitId;
});
afterAll(() => api.stop());

async function inGentofte(): Promise<string> {
  const referral = { channel: 'phone', referrer: 'shop', description: 'En mand på stationen' };
  const { body } = await api.post<{ caseId: string }>('/v1/referrals', referral, { as: people.gentofteWorker });
  return body.caseId;
}

const wrongIds: Readonly<Record<Names, () => Readonly<Record<string, string>>>> = {
  staff: () => ({ absent: randomUUID(), foreign: people.gentofteWorker, deactivated: people.gone }),
  team: () => ({ absent: randomUUID(), foreign: teamOf.gentofte }),
  case: () => ({ absent: randomUUID(), foreign: there.foreign, hidden: there.hidden }),
};

const somewhere = ({ path }: Endpoint): string =>
  path
    .replace(':caseId', there.caseId)
    .replace(':visitId', there.visitId)
    .replace(':standardId', 'ballerup')
    .replace(':version', '1')
    .replace(/:\w+/g, () => randomUUID());

const rightIds: Readonly<Record<Names, string>> = { staff: people.worker, team: teamOf.ballerup, case: randomUUID() };

/** The body with ids that are there, in the fields that it must have. */
function withRightIds(endpoint: Endpoint, body: unknown): unknown {
  if (body === null || typeof body !== 'object') return body;
  const right = idFieldsOf(endpoint.body).flatMap(({ path: [name = '', ...deeper], names }) =>
    deeper.length === 0 && name in body ? [[name, rightIds[names]]] : [],
  );
  return { ...body, ...Object.fromEntries(right) };
}

/** The body with what it must have, and this id in this field. */
function bodyWith(endpoint: Endpoint, path: readonly string[], id: string): unknown {
  const put = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return id;
    if (step === '*') return [put(undefined, rest)];
    const before = value !== null && typeof value === 'object' ? value : {};
    return { ...before, [step]: put(undefined, rest) };
  };
  return put(withRightIds(endpoint, sampleOf(endpoint.body ?? z.object({}))), path);
}

const fields = endpoints.flatMap((endpoint) =>
  idFieldsOf(endpoint.body).map((field): [string, Endpoint, IdField] => [
    `${endpoint.method.toUpperCase()} ${endpoint.path} ${field.path.join('.')}`,
    endpoint,
    field,
  ]),
);

let tried = 0;
let taken = 0;

test.each(fields)('%s takes nobody and nothing that is not there to be named', async (_name, endpoint, field) => {
  const found: string[] = [];
  for (const [kind, id] of Object.entries(wrongIds[field.names]())) {
    const body = bodyWith(endpoint, field.path, id);
    const answer = await api.ask<ProblemBody>(endpoint.method.toUpperCase(), somewhere(endpoint), {
      ...everything,
      body,
    });
    tried += 1;
    const where = `body.${field.path.join('.').replace('*', '0')}`;
    if (answer.status < 400 || answer.body.params?.field !== where) {
      taken += 1;
      found.push(`${kind}: ${answer.status} ${answer.body.code} ${JSON.stringify(answer.body.params ?? {})}`);
    }
  }
  expect(found).toEqual([]);
});

test('what was refused has changed nothing in the case that it was about', async () => {
  const { body } = await api.get<{ state: { version: number } }>(`/v1/cases/${there.caseId}/live`, everything);
  expect(body.state.version).toBe(2);
});

/** Ids that are looked up by the handler itself: each of many cases has its own result, an entry is the case's own. */
const lookedUpElsewhere = [
  'POST /v1/assignments/bulk cases.*',
  'POST /v1/standards/:standardId/:version/cases cases.*',
  'POST /v1/cases/:caseId/handovers consent',
];

test('no id of a body is looked up by nobody', () => {
  const all = endpoints.flatMap(({ method, path, body }) =>
    uuidsIn(body && z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })).map(
      (field) => `${method.toUpperCase()} ${path} ${field}`,
    ),
  );
  const named = fields.map(([name]) => name);
  expect(all.filter((field) => !named.includes(field)).sort()).toEqual([...lookedUpElsewhere].sort());
});

test('of many cases at once each wrong one is refused for itself, and a consent that the case has not is none', async () => {
  for (const id of Object.values(wrongIds.case())) {
    const bulk = { cases: [id], worker: people.worker, team: teamOf.ballerup, reason: 'Ferie' };
    const { body } = await api.post<{ results: { ok: boolean }[] }>('/v1/assignments/bulk', bulk, everything);
    const moved = { cases: [id], reason: 'Ny standard' };
    const answer = await api.post<typeof body>('/v1/standards/ballerup/1/cases', moved, everything);
    const results = [...body.results, ...answer.body.results];
    tried += 2;
    taken += results.filter(({ ok }) => ok).length;
    expect(results.map(({ ok }) => ok)).toEqual([false, false]);
  }
  const offer = { service: 'psychiatry', consent: randomUUID(), share: ['name'], leastIntrusive: 'Nej', reason: 'Nu' };
  const asked = await api.post<ProblemBody>(`/v1/cases/${there.caseId}/handovers`, offer, everything);
  expect([asked.status, asked.body.code]).toEqual([422, 'consentRequired']);
});

/** The ways to every UUID in a JSON schema. */
function uuidsIn(schema: unknown, path: readonly string[] = []): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  if ('format' in schema && schema.format === 'uuid') return [path.join('.')];
  const {
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
  } = schema as Readonly<Record<'properties' | 'items' | 'anyOf' | 'oneOf', never>>;
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => uuidsIn(inner, [...path, name])),
    ...uuidsIn(items, [...path, '*']),
    ...[...anyOf, ...oneOf].flatMap((option) => uuidsIn(option, path)),
  ];
}

test('a retry of what was taken is answered as the first time, though whoever it names has left since', async () => {
  const { db } = api.system.store;
  const setActive = (active: boolean) =>
    db.updateTable('staff').set({ active }).where('id', '=', people.gone).execute();
  const contact = { outcome: 'notMet', channel: 'visit', place: 'home', participants: [people.gone] };
  const key = randomUUID();
  const { caseId } = await accepted(api, {}, everything);
  await setActive(true);
  const first = await api.post<{ version: number }>(`/v1/cases/${caseId}/contacts`, contact, { ...everything, key });
  await setActive(false);
  expect(first.status).toBe(200);
  await storedCase(api, caseId, first.body.version, everything);
  const again = await api.post(`/v1/cases/${caseId}/contacts`, contact, { ...everything, key });
  expect(again).toMatchObject({ status: 200, body: first.body });
});

test('an earlier case must be one that whoever refers may see: another team’s is none, and its erasure waits for nobody', async () => {
  const theirs = await recorded(api.system.store, { team: otherTeam, worker: people.colleague });
  const referral = { channel: 'phone', referrer: 'shop', description: 'Den samme', earlierCase: theirs };
  const asked = await api.post<ProblemBody>('/v1/referrals', referral, { as: people.worker });
  expect([asked.status, asked.body.code, asked.body.params.field]).toEqual([403, 'outOfReach', 'body.earlierCase']);
});

test('id fields × kinds of wrong id: taken 0', () => {
  expect(tried).toBeGreaterThan(60);
  expect(taken).toBe(0);
});
