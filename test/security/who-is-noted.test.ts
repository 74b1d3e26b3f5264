import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain';
import { auditLog } from '../../store/audit/audit-log';
import { inWords } from '../../store/audit/damage';
import { type AuditQuery, listAudit } from '../../store/audit/read';
import { verifyAudit } from '../../store/audit/verify';
import { accepted, contact, referral, storedCase } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { type ApiUnderTest, once, startApiUnderTest } from '../api/setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api?.stop());

const lead = { as: people.lead };
const municipality = 'ballerup' as MunicipalityId;

/** The newest entries, the eldest first. */
async function entries(about: Partial<AuditQuery> = {}) {
  const { store, keys } = api.system;
  const { items } = await listAudit(store.db, keys, { municipality, limit: 100, ...about });
  return [...items].reverse();
}

const of = (caseId: string) => entries({ caseId: caseId as CaseId });

describe('Whoever reads, writes, searches or is refused', () => {
  test('is in the log of the case, with act, route, outcome and why they were let in', async () => {
    const { caseId } = await accepted(api);
    await api.post(`/v1/cases/${caseId}/contacts`, contact);
    await api.get(`/v1/cases/${caseId}`);
    await api.get(`/v1/cases/${caseId}/timeline`, { as: people.lead });
    const noted = await of(caseId);
    expect(noted.map(({ outcome, route }) => `${outcome}: ${route}`)).toEqual([
      'written: POST /v1/referrals',
      'written: POST /v1/cases/:caseId/accept',
      'written: POST /v1/cases/:caseId/contacts',
      'read: GET /v1/cases/:caseId',
      'read: GET /v1/cases/:caseId/timeline',
    ]);
    expect(noted.map(({ who }) => who).slice(-2)).toEqual([`staff:${people.worker}`, `staff:${people.lead}`]);
    expect(noted.at(-1)).toMatchObject({ act: 'seeCase', because: { kind: 'role', role: 'teamLead' } });
  });

  test('of a list, every case that was in the answer, and by which filters it was asked for', async () => {
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);
    const { body } = await api.get<{ items: { caseId: string }[] }>(`/v1/cases?worker=${people.worker}&limit=500`);
    const noted = (await of(caseId)).at(-1);
    expect(noted).toMatchObject({ route: 'GET /v1/cases', details: { query: { worker: people.worker } } });
    expect(new Set(noted?.caseIds)).toEqual(new Set(body.items.map((item) => item.caseId)));
    expect(noted?.caseIds).toContain(caseId);
  });

  test('what nobody sees without a reason, which: the auditor reads it, and it stands nowhere in clear', async () => {
    const { caseId, version } = await accepted(api, {
      identity: { alias: 'Kasketten', cpr: '010158-5400' },
      referrerWantsToStayUnnamed: true,
      referrerDetails: { name: 'Nabo Nielsen' },
    });
    await storedCase(api, caseId, version);
    const known = await api.get<{ items: { receipt: string }[] }>(`/v1/cases/${caseId}/referrer`, lead);
    const receipt = known.body.items[0]?.receipt ?? '';
    const asked = [
      ['cpr', 'revealed', { reason: 'Lægen skal bruge nummeret' }],
      ['contact-details', 'revealed', { reason: 'Brev om mødet' }],
      ['referrer/unnamed', 'revealed', { receipt, reason: 'Politiet har spurgt' }],
      ['export', 'exported', { reason: 'Borgeren vil se sin sag' }],
    ] as const;
    for (const [path, , body] of asked) {
      expect([path, (await api.post(`/v1/cases/${caseId}/${path}`, body, lead)).status]).toEqual([path, 200]);
    }
    const read = await api.get<{ items: object[] }>(`/v1/audit?case=${caseId}&staff=${people.lead}`, {
      as: people.auditor,
    });
    const wanted = asked.map(([path, outcome, body]) => {
      return { route: `POST /v1/cases/:caseId/${path}`, outcome, details: { body } };
    });
    expect(read.body.items.slice(0, asked.length)).toMatchObject([...wanted].reverse());
    const rows = await sql<{ row: string }>`select a::text as row from audit a`.execute(api.system.store.db);
    const clear = rows.rows.map(({ row }) => row).join();
    for (const [, , { reason }] of asked) expect(clear).not.toContain(reason);
    expect(clear).not.toContain(receipt);
  });

  test('without the right to it, or for what is not there, is noted as refused with the code', async () => {
    const { caseId } = await accepted(api);
    const administrative = { ground: 'openedInError', reason: 'Dobbelt' };
    const refused = await api.post(`/v1/cases/${caseId}/endings/administrative`, administrative);
    expect(refused.status).toBe(403);
    expect((await of(caseId)).at(-1)).toMatchObject({
      outcome: 'refused',
      who: `staff:${people.worker}`,
      because: { kind: 'refused', code: 'notYourRole' },
    });
    const nowhere = randomUUID();
    expect((await api.get(`/v1/cases/${nowhere}`)).status).toBe(404);
    expect(await of(nowhere)).toMatchObject([{ outcome: 'refused', because: { code: 'unknownCase' } }]);
  });

  test('of many cases at once, is noted as writing in those that were reached alone', async () => {
    const { caseId } = await accepted(api);
    const [nowhere, before] = [randomUUID(), (await entries()).length];
    const many = { worker: people.colleague, reason: 'Til os' };
    const some = { ...many, cases: [caseId, nowhere] };
    expect((await api.post('/v1/assignments/bulk', some, { as: people.lead })).status).toBe(200);
    expect((await of(caseId)).at(-1)).toMatchObject({ outcome: 'written', caseIds: [caseId] });
    expect(await of(nowhere)).toMatchObject([
      { outcome: 'refused', caseIds: [nowhere], because: { code: 'unknownCase' } },
    ]);
    const none = { ...many, cases: [nowhere] };
    expect((await api.post('/v1/assignments/bulk', none, { as: people.lead })).status).toBe(200);
    expect((await entries()).slice(before).map(({ outcome }) => outcome)).toEqual([
      'written',
      'written',
      'refused',
      'refused',
    ]);
  });

  test('is not noted where nothing about a person is touched, nor where nobody knows who asked', async () => {
    const before = (await entries()).length;
    for (const path of ['/v1/standards', '/v1/settings', '/v1/staff', '/healthz']) await api.get(path);
    expect((await api.get('/v1/cases', { as: null })).status).toBe(401);
    expect(await entries()).toHaveLength(before);
  });

  test('by the public form is noted as the public', async () => {
    const form = { municipality, referrer: 'neighbour', description: referral.description };
    const { status, body } = await api.post('/v1/public/referrals', form, { as: null });
    expect({ status, body }).toMatchObject({ status: 201 });
    expect((await entries()).at(-1)).toMatchObject({ who: 'public', outcome: 'written' });
  });

  test('sees nothing when it cannot be noted, and sees it again when it can', async () => {
    const { caseId } = await accepted(api);
    const { db } = api.system.store;
    await sql`alter table audit rename to audit_away`.execute(db);
    const away = await api.get(`/v1/cases/${caseId}`, once);
    await sql`alter table audit_away rename to audit`.execute(db);
    expect([away.status, away.body.code]).toEqual([503, 'auditAway']);
    expect(JSON.stringify(away.body)).not.toContain(referral.identity.alias);
    expect(away.headers.get('retry-after')).toBe('2');
    expect((await api.get(`/v1/cases/${caseId}`)).status).toBe(200);
  });

  test('leaves a log that verifies and says nothing in clear of what anyone typed', async () => {
    const { store, keys } = api.system;
    const { damages } = await verifyAudit({ db: store.db, keys });
    expect(damages.map(inWords)).toEqual([]);
    const { rows } = await sql<{ row: string }>`select a::text as row from audit a`.execute(store.db);
    const clear = rows.map(({ row }) => row).join();
    for (const typed of [referral.identity.alias, referral.description, 'Dobbelt']) expect(clear).not.toContain(typed);
  });
});

describe('The auditor', () => {
  test('reads who looked at a citizen’s case, by person and by outcome, and that is itself noted', async () => {
    const { caseId } = await accepted(api);
    await api.get(`/v1/cases/${caseId}/why`, { as: people.colleague });
    const asking = { as: people.auditor };
    type Read = { items: { who: { kind: string; id: string }; outcome: string; route: string }[] };
    const { status, body } = await api.get<Read>(`/v1/cases/${caseId}/readers?outcome=read`, asking);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([{ who: { kind: 'staff', id: people.colleague }, outcome: 'read' }]);
    const all = await api.get<Read>(`/v1/audit?case=${caseId}&staff=${people.auditor}`, asking);
    expect(all.body.items.map(({ route }) => route)).toEqual(['GET /v1/cases/:caseId/readers']);
    expect((await of(caseId)).at(-1)).toMatchObject({ act: 'audit', who: `staff:${people.auditor}` });
  });

  test('reads it in pages, of their own municipality alone; nobody else reads it', async () => {
    const elsewhere = { municipality: 'gentofte' as MunicipalityId, who: { kind: 'public' }, act: 'anyone' } as const;
    const entry = { ...elsewhere, route: 'POST /v1/public/referrals', caseIds: [], outcome: 'written' } as const;
    await auditLog(api.system.store.db, api.system.keys).note(entry);
    type Page = { items: { seq: number; who: { kind: string } }[]; next: string | null };
    const first = await api.get<Page>('/v1/audit?limit=2', { as: people.auditor });
    const second = await api.get<Page>(`/v1/audit?limit=2&cursor=${first.body.next}`, { as: people.auditor });
    const seqs = [...first.body.items, ...second.body.items].map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
    expect(new Set(seqs).size).toBe(4);
    for (const as of [people.worker, people.lead]) {
      expect((await api.get('/v1/audit', { as })).body.code).toBe('notYourRole');
    }
  });
});
