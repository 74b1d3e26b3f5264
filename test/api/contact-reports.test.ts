import { randomUUID } from 'node:crypto';
import { endpoints } from '../../api/routes';
import type { Schemas } from '../../client';
import { type Scope, scopes } from '../../domain/access/roles';
import { testToken } from '../environment/identity-provider';
import { restrictedTo } from '../security/setup/everybody';
import { accepted, type ProblemBody, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, type Asking, startApiUnderTest } from './setup/running-api';

/** A program that reports contacts in its own name, and others that may not. */
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const withScopes = async (...allowed: readonly Scope[]): Promise<Asking> => ({
  as: null,
  headers: { authorization: `Bearer ${await testToken('behandling', allowed.join(' '))}` },
});
const call = { outcome: 'contactMade', channel: 'phone', place: 'phone', minutes: 4, note: 'Ringede og spurgte' };
const report = async (caseId: string, more: object = {}, asking: Asking = {}) => {
  const { headers, ...exchange } = await withScopes('contacts');
  const path = `/v1/cases/${caseId}/contact-reports`;
  return api.post<ProblemBody & { report: string }>(path, { ...call, ...more }, { ...exchange, headers, ...asking });
};
type Entry = { seq: number; type: string; byName: string | null; by: { kind: string }; data: { note?: string } };
const pageOf = async (caseId: string) =>
  (await api.get<{ version: number; latest: Entry[]; summary: { silentSince: string } }>(`/v1/cases/${caseId}/page`))
    .body;
const refusal = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];

test('is taken under its key, once, and shown as what that program has told', async () => {
  const { caseId, version } = await accepted(api);
  const key = randomUUID();
  const first = await report(caseId, {}, { key });
  expect(first).toMatchObject({ status: 201, body: { caseId, report: key } });
  expect(Object.keys(first.body)).toEqual(['caseId', 'report']);
  expect(await report(caseId, {}, { key })).toMatchObject({ status: 201, body: first.body });
  expect(refusal(await report(caseId, { minutes: 5 }, { key }))).toEqual([409, 'commandIdReused']);
  await storedCase(api, caseId, version + 1);
  const { latest, version: now } = await pageOf(caseId);
  expect(now).toBe(version + 1);
  expect(latest[0]).toMatchObject({
    ...{ type: 'contactReported', by: { kind: 'machine' }, byName: 'Rusbehandlingens fagsystem' },
    data: { note: call.note },
  });
});

test('counts once a person takes it over, and by whom is seen', async () => {
  const { caseId, version } = await accepted(api);
  const before = (await pageOf(caseId)).summary.silentSince;
  const { body } = await report(caseId);
  await storedCase(api, caseId, version + 1);
  expect((await pageOf(caseId)).summary.silentSince).toBe(before);
  const own = { ...call, minutes: 4, takesOver: body.report };
  const taken = await api.post<Written>(`/v1/cases/${caseId}/contacts`, own);
  expect(taken.status).toBe(200);
  await storedCase(api, caseId, taken.body.version);
  expect((await pageOf(caseId)).summary.silentSince > before).toBe(true);
  const again = await api.post<ProblemBody>(`/v1/cases/${caseId}/contacts`, own);
  expect([...refusal(again), again.body.errors?.[0]?.path]).toEqual([422, 'unknownEntry', 'body.takesOver']);
});

test('stands on the page of the case and with what is proposed for a contact until somebody takes it over', async () => {
  const { caseId, version } = await accepted(api);
  type WithReports = Pick<Schemas['CasePage'], 'reports'>;
  const waiting = async () => {
    const answers = ['page', 'proposals'].map((view) => api.get<WithReports>(`/v1/cases/${caseId}/${view}`));
    const [page, proposals] = (await Promise.all(answers)).map(({ body }) => body.reports);
    expect(proposals).toEqual(page);
    return page;
  };
  expect(await waiting()).toEqual([]);
  const first = await report(caseId, { happenedAt: new Date(Date.now() - 3_600_000).toISOString() });
  const second = await report(caseId, { outcome: 'seen', note: undefined });
  await storedCase(api, caseId, version + 2);
  expect(await waiting()).toMatchObject([
    { id: second.body.report, outcome: 'seen', note: null, byName: 'Rusbehandlingens fagsystem' },
    { id: first.body.report, outcome: 'contactMade', place: 'phone', channel: 'phone', note: call.note },
  ]);
  const taken = await api.post<Written>(`/v1/cases/${caseId}/contacts`, { ...call, takesOver: first.body.report });
  await storedCase(api, caseId, taken.body.version);
  expect((await waiting())?.map(({ id }) => id)).toEqual([second.body.report]);
});

test('is nobody’s but a program’s with that scope', async () => {
  const { caseId } = await accepted(api);
  for (const scope of scopes.filter((one) => one !== 'contacts')) {
    const { headers } = await withScopes(scope);
    expect([scope, ...refusal(await report(caseId, {}, { headers }))]).toEqual([scope, 403, 'notYourRole']);
  }
  for (const as of [people.worker, people.lead, people.everything]) {
    const asPerson = await api.post<ProblemBody>(`/v1/cases/${caseId}/contact-reports`, call, { as });
    expect([...refusal(asPerson), asPerson.body.params.allowedRoles]).toEqual([403, 'notYourRole', ['contacts']]);
  }
});

test('a program that may report contacts may do nothing else', async () => {
  const { caseId } = await accepted(api);
  const exchange = await withScopes('contacts');
  const others = endpoints.filter(({ act }) => !['anyone', 'reportContact', 'readOwnProfile'].includes(act));
  expect(others.length).toBeGreaterThan(100);
  for (const { method, path, body } of others) {
    const address = path.replace(':caseId', caseId).replace(/:\w+/g, () => randomUUID());
    const asked = await api.ask<ProblemBody>(method.toUpperCase(), address, { ...exchange, ...(body && { body: {} }) });
    expect([path, ...refusal(asked)]).toEqual([path, 403, 'notYourRole']);
  }
});

test('knows no case that is restricted, another municipality’s, or not there', async () => {
  const { caseId, version } = await accepted(api);
  await storedCase(api, caseId, version);
  await restrictedTo(api.system.store, caseId as never, [people.worker]);
  const theirs = await api.post<Written>(
    '/v1/referrals',
    { channel: 'phone', referrer: 'shop', description: 'En mand på stationen' },
    { as: people.gentofteWorker },
  );
  for (const hidden of [caseId, theirs.body.caseId, randomUUID()]) {
    expect(refusal(await report(hidden))).toEqual([404, 'unknownCase']);
  }
});

test('what is wrong with it is said beside its field', async () => {
  const { caseId } = await accepted(api);
  const ahead = await report(caseId, { happenedAt: new Date(Date.now() + 86_400_000).toISOString() });
  expect([...refusal(ahead), ahead.body.errors?.[0]?.path]).toEqual([422, 'inTheFuture', 'body.happenedAt']);
  expect((await report(caseId, { outcome: 'perhaps' })).body.code).toBe('unknownOutcome');
});
