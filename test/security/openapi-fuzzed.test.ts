import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIns } from '../../dev/login/sign-in';
import type { MunicipalityId, StaffId } from '../../domain';
import { type StaffRole, staffRoles } from '../../domain/access/roles';
import { findStaff, saveStaff } from '../../store/people/staff';
import { accepted, contact } from '../api/setup/cases';
import { loginOf, people } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { isLong } from '../environment/form';
import { testLogin, testToken } from '../environment/identity-provider';
import { quietly } from '../environment/quietly';
import { asClientSees } from './fuzz/client';
import { fuzz } from './fuzz/fuzz';
import { schemathesisProgram } from './fuzz/program';

/** How many requests are made up for each operation: a first round here, a long one by `FUZZ_CASES`. */
const casesEach = Number(process.env.FUZZ_CASES ?? 1);
/** Who asks; someone with every role asks in any case. */
const askers = isLong ? ([...staffRoles, 'program'] as const) : (['outreachWorker', 'program'] as const);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const personOf: Readonly<Record<string, StaffId>> = Object.fromEntries(
  staffRoles.map((role) => [role, randomUUID() as StaffId]),
);

const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-fuzzed-'));
let api: ApiUnderTest;
let client: Awaited<ReturnType<typeof asClientSees>>;
let program: string;
let ids: Record<string, string>;
let signedIn: ReturnType<typeof signIns>;
beforeAll(async () => {
  program = schemathesisProgram(quietly);
  // Made-up requests to sign in fail by the dozen, and must not keep the next role from signing in.
  const login = testLogin({ failureLimit: 1_000_000 });
  api = await startApiUnderTest({ erasureLedger: join(folder, 'erasures.jsonl'), login });
  client = await asClientSees(api.api.url);
  signedIn = signIns(api.api.url, loginOf);
  for (const role of staffRoles) await hire(role);
  const { caseId } = await accepted(api);
  await api.post(`/v1/cases/${caseId}/contacts`, contact);
  const visitId = randomUUID();
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
  await api.post('/v1/visits', { caseId, expectedEnd }, { key: visitId });
  ids = { caseId, visitId, staffId: people.worker };
});
afterAll(async () => {
  client?.close();
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const everything = () => ({ program, url: client.url, ids, casesEach, seed });

/** Someone of Ballerup's team 1 who has this role and no other. */
async function hire(role: StaffRole): Promise<void> {
  const worker = await findStaff(api.system.store.db, 'ballerup' as string as MunicipalityId, people.worker);
  if (!worker) throw new Error('nobody works there yet');
  const id = personOf[role] as StaffId;
  await saveStaff(api.system.store.db, { ...worker, id, name: `Rolf ${role}`, roles: [role], login: loginOf(id) });
}

describe(`Whatever is asked, by the document or beside it (FUZZ_SEED=${seed} FUZZ_CASES=${casesEach}),`, () => {
  test.each(askers)('the %s is answered as the document says, and never with an error of ours', async (role) => {
    const asked = personOf[role];
    const headers = asked ? await signedIn(asked) : { authorization: `Bearer ${await testToken('behandling')}` };
    const found = await fuzz({ ...everything(), headers, phases: ['fuzzing'] });
    expect(found).toMatchObject({ failures: [], unasked: 0 });
  });

  test('each operation is asked for as its examples say, by someone who has every role', async () => {
    const headers = await signedIn(people.everything);
    const found = await fuzz({ ...everything(), headers, phases: ['examples', 'fuzzing'] });
    expect(found).toMatchObject({ failures: [], unasked: 0 });
    expect(found.operations).toBeGreaterThan(100);
  });

  test('an error of ours and an answer that nobody wrote down are found', async () => {
    const headers = await signedIn(people.lead);
    const paths = ['/v1/teams', '/v1/staff', '/v1/absences'];
    const faulty = await asClientSees(api.api.url, { '/v1/teams': 500, '/v1/staff': 418 });
    const asked = { ...everything(), url: faulty.url, headers, paths, phases: ['coverage'] } as const;
    const found = await fuzz(asked).finally(faulty.close);
    const all = found.failures.join('\n');
    expect(all).toMatch(/Server error.*\/v1\/teams/);
    expect(all).toMatch(/Undocumented.*\/v1\/staff/);
    expect(all).not.toMatch(/\/v1\/absences/);
  });
});
