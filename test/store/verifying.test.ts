import { sql } from 'kysely';
import { localDate } from '../../domain/clock/time';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { recordVisitEvents } from '../../store/record/record-visit-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { addSettings } from '../../store/rules/settings';
import { seedPeople } from '../../store/seed';
import { rebuildReadModel } from '../../store/verify/rebuild';
import { verifyStore } from '../../store/verify/verify';
import type { LiveState } from '../../store/verify/verify-case';
import { databases, storeFor, testsOn } from '../environment/databases';
import { bookOf, PlayedCase, shipped } from './setup/cases';
import { playedVisit } from './setup/visits';

describe.each(databases())('verifying and rebuilding on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const recorder = () => ({ db: held.store.db, rules: rulesCache(held.store.db) });
  const verify = async () => (await verifyStore(recorder())).differences;
  const silent = new PlayedCase('ballerup');
  const ended = new PlayedCase('gentofte');

  beforeAll(async () => {
    const { db } = held.store;
    await installRules(db, shipped);
    await seedPeople(db);
    silent.refer('2025-06-02T08:00:00.000Z');
    silent.accept('2025-06-03T08:00:00.000Z');
    silent.contact('2025-06-05T08:00:00.000Z');
    silent.wait('2025-10-28T08:00:00.000Z');
    await recordCaseEvents(recorder(), silent.recording);
    ended.refer('2026-01-12T09:00:00.000Z');
    ended.accept('2026-01-13T09:00:00.000Z');
    ended.wait('2026-12-01T09:00:00.000Z');
    await recordCaseEvents(recorder(), ended.recording);
    await recordVisitEvents(db, playedVisit('ballerup', silent.caseId));
  });

  smoke(
    'finds no difference after months of reminders, escalations, an unanswered question and an ending',
    async () => {
      expect(ended.state?.status).toBe('ended');
      expect(await verify()).toEqual([]);
    },
  );

  smoke('finds the column that someone changed by hand, and rebuilding puts it right', async () => {
    await held.store.db.updateTable('cases').set({ phase: 'closing' }).where('case_id', '=', silent.caseId).execute();
    expect(await verify()).toEqual([
      { subject: 'case', id: silent.caseId, where: 'column phase', expected: 'outreach', found: 'closing' },
    ]);
    await rebuildReadModel(recorder());
    expect(await verify()).toEqual([]);
  });

  test.each([
    [
      'a state that says something else',
      sql`update cases set state = jsonb_set(state, '{status}', '"paused"')`,
      'state',
    ],
    ['an attention row that is gone', sql`delete from attention`, 'attention'],
    ['a message of a matter that still matters', sql`delete from messages where visit_id is null`, 'messages'],
    ['a read model that is gone', sql`delete from cases`, 'read model'],
    ['a visit that says something else', sql`update visits set status = 'alarmed'`, 'column status'],
  ])('finds %s', async (_what, damage, where) => {
    await damage.execute(held.store.db);
    expect(new Set((await verify()).map((difference) => difference.where))).toContain(where);
    await rebuildReadModel(recorder());
    expect(await verify()).toEqual([]);
  });

  test('keeps numbers, rehearsals and what was read when the whole read model is made anew', async () => {
    const { db } = held.store;
    await db
      .updateTable('messages')
      .set({ read_at: '2026-01-20T09:00:00.000Z' })
      .where('case_id', '=', silent.caseId)
      .execute();
    const before = {
      cases: await db.selectFrom('cases').select(['case_id', 'number', 'rehearsal_id']).orderBy('case_id').execute(),
      read: await db.selectFrom('messages').select(['id', 'read_at', 'withdrawn_at']).orderBy('id').execute(),
    };
    await sql`delete from cases`.execute(db);
    await rebuildReadModel(recorder());
    expect({
      cases: await db.selectFrom('cases').select(['case_id', 'number', 'rehearsal_id']).orderBy('case_id').execute(),
      read: await db.selectFrom('messages').select(['id', 'read_at', 'withdrawn_at']).orderBy('id').execute(),
    }).toEqual(before);
  });

  test('finds a workflow that says something else than the events, or stays ahead of them; one that is ahead for a moment is recording', async () => {
    const live =
      (change: object) =>
      async ({ caseId }: { caseId: string }) =>
        caseId === silent.caseId && silent.state ? { ...silent.state, ...change } : undefined;
    const behind = await verifyStore(recorder(), { liveState: live({ phase: 'closing' }) });
    expect(behind.differences).toEqual([
      {
        subject: 'case',
        id: silent.caseId,
        where: 'workflow',
        expected: { phase: 'outreach' },
        found: { phase: 'closing' },
      },
    ]);
    const { version } = silent.state ?? { version: 0 };
    const ahead = { liveState: live({ version: 900, phase: 'closing' }), aheadRecheckMs: 1 };
    expect((await verifyStore(recorder(), ahead)).differences).toEqual([
      { subject: 'case', id: silent.caseId, where: 'workflow ahead', expected: 900, found: version },
    ]);
    let asked = 0;
    const soonRecorded: LiveState = async (of) => {
      asked += of.caseId === silent.caseId ? 1 : 0;
      return live(asked < 4 ? { version: version + 1 } : {})(of);
    };
    expect((await verifyStore(recorder(), { liveState: soonRecorded, aheadRecheckMs: 1 })).differences).toEqual([]);
  });

  test('reads each case by the settings that had reached it: later ones make no difference before they have', async () => {
    const [settings] = bookOf('ballerup').settings;
    if (!settings) throw new Error('no shipped settings');
    const next = {
      ...settings,
      version: settings.version + 1,
      from: localDate('2025-10-01'),
      needReview: { ...settings.needReview, days: 10 },
    };
    const toldAs = await addSettings(held.store.db, next, null);
    expect(toldAs).toBeDefined();
    expect(await addSettings(held.store.db, next, null)).toBe(toldAs);
    expect(await addSettings(held.store.db, { ...next, clockToleranceMinutes: 3 }, null)).toBeUndefined();
    expect(await verify()).toEqual([]);
  });

  test('finds an event that is missing from a log', async () => {
    const { caseId } = silent;
    await held.store.db.deleteFrom('case_events').where('case_id', '=', caseId).where('seq', '=', 2).execute();
    expect((await verify()).map(({ where }) => where)).toContain('events');
  });
});
