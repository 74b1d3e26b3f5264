import { randomUUID } from 'node:crypto';
import type { ProblemBody } from './setup/cases';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const concern = { municipality: 'ballerup', referrer: 'neighbour', description: 'En mand sover i opgangen' };
/** As it comes through a proxy: from somebody elsewhere. */
const fromElsewhere = { 'X-Forwarded-For': '192.0.2.7' };
const send = (body: object, headers: Record<string, string> = fromElsewhere) =>
  api.post<ProblemBody>('/v1/public/referrals', body, { as: null, key: randomUUID(), headers });

describe('The public form', () => {
  test('is not taken where a field that people never see has been filled in', async () => {
    const { status, body } = await send({ ...concern, website: 'https://buy.example' });
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'invalidRequest', 'body.website']);
  });

  test('is not taken in a size that no person writes', async () => {
    const { status, body } = await send({ ...concern, description: 'x'.repeat(70_000) });
    expect([status, body.code]).toEqual([413, 'tooLarge']);
  });

  test('sent again and again from one address must wait, and is told for how long', async () => {
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await send(concern));
    const last = answers[answers.length - 1];
    expect([last?.status, last?.body.code]).toEqual([429, 'tooOften']);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
  });

  test('is still there for those who sit at the municipality’s own counter, and for everybody with a login', async () => {
    expect((await send(concern, {})).status).toBe(201);
    expect((await api.post('/v1/referrals', { channel: 'phone', ...concern, municipality: undefined })).status).toBe(
      201,
    );
  });
});

describe('What a browser is told', () => {
  test.each(['/v1/cases', '/v1/no-such-thing', '/docs', '/healthz'])(
    '%s runs nothing from elsewhere or in the page',
    async (path) => {
      const policy = (await api.get(path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    },
  );

  test('answers about people are kept nowhere on the way', async () => {
    for (const path of ['/v1/cases', '/v1/staff', '/v1/attention/worker'])
      expect((await api.get(path)).headers.get('cache-control')).toBe('no-store');
  });
});
