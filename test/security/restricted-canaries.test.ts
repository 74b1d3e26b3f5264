import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endpoints } from '../../api/routes';
import type { CaseId, CommandId, StaffId } from '../../domain';
import { writeIdentity } from '../../store/identity/identities';
import { sealing } from '../../store/keys/case-keys';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { isLong } from '../environment/form';
import { ahead } from '../store/setup/ahead';
import { PlayedCase } from '../store/setup/cases';
import { ballerup, everybody, hireEverybody, inRole, ourTeam, recorded, restrictedTo } from './setup/everybody';

/** Restricted cases whose every word would be recognised, in the team of those who ask, and with messages to them. */
const HOW_MANY = isLong ? 50 : 12;
interface Canary {
  readonly caseId: CaseId;
  readonly number: string;
  readonly words: readonly string[];
}

let api: ApiUnderTest;
let canaries: Canary[];
/** The one person who is named, an outreach worker of another team. */
const named = '00000000-0000-4000-8000-000000000980' as StaffId;
let open: CaseId;

beforeAll(async () => {
  const often = 10_000;
  api = await startApiUnderTest({
    searchLimits: { perMinute: often, perHour: often, inVainPerHour: often, unlikePerHour: often },
  });
  const { store } = api.system;
  await hireEverybody(store);
  open = await recorded(store, { team: ourTeam, worker: inRole.outreachWorker });
  canaries = await Promise.all(Array.from({ length: HOW_MANY }, (_, number) => hidden(number)));
  const ids = canaries.map(({ caseId }) => caseId);
  const turns = sql`(array[${sql.join(Object.values(inRole))}]::text[])[1 + abs(hashtext(id::text)) % 7]`;
  await sql`update messages set recipient_id = ${turns} where case_id = any(${ids}::uuid[])`.execute(store.db);
  await sql`update attention set team = ${ourTeam} where case_id = any(${ids}::uuid[])`.execute(store.db);
  await sql`update cases set team = ${ourTeam}, worker_id = ${named} where case_id = any(${ids}::uuid[])`.execute(
    store.db,
  );
  for (const { caseId } of canaries) await restrictedTo(store, caseId, [named]);
});
afterAll(() => api.stop());

async function hidden(number: number): Promise<Canary> {
  const { store, keys, rules } = api.system;
  const { db } = store;
  const played = new PlayedCase('ballerup');
  const { caseId } = played;
  const version = randomUUID() as CommandId;
  const word = (what: string) => `kanarie${what}${number}x`;
  const words = ['alias', 'navn', 'sted', 'notat'].map(word);
  const [alias = '', name = '', place = '', note = ''] = words;
  const cpr = `010190-${String(9_000 + number)}`;
  await writeIdentity(db, keys, {
    caseId,
    ...ahead(version),
    municipality: ballerup,
    identity: { alias, name, place, cpr },
  });
  const description = await sealing(db, keys).seal(ballerup, caseId, note, version);
  const referral = { caseId, municipality: ballerup, channel: 'phone', referrer: 'neighbour', description } as const;
  played.do('2025-06-02T08:00:00.000Z', { type: 'refer', data: { ...referral, urgent: true } }, version);
  played.accept('2025-06-03T08:00:00.000Z');
  played.contact('2025-06-04T08:00:00.000Z');
  await recordCaseEvents({ db, rules }, played.recording);
  const row = await db.selectFrom('cases').select('number').where('case_id', '=', caseId).executeTakeFirstOrThrow();
  return { caseId, number: row.number, words: [...words, cpr, caseId, row.number] };
}

/** Every list, search and count, asked in every way that could bring them up. */
function questions(): string[] {
  const some = canaries.slice(0, 5);
  const lists = endpoints.filter(({ method, path }) => method === 'get' && !path.includes(':')).map(({ path }) => path);
  return [
    ...lists,
    ...['asc', 'desc'].flatMap((order) =>
      ['nextDeadline', 'referredAt', 'lastTwoWayAt', 'number'].map(
        (sort) => `/v1/cases?limit=500&order=${order}&sort=${sort}`,
      ),
    ),
    ...['any', 'followUp', 'needReview'].map((kind) => `/v1/cases?limit=500&attention=${kind}`),
    `/v1/cases?limit=500&team=${ourTeam}`,
    `/v1/cases?limit=500&worker=${named}`,
    '/v1/cases?urgent=true&limit=500',
    ...some.map(({ number }) => `/v1/cases?number=${number}`),
    `/v1/cases/${open}/candidates`,
    ...some.map(({ caseId }) => `/v1/notifications?case=${caseId}`),
    `/v1/attention/worker?worker=${named}`,
    '/v1/notifications?limit=500',
  ];
}

const unnamed = everybody;
const wordsIn = (text: string) => canaries.flatMap(({ words }) => words.filter((word) => text.includes(word)));

test.each(unnamed)('no list, search or count shows $name anything of a restricted case', async ({ as }) => {
  const found: string[] = [];
  for (const question of questions()) {
    const { body } = await api.get(question, { as });
    found.push(...wordsIn(JSON.stringify(body)).map((word) => `${question}: ${word}`));
  }
  for (const { words } of canaries) {
    const [alias, name, place, , cpr] = words;
    for (const asked of [{ name: alias }, { name }, { place }, { cpr }, { name: alias?.slice(0, 4) }]) {
      const { status, body } = await api.post('/v1/citizens/search', asked, { as });
      if (status === 200) expect(body).toMatchObject({ items: [], more: false });
    }
  }
  expect(found).toEqual([]);
  const { body } = await api.get<{ unread?: number }>('/v1/notifications/unread-count', { as });
  expect(body.unread ?? 0).toBe(0);
});

test.each(unnamed)('asking for each by its id tells $name no more than asking for none', async ({ as }) => {
  const absent = await api.get(`/v1/cases/${randomUUID()}`, { as });
  for (const { caseId } of canaries) {
    const { status, body } = await api.get(`/v1/cases/${caseId}`, { as });
    expect({ status, body }).toEqual({ status: absent.status, body: absent.body });
  }
});

test('what is done to one of them is told to no auditor who is not named, not even by its id', async () => {
  const of = async (caseId: string | undefined, reader: StaffId) => {
    expect((await api.get(`/v1/cases/${caseId}`, { as: reader })).status).toBe(200);
    return (await api.get<{ items: unknown[] }>(`/v1/audit?case=${caseId}`, { as: inRole.auditor })).body.items;
  };
  expect(await of(open, inRole.outreachWorker)).not.toEqual([]);
  expect(await of(canaries[0]?.caseId, named)).toEqual([]);
});

test('a letter that could not be sent about one of them is not told of to a lead who is not named', async () => {
  const { db } = api.system.store;
  await sql`insert into deliveries (municipality, what, message_id, seq, urgency, due_at, state, code, settled_at)
    select municipality, 'letter', id, seq, 'urgent', now(), 'givenUp', 'noAddress', now() from messages
    where case_id = ${canaries[0]?.caseId}`.execute(db);
  const { body } = await api.get<{ items: unknown[] }>('/v1/deliveries/given-up', { as: inRole.teamLead });
  expect(body.items).toEqual([]);
});

test('whoever is named finds all of them, each marked as restricted', async () => {
  const { body } = await api.get<{ items: { caseId: string; restricted: boolean }[] }>('/v1/cases?limit=500', {
    as: named,
  });
  const seen = body.items.filter(({ caseId }) => canaries.some((one) => one.caseId === caseId));
  expect(seen).toHaveLength(HOW_MANY);
  expect(seen.every(({ restricted }) => restricted)).toBe(true);
  expect(body.items.find(({ caseId }) => caseId === open)?.restricted ?? false).toBe(false);
});
