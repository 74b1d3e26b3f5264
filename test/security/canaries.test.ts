import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { startApi } from '../../api/server';
import { type RunningTemporal, startTemporal } from '../../dev/temporal/start';
import { assessment, contact, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { type ApiUnderTest, type Asking, asking, startApiUnderTest } from '../api/setup/running-api';
import { testLogin } from '../environment/identity-provider';
import { quietly } from '../environment/quietly';
import { foundIn, newCanary } from './setup/canaries';

const CASES = 10;
const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-canaries-'));
const lines: string[] = [];
const secrets: string[] = [];

let temporal: RunningTemporal;
let api: ApiUnderTest;
let ask: ReturnType<typeof asking>;
let metrics: string;
let stop: () => Promise<void>;

/** A canary for each thing that people tell of someone; the CPR numbers are of 1858, so nobody's. */
function canaries(number: number) {
  const text = () => {
    const made = newCanary();
    secrets.push(made);
    return made;
  };
  const cpr = `010158-5${String(700 + number)}`;
  const phone = `0000${String(4_711_000 + number).slice(-7)}`;
  secrets.push(cpr, phone);
  return {
    name: text(),
    alias: text(),
    cpr,
    phone,
    address: text(),
    place: text(),
    told: text(),
    referrer: text(),
    note: text(),
    where: text(),
  };
}

beforeAll(async () => {
  temporal = await startTemporal({ dataDir: folder, requireTimeSkipping: true, log: quietly });
  process.env.TEST_TEMPORAL_ADDRESS = temporal.address;
  api = await startApiUnderTest();
  const log = pino({ level: 'trace' }, { write: (row: string) => lines.push(row) });
  const logged = await startApi({
    ...api.system,
    namespace: api.system.client.options.namespace,
    port: 0,
    login: testLogin(),
    metricsPort: 0,
    log,
  });
  ask = asking(logged.url);
  for (let number = 0; number < CASES; number += 1) await tellAll(number);
  metrics = await (await fetch(`http://127.0.0.1:${logged.metricsPort}/metrics`)).text();
  stop = async () => {
    await logged.close();
    await api.stop();
    await temporal.stop();
  };
});
afterAll(async () => {
  await stop?.();
  rmSync(folder, { recursive: true, force: true });
});

/** A case with all its canaries, asked for, searched for, and told of in requests that are refused. */
async function tellAll(number: number): Promise<void> {
  const { told, referrer, note, where, ...identity } = canaries(number);
  const referral = {
    channel: 'phone',
    referrer: 'neighbour',
    description: told,
    identity,
    referrerDetails: { name: referrer },
  };
  const { status, body } = await ask<Written>('POST', '/v1/referrals', { body: referral });
  expect(status).toBe(201);
  const at = `/v1/cases/${body.caseId}`;
  await ask('POST', `${at}/accept`, { body: { worker: people.worker, assessment } });
  const logged = await ask<Written>('POST', `${at}/contacts`, { body: { ...contact, note, placeText: where } });
  expect(logged.status).toBe(200);
  const get = <T>(path: string, asking?: Asking) => ask<T>('GET', path, asking);
  await storedCase({ get }, body.caseId, logged.body.version);
  await ask('POST', '/v1/citizens/search', { key: null, body: { name: identity.name } });
  await ask('POST', '/v1/citizens/search', { key: null, body: { cpr: identity.cpr } });
  await ask('POST', `${at}/cpr`, { key: null, body: { reason: note } });
  await ask('POST', `${at}/export`, { key: null, as: people.lead, body: { reason: note } });
  await ask('GET', `${at}/referrer`, { as: people.lead });
  for (const refused of [
    { note: 7, [identity.name]: told },
    { outcome: note, channel: 'visit', place: where },
  ]) {
    expect((await ask('POST', `${at}/contacts`, { body: refused })).status).toBe(422);
  }
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
  const visit = await ask<{ visitId: string }>('POST', '/v1/visits', {
    body: { caseId: body.caseId, expectedEnd, place: where, address: told, staircase: note },
  });
  expect(visit.status).toBe(201);
  expect((await ask('POST', `/v1/visits/${visit.body.visitId}/call-for-help`, {})).status).toBe(200);
  await ask('GET', '/v1/notifications', { as: people.lead });
  await ask('POST', `${at}/decline/assess`, { body: { reasons: note } });
  await ask('POST', `${at}/assessments/decline`, { body: { reasons: note } });
}

test('the search itself finds a canary in each form in which it may stand', () => {
  // CPR numbers differ in their last digit alone, which in base64 may lie in a group with what follows.
  const one = secrets.find((secret) => secret.startsWith('Kanarie')) ?? '';
  for (const before of ['', 'a', 'ab', 'abc']) {
    const sentence = `${before}${one} og mere`;
    for (const encoding of ['utf8', 'base64', 'base64url', 'hex', 'utf16le'] as const) {
      const stored =
        encoding === 'utf16le'
          ? Buffer.from(sentence, encoding)
          : Buffer.from(Buffer.from(sentence).toString(encoding));
      expect([before, encoding, foundIn(stored, secrets)]).toEqual([before, encoding, [one]]);
    }
  }
});

test('a hundred canaries: none in what Temporal keeps on disk, in histories, ids, attributes, memos and failures', () => {
  expect(secrets).toHaveLength(100);
  const files = readdirSync(join(folder, 'temporal'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const found = files.flatMap((one) =>
    foundIn(readFileSync(join(one.parentPath, one.name)), secrets).map((secret) => `${one.name}: ${secret}`),
  );
  expect(files.some(({ name }) => name.startsWith('temporal.sqlite'))).toBe(true);
  expect(found).toEqual([]);
});

test('none in any table of the store: read model, events, messages, index, audit', async () => {
  const tables = await api.system.store.db.introspection.getTables();
  const found: string[] = [];
  let rows = 0;
  for (const { name } of tables) {
    const all = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
      api.system.store.db,
    );
    rows += all.rows.length;
    const place = Buffer.from(all.rows.map(({ text }) => text).join('\n'));
    found.push(...foundIn(place, secrets).map((secret) => `${name}: ${secret}`));
  }
  expect(rows).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('none in the log, and none in the metrics', () => {
  expect(lines.length).toBeGreaterThan(CASES * 8);
  expect(foundIn(Buffer.from(lines.join('\n')), secrets)).toEqual([]);
  expect(metrics).toContain('fodfaeste');
  expect(foundIn(Buffer.from(metrics), secrets)).toEqual([]);
});
