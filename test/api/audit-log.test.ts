import { sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain';
import { auditLog } from '../../store/audit/audit-log';
import { noteRestored } from '../../store/audit/note-restored';
import { restrictedTo } from '../security/setup/everybody';
import { accepted, storedCase } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type Entry = {
  whoText: string;
  text: string;
  becauseText: string | null;
  purpose: string | null;
  act: string;
  route: string;
  outcome: string;
  caseIds: string[];
  caseNumbers: string[];
};
type Log = { items: Entry[]; about: string | null; code?: string };
type File = { fileName: string; csv: string; entries: number; isWhole: boolean };

const auditor = { as: people.auditor };
const log = async (query: string, asking: object = auditor) => (await api.get<Log>(`/v1/audit?${query}`, asking)).body;

async function aCase(alias: string): Promise<{ caseId: string; number: string }> {
  const { caseId, version } = await accepted(api, { identity: { alias } });
  const { body } = await storedCase<{ number: string }>(api, caseId, version, { as: people.worker });
  return { caseId, number: body.number };
}

test('says of each entry in words who did what, about which cases, why they might and what for', async () => {
  const { caseId, number } = await aCase('Grå Jakke');
  const export_ = { reason: 'Borgeren vil se sin sag' };
  await api.post(`/v1/cases/${caseId}/export`, export_, { as: people.lead, key: null });
  await api.post(`/v1/cases/${caseId}/endings/administrative`, { ground: 'movedAway', reasons: 'Flyttet' });
  const { items } = await log(`case=${caseId}`);
  expect(items.slice(0, 2)).toMatchObject([
    {
      whoText: 'Mille Prøve',
      text: 'Afvist: teamlederens afgørelse',
      becauseText: expect.stringMatching(/^afvist: /),
      caseNumbers: [number],
      purpose: null,
    },
    {
      whoText: 'Lone Leder',
      text: 'Hentet ud: borgerens egen sag',
      becauseText: 'som teamleder, teamets sager',
      caseNumbers: [number],
      purpose: 'Borgeren vil se sin sag',
    },
  ]);
  const english = await log(`case=${caseId}&outcome=exported`, { ...auditor, headers: { 'accept-language': 'en' } });
  expect(english.items).toMatchObject([
    { text: 'Taken out: the citizen’s own record', becauseText: 'as team lead, the team’s cases' },
  ]);
});

test('is asked for by a case’s number as by its id, and by who, what and what came of it', async () => {
  const { caseId, number } = await aCase('Ræven');
  const [byId, byNumber] = [await log(`case=${caseId}`), await log(`number=${number.toLowerCase()}`)];
  const lines = ({ items }: Log) => items.map(({ route, outcome }) => `${outcome} ${route}`);
  expect(lines(byNumber)).toEqual(expect.arrayContaining(lines(byId)));
  expect(byNumber.about).toBe(caseId);
  // That somebody asked who has seen it stands in the log of the case itself.
  expect((await log(`number=${number}&act=audit`)).items.map(({ whoText }) => whoText)).toContain('Tim Tilsyn');
  const read = await log(`number=${number}&act=seeCase,logContact&outcome=read&staff=${people.worker}`);
  expect(new Set(read.items.map(({ act, whoText }) => `${act} ${whoText}`))).toEqual(new Set(['seeCase Mille Prøve']));
});

test('has what release 0.1 noted under the present name of its act', async () => {
  const { caseId } = await aCase('Bjørnen');
  const { store, keys } = api.system;
  await auditLog(store.db, keys).note({
    municipality: 'ballerup' as MunicipalityId,
    who: { kind: 'staff', id: people.worker },
    act: 'tell',
    route: 'POST /v1/cases/:caseId/notes',
    caseIds: [caseId as CaseId],
    outcome: 'written',
  });
  expect((await log(`case=${caseId}&act=addNote`)).items).toMatchObject([
    { text: 'Skrevet eller ændret: notat i en sag' },
  ]);
});

test('says in words what the command line has done', async () => {
  const { store, keys } = api.system;
  await noteRestored(store.db, keys, '2026-11-29T02:00:00.000Z');
  expect((await log('outcome=restored')).items).toMatchObject([
    { whoText: 'driften', text: 'Gendannet fra en sikkerhedskopi' },
  ]);
});

test('tells of a hidden case what it tells of a number that nobody has: nothing', async () => {
  const { caseId, number } = await aCase('Den skærmede');
  await restrictedTo(api.system.store, caseId as never, [people.worker]);
  const none = { items: [], next: null, about: null };
  expect(await log(`number=${number}`)).toEqual(none);
  expect(await log('number=B-999999')).toEqual(none);
  const everything = JSON.stringify(await log('limit=500'));
  expect(everything).not.toContain(caseId);
  const { body } = await api.get<File>('/v1/audit/file', auditor);
  expect(body.csv).not.toContain(`"${number}"`);
  const asked = await api.get<File>(`/v1/audit/file?number=${number}`, auditor);
  expect(asked.body).toMatchObject({ entries: 0, isWhole: true });
});

test('is taken out as a file in words, without a formula, which is noted itself', async () => {
  const { caseId, number } = await aCase('Ulven');
  const reason = '=HYPERLINK("http://x.example")';
  await api.post(`/v1/cases/${caseId}/export`, { reason }, { as: people.lead, key: null });
  const { status, body } = await api.get<File>(`/v1/audit/file?number=${number}`, auditor);
  expect([status, body.isWhole]).toEqual([200, true]);
  expect(body.fileName).toMatch(/^log-[\d-]+\.csv$/);
  const rows = body.csv.split('\r\n');
  expect(rows[0]).toBe(
    '\uFEFF"Nr.";"Tidspunkt";"Hvem";"Hvad";"Sager";"Hvorfor de måtte, eller ikke måtte";"Formål, som de skrev det"',
  );
  expect(rows[1]).toContain(`"Lone Leder";"Hentet ud: borgerens egen sag";"${number}"`);
  expect(rows[1]).toContain(`"'=HYPERLINK(""http://x.example"")"`);
  expect(body.csv).not.toMatch(/Ulven|seeCase|[0-9a-f]{8}-[0-9a-f]{4}/);
  expect((await log(`case=${caseId}`)).items[0]).toMatchObject({
    act: 'exportAudit',
    text: 'Hentet ud: loggen som fil',
  });
  const asked = { reason: 'Indsigt', withLookUps: true };
  type Given = { record: { lookUps: { what: string }[] } };
  const given = await api.post<Given>(`/v1/cases/${caseId}/export`, asked, { as: people.lead, key: null });
  expect(given.body.record.lookUps.map(({ what }) => what)).toContain(
    'Loggen over, hvem der har set sagen, er hentet ud som fil',
  );
});

test('says whether it was verified, and when it was written down outside the database', async () => {
  type Standing = { entries: number; anchoredAt: string | null; checkedAt: string | null; damages: number | null };
  const standing = async () => (await api.get<Standing>('/v1/audit/standing', auditor)).body;
  expect(await standing()).toMatchObject({ anchoredAt: null, checkedAt: null, damages: null });
  const at = '2026-11-30T08:00:00.000Z';
  const { db } = api.system.store;
  await sql`update audit_heads set anchored_at = ${at}, checked_at = ${at}, damages = 0`.execute(db);
  expect(await standing()).toMatchObject({ anchoredAt: at, checkedAt: at, damages: 0 });
  expect((await standing()).entries).toBeGreaterThan(5);
});

test.each([people.worker, people.lead, people.intake, people.caseworker])(
  'is for auditors, and not for %s: the list, the file, and how the log stands',
  async (as) => {
    for (const path of ['/v1/audit', '/v1/audit/file', '/v1/audit/standing']) {
      const { status, body } = await api.get<{ code: string }>(path, { as });
      expect([path, status, body.code]).toEqual([path, 403, 'notYourRole']);
    }
  },
);
