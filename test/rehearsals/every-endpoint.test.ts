import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '../../api/endpoint';
import { endpoints } from '../../api/routes';
import type { CommandId, MunicipalityId } from '../../domain';
import { instant, localDateOf, plusDays } from '../../domain/clock/time';
import { caseIdFor, keyInWorld } from '../../temporal/derived-ids';
import { referred, rehearsed, storedCase, type Written } from '../api/setup/cases';
import { people, teamOf } from '../api/setup/people';
import { type Answered, type ApiUnderTest, type Asking, startApiUnderTest } from '../api/setup/running-api';
import { madeUp } from './setup/made-up';
import { realRows } from './setup/real-rows';

const municipality = 'ballerup' as MunicipalityId;
const asEverything = { as: people.everything };
const NOW = new Date().toISOString();
/** Two moments at which a rehearsal may begin: what is old enough to be erased by 2040 is not today. */
const beginnings = [NOW, '2040-01-04T09:00:00.000Z'] as const;

const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-worlds-'));
let api: ApiUnderTest;
const real: Ids = { caseId: '', ended: '', referral: '', visitId: '', number: '' };
const rehearsals: { readonly id: string; readonly startsAt: string; readonly inIt: Asking; readonly own: Ids }[] = [];
/** Every id that a request of a rehearsal may have made. */
const ofRehearsals = new Set<string>();

/** What there is in one world. */
type Ids = { caseId: string; ended: string; referral: string; visitId: string; number: string };

beforeAll(async () => {
  api = await startApiUnderTest({ erasureLedger: join(folder, 'erasures.jsonl') }, { rehearsals: true });
  Object.assign(real, await casesOfAWorld(asEverything));
  for (const startsAt of beginnings) {
    const { id, inIt } = await rehearsed(api, startsAt);
    const within = { ...asEverything, ...inIt };
    const own = await casesOfAWorld(within, startsAt);
    rehearsals.push({ id, startsAt, inIt: within, own });
  }
});
afterAll(async () => {
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A case under way, one that has ended, a referral and a visit, all recorded. */
async function casesOfAWorld(asking: Asking, now: string = NOW): Promise<Ids> {
  const accept = async (): Promise<Written> => {
    const { caseId } = await referred(api, {}, asking);
    return (await api.post<Written>(`/v1/cases/${caseId}/accept`, accepting, asking)).body;
  };
  const underWay = await accept();
  const over = await accept();
  const ending = { ground: 'movedAway', reasons: 'Flyttet' };
  const ended = await api.post<Written>(`/v1/cases/${over.caseId}/endings/administrative`, ending, asking);
  const referral = await referred(api, {}, asking);
  const expectedEnd = new Date(Date.parse(now) + 3_600_000).toISOString();
  const visit = await api.post<{ visitId: string }>('/v1/visits', { expectedEnd }, asking);
  for (const { caseId, version } of [underWay, ended.body, referral]) await storedCase(api, caseId, version, asking);
  const { body } = await storedCase<{ number: string }>(api, over.caseId, ended.body.version, asking);
  return {
    caseId: underWay.caseId,
    ended: over.caseId,
    referral: referral.caseId,
    visitId: visit.body.visitId,
    number: body.number,
  };
}

/** A case of the rehearsal as the endpoint wants it: nothing that was done before stands in its way. */
async function freshCase({ path, act }: Endpoint, { inIt, own }: (typeof rehearsals)[number]): Promise<string> {
  if (!path.includes(':caseId')) return own.caseId;
  const { caseId } = await referred(api, {}, inIt);
  if (path.includes('/wait/')) await api.post(`/v1/cases/${caseId}/wait`, { reason: 'Fuldt' }, inIt);
  else if (act !== 'triage') await api.post(`/v1/cases/${caseId}/accept`, accepting, inIt);
  return caseId;
}

const accepting = {
  worker: people.everything,
  assessment: { leastIntrusive: 'Intet andet når frem', reason: 'Isoleret og alene' },
};

const nameOf = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${path}`;

/** The endpoint's address about what there is in a world. */
function addressOf({ path }: Endpoint, { caseId, ended, visitId }: Ids, rehearsalId: string): string {
  return path
    .replace(':caseId', path.includes('/erasure') || path.endsWith('/reopen') ? ended : caseId)
    .replace(':visitId', visitId)
    .replace(':staffId', people.colleague)
    .replace(':teamId', teamOf.ballerup)
    .replace(':rehearsalId', rehearsalId)
    .replace(':standardId', 'ballerup')
    .replace(':version', '1')
    .replace(/:\w+/g, () => randomUUID());
}

/** What would be taken for it, as far as that can be made up. */
async function bodyFor(endpoint: Endpoint, ids: Ids, startsAt: string, asking: Asking): Promise<unknown> {
  if (!endpoint.body) return undefined;
  if (endpoint.path.startsWith('/v1/settings')) return nextSettings(startsAt, asking);
  if (endpoint.path === '/v1/standards') return nextStandard(asking);
  const today = localDateOf(instant(startsAt));
  return madeUp(endpoint.body, {
    caseId: ids.caseId,
    into: ids.ended,
    case: ids.caseId,
    cases: ids.caseId,
    caseIds: ids.caseId,
    worker: people.everything,
    staff: people.colleague,
    team: teamOf.ballerup,
    municipality,
    number: ids.number,
    reason: 'Prøvet i en øvelse',
    judgement: 'Alene hver eneste dag',
    from: plusDays(today, 1),
    date: plusDays(today, 14),
    moment: new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
    ground: 'movedAway',
    assessment: accepting.assessment,
    leastIntrusive: accepting.assessment.leastIntrusive,
    referrer: 'neighbour',
    phase: 'outreach',
    ...(endpoint.path.endsWith('/phase') && { to: 'clarifying' }),
    ...(/\/(assignment|second-workers)$/.test(endpoint.path) && { worker: people.worker }),
    ...(endpoint.path.endsWith('/standard') && { id: 'ballerup' }),
    ...(endpoint.path.endsWith('/notes') && { about: 1, from: 'citizen' }),
    ...(endpoint.path.endsWith('/concerns') && { channel: 'publicForm' }),
    ...(endpoint.path.endsWith('/contacts') && { outcome: 'contactMade', channel: 'visit' }),
  });
}

async function nextSettings(startsAt: string, asking: Asking): Promise<object> {
  const { body } = await api.get<{ items: { version: number; from: string }[] }>('/v1/settings', asking);
  const latest = body.items.at(-1);
  return { ...latest, version: (latest?.version ?? 0) + 1, from: localDateOf(instant(startsAt)) };
}

async function nextStandard(asking: Asking): Promise<object> {
  const { body } = await api.get<{ standard: { version: number } }>('/v1/standards/ballerup/1', asking);
  return { ...body.standard, version: 2 };
}

/** Asks, under a key whose ids, where it makes any, are known. */
async function ask(
  endpoint: Endpoint,
  address: string,
  body: unknown,
  rehearsal: { id: string; inIt: Asking },
): Promise<Answered<{ code?: string }>> {
  const key = randomUUID() as string as CommandId;
  const where = { municipality, rehearsalId: rehearsal.id };
  for (const id of [caseIdFor(where, key), keyInWorld(where, key)]) ofRehearsals.add(id);
  const sent = endpoint.needsKey ? { key, body: body ?? undefined } : { body };
  return api.ask(endpoint.method.toUpperCase(), address, { ...rehearsal.inIt, ...sent, attempts: 3 });
}

const writing = endpoints.filter(({ needsKey }) => needsKey);
const reading = endpoints.filter(({ needsKey }) => !needsKey);
const named = (all: readonly Endpoint[]) => all.map((one) => [nameOf(one), one] as const);

/** What no person may do is refused before it is looked up. */
const isForPrograms = ({ act }: Endpoint): boolean => act === 'reportContact';

describe('What is asked with a rehearsal’s header', () => {
  const outcomes: Record<string, number[]> = {};

  test.each(named(writing))('%s changes nothing that is real', async (name, endpoint) => {
    const { db } = api.system.store;
    const before = await realRows(db, ofRehearsals);
    for (const rehearsal of rehearsals) {
      const fresh = { ...rehearsal.own, caseId: await freshCase(endpoint, rehearsal) };
      for (const [ids, others] of [
        [real, real],
        [rehearsal.own, real],
        [fresh, { ...fresh, caseId: rehearsal.own.caseId }],
      ] as const) {
        const body = await bodyFor(endpoint, others, rehearsal.startsAt, rehearsal.inIt);
        const { status, body: answer } = await ask(endpoint, addressOf(endpoint, ids, rehearsal.id), body, rehearsal);
        outcomes[name] = [...(outcomes[name] ?? []), status];
        expect({ status, answer }).not.toMatchObject({ status: 500 });
        if (!endpoint.inRehearsal) expect([status, answer.code]).toEqual([409, 'notInRehearsal']);
        if (endpoint.inRehearsal && ids === real && /:(caseId|visitId)/.test(endpoint.path)) {
          expect(status).toBe(isForPrograms(endpoint) ? 403 : 404);
        }
        await moved(rehearsal.id);
      }
    }
    expect(await realRows(db, ofRehearsals)).toEqual(before);
  });

  test('and half of what may be done in a rehearsal was really done there', () => {
    const may = writing.filter(({ inRehearsal }) => inRehearsal).map(nameOf);
    const refused = may.filter((name) => !outcomes[name]?.some((status) => status < 300));
    expect(refused.length < may.length / 2 ? [] : refused).toEqual([]);
  });

  test.each(named(reading))('%s shows nothing that is real', async (_name, endpoint) => {
    for (const rehearsal of rehearsals) {
      const body = await bodyFor(endpoint, rehearsal.own, rehearsal.startsAt, rehearsal.inIt);
      const about = await ask(endpoint, addressOf(endpoint, real, rehearsal.id), body, rehearsal);
      if (endpoint.inRehearsal && /:(caseId|visitId)/.test(endpoint.path)) expect(about.status).toBe(404);
      const own = await ask(endpoint, addressOf(endpoint, rehearsal.own, rehearsal.id), body, rehearsal);
      if (!endpoint.inRehearsal) expect([own.status, own.body.code]).toEqual([409, 'notInRehearsal']);
      expect(namesAny(own.body, real)).toEqual([]);
    }
  });

  test.each(named(reading))('%s shows nothing of it without', async (_name, endpoint) => {
    for (const { id, own, startsAt } of rehearsals) {
      const address = addressOf(endpoint, own, id);
      const body = await bodyFor(endpoint, real, startsAt, asEverything);
      const sent = endpoint.method === 'get' ? {} : { body };
      const about = await api.ask(endpoint.method.toUpperCase(), address, { ...asEverything, ...sent });
      if (/:(caseId|visitId)/.test(endpoint.path)) expect(about.status).toBe(404);
      const listed = await api.ask(endpoint.method.toUpperCase(), addressOf(endpoint, real, id), {
        ...asEverything,
        ...sent,
      });
      // The audit log tells whoever reads it what was done, also in rehearsals.
      if (!endpoint.path.startsWith('/v1/audit')) expect(namesAny(listed.body, own)).toEqual([]);
    }
  });
});

function namesAny(answer: unknown, { caseId, ended, referral, visitId }: Ids): string[] {
  const text = JSON.stringify(answer);
  return [caseId, ended, referral, visitId].filter((id) => text.includes(id));
}

/** Waits where a rehearsal's time is being moved. */
async function moved(id: string): Promise<void> {
  for (;;) {
    const { body } = await api.get<{ advance: { doneAt: string | null } | null }>(`/v1/rehearsals/${id}`, asEverything);
    if (body.advance?.doneAt !== null) return;
  }
}
