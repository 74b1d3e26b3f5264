import { randomUUID } from 'node:crypto';
import { accepted, contact, inDays, type ProblemBody, rehearsed, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
let caseId: string;
beforeAll(async () => {
  api = await startApiUnderTest({}, { rehearsals: true });
});
afterAll(() => api.stop());
beforeEach(async () => {
  caseId = (await accepted(api)).caseId;
});

const to = <T = Written>(path: string, body: unknown = {}, more = {}) =>
  api.post<T>(`/v1/cases/${caseId}/${path}`, body, more);
const lead = { as: people.lead };
/** Gives a command that makes something, and answers the id of what it made. */
async function made(path: string, body: unknown): Promise<string> {
  const key = randomUUID();
  expect(await to(path, body, { key })).toMatchObject({ status: 200 });
  return key;
}
const refusal = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];
const seen = async () => {
  const { body } = await api.get<{ state: Record<string, unknown>; status: string; version: number }>(
    `/v1/cases/${caseId}/live`,
  );
  return body;
};

test('phases go forward, skip and go back with a reason, and stable contact is a milestone of its own', async () => {
  expect((await to('phase', { to: 'clarifying' })).body.phase).toBe('clarifying');
  expect(refusal(await to<ProblemBody>('phase', { to: 'closing' }))).toEqual([422, 'reasonRequired']);
  expect((await to('phase', { to: 'closing', reason: 'Går hurtigt' })).body.phase).toBe('closing');
  expect(refusal(await to<ProblemBody>('phase', { to: 'closing' }))).toEqual([409, 'samePhase']);
  expect((await to('stable-contact', {})).status).toBe(200);
  expect(refusal(await to<ProblemBody>('stable-contact', {}))).toEqual([409, 'alreadyStable']);
});

test('a follow-up is proposed, set with a reason, and put off with a reason', async () => {
  // Over a public holiday and the day on which clocks change.
  const { inIt } = await rehearsed(api, '2026-03-25T09:00:00.000Z');
  const { caseId: rehearsedCase, version } = await accepted(api, {}, inIt);
  await storedCase(api, rehearsedCase, version, inIt);
  const say = (path: string, body: unknown) => api.post<ProblemBody>(`/v1/cases/${rehearsedCase}/${path}`, body, inIt);
  const { body } = await api.get<{ followUpOn: string }>(`/v1/cases/${rehearsedCase}/proposals`, inIt);
  expect(body).toMatchObject({ followUpOn: '2026-04-01', followUpLatest: '2026-06-23' });
  const earlier = `/v1/cases/${rehearsedCase}/proposals?happenedAt=2026-03-24T09:00:00Z`;
  expect((await api.get(earlier, inIt)).body).toMatchObject({ followUpOn: '2026-03-31' });
  expect((await say('follow-up', { on: body.followUpOn })).status).toBe(200);
  expect((await say('follow-up/snooze', { on: '2026-04-14', reason: 'Ferie' })).status).toBe(200);
  expect(refusal(await say('follow-up/snooze', { on: '2026-04-04', reason: 'Før' }))).toEqual([
    422,
    'followUpAfterEarlier',
  ]);
});

test('a need review asks for the least intrusive measure, and sets interval and plan with a reason', async () => {
  expect(refusal(await to<ProblemBody>('need-reviews', { need: 'continues' }))).toEqual([
    422,
    'leastIntrusiveRequired',
  ]);
  const review = { need: 'continues', leastIntrusive: 'Ja', followUpDays: 10, plan: { days: 60, attempts: 3 } };
  expect(refusal(await to<ProblemBody>('need-reviews', review))).toEqual([422, 'reasonRequired']);
  expect((await to('need-reviews', { ...review, reason: 'Sårbar og alene', goals: 'Egen lejlighed' })).status).toBe(
    200,
  );
  expect((await seen()).state).toMatchObject({ followUpDays: 10, plan: { days: 60, attempts: 3 } });
});

test('a pause stops the clocks until a date, is extended and ended', async () => {
  expect((await to('pause', { because: 'hospital', until: inDays(14) })).body.status).toBe('paused');
  expect((await to('pause/extend', { until: inDays(21), reason: 'Ikke udskrevet' })).status).toBe(200);
  expect((await to('pause/resume', {})).body.status).toBe('active');
  expect(refusal(await to<ProblemBody>('pause/resume', {}))).toEqual([409, 'notAllowedInStatus']);
});

test('a crisis is marked, told to the team lead at once, and closed', async () => {
  const { body } = await to('crisis', { kind: 'eviction', note: 'Fogeden kommer' });
  await storedCase(api, caseId, body.version);
  type Told = { items: { caseId: string; kind: string; title: string; urgency: string }[] };
  const told = await api.get<Told>('/v1/notifications?unread=true', { ...lead, headers: { 'Accept-Language': 'en' } });
  expect(told.body.items.find((one) => one.caseId === caseId)).toMatchObject({
    kind: 'crisis',
    title: 'Crisis: follow up today',
    urgency: 'urgent',
  });
  expect(refusal(await to<ProblemBody>('crisis', { kind: 'other' }))).toEqual([409, 'alreadyOpen']);
  expect((await to('crisis/close', { note: 'Udsat' })).status).toBe(200);
  expect(refusal(await to<ProblemBody>('crisis/close', { note: 'Igen' }))).toEqual([409, 'nothingOpen']);
});

test('a concern for a child is open until a notice was sent or it was decided otherwise', async () => {
  const first = await made('child-concerns', { kind: 'child', note: 'Barn i lejligheden' });
  expect((await to(`child-concerns/${first}/notice`, { sentOn: inDays(0) })).status).toBe(200);
  const second = await made('child-concerns', { kind: 'pregnancy', note: 'Måske gravid' });
  expect((await to(`child-concerns/${second}/settle`, { reason: 'Ikke gravid' })).status).toBe(200);
  expect(refusal(await to<ProblemBody>(`child-concerns/${randomUUID()}/settle`, { reason: 'x' }))).toEqual([
    422,
    'unknownEntry',
  ]);
});

test('a place is named, gone to, renamed and retired; places are listed by use, with their names', async () => {
  const stairs = await made('places', { kind: 'publicPlace', name: 'Trappen ved stationen' });
  const hostel = await made('places', { kind: 'shelter', name: 'Herberget' });
  expect(refusal(await to<ProblemBody>('contacts', { ...contact, place: 'home', namedPlace: stairs }))).toEqual([
    422,
    'otherPlaceKind',
  ]);
  expect(refusal(await to<ProblemBody>('contacts', { ...contact, namedPlace: randomUUID() }))).toEqual([
    422,
    'unknownEntry',
  ]);
  expect((await to('contacts', { ...contact, namedPlace: stairs })).status).toBe(200);
  expect((await to(`places/${stairs}/rename`, { name: 'Trappen bag stationen' })).status).toBe(200);
  expect((await to(`places/${hostel}/retire`)).status).toBe(200);
  const listed = await api.get(`/v1/cases/${caseId}/places`);
  expect(listed.body).toMatchObject({
    items: [
      { id: stairs, kind: 'publicPlace', name: 'Trappen bag stationen', uses: 1, retired: false },
      { id: hostel, kind: 'shelter', name: 'Herberget', uses: 0, lastUsedAt: null, retired: true },
    ],
  });
});

test('what a contact leaves for next time stands on the case and in the worklist, until it is ticked off', async () => {
  const left = { ...contact, forNextTime: ['Tag kaffe med', 'Spørg til katten'] };
  const key = randomUUID();
  const { body } = await to('contacts', left, { key });
  expect((await to('contacts', left, { key })).body.version).toBe(body.version);
  type Lines = { items: { id: string; line: string; contact: string }[] };
  const listed = () => api.get<Lines>(`/v1/cases/${caseId}/for-next-time`);
  const { items } = (await listed()).body;
  expect(items.map(({ line, contact: by }) => [line, by])).toEqual([
    ['Tag kaffe med', key],
    ['Spørg til katten', key],
  ]);
  await storedCase(api, caseId, body.version);
  type Heap = readonly { caseId: string; forNextTime: { line: string }[] }[];
  const list = (await api.get<Record<string, Heap>>('/v1/attention/worker')).body;
  const rows = [list.overdue, list.due, list.later]
    .flatMap((heap) => heap ?? [])
    .filter((row) => row.caseId === caseId);
  for (const { forNextTime } of rows) expect(forNextTime).toMatchObject(items);
  const [coffee] = items;
  expect((await to(`for-next-time/${coffee?.id}/tick-off`)).status).toBe(200);
  expect((await listed()).body.items.map(({ line }) => line)).toEqual(['Spørg til katten']);
  expect(refusal(await to<ProblemBody>(`for-next-time/${coffee?.id}/tick-off`))).toEqual([422, 'unknownEntry']);
});

test('an appointment is made, moved and settled', async () => {
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const id = await made('appointments', { at, what: 'Læge' });
  const later = new Date(Date.now() + 90_000_000).toISOString();
  expect((await to(`appointments/${id}/move`, { at: later })).status).toBe(200);
  expect((await to(`appointments/${id}/settle`, { outcome: 'kept' })).status).toBe(200);
  expect(refusal(await to<ProblemBody>(`appointments/${id}/settle`, { outcome: 'missed' }))).toEqual([
    409,
    'notInThisState',
  ]);
});

test('a handover rests on a consent and goes from offer to landing, which ends the case', async () => {
  const offer = { service: 'drugTreatment', share: ['situation'], leastIntrusive: 'Ja', reason: 'Klar nu' };
  const without = await to<ProblemBody>('handovers', { ...offer, consent: randomUUID() });
  expect(refusal(without)).toEqual([422, 'consentRequired']);
  const agreed = { to: { kind: 'service', service: 'drugTreatment' }, toWhom: 'Behandlingscenteret' };
  const consent = await made('consents', { ...agreed, what: ['situation'] });
  const tooMuch = await to<ProblemBody>('handovers', { ...offer, consent, share: ['situation', 'cpr', 'diagnosis'] });
  expect(refusal(tooMuch)).toEqual([422, 'consentDoesNotCover']);
  expect(tooMuch.body.params.lacking).toEqual(['cpr', 'diagnosis']);
  expect(tooMuch.body.detail).toContain('CPR-nummer, helbred og diagnoser');
  const unknown = await to<ProblemBody>('consents', { ...agreed, what: ['alt'] });
  expect(refusal(unknown)).toEqual([422, 'unknownInformation']);
  const id = await made('handovers', { ...offer, consent, send: false });
  expect((await to(`handovers/${id}/send`)).status).toBe(200);
  expect(refusal(await to<ProblemBody>(`handovers/${id}/answer`, { answer: 'rejected' }))).toEqual([
    422,
    'reasonRequired',
  ]);
  const machine = { as: 'machine:behandling' };
  expect((await to(`handovers/${id}/answer`, { answer: 'accepted' }, machine)).status).toBe(200);
  expect((await to(`handovers/${id}/first-meeting`, { on: inDays(7) })).status).toBe(200);
  expect((await to(`handovers/${id}/attendance`, { attended: true })).status).toBe(200);
  expect((await to(`handovers/${id}/landing`, { landed: false, reasons: 'Endnu ikke' })).body.status).toBe('active');
  expect((await to(`handovers/${id}/landing`, { landed: true, reasons: 'Kommer hver dag' })).body.status).toBe('ended');
});

test('an offer is withdrawn, and a consent withdrawn takes what rests on it along', async () => {
  const offer = { service: 'psychiatry', share: [], leastIntrusive: 'Ja', reason: 'Tidligt' };
  const whom = { to: { kind: 'service', service: 'psychiatry' }, toWhom: 'Psykiatrien' };
  const consent = await made('consents', { ...whom, what: [] });
  const first = await made('handovers', { ...offer, consent });
  expect((await to(`handovers/${first}/withdraw`, { reason: 'Fortrudt' })).status).toBe(200);
  await made('handovers', { ...offer, consent });
  expect((await to(`consents/${consent}/withdraw`)).status).toBe(200);
  const { handovers } = (await seen()).state as { handovers: { state: string }[] };
  expect(handovers.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
});

test('an incident brings visits in pairs, which only a team lead lifts', async () => {
  const id = await made('incidents', { kind: 'threat', visitsInPairs: true, note: 'Råbte' });
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const alone = await api.post<ProblemBody>('/v1/visits', { caseId, expectedEnd: soon });
  expect(refusal(alone)).toEqual([409, 'pairRuleInForce']);
  const inPairs = { caseId, expectedEnd: soon, with: [people.colleague] };
  expect((await api.post('/v1/visits', inPairs)).status).toBe(201);
  expect(refusal(await to<ProblemBody>('pair-rule/lift', { reason: 'x' }))).toEqual([403, 'notYourRole']);
  expect((await to(`incidents/${id}/review`, { note: 'Talt med ham' }, lead)).status).toBe(200);
  expect((await to('pair-rule/extend', { reviewOn: inDays(40), reason: 'Endnu' }, lead)).status).toBe(200);
  expect((await to('pair-rule/lift', { reason: 'Rolig igen' }, lead)).status).toBe(200);
  expect(refusal(await to<ProblemBody>('pair-rule/lift', { reason: 'x' }, lead))).toEqual([409, 'nothingOpen']);
});

test('a contact is corrected and struck out, and nothing is overwritten', async () => {
  const { body } = await to('contacts', contact);
  const happenedAt = new Date(Date.now() - 60_000).toISOString();
  const right = { target: body.version, reason: 'Forkert', contact: { happenedAt, outcome: 'notMet', place: 'home' } };
  expect((await to('corrections', right)).status).toBe(200);
  expect((await seen()).state).toMatchObject({ contacts: [{ outcome: 'notMet' }] });
  expect((await to('corrections', { target: body.version, reason: 'Forkert sag' })).status).toBe(200);
  expect((await seen()).state.contacts).toEqual([]);
  expect(refusal(await to<ProblemBody>('corrections', { target: 1, reason: 'x' }))).toEqual([409, 'nothingToCorrect']);
});

test('what is said beforehand to follow from a correction is what follows, and saying it changes nothing', async () => {
  type Said = { tasks: { change: string; kind: string; at: string | null; before: string | null }[]; status: object };
  type Page = {
    version: number;
    tasks: { kind: string; due: string | null }[];
    correctable: { seq: number; what: string }[];
  };
  const page = async () => (await api.get<Page>(`/v1/cases/${caseId}/page`)).body;
  const open = ({ tasks }: Page) => tasks.map(({ kind, due }) => `${kind} ${due}`).sort();
  await to('appointments', { at: `${inDays(4)}T10:00:00+01:00`, what: 'Til lægen' });
  const { body } = await to('contacts', { ...contact, nextFollowUpOn: inDays(3), agreedWithCitizen: true });
  await to('decline', { words: 'jeg vil ikke mere' });
  const ending = (await page()).correctable.find(({ what }) => what === 'ending')?.seq ?? 0;
  for (const [target, contactInstead] of [
    [ending, undefined],
    [body.version, { happenedAt: new Date(Date.now() - 3_600_000).toISOString(), outcome: 'notMet', place: 'home' }],
    [body.version, undefined],
  ] as const) {
    const before = await page();
    const what = { target, ...(contactInstead && { contact: contactInstead }) };
    const said = await to<Said>('corrections/preview', what);
    expect([said.status, (await page()).version]).toEqual([200, before.version]);
    expect(before.correctable.map(({ seq }) => seq)).toContain(target);
    expect((await to('corrections', { ...what, reason: 'Forkert' })).status).toBe(200);
    const left = open(before);
    for (const { change, kind, at, before: was } of said.body.tasks) {
      if (change !== 'comes') left.splice(left.indexOf(`${kind} ${change === 'goes' ? at : was}`), 1);
      if (change !== 'goes') left.push(`${kind} ${at}`);
    }
    expect(open(await page())).toEqual(left.sort());
  }
  const nothing = await to<ProblemBody>('corrections/preview', { target: 1 });
  expect([...refusal(nothing), nothing.body.params.field]).toEqual([409, 'nothingToCorrect', 'body.target']);
});

test('a decline ends a case in Ballerup at once, and is taken back within its window', async () => {
  const declined = await to('decline', { words: 'jeg vil ikke mere' });
  expect(declined.body.status).toBe('ended');
  const { state } = await seen();
  const { seq } = state.ended as { seq: number };
  expect((await to('corrections', { target: seq, reason: 'Forkert sag' })).body.status).toBe('active');
});

test('the isolation is broken, by the worker’s assessment', async () => {
  const ending = { contactTo: ['network'], selfReliant: 'withoutOtherMeasure', reasons: 'Ser sin søster' };
  expect((await to('endings/isolation-broken', ending)).body.status).toBe('ended');
});

test('a ground that this municipality does not have says which it has; an administrative end is a team lead’s', async () => {
  expect(refusal(await to<ProblemBody>('endings/local-ground', { ground: 'tired', reasons: 'x' }))).toEqual([
    422,
    'unknownGround',
  ]);
  const moved = { ground: 'movedAway', reasons: 'Flyttet til Aalborg' };
  expect(refusal(await to<ProblemBody>('endings/administrative', moved))).toEqual([403, 'notYourRole']);
  expect((await to('endings/administrative', moved, lead)).body.status).toBe('ended');
  expect(refusal(await to<ProblemBody>('endings/confirm', {}, lead))).toEqual([422, 'reasonRequired']);
  const confirming = { reason: 'Hun er flyttet, og alt er sagt.' };
  expect(refusal(await to<ProblemBody>('endings/confirm', confirming, lead))).toEqual([409, 'nothingOpen']);
});

test('the unreachable plan is set; the question is answered only when it is asked; no decline, no assessment of it', async () => {
  expect((await to('unreachable-plan', { days: 60, attempts: 3, reason: 'Kort tid ad gangen' })).status).toBe(200);
  const end = { answer: 'end', reason: 'Alt er prøvet nu' };
  expect(refusal(await to<ProblemBody>('assessments/may-it-end', end))).toEqual([409, 'nothingOpen']);
  expect(refusal(await to<ProblemBody>('assessments/decline', { reasons: 'x' }))).toEqual([409, 'notAllowedInStatus']);
});

test('a concern is added, and a note about an entry', async () => {
  const concern = { channel: 'phone', referrer: 'shop', description: 'Set igen' };
  expect((await to('concerns', concern)).status).toBe(200);
  expect((await to('notes', { note: 'Om starten', about: 1 })).status).toBe(200);
});

test('who the citizen is can be said later; the record names it, Temporal never has it', async () => {
  const changed = await api.ask<Written>('PATCH', `/v1/cases/${caseId}/identity`, {
    body: { name: 'Bo Prøve', chosenByCitizen: true },
  });
  expect(changed.status).toBe(200);
  const { body } = await storedCase(api, caseId, changed.body.version);
  expect(body.citizen).toMatchObject({ alias: 'Grå Jakke', place: 'Stationen', name: 'Bo Prøve' });
  const history = await api.system.client.workflow.getHandle(`case/ballerup/${caseId}`).fetchHistory();
  expect(JSON.stringify(history)).not.toContain('Prøve');
});
