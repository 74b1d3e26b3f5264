import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { startApi } from '../../api/server';
import { signIns } from '../../dev/login/sign-in';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { listAudit } from '../../store/audit/read';
import { eraseCase } from '../../store/erasure/erase';
import { EncryptingCodec } from '../../temporal/payload-codec';
import { caseWorkflowId, visitWorkflowId } from '../../workflows/messages';
import { accepted, contact, storedCase } from '../api/setup/cases';
import { loginOf, people } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest, temporalPage } from '../api/setup/running-api';
import { testLogin, testToken } from '../environment/identity-provider';
import { until } from '../environment/until';
import { everybody, hireEverybody, inRole, restrictedTo } from './setup/everybody';
import { historyOf, isShut, type Shown, textOf, wired } from './setup/payloads';

const ballerup = 'ballerup' as MunicipalityId;
const page = { Origin: temporalPage };

let api: ApiUnderTest;
let signedIn: ReturnType<typeof signIns>;
/** A case of the lead's team, and what Temporal keeps of it. */
let ours: { caseId: CaseId; history: Shown[] };
beforeAll(async () => {
  api = await startApiUnderTest();
  signedIn = signIns(api.api.url, loginOf);
  await hireEverybody(api.system.store);
  ours = await ourCase();
});
afterAll(() => api?.stop());

async function ourCase(): Promise<{ caseId: CaseId; history: Shown[] }> {
  const { caseId } = await accepted(api);
  const { body } = await api.post<{ version: number }>(`/v1/cases/${caseId}/contacts`, contact);
  await storedCase(api, caseId, body.version);
  return { caseId: caseId as CaseId, history: await kept(caseWorkflowId(ballerup, caseId as CaseId)) };
}

const kept = (workflowId: string) => historyOf(api.system.client, workflowId);

type Answer = { payloads?: Shown[]; code?: string };

async function ask(payloads: readonly object[], headers: Record<string, string>, url = api.api.url) {
  const response = await fetch(`${url}/codec/decode?preserveStorageRefs=true`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Namespace': 'fodfaeste', ...headers },
    body: JSON.stringify({ payloads }),
  });
  const body = (await response.json()) as Answer;
  return { status: response.status, headers: response.headers, code: body.code, payloads: body.payloads ?? [] };
}

/** As the page asks in a browser in which they are signed in: with the cookie, and without the session's token. */
const askAs = async (as: string, payloads: readonly object[], headers: Record<string, string> = page) =>
  ask(payloads, { cookie: (await signedIn(as)).cookie, ...headers });

const readsOf = async (caseId: CaseId) => {
  const { store, keys } = api.system;
  const asked = { municipality: ballerup, limit: 100, caseId, act: ['seeWorkflow'] as const };
  return (await listAudit(store.db, keys, asked)).items;
};

describe('In Temporal’s own page', () => {
  test('the lead of its team reads everything that is kept of a case, and that is noted', async () => {
    expect(ours.history.length).toBeGreaterThan(10);
    expect(ours.history.every(isShut)).toBe(true);
    const { status, payloads, headers } = await askAs(people.lead, ours.history);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(temporalPage);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(payloads.filter(isShut)).toEqual([]);
    expect(payloads.map(textOf).join()).toContain('contactMade');
    expect((await readsOf(ours.caseId))[0]).toMatchObject({
      who: `staff:${people.lead}`,
      route: 'POST /codec/decode',
      outcome: 'read',
      caseIds: [ours.caseId],
      because: { kind: 'role', role: 'teamLead', reach: 'team' },
    });
  });

  test('each who may have a case opened is led there from the case, and nobody else, and nobody where no such page is named', async () => {
    const asked = `/v1/cases/${ours.caseId}/page`;
    const led = async (as: string) =>
      (await api.get<{ workflowPage?: string | null }>(asked, { as })).body.workflowPage;
    const { namespace } = api.system.client.options;
    const workflow = encodeURIComponent(caseWorkflowId(ballerup, ours.caseId));
    expect(await led(people.lead)).toBe(`${temporalPage}/namespaces/${namespace}/workflows/${workflow}`);
    for (const { as } of everybody) expect((await led(as)) ?? null).toBeNull();
    const unnamed = await startApi({ ...api.system, namespace, port: 0, login: testLogin() });
    const headers = { ...(await signIns(unnamed.url, loginOf)(people.lead)) };
    const answer = await fetch(`${unnamed.url}${asked}`, { headers });
    await unnamed.close();
    expect(await answer.json()).toMatchObject({ caseId: ours.caseId, workflowPage: null });
  });

  test.each(everybody.filter(({ name }) => name !== 'teamLead'))(
    '$name reads nothing, and that is noted',
    async (who) => {
      const headers: Record<string, string> = who.as.startsWith('machine:')
        ? { authorization: `Bearer ${await testToken(who.as.slice(8))}` }
        : { cookie: (await signedIn(who.as)).cookie };
      const answer = await ask(ours.history, { ...page, ...headers });
      expect([answer.status, answer.code, answer.payloads]).toEqual([403, 'notYourRole', []]);
      const { store, keys } = api.system;
      const { items } = await listAudit(store.db, keys, { municipality: ballerup, limit: 1 });
      expect(items[0]).toMatchObject({ act: 'seeWorkflow', outcome: 'refused', because: { code: 'notYourRole' } });
    },
  );

  test.each([
    ['the lead of another team', inRole.teamLead],
    ['the lead of another municipality', people.gentofteLead],
  ])('%s is given everything back as it is kept, and nothing is noted as read', async (_who, as) => {
    const before = (await readsOf(ours.caseId)).length;
    const { status, payloads } = await askAs(as, ours.history);
    expect([status, payloads]).toEqual([200, ours.history]);
    expect(await readsOf(ours.caseId)).toHaveLength(before);
  });

  test('whoever is not signed in reads nothing, from whatever page, nor from none', async () => {
    const guesses: Record<string, string>[] = [
      page,
      {},
      { cookie: 'fodfaeste=s%3Aguessed.guessed' },
      { authorization: 'Bearer guessed' },
    ];
    for (const headers of guesses) {
      const answer = await ask(ours.history, headers);
      expect([answer.status, answer.payloads]).toEqual([401, []]);
    }
  });

  test('who leads a team reads, of many payloads at once, those of their own cases', async () => {
    const other = await accepted(api);
    await storedCase(api, other.caseId, other.version);
    await sql`update cases set team = ${randomUUID()}, worker_id = null where case_id = ${other.caseId}`.execute(
      api.system.store.db,
    );
    const others = await kept(caseWorkflowId(ballerup, other.caseId as CaseId));
    const { payloads } = await askAs(people.lead, [...others, ...ours.history]);
    expect(payloads.slice(0, others.length)).toEqual(others);
    expect(payloads.slice(others.length).filter(isShut)).toEqual([]);
    expect(await readsOf(other.caseId as CaseId)).toEqual([]);
  });

  test('a restricted case is read by a lead who is named, and by no other, with emergency access neither', async () => {
    const { caseId, history } = await ourCase();
    await restrictedTo(api.system.store, caseId, [people.colleague]);
    expect((await askAs(people.lead, history)).payloads).toEqual(history);
    const reason = 'Han svarer ikke, og det fryser';
    const access = await api.post('/v1/glass-breakings', { case: caseId, reason }, { as: people.lead });
    expect(access.status).toBe(201);
    expect((await askAs(people.lead, history)).payloads).toEqual(history);
    await sql`insert into restricted_to (case_id, staff_id, municipality, named_by, named_at)
      values (${caseId}, ${people.lead}, ${ballerup}, ${people.lead}, now())`.execute(api.system.store.db);
    expect((await askAs(people.lead, history)).payloads.filter(isShut)).toEqual([]);
  });

  test('what names another case that is hidden from the lead stays shut', async () => {
    const { caseId } = await ourCase();
    const codec = new EncryptingCodec(api.system.keys);
    const data = Buffer.from(JSON.stringify({ type: 'merge', into: caseId }));
    const context = { type: 'workflow', namespace: 'fodfaeste', workflowId: caseWorkflowId(ballerup, ours.caseId) };
    const [naming = {}] = await codec.encode([{ metadata: { encoding: Buffer.from('json/plain') }, data }], {
      ...context,
      type: 'workflow',
    });
    const sent = [wired(naming), ...ours.history];
    expect((await askAs(people.lead, sent)).payloads.some(isShut)).toBe(false);
    await restrictedTo(api.system.store, caseId, [people.colleague]);
    const { payloads } = await askAs(people.lead, sent);
    expect(payloads[0]).toEqual(sent[0]);
    expect(payloads.slice(1).some(isShut)).toBe(false);
  });

  test('of an erased case nothing is read, though Temporal had it still', async () => {
    const { caseId, history } = await ourCase();
    const erasure = { caseId, municipality: ballerup, approvedBy: people.lead as StaffId, at: wallInstant(new Date()) };
    expect(await eraseCase(api.system.store.db, erasure)).toBe(true);
    expect((await askAs(people.lead, history)).payloads).toEqual(history);
  });

  test('a lone visit is read as its case is, and one without a case as who is on it', async () => {
    const begin = async (more: object) => {
      const visitId = randomUUID();
      const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
      const { status } = await api.post('/v1/visits', { expectedEnd, ...more }, { key: visitId });
      expect(status).toBe(201);
      const recorded = async () =>
        (await sql`select 1 from visits where visit_id = ${visitId}`.execute(api.system.store.db)).rows.length > 0;
      await until('the visit in the store', recorded);
      return kept(visitWorkflowId(visitId));
    };
    const { caseId } = await ourCase();
    for (const visit of [await begin({ caseId }), await begin({})]) {
      expect((await askAs(people.lead, visit)).payloads.filter(isShut)).toEqual([]);
      expect((await askAs(inRole.teamLead, visit)).payloads).toEqual(visit);
    }
    const ofRestricted = await begin({ caseId });
    await restrictedTo(api.system.store, caseId, [people.colleague]);
    expect((await askAs(people.lead, ofRestricted)).payloads).toEqual(ofRestricted);
  });

  test('what belongs to no case, to many, or only says that it belongs to a lead’s own, stays shut', async () => {
    const codec = new EncryptingCodec(api.system.keys);
    const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"Fortrolig"') };
    const sealedFor = async (workflowId?: string) => {
      const context = workflowId ? { type: 'workflow' as const, namespace: 'fodfaeste', workflowId } : undefined;
      const [payload] = await codec.encode([plain], context);
      return wired(payload ?? {});
    };
    const own = ours.history[0]?.metadata?.['belongs-to'] ?? '';
    const gentoftes = await sealedFor(`case/gentofte/${randomUUID()}`);
    const sent = [
      await sealedFor(),
      await sealedFor('settings/ballerup/2'),
      await sealedFor('case/ballerup/all'),
      await sealedFor(`case/ballerup/${randomUUID()}`),
      { ...gentoftes, metadata: { ...gentoftes.metadata, 'belongs-to': own } },
      { ...wired(plain), ofATimeToCome: true },
    ];
    expect(await askAs(people.lead, sent)).toMatchObject({ status: 200, payloads: sent });
  });

  test('nothing is opened when it cannot be noted', async () => {
    const { db } = api.system.store;
    await sql`alter table audit rename to audit_away`.execute(db);
    const away = await askAs(people.lead, ours.history);
    await sql`alter table audit_away rename to audit`.execute(db);
    expect([away.status, away.code, away.payloads]).toEqual([503, 'auditAway', []]);
  });
});

describe('Who asks from a browser', () => {
  const preflight = (Origin: string, path = '/codec/decode') =>
    fetch(`${api.api.url}${path}`, { method: 'OPTIONS', headers: { Origin } });

  test('asks from the page that is named, and from no other', async () => {
    expect((await preflight(temporalPage)).status).toBe(204);
    const others = [
      'https://elsewhere.example',
      `${temporalPage}.example`,
      'http://localhost:8233',
      'null',
      api.api.url,
    ];
    for (const Origin of others) {
      const asked = await preflight(Origin);
      expect([Origin, asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([Origin, 403, null]);
      const answer = await askAs(people.lead, ours.history, { Origin });
      expect([answer.status, answer.code, answer.payloads]).toEqual([403, 'pageNotNamed', []]);
    }
  });

  test('asks from any page of this machine where it is only being tried out, and from a program that is signed in', async () => {
    const namespace = api.system.client.options.namespace;
    const trying = await startApi({ ...api.system, namespace, port: 0, login: testLogin(), codecForLocalPages: true });
    const { cookie } = await signIns(trying.url, loginOf)(people.lead);
    const local = await ask(ours.history, { cookie, Origin: 'http://127.0.0.1:8233' }, trying.url);
    const elsewhere = await ask(ours.history, { cookie, Origin: temporalPage }, trying.url);
    await trying.close();
    expect([local.payloads.some(isShut), elsewhere.status]).toEqual([false, 403]);
    expect((await askAs(people.lead, ours.history, {})).payloads.some(isShut)).toBe(false);
  });

  test('has nothing encrypted here, and sends payloads as JSON', async () => {
    expect((await preflight(temporalPage, '/codec/encode')).status).toBe(404);
    const { cookie } = await signedIn(people.lead);
    const post = (path: string, type: string, body: string) =>
      fetch(`${api.api.url}${path}`, { method: 'POST', headers: { cookie, ...page, 'Content-Type': type }, body });
    expect((await post('/codec/encode', 'application/json', '{"payloads":[]}')).status).toBe(404);
    expect((await post('/codec/decode', 'text/plain', '{"payloads":[]}')).status).toBe(415);
    expect((await post('/codec/decode', 'application/json', '{"payloads":"none"}')).status).toBe(422);
    expect((await post('/codec/decode', 'application/json', `"${'x'.repeat(9_000_000)}"`)).status).toBe(413);
    expect((await post('/codec/decode', 'application/json', '{}')).status).toBe(200);
  });
});
