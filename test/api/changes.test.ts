import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ChangesEvent } from '../../api/changes/follow-changes';
import { type RunningApi, startApi } from '../../api/server';
import { type SignedIn, signIn } from '../../dev/login/sign-in';
import type { CaseId, StaffId } from '../../domain';
import { CHANNEL } from '../../store/recorded';
import { testLogin } from '../environment/identity-provider';
import { until } from '../environment/until';
import { restrictedTo } from '../security/setup/everybody';
import { accepted, contact, type ProblemBody, referred, rehearsed, storedCase, type Written } from './setup/cases';
import { loginOf, people, teamOf } from './setup/people';
import { type ApiUnderTest, once, startApiUnderTest } from './setup/running-api';
import { writeOver } from './setup/write-over';

const changes = { perPerson: 2, beatMs: 100 };
/** Everyone of these tests may have two requests at work, which two streams would fill if they were any. */
const perCallerLimit = 2;

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({ changes, perCallerLimit }, { rehearsals: true });
});
afterEach(async () => {
  await Promise.all(opened.map((stream) => stream.leave()));
  opened = [];
});
afterAll(() => api?.stop());

let opened: Listening[] = [];

/** One browser's stream: all that it has said, letter by letter. */
class Listening {
  said = '';
  isOver = false;
  private reading: Promise<void> = Promise.resolve();

  private constructor(
    private readonly leaving: AbortController,
    readonly response: Response,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<Listening> {
    const leaving = new AbortController();
    const response = await fetch(`${url}/v1/changes`, { headers, signal: leaving.signal });
    const stream = new Listening(leaving, response, headers);
    opened.push(stream);
    if (response.status === 200) stream.reading = stream.read();
    return stream;
  }

  get events(): readonly ChangesEvent[] {
    const whole = this.said.split('\n\n').slice(0, -1);
    return whole.map((event) => JSON.parse(event.replace(/^data: /, '')) as ChangesEvent);
  }

  /** What is to be read again, by all that was said so far. */
  get lists(): readonly string[] {
    return [...new Set(this.events.flatMap((event) => (event.kind === 'changed' ? event.lists : [])))].sort();
  }

  /** How often it has said that something is to be read again. */
  get changes(): number {
    return this.events.filter(({ kind }) => kind === 'changed').length;
  }

  /** Waits until it has said that it is there once more: whatever was to be said before has been. */
  async beats(): Promise<void> {
    const before = this.events.length;
    await until('a further beat', () => this.events.slice(before).some(({ kind }) => kind === 'beat'));
  }

  async leave(): Promise<void> {
    this.leaving.abort();
    await this.reading;
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    const reader = this.response.body?.getReader();
    // Where the test leaves it, reading fails: it is over as well.
    const next = async () => (await reader?.read().catch(() => undefined))?.value;
    for (let chunk = await next(); chunk; chunk = await next()) this.said += decoder.decode(chunk, { stream: true });
    this.isOver = true;
  }
}

const session = (person: string, url = api.api.url): Promise<SignedIn> => signIn(url, loginOf(person));

/** A stream that has begun, in a session of its own. */
async function listen(person: string, more: Record<string, string> = {}, url = api.api.url): Promise<Listening> {
  const stream = await Listening.open(url, { ...(await session(person, url)), ...more });
  expect([stream.response.status, stream.response.headers.get('content-type')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
  ]);
  await until('the stream to begin', () => stream.events.length > 0);
  expect(stream.events[0]).toEqual({ kind: 'opened' });
  return stream;
}

const hears = (stream: Listening, list: string) => until(`${list} to be read again`, () => stream.lists.includes(list));

async function met(caseId: string, as: string = people.worker): Promise<void> {
  const { status, body } = await api.post<Written>(`/v1/cases/${caseId}/contacts`, contact, { as });
  expect([status, body.caseId]).toEqual([200, caseId]);
}

/** A referral, once it is recorded. */
async function cameIn(): Promise<void> {
  const { caseId, version } = await referred(api);
  await storedCase(api, caseId, version);
}

async function hired(more: object = {}): Promise<string> {
  const id = randomUUID();
  const profile = { name: 'Prøve', roles: ['teamLead'], team: teamOf.ballerup, login: loginOf(id), ...more };
  const { status } = await api.ask('PUT', `/v1/staff/${id}`, { as: people.everything, body: profile });
  expect(status).toBe(200);
  return id;
}

describe('A change elsewhere', () => {
  test('is told to a team lead and to the inbox, each of what they have lists of, and never of which case', async () => {
    const [lead, intake] = [await listen(people.lead), await listen(people.intake)];
    const { caseId } = await accepted(api);
    await Promise.all([hears(lead, 'referrals'), hears(intake, 'referrals')]);
    await met(caseId);
    await Promise.all([hears(lead, 'cases'), hears(intake, 'cases')]);
    const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
    const visit = await api.post('/v1/visits', { caseId, expectedEnd });
    expect(visit.status).toBe(201);
    await hears(lead, 'visits');
    for (const { said } of [lead, intake]) {
      expect(said).not.toMatch(/[\da-f]{8}-[\da-f]{4}/);
      expect(said.replaceAll(/"(kind|opened|beat|changed|lists|cases|referrals|visits)"/g, '')).toMatch(
        /^(data: |[{}:,[\]\n])*$/,
      );
    }
  });

  test('is told to the lead whose team loses a case, and from then on to the lead whose team has it', async () => {
    const team = randomUUID();
    const keepTeam = (more: object) => overAsAdmin(`/v1/teams/${team}`, { name: 'Team 2', ...more });
    await keepTeam({});
    const otherLead = await hired({ team });
    // Who leads the other teams sees to a team that has no lead.
    await keepTeam({ leadId: otherLead });
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);

    const [losing, getting] = [await listen(people.lead), await listen(otherLead)];
    await met(caseId);
    await hears(losing, 'cases');
    await getting.beats();
    expect(getting.lists).toEqual([]);
    const known = losing.changes;
    const to = { worker: people.colleague, team, reason: 'Bor nu i det andet teams område' };
    const moved = await api.post(`/v1/cases/${caseId}/assignment`, to, { as: people.lead });
    expect(moved.status).toBe(200);
    await until('both leads to be told', () => losing.changes > known && getting.changes > 0);
    await Promise.all([losing.beats(), getting.beats()]);

    const before = [losing.changes, getting.changes] as const;
    await met(caseId, people.colleague);
    await until('the new lead to be told again', () => getting.changes > before[1]);
    await losing.beats();
    expect(losing.changes).toBe(before[0]);
  });

  test('in another municipality, in a rehearsal, or in a case restricted to others is told to nobody whom it is hidden from', async () => {
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);
    await restrictedTo(api.system.store, caseId as CaseId, [people.everything, people.worker]);
    const [lead, named] = [await listen(people.lead), await listen(people.everything)];
    const elsewhere = await listen(people.gentofteLead);
    const rehearsal = await rehearsed(api, '2026-03-02T08:00:00Z', { as: people.lead });
    const rehearsing = await listen(people.lead, { Rehearsal: rehearsal.id });

    await met(caseId);
    await hears(named, 'cases');
    await referred(api, {}, { as: people.gentofteWorker });
    await hears(elsewhere, 'referrals');
    await referred(api, {}, { ...rehearsal.inIt, as: people.worker });
    await hears(rehearsing, 'referrals');

    await Promise.all([lead, named, elsewhere, rehearsing].map((stream) => stream.beats()));
    expect(lead.lists).toEqual([]);
    expect([named.lists, elsewhere.lists, rehearsing.lists]).toEqual([['cases'], ['referrals'], ['referrals']]);
  });

  test('that may have been missed while the database let nobody listen has everything read again, and what follows is told', async () => {
    const lead = await listen(people.lead);
    const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = ${`listen ${CHANNEL}`}`.execute(api.system.store.db);
    expect(rows).not.toEqual([]);
    await until('everything to be read again', () => lead.lists.length === 3);
    const before = lead.changes;
    await cameIn();
    await until('the next change', () => lead.changes > before);
  });

  test('is told by every process, whichever of them was asked, and the one that ends lets its streams go first', async () => {
    const { system } = api;
    const namespace = system.client.options.namespace;
    const other: RunningApi = await startApi({ ...system, namespace, port: 0, login: testLogin(), changes });
    const lead = await listen(people.lead, {}, other.url);
    await cameIn();
    await hears(lead, 'referrals');
    await other.close();
    await until('the stream to be over', () => lead.isOver);
  });
});

describe('A stream', () => {
  test('is for those who have lists that it tells of, and for nobody who is not signed in', async () => {
    for (const person of [people.worker, people.auditor, people.caseworker]) {
      const { response } = await Listening.open(api.api.url, { ...(await session(person)) });
      expect([response.status, ((await response.json()) as ProblemBody).code]).toEqual([403, 'notYourRole']);
    }
    const { response } = await Listening.open(api.api.url, {});
    expect([response.status, ((await response.json()) as ProblemBody).code]).toEqual([401, 'loginNeeded']);
  });

  test.each<[string, (one: Listening, id: string) => Promise<void>]>([
    ['is signed out', (one) => signOut(one)],
    ['is shut out', (_one, id) => asAdmin('POST', `/v1/staff/${id}/deactivate`, {})],
    ['has all sessions ended', (_one, id) => asAdmin('POST', `/v1/staff/${id}/sessions/end`, {})],
    [
      'has other roles from now on',
      (_one, id) =>
        overAsAdmin(`/v1/staff/${id}`, {
          name: 'Prøve',
          roles: ['outreachWorker'],
          team: teamOf.ballerup,
          login: loginOf(id),
        }),
    ],
  ])('ends when its person %s, and tells nothing more', async (_what, end) => {
    const id = await hired();
    const stream = await listen(id);
    await end(stream, id);
    // Told to others before the one who is gone may be let go.
    await cameIn();
    await until('the stream to be over', () => stream.isOver);
    expect(stream.lists).toEqual([]);
    const again = await Listening.open(api.api.url, stream.headers);
    expect([401, 403]).toContain(again.response.status);
  });

  test('does not keep its person signed in', async () => {
    const id = await hired();
    const headers = await session(id);
    const { db } = api.system.store;
    const ofTheirs = () =>
      db
        .selectFrom('sessions')
        .select('last_seen_at')
        .where('staff_id', '=', id as StaffId);
    const earlier = new Date(Date.now() - 10 * 60_000).toISOString();
    await db
      .updateTable('sessions')
      .set({ last_seen_at: earlier })
      .where('staff_id', '=', id as StaffId)
      .execute();
    const stream = await Listening.open(api.api.url, headers);
    await stream.beats();
    await cameIn();
    await hears(stream, 'referrals');
    const { last_seen_at } = await ofTheirs().executeTakeFirstOrThrow();
    expect(Date.parse(last_seen_at)).toBe(Date.parse(earlier));
  });

  test('takes no place among its person’s requests, and one person has no more of them than there is room for', async () => {
    const id = await hired();
    const [first] = [await listen(id), await listen(id)];
    const headers = await session(id);
    expect((await api.get('/v1/me', { as: id, ...once })).status).toBe(200);
    const refused = await Listening.open(api.api.url, headers);
    const { code, params } = (await refused.response.json()) as ProblemBody;
    expect([refused.response.status, code, params]).toEqual([429, 'tooManyStreams', { limit: 2 }]);
    expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0);
    await listen(people.lead);
    await first.leave();
    await until('the place that was left', async () => (await Listening.open(api.api.url, headers)).response.ok);
  });

  test('is not opened for whoever asks for its headers alone', async () => {
    const headers = await session(people.lead);
    const answer = await fetch(`${api.api.url}/v1/changes`, { method: 'HEAD', headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await answer.text();
  });
});

const overAsAdmin = async (path: string, body: object): Promise<void> => {
  expect((await writeOver(api, path, body, { as: people.everything })).status).toBe(200);
};

const asAdmin = async (method: string, path: string, body: object): Promise<void> => {
  const { status } = await api.ask(method, path, { as: people.everything, body });
  expect(status).toBe(200);
};

async function signOut({ headers }: Listening): Promise<void> {
  const { status } = await fetch(`${api.api.url}/logout`, { method: 'POST', headers });
  expect(status).toBe(200);
}
