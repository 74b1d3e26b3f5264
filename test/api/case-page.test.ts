import { randomUUID } from 'node:crypto';
import { restrictedTo } from '../security/setup/everybody';
import { accepted, contact, inDays, type ProblemBody, referred, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type Page = Record<string, unknown> & {
  version: number;
  badge: { kind: string } | null;
  allowed: string[];
  tasks: { kind: string; why: { text: string } }[];
  safety: { incidents: { note: string }[] };
  latest: { seq: number; type: string; data: Record<string, unknown> }[];
};
const pageOf = (caseId: string, query = '', as: string = people.worker) =>
  api.get<Page>(`/v1/cases/${caseId}/page${query}`, { as });

const livingSupport = { kind: 'service', service: 'socialPedagogicalSupport' };

/** A case in which each thing has happened that its page shows. */
async function eventful(): Promise<{ caseId: string; version: number }> {
  const { caseId } = await accepted(api, { identity: { alias: 'Uglen', place: 'Bænken', phone: '00 00 00 51' } });
  const path = `/v1/cases/${caseId}`;
  const done = async (name: string, body: object, as: string = people.worker) => {
    const { status, body: answer } = await api.post<Written & ProblemBody>(`${path}/${name}`, body, { as });
    if (status >= 300) throw new Error(`${name} was answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  await done('contacts', { ...contact, note: 'Drak kaffe', wishes: 'En dør der kan låses' });
  await done('appointments', { at: new Date(Date.now() + 86_400_000).toISOString(), what: 'Til lægen' });
  await done('crisis', { kind: 'eviction', note: 'Fogeden kommer' });
  await done('child-concerns', { kind: 'child', note: 'En dreng på ti' });
  await done('consents', { to: livingSupport, toWhom: 'Bostøtten', what: ['situation'], until: inDays(30) });
  await done('incidents', { kind: 'threat', visitsInPairs: true, note: 'En bekendt råbte' });
  const review = {
    need: 'continues',
    goals: 'Et sted at have mine ting',
    needs: 'Ro, og en læge der lytter',
    contactWith: { services: 'withSupport' },
    parallelServices: ['bostøtte', 'drugTreatment'],
    leastIntrusive: 'Nok',
    reason: 'Sårbar og alene med det',
    nextReviewOn: inDays(90),
  };
  const { version } = await done('need-reviews', review);
  return { caseId, version };
}

describe('the page of a case', () => {
  test('has in one answer who it is, what protects, what was promised, what is open and why, and what happened last', async () => {
    const { caseId, version } = await eventful();
    const { status, body } = await pageOf(caseId, `?minVersion=${version}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version,
      name: 'Uglen',
      status: 'active',
      workerName: 'Mille Prøve',
      teamName: 'Team 1',
      onCallNumber: '00 00 00 00',
      citizen: { place: 'Bænken', phone: '00 00 00 51' },
      badge: { kind: 'twoWorkers' },
      goals: { text: 'Et sted at have mine ting', byName: 'Mille Prøve' },
      crisis: { kind: 'eviction', text: 'udsættelse fra boligen', note: 'Fogeden kommer' },
      childConcerns: [{ kind: 'child', note: 'En dreng på ti' }],
      consents: [{ covers: { to: livingSupport, what: ['situation'] }, toWhom: 'Bostøtten', until: inDays(30) }],
      appointments: [{ what: 'Til lægen' }],
      safety: {
        visitsInPairs: { reviewOn: expect.any(String) },
        incidents: [{ kind: 'threat', note: 'En bekendt råbte', byName: 'Mille Prøve', asksForPairs: true }],
      },
      plan: { days: 90, attempts: expect.any(Number), assessedBy: 'Mille Prøve' },
      pause: null,
      grace: null,
      usualPlaceKind: 'publicPlace',
    });
    expect(body.latest[0]).toMatchObject({ seq: version, type: 'needReviewed' });
    expect(body.latest.find(({ type }) => type === 'contactLogged')?.data).toMatchObject({ note: 'Drak kaffe' });
    expect(body.tasks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['crisis', 'followUp', 'childConcern']));
    for (const { why } of body.tasks) expect(why.text).not.toBe('');
    expect(body.allowed).toEqual(expect.arrayContaining(['logContact', 'closeCrisis', 'withdrawConsent']));
  });

  test('agrees with what other endpoints say of the same case', async () => {
    const { caseId, version } = await eventful();
    await storedCase(api, caseId, version);
    const { body: page } = await pageOf(caseId);
    const { body: view } = await api.get(`/v1/cases/${caseId}`);
    for (const field of ['summary', 'allowed', 'endingGrounds', 'citizen', 'number', 'people'])
      expect([field, page[field]]).toEqual([field, view[field]]);
    const { body: why } = await api.get<{ nextDeadline: object; matters: object[] }>(`/v1/cases/${caseId}/why`);
    expect([page.nextDeadline, page.tasks]).toEqual([why.nextDeadline, why.matters]);
  });

  test('is not sent again while nothing has changed, and is as soon as something has', async () => {
    const { caseId, version } = await eventful();
    await storedCase(api, caseId, version);
    const etag = (await pageOf(caseId)).headers.get('etag') ?? '';
    const headers = { 'If-None-Match': etag };
    expect((await api.get(`/v1/cases/${caseId}/page`, { headers })).status).toBe(304);
    const noted = await api.post<Written>(`/v1/cases/${caseId}/notes`, { note: 'Nyt' });
    const again = await api.get<Page>(`/v1/cases/${caseId}/page?minVersion=${noted.body.version}`, { headers });
    expect([again.status, again.body.version]).toEqual([200, noted.body.version]);
  });

  test('of a case with nothing in it yet is whole, and empty where there is nothing', async () => {
    const { caseId, version } = await referred(api, { identity: {} });
    await storedCase(api, caseId, version);
    const { status, body } = await pageOf(caseId, '', people.intake);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ name: null, badge: null, cautions: [], goals: null, crisis: null, plan: null, usualPlaceKind: null },
      ...{ consents: [], handovers: [], appointments: [], places: [], childConcerns: [], links: [] },
    });
  });

  test('names the other cases about the same citizen, as far as the reader may see them', async () => {
    const before = await accepted(api);
    const { body: declined } = await api.post<Written>(`/v1/cases/${before.caseId}/decline`, {});
    await storedCase(api, before.caseId, declined.version);
    const { caseId, version } = await accepted(api, { earlierCase: before.caseId });
    await storedCase(api, caseId, version);
    const number = expect.stringMatching(/^B-/);
    const words = { text: 'tidligere sag', statusText: 'ophørt', groundText: 'borgerens ønske' };
    expect((await pageOf(caseId)).body.links).toEqual([
      { kind: 'earlierCase', caseId: before.caseId, number, ...words },
    ]);
    expect((await pageOf(caseId, '', people.colleague)).body.links).toHaveLength(1);
    await restrictedTo(api.system.store, before.caseId as never, [people.worker]);
    expect((await pageOf(caseId, '', people.colleague)).body.links).toEqual([]);
    expect((await pageOf(caseId)).body.links).toHaveLength(1);
  });

  test('of a restricted case is shown to whoever is named for it, and is not there for others', async () => {
    const { caseId, version } = await eventful();
    await storedCase(api, caseId, version);
    await restrictedTo(api.system.store, caseId as never, [people.worker]);
    expect((await pageOf(caseId)).body).toMatchObject({ restricted: true, name: 'Uglen' });
    for (const path of ['page', 'course']) {
      const hidden = await api.get<ProblemBody>(`/v1/cases/${caseId}/${path}`, { as: people.lead });
      expect([hidden.status, hidden.body.code]).toEqual([404, 'unknownCase']);
    }
  });

  test('of another municipality’s case is not there, and a receiving program has no access', async () => {
    const { caseId } = await accepted(api);
    expect((await pageOf(caseId, '', people.gentofteWorker)).status).toBe(404);
    expect((await pageOf(caseId, '', 'machine:behandling')).status).toBe(403);
  });
});

test('the course of a case has its phases, contacts, crises and incidents in the reader’s words', async () => {
  const { caseId, version } = await eventful();
  await storedCase(api, caseId, version);
  const { status, body } = await api.get(`/v1/cases/${caseId}/course`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    version,
    phases: [{ phase: null }, { phase: 'outreach', until: null }],
    contacts: [{ outcome: 'contactMade', text: 'fik kontakt', kind: 'contact' }],
    crises: [{ kind: 'eviction', until: null }],
    incidents: [{ kind: 'threat' }],
    pairs: [{ until: null }],
    deadlines: expect.arrayContaining([expect.objectContaining({ kind: 'followUp' })]),
    ending: null,
  });
  expect(JSON.stringify(body)).not.toContain('Fogeden');
});

describe('how a citizen is reached', () => {
  type Shown = { citizen: { reachability?: Record<string, unknown> } };
  const change = (caseId: string, body: object) =>
    api.ask<Written & ProblemBody>('PATCH', `/v1/cases/${caseId}/identity`, { body });

  test('is kept field by field, replaced whole, and read again', async () => {
    const { caseId } = await accepted(api);
    const card = {
      channels: { phone: 'agreed', digital: 'declined' },
      safest: 'phone',
      goodTimes: 'Formiddag',
      avoid: 'Efter mørkets frembrud',
      message: 'toCitizenOnly',
      knows: ['Kim på varmestuen'],
      remarks: 'Bank to gange',
    };
    const first = await change(caseId, { reachability: card });
    const read = async (version: number) => (await pageOf(caseId, `?minVersion=${version}`)).body as unknown as Shown;
    expect((await read(first.body.version)).citizen.reachability).toEqual(card);
    const second = await change(caseId, { reachability: { goodTimes: 'Aften' } });
    expect((await read(second.body.version)).citizen.reachability).toEqual({ goodTimes: 'Aften' });
  });

  test('may be said in one text, as before there were fields: it becomes the remarks', async () => {
    const { caseId } = await accepted(api);
    const { body } = await change(caseId, { reachability: 'Bedst tirsdag' });
    const { body: page } = await pageOf(caseId, `?minVersion=${body.version}`);
    expect((page as unknown as Shown).citizen.reachability).toEqual({ remarks: 'Bedst tirsdag' });
  });

  test('is refused where a field is none, with what would be right', async () => {
    const { caseId } = await accepted(api);
    const refused = await change(caseId, { reachability: { channels: { pigeon: 'agreed' } } });
    expect([refused.status, refused.body.code]).toEqual([422, 'invalidRequest']);
    expect(refused.body.errors?.[0]?.path).toContain('reachability');
  });

  test('is withheld from lists and pages where the identity is protected', async () => {
    const { caseId } = await accepted(api, { identity: { alias: 'Beskyttet', reachability: { goodTimes: 'Nat' } } });
    const marked = await api.post<Written>(`/v1/cases/${caseId}/protected-identity`, { reason: 'Står i registret' });
    const { body } = await pageOf(caseId, `?minVersion=${marked.body.version}`);
    expect(body).toMatchObject({
      badge: { kind: 'readFirst' },
      citizen: { withheld: expect.arrayContaining(['reachability']) },
    });
    expect(JSON.stringify(body)).not.toContain('Nat');
  });
});

describe('one box to search in', () => {
  type Found = { items: { caseId: string; name: string; inCommon: string[]; badge: { kind: string } | null }[] };
  const search = async (words: string, as: string = people.worker) =>
    (await api.post<Found>('/v1/search', { words }, { as, key: null })).body.items ?? [];
  let caseId: string;
  let number: string;

  beforeAll(async () => {
    const identity = {
      alias: 'Fyrtårnet',
      name: 'Thorvald Prøvenavn',
      place: 'Molen',
      phone: '00 00 00 61',
      cpr: '010190-9061',
    };
    const made = await accepted(api, { identity });
    const marked = await api.post<Written>(`/v1/cases/${made.caseId}/crisis`, { kind: 'suicideRisk' });
    ({ caseId } = made);
    number = (await storedCase<{ number: string }>(api, caseId, marked.body.version)).body.number;
  });

  test.each([
    ['its alias', 'Fyrtårnet', 'alias'],
    ['its name', 'Thorvald', 'name'],
    ['how the name sounds', 'Torvald', 'sound'],
    ['three letters', 'fyr', 'beginning'],
    ['its place', 'molen', 'place'],
    ['its telephone, however written', '+45 00000061', 'phone'],
    ['its CPR number', '0101909061', 'cpr'],
  ])('finds a case by %s', async (_by, words, inCommon) => {
    const found = (await search(words)).find((one) => one.caseId === caseId);
    expect(found?.inCommon).toContain(inCommon);
    expect(found).toMatchObject({ name: 'Thorvald Prøvenavn', badge: { kind: 'readFirst' } });
    expect(JSON.stringify(found)).not.toMatch(/9061|krise|suicide/i);
  });

  test('finds a case by its number, in small letters too', async () => {
    expect(await search(number.toLowerCase())).toMatchObject([{ caseId, inCommon: ['number'] }]);
  });

  test('finds nothing in another municipality, and nothing of a case that is restricted', async () => {
    expect(await search('Fyrtårnet', people.gentofteWorker)).toEqual([]);
    await restrictedTo(api.system.store, caseId as never, [people.colleague]);
    for (const words of ['Fyrtårnet', number, '0101909061']) expect(await search(words, people.lead)).toEqual([]);
    expect(await search('Fyrtårnet', people.colleague)).toMatchObject([{ caseId, restricted: true }]);
  });

  test('is noted with its words, as every search is', async () => {
    await search('Ingen Hedder Sådan');
    const { body } = await api.get<{ items: { route: string; details: object }[] }>('/v1/audit?limit=20', {
      as: people.auditor,
    });
    const noted = body.items.filter(({ route }) => route === 'POST /v1/search');
    expect(JSON.stringify(noted[0])).toContain('Ingen Hedder Sådan');
  });
});

describe('a comment on a contact', () => {
  const path = (caseId: string) => `/v1/cases/${caseId}`;
  /** A case with one contact, noted by somebody and recorded. */
  async function withContact(as: string): Promise<{ caseId: string; noted: string }> {
    const { caseId } = await accepted(api, { identity: { alias: 'Kvinden med hunden' } });
    const noted = randomUUID();
    const said = { ...contact, note: 'Hun var ked af det' };
    const { body } = await api.post<Written>(`${path(caseId)}/contacts`, said, { as, key: noted });
    await storedCase(api, caseId, body.version);
    return { caseId, noted };
  }
  const commentOn = async (caseId: string, noted: string) => {
    const key = randomUUID();
    const about = { contact: noted, comment: 'Hvad sagde hun om lægen?' };
    const { status, body } = await api.post<Written & ProblemBody>(`${path(caseId)}/comments`, about, {
      as: people.lead,
      key,
    });
    return { ...body, comment: key, status };
  };
  const ofToday = async (caseId: string) => {
    const { body } = await api.get<Record<string, { caseId: string; asks: { kind: string }[] }[]>>('/v1/today');
    const cards = ['overdue', 'appointments', 'today', 'withoutDate', 'later'].flatMap((heap) => body[heap] ?? []);
    return cards.find((card) => card.caseId === caseId)?.asks.map(({ kind }) => kind);
  };

  test('stands beside its contact until it is closed, and is on the day of whoever noted that', async () => {
    const { caseId, noted } = await withContact(people.worker);
    const { comment, version } = await commentOn(caseId, noted);
    await storedCase(api, caseId, version);
    const asked = {
      id: comment,
      text: 'Hvad sagde hun om lægen?',
      byName: 'Lone Leder',
      contactId: noted,
      contact: { outcome: 'contactMade', note: 'Hun var ked af det' },
    };
    const before = (await pageOf(caseId)).body;
    expect(before.comments).toMatchObject([{ ...asked, isOwn: false, answers: [] }]);
    expect(before.allowed).toContain('answerComment');
    expect(before.allowed).not.toContain('commentOnContact');
    expect(await ofToday(caseId)).toContain('commentToAnswer');

    const answer = { answer: 'At hun gerne vil derhen igen', writtenAt: new Date().toISOString() };
    const to = `${path(caseId)}/comments/${comment}`;
    expect((await api.post<ProblemBody>(`${to}/answer`, answer, { as: people.lead })).body.code).toBe(
      'notForThisPerson',
    );
    const answered = await api.post<Written>(`${to}/answer`, answer);
    await storedCase(api, caseId, answered.body.version);
    expect(await ofToday(caseId)).not.toContain('commentToAnswer');
    expect((await pageOf(caseId, '', people.lead)).body.comments).toMatchObject([
      { ...asked, isOwn: true, answers: [{ text: 'At hun gerne vil derhen igen', byName: 'Mille Prøve' }] },
    ]);
    const board = () => api.get<{ numbers: { comments: number } }>('/v1/board', { as: people.lead });
    expect((await board()).body.numbers.comments).toBe(1);

    expect((await api.post(`${to}/close`, {})).status).toBe(403);
    const closed = await api.post<Written>(`${to}/close`, { note: 'Godt, tak' }, { as: people.lead });
    await storedCase(api, caseId, closed.body.version);
    expect((await pageOf(caseId)).body.comments).toEqual([]);
    expect((await board()).body.numbers.comments).toBe(0);
  });

  test('is no lead’s on a contact of their own', async () => {
    const { caseId, noted } = await withContact(people.lead);
    const { status, code } = await commentOn(caseId, noted);
    expect([status, code]).toEqual([403, 'notForThisPerson']);
  });
});

describe('who I am', () => {
  test('says my teams, what I may do, and when I am signed out', async () => {
    const { body } = await api.get<{ acts: string[]; sessionEndsAt: string; sessionLastsUntil: string }>('/v1/me');
    expect(body).toMatchObject({ teams: [{ name: 'Team 1', onCallNumber: '00 00 00 00' }], standsInFor: [] });
    expect(body.acts).toEqual(expect.arrayContaining(['logContact', 'searchCitizens']));
    expect(body.acts).not.toContain('keepStaff');
    expect(Date.parse(body.sessionEndsAt)).toBeGreaterThan(Date.now());
    expect(body.sessionEndsAt <= body.sessionLastsUntil).toBe(true);
  });

  test('says whom I stand in for, as for a colleague who has left', async () => {
    const { body } = await api.get('/v1/me', { as: people.lead });
    expect(body).toMatchObject({ standsInFor: expect.arrayContaining([{ id: people.gone, name: 'Gerda Gået' }]) });
  });
});
