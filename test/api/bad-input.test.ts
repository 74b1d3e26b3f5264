import { randomUUID } from 'node:crypto';
import { accepted, contact, inDays, type ProblemBody, referred, rehearsed, type Written } from './setup/cases';
import { people } from './setup/people';
import { type Answered, type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
let caseId: string;
beforeAll(async () => {
  api = await startApiUnderTest({}, { rehearsals: true });
  caseId = (await accepted(api)).caseId;
});
afterAll(() => api.stop());

const aDay = 24 * 60 * 60_000;
const to = (path: string, body: unknown, more = {}) => api.post<ProblemBody>(`/v1/cases/${caseId}/${path}`, body, more);
const refusal = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];

test('an unknown case', async () => {
  const asked = await api.post<ProblemBody>(`/v1/cases/${randomUUID()}/contacts`, contact);
  expect(refusal(asked)).toEqual([404, 'unknownCase']);
});

test('an act that the status does not allow says in which it is', async () => {
  const { caseId: fresh } = await referred(api);
  const asked = await api.post<ProblemBody>(`/v1/cases/${fresh}/phase`, { to: 'clarifying' });
  expect(refusal(asked)).toEqual([409, 'notAllowedInStatus']);
  expect(asked.body.params).toMatchObject({ status: 'referred', allowedStatuses: ['active', 'paused'] });
  expect(asked.body.params.allowedCommands).toContain('accept');
});

test('a phase that this municipality does not have says which it has', async () => {
  const asked = await to('phase', { to: 'needAssessed' });
  expect(refusal(asked)).toEqual([422, 'unknownPhase']);
  expect(asked.body.params.known).toEqual(['outreach', 'clarifying', 'motivating', 'stabilising', 'closing']);
});

test('an unknown outcome says which there are', async () => {
  const asked = await to('contacts', { ...contact, outcome: 'telepathy' });
  expect(refusal(asked)).toEqual([422, 'unknownOutcome']);
  expect(asked.body.params.expected).toContain('contactMade, notMet');
});

test('a contact in the future says what is the latest allowed', async () => {
  const happenedAt = new Date(Date.now() + aDay).toISOString();
  const asked = await to('contacts', { ...contact, happenedAt });
  expect(refusal(asked)).toEqual([422, 'inTheFuture']);
  expect(asked.body.params.latestAllowed).toBeDefined();
});

test('a time without its zone says how to write it', async () => {
  const asked = await to('contacts', { ...contact, happenedAt: '2026-01-20T09:05:00' });
  expect(refusal(asked)).toEqual([422, 'invalidRequest']);
  expect(asked.body.errors).toMatchObject([{ path: 'body.happenedAt', code: 'wrongForm' }]);
});

test('a date that the calendar does not have', async () => {
  const asked = await to('follow-up', { on: '2026-02-30' });
  expect(refusal(asked)).toEqual([422, 'invalidRequest']);
});

test('a follow-up beyond the allowed span says the latest day', async () => {
  const { inIt } = await rehearsed(api, '2026-03-25T09:00:00.000Z');
  const { caseId: rehearsedCase } = await accepted(api, {}, inIt);
  const tooFar = { on: '2026-06-24', reason: 'Sommer' };
  const asked = await api.post<ProblemBody>(`/v1/cases/${rehearsedCase}/follow-up`, tooFar, inIt);
  expect(refusal(asked)).toEqual([422, 'followUpTooFar']);
  expect(asked.body.params.latestAllowed).toBe('2026-06-23');
});

test('a departure from the proposal without a reason', async () => {
  expect(refusal(await to('follow-up', { on: inDays(3) }))).toEqual([422, 'reasonRequired']);
});

test('a reason that an act always needs, missing or empty', async () => {
  expect(refusal(await to('pause/extend', { until: inDays(20) }))).toEqual([422, 'reasonRequired']);
  expect(refusal(await to('pause/extend', { until: inDays(20), reason: '  ' }))).toEqual([422, 'reasonRequired']);
});

test('a command id reused with other content', async () => {
  const key = randomUUID();
  await to('notes', { note: 'Den ene' }, { key });
  expect(refusal(await to('notes', { note: 'Den anden' }, { key }))).toEqual([409, 'commandIdReused']);
});

test('a command id reused for another act', async () => {
  const key = randomUUID();
  await to('notes', { note: 'Et notat' }, { key });
  expect(refusal(await to('contacts', contact, { key }))).toEqual([409, 'commandIdReused']);
});

test('an oversized text says how long it may be', async () => {
  const asked = await to('notes', { note: 'x'.repeat(10_001) });
  expect(refusal(asked)).toEqual([422, 'textTooLong']);
  expect(asked.body.params).toMatchObject({ field: 'body.note', maximum: 10_000 });
});

test('a list that is too long says how many it may hold, and not how many characters', async () => {
  const companions = Array.from({ length: 11 }, () => randomUUID());
  const visit = { expectedEnd: `${inDays(0)}T23:59:00+01:00`, with: companions };
  const asked = await api.post<ProblemBody>('/v1/visits', visit, { headers: { 'accept-language': 'en' } });
  expect(refusal(asked)).toEqual([422, 'invalidRequest']);
  expect(asked.body.errors).toEqual([
    expect.objectContaining({ path: 'body.with', code: 'tooMany', problem: 'are too many', expected: 'at most 10' }),
  ]);
});

test.each(['/v1/cases/%ff', '/v1/cases/%c3/notes', '/v1/staff/%', '/henvendelse/%ff'])(
  'an address that cannot be read: %s',
  async (address) => {
    expect(refusal(await api.get<ProblemBody>(address))).toEqual([404, 'notFound']);
  },
);

test('malformed JSON', async () => {
  expect(refusal(await to('notes', '{"note": "uden slut'))).toEqual([400, 'malformedJson']);
});

test('wrong types say field by field what is wrong and what would be right, in the language asked for', async () => {
  const asked = await to(
    'contacts',
    { outcome: 5, channel: 'visit', place: 'moon' },
    { headers: { 'Accept-Language': 'en' } },
  );
  expect(refusal(asked)).toEqual([422, 'invalidRequest']);
  expect(asked.headers.get('content-type')).toContain('application/problem+json');
  expect(asked.headers.get('content-language')).toBe('en');
  expect(asked.body.title).toBe('Fields need correcting');
  expect(asked.body.errors?.map(({ path }) => path)).toEqual(['body.outcome', 'body.place']);
  expect(asked.body.errors?.[1]?.expected).toContain('one of: home, publicPlace');
});

test('a case of another municipality is unknown, for reading and for writing', async () => {
  const other = { as: people.gentofteLead };
  expect(refusal(await api.get<ProblemBody>(`/v1/cases/${caseId}`, other))).toEqual([404, 'unknownCase']);
  expect(refusal(await api.get<ProblemBody>(`/v1/cases/${caseId}/timeline`, other))).toEqual([404, 'unknownCase']);
  expect(refusal(await to('notes', { note: 'Hej' }, other))).toEqual([404, 'unknownCase']);
  const list = await api.get<{ items: unknown[] }>('/v1/cases', other);
  expect(list.body.items).toEqual([]);
});

test('a worker of another municipality is unknown', async () => {
  const asked = await to('assignment', { worker: people.gentofteWorker, reason: 'Flyttet' }, { as: people.lead });
  expect(refusal(asked)).toEqual([422, 'unknownPerson']);
});

test('a cursor that no list gave out', async () => {
  expect(refusal(await api.get<ProblemBody>('/v1/cases?cursor=abc'))).toEqual([422, 'badCursor']);
});

test('a filter with a word that is none says which there are', async () => {
  const asked = await api.get<ProblemBody>('/v1/cases?status=sleeping');
  expect(refusal(asked)).toEqual([422, 'invalidRequest']);
  expect(asked.body.errors?.[0]?.expected).toContain('modtaget, venter');
});

test.each(['foo', '', 'noteAdded,foo'])('a timeline of “%s” says what there can be in one', async (types) => {
  const asked = await api.get<ProblemBody>(`/v1/cases/${caseId}/timeline?types=${types}`);
  expect(refusal(asked)).toEqual([422, 'invalidRequest']);
  expect(asked.body.errors?.[0]?.expected).toContain('Notat');
});

test.each(['a\u0000', 'a\ud800', 'a\nb'])('a case by %j, which no case can be called', async (name) => {
  const asked = await api.post<ProblemBody>('/v1/glass-breakings', { case: name, reason: 'I fare' });
  expect(refusal(asked)).toEqual([422, 'invalidRequest']);
});

test.each(['a\u0000', 'a\ud800'])('%j in a standard and in settings', async (words) => {
  const lead = { as: people.lead };
  const { standard } = (await api.get<{ standard: object }>('/v1/standards/ballerup/1', lead)).body;
  const name = { da: words, en: 'Words' };
  const draft = await api.post<ProblemBody>('/v1/standards', { ...standard, version: 2, name }, lead);
  expect([...refusal(draft), draft.body.errors?.[0]?.path]).toEqual([422, 'invalidRequest', 'body.name.da']);
  const [settings] = (await api.get<{ items: object[] }>('/v1/settings', lead)).body.items;
  const next = { ...settings, version: 2, from: inDays(0), setBy: words };
  const set = await api.post<ProblemBody>('/v1/settings', next, lead);
  expect([...refusal(set), set.body.errors?.[0]?.path]).toEqual([422, 'invalidRequest', 'body.setBy']);
});

test.each(['a\u0000', 'a\ud800', 'a\nb'])('%j in a free text stops nothing', async (words) => {
  expect((await to('notes', { note: words })).status).toBe(200);
  const identity = { reachability: words };
  const changed = await api.ask('PATCH', `/v1/cases/${caseId}/identity`, { body: identity });
  expect(changed.status).toBe(200);
});

test('what the case itself refuses of one field is marked at that field, as what has a wrong form is', async () => {
  const marked = async (asked: Promise<Answered<ProblemBody>>) => {
    const { status, body } = await asked;
    return [status, body.code, body.params.field, body.errors?.map(({ path, code }) => [path, code])];
  };
  const happenedAt = new Date(Date.now() + 3_600_000).toISOString();
  const atField = (field: string, code: string) => [422, code, `body.${field}`, [[`body.${field}`, code]]];
  expect(await marked(to('contacts', { ...contact, happenedAt }))).toEqual(atField('happenedAt', 'inTheFuture'));
  expect(await marked(to('follow-up', { on: inDays(2) }))).toEqual(atField('reason', 'reasonRequired'));
  expect(await marked(to('phase', { to: 'nowhere' }))).toEqual(atField('to', 'unknownPhase'));
  const { caseId: fresh } = await referred(api);
  const accepting = {
    worker: people.worker,
    assessment: { leastIntrusive: 'Nok', reason: 'Isoleret og alene', phase: 'nowhere' },
  };
  const refused = api.post<ProblemBody>(`/v1/cases/${fresh}/accept`, accepting);
  expect(await marked(refused)).toEqual(atField('assessment.phase', 'unknownPhase'));
});

test('the case stands as before after all of that', async () => {
  const { body } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact);
  expect(body.status).toBe('active');
});
