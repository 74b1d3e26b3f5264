import { restrictedTo } from '../security/setup/everybody';
import { accepted, storedCase } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type File = {
  fileName: string;
  csv: string;
  cases: string[];
  restricted: number;
  tooMany: number;
  code?: string;
  errors?: { path: string; expected: string }[];
};
const takenOut = (query: string, as: string = people.lead) => api.get<File>(`/v1/case-lists/file${query}`, { as });
const listed = (query: string) =>
  api.get<{ items: { caseId: string }[] }>(`/v1/cases?limit=500${query.replace('?', '&')}`, { as: people.lead });

async function aCase(alias: string): Promise<string> {
  const { caseId, version } = await accepted(api, { identity: { alias } });
  await storedCase(api, caseId, version);
  return caseId;
}

describe('a list of cases as a file', () => {
  test.each(['', '?board=open&sort=number', '?board=attemptsOnly', '?status=ended', '?unassigned=true'])(
    'has the very cases of the list, in its order: %s',
    async (query) => {
      await aCase('Grå Jakke');
      const { status, body } = await takenOut(query);
      expect(status).toBe(200);
      expect(body.cases).toEqual((await listed(query)).body.items.map(({ caseId }) => caseId));
      expect(body.csv.split('\r\n')).toHaveLength(body.cases.length + 2);
      expect(body).toMatchObject({ restricted: 0, tooMany: 0, fileName: expect.stringMatching(/^sager-[\d-]+\.csv$/) });
    },
  );

  test('has no formula, whatever somebody is called', async () => {
    await aCase('=HYPERLINK("http://x.example")');
    const { csv } = (await takenOut('')).body;
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    expect(csv.startsWith('\uFEFF"')).toBe(true);
  });

  test('has nothing restricted, also for whoever is named, and says how many it leaves out; of others’ it says nothing', async () => {
    const [own, others] = [await aCase('Egen skærmet'), await aCase('Andres skærmet')];
    await restrictedTo(api.system.store, own as never, [people.lead]);
    await restrictedTo(api.system.store, others as never, [people.colleague]);
    const { body } = await takenOut('');
    expect(body.restricted).toBe(1);
    expect(body.csv).not.toMatch(/skærmet/);
    expect(body.cases).not.toEqual(expect.arrayContaining([own]));
    expect(body.cases).not.toEqual(expect.arrayContaining([others]));
  });

  test.each([people.worker, people.intake, people.caseworker, people.auditor])(
    'is for team leads, and not for %s',
    async (as) => {
      const { status, body } = await takenOut('', as);
      expect([status, body.code]).toEqual([403, 'notYourRole']);
      expect(body.csv).toBeUndefined();
    },
  );

  test('stands in the audit log, with the filters and each case, and in the citizen’s own record', async () => {
    const caseId = await aCase('Uglen');
    await takenOut('?unassigned=true');
    await takenOut('?sort=number');
    type Entries = { items: { outcome: string; act: string; details: object | null }[] };
    const audit = (query: string) => api.get<Entries>(`/v1/audit?${query}`, { as: people.auditor });
    const [latest] = (await audit(`case=${caseId}`)).body.items;
    expect(latest).toMatchObject({ act: 'exportList', outcome: 'exported', details: { query: { sort: 'number' } } });
    const all = (await audit(`staff=${people.lead}&limit=20`)).body.items;
    expect(all).toContainEqual(expect.objectContaining({ details: { query: { unassigned: true } } }));
    const asked = { reason: 'Indsigt', withLookUps: true };
    type Given = { record: { lookUps: { what: string }[] } };
    const given = await api.post<Given>(`/v1/cases/${caseId}/export`, asked, { as: people.lead, key: null });
    expect(given.body.record.lookUps.map(({ what }) => what)).toContain(
      'Sagen stod på en liste, der er hentet ud som fil',
    );
  });

  test('is refused with what would be right where the list is asked for wrongly', async () => {
    const { status, body } = await takenOut('?board=noSuchList');
    expect([status, body.code]).toEqual([422, 'invalidRequest']);
    expect(body.errors?.[0]).toMatchObject({ path: 'query.board', expected: expect.stringContaining('endings') });
    expect(body.csv).toBeUndefined();
  });
});
