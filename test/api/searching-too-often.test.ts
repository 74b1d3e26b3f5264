import { pino } from 'pino';
import { accepted, type ProblemBody, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

const logged: string[] = [];
let api: ApiUnderTest;
beforeAll(async () => {
  const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) });
  api = await startApiUnderTest({
    log,
    searchLimits: { perMinute: 12, perHour: 100, inVainPerHour: 3, unlikePerHour: 2 },
  });
});
afterAll(() => api.stop());

/** Of 1858, so nobody's. */
const cprOf = (number: number) => `010158-${5_000 + number}`;
const search = (body: object, as: string) =>
  api.post<ProblemBody & { items: object[] }>('/v1/citizens/search', body, { as, key: null });
const statusesOf = async (asked: readonly object[], as: string) => {
  const statuses: number[] = [];
  for (const body of asked) statuses.push((await search(body, as)).status);
  return statuses;
};
type Noted = {
  items: { who: { id: string }; act: string; outcome: string; because: { code: string }; caseIds: string[] }[];
};

describe('Whoever tries CPR numbers', () => {
  beforeAll(async () => {
    const { caseId, version } = await accepted(api, { identity: { name: 'Kurt Gættet', cpr: cprOf(900) } });
    await storedCase(api, caseId, version);
  });

  test('is refused after a few that nobody has, and told when to come again', async () => {
    const guesses = [1, 2, 3].map((number) => ({ cpr: cprOf(number) }));
    expect(await statusesOf(guesses, people.worker)).toEqual([200, 200, 200]);
    const { status, body, headers } = await search({ cpr: cprOf(900) }, people.worker);
    expect([status, body.code]).toEqual([429, 'tooOften']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3_000);
  });

  test('is not helped by a name beside the number that finds somebody', async () => {
    const guesses = [4, 5, 6, 900].map((number) => ({ cpr: cprOf(number), name: 'Kurt Gættet' }));
    expect(await statusesOf(guesses, people.intake)).toEqual([200, 200, 200, 429]);
  });

  test('is not helped by asking all at once', async () => {
    const answers = await Promise.all(
      [7, 8, 9, 10, 11, 12].map((number) => search({ cpr: cprOf(number) }, people.lead)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  });

  test('keeps nobody else out, and still finds by name', async () => {
    expect((await search({ name: 'Kurt' }, people.worker)).body.items).toHaveLength(1);
    expect((await search({ cpr: cprOf(900) }, people.colleague)).status).toBe(200);
  });

  test('stands in the audit log by a word of its own, which an auditor asks for, and in the log by id alone', async () => {
    const { body } = await api.get<Noted>('/v1/audit?outcome=tooOften', { as: people.auditor });
    const ofWorker = body.items.filter(({ who }) => who.id === people.worker);
    expect(ofWorker).toMatchObject([{ act: 'searchCitizens', outcome: 'tooOften', because: { code: 'tooOften' } }]);
    const warnings = logged.filter((line) => line.includes('searches too often'));
    expect(warnings.some((line) => line.includes(people.worker))).toBe(true);
    expect(warnings.join()).not.toMatch(/010158|Kurt|Mille/);
  });
});

test('Whoever has a number is found as often as it is needed', async () => {
  const asked = Array.from({ length: 6 }, () => ({ cpr: cprOf(900) }));
  expect(await statusesOf(asked, people.everything)).toEqual([200, 200, 200, 200, 200, 200]);
});

test('Whoever fishes for names must wait after so many searches', async () => {
  const statuses = await statusesOf(
    Array.from({ length: 13 }, (_, number) => ({ name: `Fisk${'abcdefghijklm'[number]}` })),
    people.gentofteWorker,
  );
  expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429]);
});

test('Writing one number after another into a case, to see whom it is like, is stopped as well', async () => {
  const { caseId } = await accepted(
    api,
    { identity: { name: 'Prøve Lighed', cpr: cprOf(20) } },
    { as: people.everything },
  );
  const statuses: number[] = [];
  for (const number of [21, 22, 23]) {
    const { body } = await api.ask<Written>('PATCH', `/v1/cases/${caseId}/identity`, {
      as: people.everything,
      body: { cpr: cprOf(number), chosenByCitizen: true },
    });
    await storedCase(api, caseId, body.version, { as: people.everything });
    statuses.push((await api.get(`/v1/cases/${caseId}/candidates`, { as: people.everything })).status);
  }
  expect(statuses).toEqual([200, 200, 429]);
});
