import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Endpoint } from '../../api/endpoint';
import { endpoints } from '../../api/routes';
import { type IdField, idFieldsOf, type Names } from '../../api/schema/named-ids';
import type { MunicipalityId, StaffId } from '../../domain';
import type { NamedAs } from '../../domain/access/named-as';
import { type StaffRole, staffRoles } from '../../domain/access/roles';
import { findStaff, saveStaff } from '../../store/people/staff';
import { accepted, type ProblemBody, storedCase } from '../api/setup/cases';
import { people, teamOf } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { otherTeam, recorded, restrictedTo } from './setup/everybody';
import { sampleOf } from './setup/samples';

/** Every field of every request body that names somebody or something by id, with every kind of wrong id. */
let api: ApiUnderTest;
const there = { caseId: '', visitId: '', hidden: '', foreign: '' };
const everything = { as: people.everything };

/** Somebody of each role, who has no other. */
const oneOf = Object.fromEntries(staffRoles.map((role) => [role, randomUUID()])) as Record<StaffRole, StaffId>;

/** Of which roles one must be who is named as this: nobody else could do what is asked of them. */
const whoCan: Readonly<Record<NamedAs, readonly StaffRole[]>> = {
  worker: ['outreachWorker', 'teamLead'],
  companion: ['outreachWorker', 'teamLead'],
  participant: ['outreachWorker', 'teamLead', 'intakeOfficer', 'caseworker'],
  assessor: ['outreachWorker', 'teamLead', 'intakeOfficer', 'caseworker', 'auditor', 'admin'],
  teamLead: ['teamLead'],
  deputy: ['outreachWorker', 'teamLead', 'intakeOfficer', 'caseworker'],
  reader: ['outreachWorker', 'teamLead', 'intakeOfficer', 'caseworker', 'auditor'],
};

beforeAll(async () => {
  api = await startApiUnderTest();
  await hireOneOfEach();
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

async function hireOneOfEach(): Promise<void> {
  const worker = await findStaff(api.system.store.db, 'ballerup' as MunicipalityId, people.worker);
  if (!worker) throw new Error('nobody is on staff');
  for (const role of staffRoles) {
    const id = oneOf[role];
    await saveStaff(api.system.store.db, { ...worker, id, name: role, roles: [role], login: null });
  }
}

async function inGentofte(): Promise<string> {
  const referral = { channel: 'phone', referrer: 'shop', description: 'En mand på stationen' };
  const { body } = await api.post<{ caseId: string }>('/v1/referrals', referral, { as: people.gentofteWorker });
  return body.caseId;
}

/** What happened may be told late, of somebody who has left since. */
const mayHaveLeft = ({ as }: IdField, kind: string): boolean =>
  (as === 'participant' || as === 'assessor') && kind === 'deactivated';

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

/** The body with ids that are there, in the fields that it must have, at any depth but in lists. */
function withRightIds(endpoint: Endpoint, body: unknown): unknown {
  return idFieldsOf(endpoint.body)
    .filter(({ path }) => isIn(body, path))
    .reduce((filled, { path, names }) => put(filled, path, rightIds[names]), body);
}

function isIn(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (value === null || typeof value !== 'object' || !(step in value)) return false;
  return isIn((value as Readonly<Record<string, unknown>>)[step], rest);
}

/** The value with this id at that place. */
function put(value: unknown, [step, ...rest]: readonly string[], id: string): unknown {
  if (step === undefined) return id;
  if (step === '*') return [put(undefined, rest, id)];
  const before: Readonly<Record<string, unknown>> = value !== null && typeof value === 'object' ? { ...value } : {};
  return { ...before, [step]: put(before[step], rest, id) };
}

/** The body with what it must have, and this id in this field. */
function bodyWith(endpoint: Endpoint, path: readonly string[], id: string): unknown {
  return put(withRightIds(endpoint, sampleOf(endpoint.body ?? z.object({}))), path, id);
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
    if (mayHaveLeft(field, kind)) continue;
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

const namedPeople = fields.filter(([, , { as }]) => as);

test.each(namedPeople)('%s takes nobody who could not do what they are named for', async (_name, endpoint, field) => {
  const found: string[] = [];
  const unfit = field.as ? staffRoles.filter((role) => !whoCan[field.as as NamedAs].includes(role)) : [];
  for (const role of unfit) {
    const body = bodyWith(endpoint, field.path, oneOf[role]);
    const asking = { ...everything, body };
    const answer = await api.ask<ProblemBody>(endpoint.method.toUpperCase(), somewhere(endpoint), asking);
    tried += 1;
    const { code, params } = answer.body;
    const where = `body.${field.path.join('.').replace('*', '0')}`;
    if (code === 'cannotBeNamed' && params.field === where) continue;
    taken += 1;
    found.push(`${role}: ${answer.status} ${code} ${JSON.stringify(params ?? {})}`);
  }
  expect(found).toEqual([]);
});

test('every person that a body names is named as something, but who is away', () => {
  const asNothing = fields.filter(([, , { names, as }]) => names === 'staff' && !as).map(([name]) => name);
  expect(asNothing).toEqual(['PUT /v1/absences/:absenceId staffId']);
});

describe('the deputy of somebody away', () => {
  const absence = (body: object) => {
    const days = { from: '2030-01-07', to: '2030-01-11' };
    return api.ask<ProblemBody>('PUT', `/v1/absences/${randomUUID()}`, { ...everything, body: { ...days, ...body } });
  };
  const refusals: [string, StaffId, StaffId, string][] = [
    ['a worker’s: no caseworker', people.worker, oneOf.caseworker, 'cannotBeNamed'],
    ['a lead’s: no worker, who may not decide as one', people.lead, people.worker, 'cannotBeNamed'],
    ['nobody’s own', people.worker, people.worker, 'ownDeputy'],
  ];
  test.each(refusals)('is %s', async (_who, staffId, deputyId, code) => {
    const { status, body } = await absence({ staffId, deputyId });
    expect([status, body.code, body.params.field]).toEqual([422, code, 'body.deputyId']);
  });
  test('can do what is asked in that place', async () => {
    expect((await absence({ staffId: people.worker, deputyId: people.lead })).status).toBe(200);
    expect((await absence({ staffId: people.lead, deputyId: oneOf.teamLead })).status).toBe(200);
    expect((await absence({ staffId: people.caseworker, deputyId: people.worker })).status).toBe(200);
  });
});

test('who had a case, and has left or has another role since, is not given it again as it is reopened', async () => {
  const { db } = api.system.store;
  const { caseId } = await accepted(api, {}, everything);
  const ended = { ground: 'movedAway', reasons: 'Flyttet' };
  const { body: end } = await api.post<{ version: number }>(
    `/v1/cases/${caseId}/endings/administrative`,
    ended,
    everything,
  );
  await storedCase(api, caseId, end.version, everything);
  const { body: live } = await api.get<{ state: { assignment: { worker: StaffId } } }>(
    `/v1/cases/${caseId}/live`,
    everything,
  );
  const { worker } = live.state.assignment;
  const reopened = () =>
    api.post<ProblemBody>(`/v1/cases/${caseId}/reopen`, { reason: 'Har det svært igen' }, everything);
  const set = (change: object) => db.updateTable('staff').set(change).where('id', '=', worker).execute();
  const before = await findStaff(db, 'ballerup' as MunicipalityId, worker);
  await set({ active: false });
  const left = await reopened();
  await set({ active: true, roles: ['caseworker'] });
  const changed = await reopened();
  await set({ roles: before?.roles ?? [] });
  expect([left.status, left.body.code, left.body.params.field]).toEqual([422, 'unknownPerson', 'body.worker']);
  expect([changed.status, changed.body.code, changed.body.params.field]).toEqual([422, 'cannotBeNamed', 'body.worker']);
});

/**
 * Ids that are looked up by the handler itself: each of many cases has its own result, an entry is the case's own, what a
 * device holds and has opened is compared with its person's cases; and what a device calls itself, which names nobody's.
 */
const lookedUpElsewhere = [
  'POST /v1/assignments/bulk cases.*',
  'POST /v1/assignments/bulk/preview cases.*',
  'POST /v1/standards/:standardId/:version/cases cases.*',
  'POST /v1/standards/:standardId/:version/cases/preview cases.*',
  'POST /v1/cases/:caseId/handovers consent',
  'POST /v1/cases/:caseId/handovers/:handover/send consent',
  'POST /v1/cases/:caseId/appointments namedPlace',
  'POST /v1/cases/:caseId/comments contact',
  'POST /v1/cases/:caseId/contacts namedPlace',
  'POST /v1/cases/:caseId/contacts takesOver',
  'POST /v1/cases/:caseId/corrections contact.namedPlace',
  'POST /v1/cases/:caseId/corrections entry',
  'POST /v1/visits namedPlace',
  'POST /v1/cases/:caseId/corrections/preview contact.namedPlace',
  'POST /v1/cases/:caseId/corrections/preview entry',
  'POST /v1/visits/:visitId/take-alarm insteadOf',
  'POST /v1/carry held.*.caseId',
  'POST /v1/carry restricted.*',
  'POST /v1/carry/opened opened.*.caseId',
  'POST /v1/carry/opened deviceId',
  'POST /v1/me/vault-key deviceId',
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

test('a contact that a phone sends late names who was along as they were, though they have left since', async () => {
  const { caseId } = await accepted(api, {}, everything);
  const late = { outcome: 'contactMade', channel: 'visit', place: 'home', participants: [people.gone] };
  const { status, body } = await api.post<{ version: number }>(`/v1/cases/${caseId}/contacts`, late, everything);
  expect(status).toBe(200);
  await storedCase(api, caseId, body.version, everything);
  const { body: timeline } = await api.get<{ items: { type: string; data: { participants?: string[] } }[] }>(
    `/v1/cases/${caseId}/timeline`,
    everything,
  );
  const logged = timeline.items.find(({ type }) => type === 'contactLogged');
  expect(logged?.data.participants).toEqual([people.gone]);
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
