import type { StaffId } from '../../domain';
import { accepted, storedCase } from '../api/setup/cases';
import { hireOne, people, teamOf } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { misfitsOn } from './screens/misfits';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const ADMIN = 'Asta Administrator';
const admin = '7c0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c01' as StaffId;
beforeAll(() => hireOne(running.api().system.store, 'ballerup', { id: admin, name: ADMIN, roles: ['admin'] }));

async function aCase(): Promise<string> {
  const { caseId, version } = await accepted(running.api(), { identity: { alias: 'Den kendte' } });
  await storedCase(running.api(), caseId, version);
  return `/cases/${caseId}`;
}

test.each<readonly [page: string, as: string, path: () => string | Promise<string>]>([
  ['a case', 'Mille Prøve', aCase],
  ['the standard', 'Mille Prøve', () => '/standards/ballerup/1'],
  ['how a case runs', 'Mille Prøve', () => '/standards/ballerup/1/process'],
  ['the local settings', 'Lone Leder', () => '/local-settings'],
  ['somebody on staff', ADMIN, () => `/staff/${people.worker}`],
  ['a team', ADMIN, () => `/staff/teams/${teamOf.ballerup}`],
])('on a phone nothing on the page of %s is too small for a finger', async (_page, as, path) => {
  const app = await running.open(await path());
  await app.signInAs(as);
  await app.page.locator('.over a').first().waitFor();
  await app.ask();
  expect(await misfitsOn(app)).toEqual([]);
});
