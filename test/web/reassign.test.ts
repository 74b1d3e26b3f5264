import { accepted, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

async function withMille(alias: string): Promise<Written> {
  const one = await accepted(api(), { identity: { alias, place: alias } });
  await storedCase(api(), one.caseId, one.version);
  return one;
}

const workerOf = async (caseId: string): Promise<string | null> => {
  const { body } = await api().get<{ state: { assignment: { worker: string | null } } }>(`/v1/cases/${caseId}/live`, {
    as: people.lead,
  });
  return body.state.assignment.worker;
};

test('A team lead sees whose work grows to what before cases move, by the keyboard alone', async () => {
  const [one, other, stays] = [await withMille('Ræven'), await withMille('Ulven'), await withMille('Bjørnen')];
  const app = await running.open('/team', { device: 'desk' });
  await app.signInAs('Lone Leder');
  await app.sees('Fordeling');
  const { keyboard } = app.page;
  await app.tabTo(/^Giv sager videre$/);
  await keyboard.press('Enter');
  await app.sees('Giv sager videre');
  await app.tabTo(/^Hvis sager/);
  await keyboard.type('Mille');
  await app.page.getByRole('group', { name: 'Hvilke sager?' }).waitFor();
  await app.tabTo(/^Bjørnen/);
  await keyboard.press('Space');
  await app.tabTo(/^Giv 2 videre$/);
  await keyboard.press('Enter');
  await until('what lacks has the focus', async () => /^Hvem skal have dem/.test(await app.focused()));
  await app.ask();
  await keyboard.type('Karl');
  const row = (name: string) => app.page.getByRole('row', { name: new RegExp(`^${name} \\d+ \\d+$`) });
  await row('Karl Kollega').waitFor();
  expect(await row('Karl Kollega').textContent()).toBe('Karl Kollega02');
  expect(await row('Mille Prøve').textContent()).toBe('Mille Prøve31');
  await app.ask();
  expect(await workerOf(one.caseId)).toBe(people.worker);
  await app.tabTo(/^Begrundelse/);
  await keyboard.type('Mille er på orlov');
  await app.tabTo(/^Giv 2 videre$/);
  await keyboard.press('Enter');
  await app.sees('2 sager er givet videre til Karl Kollega');
  expect(await Promise.all([one, other, stays].map(({ caseId }) => workerOf(caseId)))).toEqual([
    people.colleague,
    people.colleague,
    people.worker,
  ]);
});

test('The preview answers a team lead alone, and counts what would not move', async () => {
  const one = await withMille('Haren');
  const ask = (as: string) =>
    api().post<{ moves: number; stays: number; loads: { id: string; openCases: number; after: number }[] }>(
      '/v1/assignments/bulk/preview',
      { cases: [one.caseId, '0b51ae1e-58e6-43e2-9a1c-ffb5aa1a3ba0'], worker: people.colleague },
      { as },
    );
  expect((await ask(people.worker)).status).toBe(403);
  const { status, body } = await ask(people.lead);
  expect([status, body.moves, body.stays]).toEqual([200, 1, 1]);
  const [first] = body.loads;
  expect(first).toMatchObject({ id: people.colleague, after: (first?.openCases ?? 0) + 1 });
  expect(await workerOf(one.caseId)).toBe(people.worker);
});

test('Where somebody has no case it is said, and others than team leads have no such page', async () => {
  const lead = await running.open(`/reassign?from=${people.lead}`, { language: 'en', theme: 'dark' });
  await lead.signInAs('Lone Leder');
  await lead.sees('Has no open cases that you can reassign');
  const worker = await running.open('/reassign');
  await worker.signInAs('Mille Prøve');
  await worker.sees('Du har ikke adgang til dette');
});
