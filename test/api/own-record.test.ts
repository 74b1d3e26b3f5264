import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { cell } from '../../api/export/csv';
import { startApi } from '../../api/server';
import { caseWorkflowId } from '../../workflows/messages';
import { testLogin } from '../environment/identity-provider';
import { until } from '../environment/until';
import {
  accepted,
  contact,
  inDays,
  type ProblemBody,
  referral,
  referred,
  storedCase,
  type Written,
} from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, asking, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type Export = {
  record: {
    identity: object;
    entries: { title: string; facts: Record<string, unknown> }[];
    lookUps: { on: string; what: string; purpose: string }[] | null;
    leftOut: number;
  };
  html: string;
  csv: string;
};

describe('a citizen’s own record', () => {
  test('has all that was written, their own remark, and neither the referrer nor another citizen’s name', async () => {
    const other = await accepted(api, { identity: { name: 'Anders Andenborger' } });
    const made = await accepted(api, {
      identity: { name: 'Egen Indsigt', cpr: '010158-5200', alias: 'Grå Jakke' },
      description: 'Gudrun Naboerske ringede om ham',
      referrerDetails: { name: 'Gudrun Naboerske', phone: '00 00 00 21' },
      referrerWantsToStayUnnamed: true,
    });
    const path = `/v1/cases/${made.caseId}`;
    await storedCase(api, other.caseId, other.version);
    const note = 'Talte med ham og Anders  andenborger på 670490-1234. Eget nummer 010158-5200.';
    await api.post(`${path}/contacts`, { ...contact, note });
    const remark = { note: 'Sådan var det ikke.', about: 1, from: 'citizen' };
    const { body: last } = await api.post<Written>(`${path}/notes`, remark);
    await storedCase(api, made.caseId, last.version);

    expect((await api.post(`${path}/export`, { reason: 'Indsigt' }, { key: null })).status).toBe(403);
    const given = await api.post<Export>(`${path}/export`, { reason: 'Indsigt' }, { as: people.lead, key: null });
    expect(given.status).toBe(200);
    const { record, html, csv } = given.body;
    for (const text of [JSON.stringify(record), html, csv]) {
      expect(text).toContain('Sådan var det ikke.');
      expect(text).toContain('[en anden borger]');
      expect(text).toContain('Eget nummer 010158-5200');
      expect(text).toContain('[henvender] ringede om ham');
      expect(text).not.toMatch(/Naboerske|00 00 00 21|andenborger|670490|neighbour/i);
      expect(text).not.toContain(made.caseId);
    }
    expect(record.leftOut).toBe(3);
    expect(record.entries).toHaveLength(last.version);
    expect(html).toMatch(/<html lang="da">/);
  });

  test('has neither of them where it tells who the citizen is and how to reach them, nor the referrer’s number in any writing', async () => {
    const other = await accepted(api, { identity: { name: 'Asta Andenborger' } });
    await storedCase(api, other.caseId, other.version);
    const made = await accepted(api, {
      identity: {
        name: 'Egen Adgang',
        cpr: '010158-5400',
        phone: '+4500000031',
        alias: 'Ham hos Gudrun Naboerske',
        description: 'Går med Asta Andenborger',
        place: 'Ved siden af Gudrun  Naboerske',
        address: 'c/o Gudrun Naboerske, Prøvevej 1',
        reachability: 'Ring til Gudrun Naboerske, (+45) 00.00.00.21',
      },
      referrerDetails: { name: 'Gudrun Naboerske', phone: '00 00 00 21' },
      referrerWantsToStayUnnamed: true,
    });
    const path = `/v1/cases/${made.caseId}`;
    const note =
      'Hun har 00000021, +45 00000021, 0045-0000-0021 og 4500000021; ikke 100000021, og hans er +4500000031.';
    const { body: last } = await api.post<Written>(`${path}/notes`, { note });
    await storedCase(api, made.caseId, last.version);

    const given = await api.post<Export>(`${path}/export`, { reason: 'Indsigt' }, { as: people.lead, key: null });
    const { record, html, csv } = given.body;
    expect(record.identity).toEqual({
      name: 'Egen Adgang',
      cpr: '010158-5400',
      phone: '+4500000031',
      alias: 'Ham hos [henvender]',
      description: 'Går med [en anden borger]',
      place: 'Ved siden af [henvender]',
      address: 'c/o [henvender], Prøvevej 1',
      reachability: { remarks: 'Ring til [henvender], [henvender]' },
      protected: false,
    });
    const said =
      'Hun har [henvender], [henvender], [henvender] og [henvender]; ikke 100000021, og hans er +4500000031.';
    for (const text of [JSON.stringify(record), html, csv]) expect(text).toContain(said);
    for (const text of [JSON.stringify(record), html]) expect(text).not.toMatch(/Gudrun|Asta|\b00[ .]?21\b/);
    expect(record.leftOut).toBe(10);
  });

  test('says nothing of a referrer who asked to stay unnamed in a case that was joined to it', async () => {
    const { caseId } = await accepted(api);
    const joined = await referred(api, {
      ...referral,
      description: 'Gerda Genboersen har set lys hele natten',
      referrerDetails: { name: 'Gerda Genboersen' },
      referrerWantsToStayUnnamed: true,
    });
    await storedCase(api, joined.caseId, joined.version);
    const joining = { caseId, reason: 'Gerda Genboersens nabo' };
    const done = await api.post<Written>(`/v1/cases/${joined.caseId}/join`, joining, { as: people.lead });
    expect(done.status).toBe(200);
    const path = `/v1/cases/${caseId}`;
    const remark = { note: 'Det var Gerda Genboersen, der ringede.' };
    const { body: last } = await api.post<Written>(`${path}/notes`, remark);
    await storedCase(api, caseId, last.version);

    const given = await api.post<Export>(`${path}/export`, { reason: 'Indsigt' }, { as: people.lead, key: null });
    const { record, html, csv } = given.body;
    for (const text of [JSON.stringify(record), html, csv]) {
      expect(text).toContain('[henvender] har set lys');
      expect(text).toContain('Det var [henvender], der ringede');
    }
    const concern = record.entries.find(({ title }) => title === 'Bekymring tilføjet');
    expect(Object.keys(concern?.facts ?? {})).not.toEqual(expect.arrayContaining(['referrer']));
    expect(Object.keys(concern?.facts ?? {})).not.toEqual(expect.arrayContaining(['channel']));
  });

  test('is written for the citizen: words for codes, days as Danes write them, and, where that is asked, when they were looked up and for what', async () => {
    const made = await accepted(api, { identity: { name: 'Læst Op', cpr: '010158-5500' } });
    const path = `/v1/cases/${made.caseId}`;
    const { body: last } = await api.post<Written>(`${path}/contacts`, { ...contact, activities: ['crisisSupport'] });
    await storedCase(api, made.caseId, last.version);
    const reason = 'Mille Prøve følger ham til lægen';
    expect((await api.post(`${path}/cpr`, { reason }, { key: null })).status).toBe(200);
    const asked = { reason: 'Indsigt', withLookUps: true };
    const given = await api.post<Export>(`${path}/export`, asked, { as: people.lead, key: null });
    const { record, html, csv } = given.body;
    for (const text of [html, csv]) {
      expect(text).toContain('Støtte i krisesituationer');
      expect(text).toContain('Opsøgende');
      expect(text).toContain('kvalitetsstandarden');
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|neighbour|crisisSupport|contactMade|[a-z]+Basis/);
      expect(text).toContain('[medarbejder] følger ham til lægen');
    }
    expect(record.lookUps).toContainEqual({
      on: inDays(0),
      what: 'Oplysninger, der ellers er skjult, er vist',
      purpose: '[medarbejder] følger ham til lægen',
    });
    expect(record.lookUps?.map(({ what }) => what)).toContain('Sagen er læst');
    const without = await api.post<Export>(`${path}/export`, { reason: 'Indsigt' }, { as: people.lead, key: null });
    expect(without.body.record.lookUps).toBeNull();
    expect(without.body.html).not.toContain('slået op');
    const english = await api.post<Export>(`${path}/export`, asked, {
      as: people.lead,
      key: null,
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.html).toContain('Support in a crisis');
    expect(english.body.html).toContain('The case was read');
  });

  test('is no formula in a spreadsheet, and no script on a page', async () => {
    expect(['=1+1', '+45', '-1', '@SUM', '\t=1', ' =1'].map((text) => cell(text)[1])).toEqual(Array(6).fill("'"));
    expect(cell('Hun sagde "ja"')).toBe('"Hun sagde ""ja"""');
    const made = await accepted(api);
    const path = `/v1/cases/${made.caseId}`;
    const { body } = await api.post<Written>(`${path}/notes`, { note: '<script>alert(1)</script>' });
    await storedCase(api, made.caseId, body.version);
    const given = await api.post<Export>(`${path}/export`, { reason: 'Indsigt' }, { as: people.lead, key: null });
    expect(given.body.html).not.toContain('<script');
  });
});

/** A day as far ahead as may be planned for. */
const inYears = (years: number): string => `${new Date().getUTCFullYear() + years}-01-01`;

describe('a case whose retention is over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-erasing-'));
  const ledger = join(folder, 'erasures.jsonl');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function endedLongAgo(): Promise<{ caseId: string; number: string }> {
    const { caseId } = await accepted(api, { identity: { name: 'Længe Siden', cpr: '010158-5300' } });
    const ended = await api.post<Written>(
      `/v1/cases/${caseId}/endings/administrative`,
      { ground: 'movedAway', reasons: 'Flyttet' },
      { as: people.lead },
    );
    expect(ended.status).toBe(200);
    const { body } = await storedCase<{ number: string }>(api, caseId, ended.body.version);
    const long = { ended_at: '2015-01-01T12:00:00Z' };
    await api.system.store.db.updateTable('cases').set(long).where('case_id', '=', caseId).execute();
    return { caseId, number: body.number };
  }

  test('is proposed to the team lead, and erased when a person approves: gone from everywhere, its number left', async () => {
    const second = await startApi({
      ...api.system,
      namespace: api.system.client.options.namespace,
      port: 0,
      login: testLogin(),
      erasureLedger: ledger,
      checkAnswers: true,
    });
    const ask = asking(second.url);
    const { caseId, number } = await endedLongAgo();
    const path = `/v1/cases/${caseId}/erasure`;
    const proposed = await api.get<{ items: object[] }>('/v1/erasures/proposed', { as: people.lead });
    expect(proposed.body.items).toContainEqual(expect.objectContaining({ caseId, number, since: '2020-01-01' }));

    const without = await api.post<ProblemBody>(path, { number }, { as: people.lead });
    expect([without.status, without.body.code]).toEqual([503, 'noErasureLedger']);
    expect((await ask('POST', path, { as: people.worker, body: { number } })).status).toBe(403);
    expect((await ask('POST', path, { as: people.lead, body: { number: 'B-999999' } })).status).toBe(404);
    const key = '00000000-0000-4000-8000-0000000000aa';
    expect((await ask('POST', path, { as: people.lead, body: { number }, key })).status).toBe(200);
    expect((await ask('POST', path, { as: people.lead, body: { number }, key })).status).toBe(200);
    expect((await ask('POST', path, { as: people.lead, body: { number: 'B-999999' } })).status).toBe(404);

    for (const view of ['', '/timeline', '/live', '/why', '/candidates']) {
      const gone = await api.get<ProblemBody>(`/v1/cases/${caseId}${view}`, { as: people.lead });
      expect([view, gone.status, gone.body.code, gone.body.params.number]).toEqual([view, 410, 'caseErased', number]);
    }
    const found = await api.post<{ items: object[] }>('/v1/citizens/search', { cpr: '010158-5300' }, { key: null });
    expect(found.body.items).toEqual([]);
    const list = await api.get<{ items: { number: string }[] }>('/v1/erasures', { as: people.lead });
    expect(list.body.items).toContainEqual(expect.objectContaining({ number, ground: 'movedAway' }));
    expect(readFileSync(ledger, 'utf8')).toContain(caseId);
    await workflowIsGone(caseId);
    await second.close();
  });

  test('is not erased before its time, and can be put off', async () => {
    const { caseId, number } = await referred(api).then(async (made) => ({
      ...made,
      number: (await storedCase<{ number: string }>(api, made.caseId, made.version)).body.number,
    }));
    const early = await api.post<ProblemBody>(`/v1/cases/${caseId}/erasure`, { number }, { as: people.lead });
    expect(early.status).toBe(503);
    const over = await endedLongAgo();
    const putOff = { until: inYears(9), reason: 'Klagesag' };
    expect((await api.post(`/v1/cases/${over.caseId}/erasure/put-off`, putOff, { as: people.lead })).status).toBe(200);
    const { body } = await api.get<{ items: { caseId: string }[] }>('/v1/erasures/proposed', { as: people.lead });
    expect(body.items.map((one) => one.caseId)).not.toContain(over.caseId);
  });

  test('is decided of once for a key: with other content, or of another case, nothing is answered that is not kept', async () => {
    const [one, other] = [await endedLongAgo(), await endedLongAgo()];
    const asking = { as: people.lead, key: randomUUID() };
    const decide = (caseId: string, what: string, body: object) =>
      api.post<ProblemBody>(`/v1/cases/${caseId}/erasure/${what}`, body, asking);
    const putOff = { until: inYears(9), reason: 'Klagesag' };
    for (const _twice of [1, 2]) expect((await decide(one.caseId, 'put-off', putOff)).status).toBe(200);
    for (const [caseId, what, body] of [
      [other.caseId, 'put-off', putOff],
      [one.caseId, 'put-off', { ...putOff, until: inYears(8) }],
      [other.caseId, 'handed-over', { reference: 'Arkiv 7' }],
    ] as const) {
      const { status, body: problem } = await decide(caseId, what, body);
      expect([status, problem.code]).toEqual([409, 'commandIdReused']);
    }
    const { body } = await api.get<{ items: { caseId: string }[] }>('/v1/erasures/proposed', asking);
    const proposed = body.items.map(({ caseId }) => caseId);
    expect([one, other].map(({ caseId }) => proposed.includes(caseId))).toEqual([false, true]);
    const archived = { ...asking, key: randomUUID() };
    const handedOver = (caseId: string) =>
      api.post(`/v1/cases/${caseId}/erasure/handed-over`, { reference: 'Arkiv 7' }, archived);
    expect([(await handedOver(other.caseId)).status, (await handedOver(one.caseId)).status]).toEqual([200, 409]);
  });

  async function workflowIsGone(caseId: string): Promise<void> {
    const handle = api.system.client.workflow.getHandle(caseWorkflowId('ballerup' as never, caseId as never));
    await until('Temporal to have forgotten the case', () =>
      handle.describe().then(
        () => false,
        (error) => {
          if (error instanceof WorkflowNotFoundError) return true;
          throw error;
        },
      ),
    );
  }
});
