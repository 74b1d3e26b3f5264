import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endpoints } from '../../api/routes';
import { accepted, contact, referral, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, type Asking, once, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

/** Whoever asked, and when they were last there, is noted of what was refused too. */
const notedAnyway = ['audit', 'audit_heads', 'sessions'];

/** Every row of every table, by table, as a text that is the same while nothing changes. */
async function everyRow(): Promise<Record<string, string>> {
  const { db } = api.system.store;
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() order by tablename`.execute(db);
  const found: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !notedAnyway.includes(table.name))) {
    const { rows } = await sql<{ digest: string }>`
      select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as digest from ${sql.table(name)} as t`.execute(
      db,
    );
    found[name] = rows[0]?.digest ?? '';
  }
  return found;
}

/** What anyone who is signed in may do, about no case and without a body, cannot be refused by these. */
const neverRefused = ['/v1/me/sessions/end-others', '/v1/absences/:absenceId'];
const writes = endpoints.filter(({ needsKey, path, body }) => needsKey && !(neverRefused.includes(path) && !body));
const everything = { as: people.everything };
const name = ({ method, path }: (typeof endpoints)[number]): string => `${method.toUpperCase()} ${path}`;

/** An ended case whose key of one note is known, with everything recorded. */
async function endedCase(): Promise<{ caseId: string; noteKey: string }> {
  const { caseId } = await accepted(api);
  const noteKey = randomUUID();
  const noted = await api.post<Written>(`/v1/cases/${caseId}/notes`, { note: 'Sås ved stationen' }, { key: noteKey });
  expect(noted.status).toBe(200);
  const ended = await api.post<Written>(
    `/v1/cases/${caseId}/endings/administrative`,
    { ground: 'deceased', reasons: 'Dødsattest' },
    { as: people.lead },
  );
  expect(ended.status).toBe(200);
  await storedCase(api, caseId, ended.body.version);
  return { caseId, noteKey };
}

/** Ways to be refused that every write has. */
const ways: readonly { readonly why: string; readonly asking: Asking; readonly about: (caseId: string) => string }[] = [
  { why: 'nobody is signed in', asking: { as: null, body: {} }, about: (caseId) => caseId },
  { why: 'it is not one’s role', asking: { as: people.auditor, body: {} }, about: (caseId) => caseId },
  {
    why: 'the case is another municipality’s',
    asking: { as: people.gentofteLead, body: {} },
    about: (caseId) => caseId,
  },
  { why: 'the case is nobody’s', asking: { ...everything, body: {} }, about: () => randomUUID() },
  {
    why: 'the body is not as it should be',
    asking: { ...everything, body: { surprise: 1 } },
    about: (caseId) => caseId,
  },
  { why: 'there is no key', asking: { ...everything, key: null, body: {} }, about: (caseId) => caseId },
  {
    why: 'the token of the page is missing',
    asking: { ...everything, headers: { 'X-CSRF-Token': '' }, body: {} },
    about: (caseId) => caseId,
  },
];

const addressOf = (path: string, caseId: string): string =>
  path.replace(':caseId', caseId).replaceAll(/:\w+/g, () => randomUUID());

test('what is refused for who asks or how it is asked has changed no row, whatever the endpoint', async () => {
  const { caseId } = await endedCase();
  const before = await everyRow();
  const taken: string[] = [];
  for (const { why, asking, about } of ways) {
    for (const endpoint of writes) {
      const path = addressOf(endpoint.path, about(caseId));
      const { status } = await api.ask(endpoint.method.toUpperCase(), path, { ...asking, ...once });
      if (status < 400) taken.push(`${name(endpoint)}, though ${why}`);
    }
  }
  expect(taken).toEqual([]);
  expect(await everyRow()).toEqual(before);
});

const identity = { alias: 'Blå Hue', name: 'Villads Prøvemand', cpr: '010158-5001' };

describe('A key that was used for something else', () => {
  const cases: readonly [string, (caseId: string, key: string) => Promise<{ status: number; body: unknown }>][] = [
    [
      'a name and a CPR number',
      (caseId, key) =>
        api.ask('PATCH', `/v1/cases/${caseId}/identity`, {
          ...everything,
          key,
          body: { ...identity, chosenByCitizen: true },
        }),
    ],
    [
      'a protection',
      (caseId, key) =>
        api.post(`/v1/cases/${caseId}/protected-identity`, { reason: 'Trusler' }, { ...everything, key }),
    ],
    ['a contact', (caseId, key) => api.post(`/v1/cases/${caseId}/contacts`, contact, { ...everything, key })],
  ];
  test.each(cases)('brings %s nowhere', async (_what, again) => {
    const { caseId } = await accepted(api);
    const key = randomUUID();
    const noted = await api.post<Written>(`/v1/cases/${caseId}/notes`, { note: 'Sås ved stationen' }, { key });
    await storedCase(api, caseId, noted.body.version);
    const before = await everyRow();
    expect(await again(caseId, key)).toMatchObject({ status: 409, body: { code: 'commandIdReused' } });
    expect(await everyRow()).toEqual(before);
    expect(JSON.stringify((await api.get(`/v1/cases/${caseId}`)).body)).not.toContain('Villads');
  });

  const openings: readonly [string, string, object][] = [
    ['by phone', '/v1/referrals', { ...referral, identity }],
    [
      'by the public form',
      '/v1/public/referrals',
      { municipality: 'ballerup', referrer: 'neighbour', description: 'Kold', alias: 'Blå Hue' },
    ],
    [
      'on own initiative',
      '/v1/own-initiative',
      { worker: people.worker, judgement: 'Kold og alene', assessment: { leastIntrusive: 'Ja' }, identity },
    ],
  ];
  test.each(openings)('changes nothing of the case that it opened: a referral %s', async (_how, path, body) => {
    const key = randomUUID();
    const { body: first } = await api.post<Written>('/v1/referrals', referral, { key });
    await storedCase(api, first.caseId, first.version);
    const before = await everyRow();
    expect((await api.post(path, body, { key })).status).toBe(409);
    expect(await everyRow()).toEqual(before);
    const seen = await api.get<{ citizen: { alias: string } }>(`/v1/cases/${first.caseId}`);
    expect(seen.body.citizen.alias).toBe(referral.identity.alias);
  });
});

test('a referral that the rules refuse leaves nothing behind, and its key is free', async () => {
  const key = randomUUID();
  const before = await everyRow();
  const refused = await api.post<{ code: string }>(
    '/v1/referrals',
    { ...referral, targetGroups: ['nobodyKnows'] },
    { key },
  );
  expect([refused.status, refused.body.code]).toEqual([422, 'unknownTargetGroup']);
  expect(await everyRow()).toEqual(before);
  expect((await api.post('/v1/referrals', referral, { key })).status).toBe(201);
});

test('a change of identity that was refused counts for nothing when its key is then used for a note', async () => {
  const { caseId } = await accepted(api);
  const key = randomUUID();
  const body = { name: 'Villads Prøvemand' };
  expect((await api.ask('PATCH', `/v1/cases/${caseId}/identity`, { ...everything, key, body })).status).toBe(422);
  const noted = await api.post<Written>(`/v1/cases/${caseId}/notes`, { note: 'Sås ved stationen' }, { key });
  const seen = await storedCase(api, caseId, noted.body.version);
  expect(JSON.stringify(seen.body)).not.toContain('Villads');
});
