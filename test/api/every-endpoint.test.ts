import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../api/endpoint';
import { paths } from '../../api/paths';
import { endpoints } from '../../api/routes';
import { accepted, type ProblemBody } from './setup/cases';
import { people, whoMay } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
/** A case and a visit that are there, so that what is wrong with a request is all that is wrong. */
const there = { caseId: '', visitId: '' };
beforeAll(async () => {
  api = await startApiUnderTest();
  await setActive(true);
  await api.get(paths.me, { as: people.gone });
  await setActive(false);
  there.caseId = (await accepted(api, {}, { as: people.everything })).caseId;
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
  const { body } = await api.post<{ visitId: string }>('/v1/visits', { expectedEnd }, { as: people.worker });
  there.visitId = body.visitId;
});
const setActive = (active: boolean) =>
  api.system.store.db.updateTable('staff').set({ active }).where('id', '=', people.gone).execute();

afterAll(() => api.stop());

/** The endpoint's address, about that case or visit; the other ids in it nobody has. */
const somewhere = ({ path }: Endpoint): string =>
  path
    .replace(':caseId', there.caseId)
    .replace(':visitId', there.visitId)
    .replace(':standardId', 'ballerup')
    .replace(':version', '99')
    .replace(/:\w+/g, () => randomUUID());
const named = (all: readonly Endpoint[]) => all.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one] as const);
const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

const known = endpoints.filter(({ act }) => act !== 'anyone');
const writes = endpoints.filter(({ needsKey }) => needsKey);

describe.each(named(known))('%s', (_name, endpoint) => {
  const ask = (more: object) => api.ask<ProblemBody>(endpoint.method.toUpperCase(), somewhere(endpoint), more);

  test('asks who you are', async () => {
    expect(outcome(await ask({ as: null }))).toEqual([401, 'loginNeeded']);
  });

  test('knows nobody by a cookie or a token that someone made up', async () => {
    const cookie = { Cookie: `fodfaeste=s%3A${randomUUID()}.${randomUUID()}` };
    expect(outcome(await ask({ as: null, headers: cookie }))).toEqual([401, 'sessionOver']);
  });

  test('is shut to a program that no municipality has admitted', async () => {
    expect(outcome(await ask({ as: 'machine:unadmitted' }))).toEqual([403, 'clientNotAdmitted']);
  });

  test('is shut to whoever has been deactivated', async () => {
    expect(outcome(await ask({ as: people.gone }))).toEqual([403, 'deactivated']);
  });
});

describe.each(named(writes.filter(({ act }) => act !== 'anyone')))('%s', (_name, endpoint) => {
  test('takes a write from a session only with the session’s token', async () => {
    const forged = { as: people.lead, headers: { 'X-CSRF-Token': 'guessed' } };
    const asked = await api.ask<ProblemBody>(endpoint.method.toUpperCase(), somewhere(endpoint), forged);
    expect(outcome(asked)).toEqual([403, 'csrfTokenWrong']);
  });
});

describe.each(named(writes))('%s', (_name, endpoint) => {
  const ask = (more: object) =>
    api.ask<ProblemBody>(endpoint.method.toUpperCase(), somewhere(endpoint), { as: whoMay(endpoint), ...more });

  test('needs an idempotency key that is a UUID', async () => {
    const body = endpoint.body && {};
    expect(outcome(await ask({ key: null, body }))).toEqual([400, 'idempotencyKeyMissing']);
    expect(outcome(await ask({ key: 'one', body }))).toEqual([400, 'idempotencyKeyInvalid']);
  });

  if (endpoint.body) {
    test('says that malformed JSON is malformed, and a list no object', async () => {
      expect(outcome(await ask({ body: '{"reason": ' }))).toEqual([400, 'malformedJson']);
      expect((await ask({ body: [] })).status).toBe(422);
    });

    test('takes JSON and nothing else', async () => {
      const form = { body: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
      expect(outcome(await ask(form))).toEqual([415, 'unsupportedMediaType']);
    });

    test('refuses a key it does not know, and says which', async () => {
      const { status, body } = await ask({ body: { surprise: true } });
      expect(status).toBe(422);
      const refused = body.errors?.map(({ path }) => path) ?? [];
      // Where one field says which form the rest has, that field is asked for first.
      const saysItsForm = endpoint.path.endsWith('/may-it-end') ? 'body.answer' : 'body.surprise';
      expect(refused).toContain(saysItsForm);
    });
  }
});

describe.each(named(endpoints.filter(({ path, body }) => path.includes(':caseId') && !body)))(
  '%s',
  (_name, endpoint) => {
    test('knows no case that is not there', async () => {
      const nowhere = endpoint.path.replace(':caseId', randomUUID());
      expect(outcome(await api.ask<ProblemBody>('GET', nowhere, { as: people.everything }))).toEqual([
        404,
        'unknownCase',
      ]);
    });
  },
);

test('an address that is not one is not found', async () => {
  expect(outcome(await api.get<ProblemBody>('/v1/nothing'))).toEqual([404, 'notFound']);
});

test('too much at once is refused with how much may be', async () => {
  const { status, body } = await api.post<ProblemBody>('/v1/referrals', { description: 'x'.repeat(1_100_000) });
  expect([status, body.code, body.params.maximumBytes]).toEqual([413, 'tooLarge', 1_048_576]);
});
