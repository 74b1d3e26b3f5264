import { until } from '../environment/until';
import { accepted, type ProblemBody } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, once, startApiUnderTest } from './setup/running-api';

/** What was read is answered when it is noted, so a log that is slow keeps requests at work. */
let noted = Promise.resolve();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({ perCallerLimit: 2, audit: { note: () => noted, waiting: () => 0 } });
});
afterAll(() => api?.stop());

const me = (as: string) => api.get<ProblemBody>('/v1/me', { as, ...once });

/** Asks what takes no time until it is refused, since nobody knows when the requests before have come in. */
const refusal = (as: string) =>
  until('a refusal', async () => {
    const answer = await me(as);
    return answer.status !== 200 && answer;
  });

test('whoever has as many requests at work as one may is asked to come again, and all others are served', async () => {
  const { caseId } = await accepted(api);
  // Signing in is noted as well.
  for (const other of [people.colleague, 'machine:behandling']) await me(other);
  let goOn: () => void = () => undefined;
  noted = new Promise((resolve) => {
    goOn = resolve;
  });
  const asked = [1, 2].map(() => api.get(`/v1/cases/${caseId}`));
  const refused = await refusal(people.worker);
  expect([refused.status, refused.body.code]).toEqual([503, 'busy']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await me(people.colleague)).status).toBe(200);
  expect((await me('machine:behandling')).status).toBe(200);
  goOn();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await me(people.worker)).status).toBe(200);
});

test('a request that was refused or failed leaves its place as well', async () => {
  const wrong = ['/v1/audit', '/v1/cases/99999999-0000-4000-8000-000000000000', '/v1/cases?limit=none', '/v1/visits/x'];
  for (const path of wrong) expect((await api.get(path)).status).toBeGreaterThanOrEqual(400);
  expect((await me(people.worker)).status).toBe(200);
});
