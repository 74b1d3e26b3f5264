import { until } from '../environment/until';
import { administrators, hireAdministrators } from './setup/administrators';
import type { ProblemBody } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

interface Program {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly active: boolean;
  readonly lastUsedAt: string | null;
}

const { ballerup: keeper, gentofte: theirs } = administrators;
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
  await hireAdministrators(api.system.store);
});
afterAll(() => api.stop());

const listed = async (as = keeper) => (await api.get<{ items: Program[] }>('/v1/programs', { as })).body.items;
const save = (id: string, body: object, as: string = keeper) =>
  api.ask<ProblemBody>('PUT', `/v1/programs/${encodeURIComponent(id)}`, { as, body });
const switchboard = { name: 'Telefonomstillingen', scopes: ['contacts'], active: true };

test('a program is let in, given more, and shut out, and each is noted from what to what', async () => {
  expect((await save('https://other.example#omstilling', switchboard)).body).toMatchObject({
    id: 'https://other.example#omstilling',
    lastUsedAt: null,
  });
  expect((await save('omstilling', { ...switchboard, scopes: ['contacts', 'referrals'] })).status).toBe(200);
  expect((await save('omstilling', { ...switchboard, active: false })).status).toBe(200);
  expect((await listed()).find(({ id }) => id === 'omstilling')).toMatchObject({ ...switchboard, active: false });
  const { body } = await api.get<{ items: { route: string; details: unknown }[] }>('/v1/audit', { as: people.auditor });
  const noted = body.items.find(({ route }) => route === 'PUT /v1/programs/:programId');
  expect(noted?.details).toMatchObject({
    before: { id: 'omstilling', scopes: ['referrals', 'contacts'], active: true },
    after: { id: 'omstilling', scopes: ['contacts'], active: false },
  });
});

test('one that is shut out is refused at once, and when it was last let in stands in the list', async () => {
  const own = (await listed()).find(({ id }) => id === 'behandling');
  expect(own).toMatchObject({ active: true });
  expect((await api.get('/v1/me', { as: 'machine:behandling' })).status).toBe(200);
  await until('it is noted', async () =>
    (await listed()).some(({ id, lastUsedAt }) => id === 'behandling' && lastUsedAt),
  );
  const { name, scopes } = own ?? switchboard;
  expect((await save('behandling', { name, scopes, active: false })).status).toBe(200);
  const refused = await api.get<ProblemBody>('/v1/me', { as: 'machine:behandling' });
  expect([refused.status, refused.body.code]).toEqual([403, 'clientNotAdmitted']);
  expect((await save('behandling', { name, scopes, active: true })).status).toBe(200);
  expect((await api.get('/v1/me', { as: 'machine:behandling' })).status).toBe(200);
});

test('another municipality’s is neither seen nor changed', async () => {
  expect(await listed(theirs)).not.toContainEqual(expect.objectContaining({ id: 'behandling' }));
  const { status, body } = await save('behandling', switchboard, theirs);
  expect([status, body.code]).toEqual([409, 'programTaken']);
  expect((await listed()).find(({ id }) => id === 'behandling')?.name).not.toBe(switchboard.name);
});

test('is the administrator’s alone, and takes no scope that there is not', async () => {
  for (const as of [people.worker, people.lead, people.auditor, 'machine:behandling']) {
    expect((await api.get('/v1/programs', { as })).status).toBe(403);
    expect((await save('omstilling', switchboard, as)).status).toBe(403);
  }
  for (const scopes of [[], ['everything']])
    expect((await save('omstilling', { ...switchboard, scopes })).body.errors?.[0]?.path).toMatch(/^body\.scopes/);
});
