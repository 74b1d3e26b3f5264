import { randomUUID } from 'node:crypto';
import { signIns } from '../../cli/signing-in';
import { accepted, contact } from '../api/setup/cases';
import { loginOf, people } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { quietly } from '../environment/quietly';
import { fuzz } from './fuzz/fuzz';
import { withPlantedFaults } from './fuzz/planted';
import { schemathesisProgram } from './fuzz/program';

/** How long each role asks: a first round here, a long one by `FUZZ_SECONDS`. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 12);
const roles = ['worker', 'lead', 'intake', 'caseworker', 'auditor'] as const;

let api: ApiUnderTest;
let program: string;
let ids: Record<string, string>;
let signedIn: ReturnType<typeof signIns>;
beforeAll(async () => {
  program = schemathesisProgram(quietly);
  api = await startApiUnderTest();
  signedIn = signIns(api.api.url, loginOf);
  const { caseId } = await accepted(api);
  await api.post(`/v1/cases/${caseId}/contacts`, contact);
  const visitId = randomUUID();
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
  await api.post('/v1/visits', { caseId, expectedEnd }, { key: visitId });
  ids = { caseId, visitId, staffId: people.worker };
});
afterAll(() => api.stop());

describe('Whatever is asked, by the document or beside it,', () => {
  test.each(roles)('the %s is answered as the document says, and never with an error of ours', async (role) => {
    const headers = await signedIn(people[role]);
    const found = await fuzz({ program, url: api.api.url, headers, ids, phases: ['examples', 'coverage'], seconds });
    expect(found.failures).toEqual([]);
    // How many go into the time is the machine's affair.
    expect(found.requests).toBeGreaterThan(0);
  });

  test('an error of ours and an answer that nobody wrote down are found', async () => {
    const faulty = await withPlantedFaults(api.api.url, { failing: '/v1/teams', undocumented: '/v1/staff' });
    const headers = await signedIn(people.lead);
    const paths = ['/v1/teams', '/v1/staff', '/v1/absences'];
    const found = await fuzz({ program, url: faulty.url, headers, ids, paths, phases: ['coverage'], seconds });
    faulty.close();
    const [all] = [found.failures.join('\n')];
    expect(all).toMatch(/Server error.*\/v1\/teams/);
    expect(all).toMatch(/Undocumented.*\/v1\/staff/);
    expect(all).not.toMatch(/\/v1\/absences/);
  });
});
