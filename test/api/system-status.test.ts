import { randomUUID } from 'node:crypto';
import type { CaseId } from '../../domain';
import { instant, plusHours } from '../../domain/clock/time';
import { noteBackupTaken, noteBackupTried } from '../../store/backup/taken';
import { wallNow } from '../../store/wall-clock';
import { restrictedTo } from '../security/setup/everybody';
import { administrators, hireAdministrators } from './setup/administrators';
import { accepted, storedCase } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

interface Status {
  readonly findings: readonly string[];
  readonly reached: Readonly<Record<'temporal' | 'workers' | 'identityProvider', boolean>>;
  readonly recordings: { readonly stopped: number };
  readonly mail: { readonly givenUp: number };
  readonly backup: { readonly last: object | null; readonly triedAt: string | null };
  readonly versions: { readonly tables: string; readonly temporal: string | null; readonly workers: readonly string[] };
}

const { ballerup: keeper, gentofte: theirs } = administrators;
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
  await hireAdministrators(api.system.store);
});
afterAll(() => api.stop());

const status = async (as = keeper) => (await api.get<Status>('/v1/system-status', { as })).body;

test('tells an administrator what answers and what runs', async () => {
  const { reached, versions, backup, findings } = await status();
  expect(reached).toEqual({ temporal: true, workers: true, identityProvider: true });
  expect(versions.tables).toMatch(/^\d{4}-/);
  expect(versions.temporal).toMatch(/^\d+\.\d+/);
  expect(versions.workers).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+-[0-9a-f]{12}$/)]);
  expect(backup).toEqual({ last: null, triedAt: null });
  expect(findings).toContain('noBackup');
});

test('tells of the last backup, and whether one was tried', async () => {
  const { db } = api.system.store;
  const now = instant(Date.now());
  await noteBackupTaken(db, { madeAt: plusHours(now, -60), bytes: 900 });
  expect((await status()).findings).toEqual(expect.arrayContaining(['backupOld', 'backupUntried']));
  const taken = { madeAt: plusHours(now, -1), bytes: 1_000 };
  await noteBackupTaken(db, taken);
  expect(await noteBackupTried(db, taken.madeAt, wallNow())).toBe(true);
  expect(await noteBackupTried(db, plusHours(now, -2), wallNow())).toBe(false);
  const { backup, findings } = await status();
  expect(backup).toEqual({ last: taken, triedAt: expect.any(String) });
  expect(findings.filter((one) => one.startsWith('backup'))).toEqual([]);
});

test('counts what is stuck in one’s own municipality, and names no case', async () => {
  const { caseId, version } = await accepted(api, {}, { as: people.lead });
  await storedCase(api, caseId, version);
  const { db } = api.system.store;
  const stopped = {
    id: caseId,
    subject: 'case',
    municipality: 'ballerup',
    run_id: randomUUID(),
    why: '23505',
  } as const;
  await db
    .insertInto('stopped_recordings')
    .values({ ...stopped, rehearsal_id: null, since: wallNow() })
    .execute();
  const { body } = await api.get<Status>('/v1/system-status', { as: keeper });
  expect(body.recordings.stopped).toBe(1);
  expect(body.findings).toContain('recordingsStopped');
  expect(JSON.stringify(body)).not.toContain(caseId);
  expect((await status(theirs)).recordings.stopped).toBe(0);
});

test('counts the mails that its list has, and none about a case that is hidden', async () => {
  const { caseId, version } = await accepted(api, {}, { as: people.lead });
  await storedCase(api, caseId, version);
  const { store } = api.system;
  const told = store.db.selectFrom('messages').select(['id', 'seq']).where('case_id', '=', caseId);
  const message = await told.executeTakeFirstOrThrow();
  const at = '2026-02-06T07:00:00.000Z';
  const letter = { id: randomUUID(), municipality: 'ballerup', what: 'letter', urgency: 'sameDay', turn: 9 } as const;
  const about = { message_id: message.id, seq: message.seq, person_id: people.worker, due_at: at };
  const outcome = { state: 'givenUp', code: '550', attempts: 4, first_tried_at: at, settled_at: at } as const;
  await store.db
    .insertInto('deliveries')
    .values({ ...letter, ...about, ...outcome })
    .execute();
  expect((await status()).mail.givenUp).toBe(1);
  await restrictedTo(store, caseId as CaseId, [people.worker]);
  const { mail, findings } = await status();
  expect([mail.givenUp, findings.includes('mailsGivenUp')]).toEqual([0, false]);
});

test('is the administrator’s alone', async () => {
  for (const as of [people.worker, people.lead, people.auditor, 'machine:behandling'])
    expect((await api.get('/v1/system-status', { as })).status).toBe(403);
});
