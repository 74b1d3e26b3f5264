import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client';
import {
  accepted,
  assessment,
  contact,
  daysAgo,
  inDays,
  type ProblemBody,
  referral,
  referred,
  storedCase,
  type Written,
} from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const lead = { as: people.lead };
const decline = (caseId: string, key?: string) =>
  api.post<Written>(`/v1/cases/${caseId}/decline`, { words: 'nej tak' }, key ? { key } : {});
const stored = (caseId: string, version: number) => storedCase(api, caseId, version);
/** An accepted case that the citizen has declined, and that the store has as ended. */
async function endedCase(): Promise<string> {
  const { caseId } = await accepted(api);
  await stored(caseId, (await decline(caseId)).body.version);
  return caseId;
}

/** As after the correction window, or after a lost Temporal cluster: no workflow runs, the event log has it all. */
async function withoutItsWorkflow(caseId: string, version: number): Promise<void> {
  await stored(caseId, version);
  await api.system.client.workflow.getHandle(`case/ballerup/${caseId}`).terminate();
}

test('a note that comes after the end starts the case again from the event log, and is taken', async () => {
  const { caseId } = await accepted(api);
  const { body } = await decline(caseId);
  await withoutItsWorkflow(caseId, body.version);
  const noted = await api.post<Written>(`/v1/cases/${caseId}/notes`, { note: 'Skrevet uden net' });
  expect(noted).toMatchObject({ status: 200, body: { version: body.version + 1, status: 'ended' } });
});

test('a retry of what a closed run took gets its first answer; other content under its key is refused', async () => {
  const { caseId } = await accepted(api);
  const key = randomUUID();
  const first = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact, { key });
  const { body } = await decline(caseId);
  await withoutItsWorkflow(caseId, body.version);
  const again = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact, { key });
  expect(again).toMatchObject({
    status: 200,
    body: { version: first.body.version, status: 'active', nextDeadline: first.body.nextDeadline },
  });
  const other = await api.post<ProblemBody>(`/v1/cases/${caseId}/contacts`, { ...contact, place: 'home' }, { key });
  expect([other.status, other.body.code]).toEqual([409, 'commandIdReused']);
});

test('a referral sent again after its run is gone opens no second case', async () => {
  const key = randomUUID();
  const first = await referred(api, {}, { key });
  await withoutItsWorkflow(first.caseId, first.version);
  const again = await api.post<Written>('/v1/referrals', referral, { key });
  expect(again).toMatchObject({ status: 201, body: { caseId: first.caseId, version: 1, receipt: first.receipt } });
});

test('a referral that was refused can be sent again with the same key, put right', async () => {
  const key = randomUUID();
  const wrong = await api.post<ProblemBody>('/v1/referrals', { ...referral, targetGroups: ['rich'] }, { key });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'unknownTargetGroup']);
  const right = await api.post<Written>('/v1/referrals', { ...referral, targetGroups: ['homeless'] }, { key });
  expect(right).toMatchObject({ status: 201, body: { status: 'referred' } });
});

test('a contact that happened after the end belongs in a new case', async () => {
  const caseId = await endedCase();
  const { status, body } = await api.post<ProblemBody>(`/v1/cases/${caseId}/contacts`, contact);
  expect([status, body.code, body.params.right]).toEqual([409, 'afterTheEnd', 'reopen']);
});

test('an ended case is reopened as a new, linked one that keeps worker and knowledge; a retry opens no second', async () => {
  const caseId = await endedCase();
  const key = randomUUID();
  const again = { reason: 'Kom selv tilbage', assessment };
  const maySay = async () => (await api.get<{ allowed: string[] }>(`/v1/cases/${caseId}/live`)).body.allowed;
  expect(await maySay()).toContain('reopen');
  const opened = await api.post<Written>(`/v1/cases/${caseId}/reopen`, again, { key });
  expect(opened).toMatchObject({ status: 201, body: { status: 'active', from: caseId } });
  const retried = await api.post<Written>(`/v1/cases/${caseId}/reopen`, again, { key });
  expect(retried.body).toEqual(opened.body);
  const { body } = await stored(opened.body.caseId, opened.body.version);
  expect(body).toMatchObject({
    citizen: { alias: 'Grå Jakke' },
    state: { assignment: { worker: people.worker }, links: [{ kind: 'reopenedFrom', caseId }] },
  });
  expect(await maySay()).not.toContain('reopen');
  const old = await api.get<{ state: { links: object[] } }>(`/v1/cases/${caseId}/live`);
  expect(old.body.state.links).toEqual([{ kind: 'reopenedAs', caseId: opened.body.caseId }]);
});

test('a case that goes on is not reopened', async () => {
  const { caseId } = await accepted(api);
  const { status, body } = await api.post<ProblemBody>(`/v1/cases/${caseId}/reopen`, {
    reason: 'Kom tilbage',
    assessment,
  });
  expect([status, body.code]).toEqual([409, 'notAllowedInStatus']);
});

describe('two cases about one citizen', () => {
  test('are merged, contacts and all, once; and that can be undone', async () => {
    const kept = await accepted(api);
    const double = await accepted(api);
    const { body: logged } = await api.post<Written>(`/v1/cases/${double.caseId}/contacts`, contact);
    await stored(double.caseId, logged.version);
    const key = randomUUID();
    const merge = { into: kept.caseId, reason: 'Samme mand' };
    const merged = await api.post(`/v1/cases/${double.caseId}/merge`, merge, { key });
    expect(merged).toMatchObject({ status: 200, body: { merged: { status: 'ended' }, into: { status: 'active' } } });
    const again = await api.post(`/v1/cases/${double.caseId}/merge`, merge, { key });
    expect(again).toMatchObject({ status: 200, body: merged.body });
    const into = await api.get<{ state: { contacts: object[] }; version: number }>(`/v1/cases/${kept.caseId}/live`);
    expect(into.body.state.contacts).toMatchObject([{ from: double.caseId }]);
    await stored(double.caseId, (merged.body.merged as Written).version);
    const undone = await api.post(`/v1/cases/${double.caseId}/merge/undo`, { reason: 'To forskellige' });
    expect(undone).toMatchObject({ status: 200, body: { merged: { status: 'active' } } });
    const after = await api.get<{ state: { contacts: object[] } }>(`/v1/cases/${kept.caseId}/live`);
    expect(after.body.state.contacts).toEqual([]);
  });

  test('are not merged where one of them cannot be, and neither changes', async () => {
    const kept = await accepted(api);
    const ended = await accepted(api);
    const { body: end } = await decline(ended.caseId);
    await stored(ended.caseId, end.version);
    const asked = await api.post<ProblemBody>(`/v1/cases/${ended.caseId}/merge`, { into: kept.caseId, reason: 'x' });
    expect([asked.status, asked.body.code]).toEqual([409, 'notAllowedInStatus']);
    const self = await api.post<ProblemBody>(`/v1/cases/${kept.caseId}/merge`, { into: kept.caseId, reason: 'x' });
    expect([self.status, self.body.code]).toEqual([422, 'sameCase']);
    expect((await api.get(`/v1/cases/${kept.caseId}/live`)).body.version).toBe(kept.version);
    const undo = await api.post<ProblemBody>(`/v1/cases/${kept.caseId}/merge/undo`, { reason: 'x' });
    expect([undo.status, undo.body.code]).toEqual([409, 'nothingToCorrect']);
  });
});

describe('a case that begins otherwise', () => {
  test('on own initiative is active at once, with the judgement as reason', async () => {
    const begun = {
      worker: people.worker,
      judgement: 'Sover i opgangen',
      assessment,
      identity: { alias: 'Manden i opgangen' },
    };
    const { status, body } = await api.post<Written>('/v1/own-initiative', begun);
    expect([status, body.status, body.phase]).toEqual([201, 'active', 'outreach']);
    const gentofte = {
      worker: people.gentofteWorker,
      judgement: 'Ung mand ved stationen',
      age: { years: 17, estimated: true },
    };
    const minor = await api.post<ProblemBody>('/v1/own-initiative', gentofte, { as: people.gentofteWorker });
    expect([minor.status, minor.body.code, minor.body.params.dutyToNotify]).toEqual([422, 'belowMinimumAge', true]);
  });

  test('with a past stands where its clocks truly are', async () => {
    const past = {
      referredAt: daysAgo(60),
      acceptedAt: daysAgo(58),
      phase: 'clarifying',
      worker: people.worker,
      assessment: { noneKnown: true },
      contacts: [{ happenedAt: daysAgo(20), outcome: 'contactMade', place: 'home' }],
      note: 'Flyttet ind fra papir',
      identity: { alias: 'Naboen' },
    };
    const { status, body } = await api.post<Written>('/v1/moving-in', past);
    expect([status, body.status, body.phase]).toEqual([201, 'active', 'clarifying']);
    const seen = await stored(body.caseId, body.version);
    expect(seen.body).toMatchObject({ summary: { silentSince: past.contacts[0]?.happenedAt } });
    const backwards = await api.post<ProblemBody>('/v1/moving-in', { ...past, acceptedAt: daysAgo(70) });
    expect([backwards.status, backwards.body.code]).toEqual([422, 'inThePast']);
  });

  test('has its contacts from before on its page, each to be corrected or struck out by its own id', async () => {
    const contacts = [40, 20].map((days) => ({ happenedAt: daysAgo(days), outcome: 'contactMade', place: 'home' }));
    const whole = { phase: 'clarifying', worker: people.worker, assessment: { noneKnown: true } };
    const past = { ...whole, referredAt: daysAgo(60), acceptedAt: daysAgo(59), contacts, stableContactAt: daysAgo(20) };
    const moved = await api.post<Written>('/v1/moving-in', past);
    const { caseId } = moved.body;
    const entriesAt = async (version: number) => {
      await stored(caseId, version);
      const { body } = await api.get<Schemas['CasePage']>(`/v1/cases/${caseId}/page`);
      return body.correctable;
    };
    const [later, earlier, stable] = await entriesAt(moved.body.version);
    expect([later, earlier, stable]).toMatchObject([
      { seq: 1, what: 'contact', title: 'Kontakt', contact: { happenedAt: contacts[1]?.happenedAt } },
      { seq: 1, what: 'contact', title: 'Kontakt', contact: { happenedAt: contacts[0]?.happenedAt } },
      { seq: 1, what: 'stableContact', title: 'Stabil kontakt', contact: null },
    ]);
    const correct = (body: object, path = 'corrections') =>
      api.post<Written & ProblemBody>(`/v1/cases/${caseId}/${path}`, body);
    const whichever = await correct({ target: 1, entry: randomUUID(), reason: 'Ikke ham' });
    expect([whichever.status, whichever.body.errors?.[0]?.path]).toEqual([422, 'body.entry']);
    const named = { target: 1, entry: later?.contact?.id };
    expect((await correct(named, 'corrections/preview')).status).toBe(200);
    const struck = await correct({ ...named, reason: 'Det var hans bror' });
    expect(struck.status).toBe(200);
    const left = await entriesAt(struck.body.version);
    expect(left.map(({ contact }) => contact?.id)).toEqual([earlier?.contact?.id, undefined]);
  });

  test('with a past that is wrong in many ways is refused with all of them, each beside its field', async () => {
    const past = {
      referredAt: '1922-03-01T09:00:00+01:00',
      acceptedAt: '2999-03-01T09:00:00+01:00',
      phase: 'nowhere',
      worker: people.worker,
      assessment: { noneKnown: true },
      contacts: [{ happenedAt: '2999-01-01T09:00:00+01:00', outcome: 'contactMade', place: 'home' }],
      followUpOn: inDays(200),
    };
    const { status, body } = await api.post<ProblemBody>('/v1/moving-in', past);
    const dates = { ...past, acceptedAt: '2150-03-01T09:00:00+01:00', contacts: [] };
    const within = await api.post<ProblemBody>('/v1/moving-in', dates);
    const found = (answer: ProblemBody) => answer.errors?.map(({ path, code }) => `${path} ${code}`);
    expect([status, found(body)]).toEqual([422, ['body.acceptedAt wrongForm', 'body.contacts.0.happenedAt wrongForm']]);
    expect([within.status, within.body.code, found(within.body)]).toEqual([
      422,
      'invalidRequest',
      [
        'body.referredAt inThePast',
        'body.acceptedAt inTheFuture',
        'body.phase unknownPhase',
        'body.followUpOn followUpTooFar',
      ],
    ]);
    const many = Array.from({ length: 401 }, (_, index) => ({
      happenedAt: new Date(Date.now() - index * 3_600_000).toISOString(),
      outcome: 'notMet',
      place: 'home',
    }));
    const tooMany = await api.post<ProblemBody>('/v1/moving-in', {
      ...past,
      acceptedAt: past.referredAt,
      contacts: many,
    });
    expect(tooMany.body.errors).toEqual([
      { path: 'body.contacts', code: 'tooMany', problem: 'er for mange', expected: 'højst 400' },
    ]);
    const unfit = {
      worker: people.auditor,
      assessment: { assessor: randomUUID(), at: past.referredAt, reason: 'Hun bor alene.' },
    };
    const named = await api.post<ProblemBody>('/v1/moving-in', { ...dates, ...unfit });
    expect(found(named.body)).toEqual(['body.worker cannotBeNamed', 'body.assessment.assessor unknownPerson']);
  });

  test('keeps who assessed before, and when, and shows it; what is odd is warned of', async () => {
    const at = '2025-05-05T07:00:00.000Z';
    const past = {
      referredAt: at,
      acceptedAt: at,
      phase: 'outreach',
      worker: people.worker,
      contacts: [{ happenedAt: '2024-01-01T09:00:00+01:00', outcome: 'notMet', place: 'home' }],
    };
    const reason = 'Han sover ude og undgår kommunen.';
    const moved = async (assessment: object) => {
      const { body } = await api.post<Written & { warnings: object[] }>('/v1/moving-in', { ...past, assessment });
      await stored(body.caseId, body.version);
      const page = await api.get<{ assessmentBefore: object }>(`/v1/cases/${body.caseId}/page`);
      return { warnings: body.warnings, before: page.body.assessmentBefore };
    };
    const known = await moved({ assessor: people.colleague, at, reason });
    expect(known.before).toEqual({ at, byName: expect.stringMatching(/./), reason, seq: 1 });
    expect(known.warnings).toMatchObject([{ code: 'beforeReferral', fields: ['body.contacts.0.happenedAt'] }]);
    expect((await moved({ assessorName: 'Inge Holm', at, reason })).before).toMatchObject({
      byName: 'Inge Holm',
      reason,
    });
    const unknown = await moved({ noneKnown: true });
    expect(unknown.before).toEqual({ at: null, byName: null, reason: null, seq: 1 });
    expect(unknown.warnings).toMatchObject([{ code: 'beforeReferral' }, { code: 'noAssessmentKnown', clause: 'B15' }]);
  });
});

describe('who has a case', () => {
  test('is assigned with a reason, alone or together with others, each with its own result', async () => {
    const [one, other] = [await accepted(api), await accepted(api)];
    const to = { worker: people.colleague, reason: 'Ferie' };
    const moved = await api.post(`/v1/cases/${one.caseId}/assignment`, to, lead);
    expect(moved.status).toBe(200);
    const bulk = { cases: [one.caseId, other.caseId, randomUUID()], worker: people.colleague, reason: 'Barsel' };
    const { body } = await api.post<{ results: { ok: boolean; problem?: ProblemBody }[] }>(
      '/v1/assignments/bulk',
      bulk,
      lead,
    );
    expect(body.results.map(({ ok, problem }) => problem?.code ?? ok)).toEqual(['alreadyOpen', true, 'unknownCase']);
  });

  test('has a second worker, added once and removed', async () => {
    const { caseId } = await accepted(api);
    const second = { worker: people.colleague };
    expect((await api.post(`/v1/cases/${caseId}/second-workers`, second, lead)).status).toBe(200);
    const again = await api.post<ProblemBody>(`/v1/cases/${caseId}/second-workers`, second, lead);
    expect([again.status, again.body.code]).toEqual([409, 'alreadyOpen']);
    const end = `/v1/cases/${caseId}/second-workers/${people.colleague}/end`;
    expect((await api.post(end, {}, lead)).status).toBe(200);
    expect((await api.post<ProblemBody>(end, {}, lead)).body.code).toBe('unknownEntry');
  });
});
