import { instant, localDateOf, plusDays, startOfDay } from '../../domain/clock/time';
import { daysOverdue } from '../../domain/tasks/open-task';
import { countAttention, listAttention } from '../../store/read/attention-lists';
import { type CaseQuery, countCases, listCases } from '../../store/read/case-list';
import { BadCursor } from '../../store/read/page';
import { openCases } from '../../store/read/state';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { seededStaff, seededTeam, seedPeople } from '../../store/seed';
import { databases, storeFor, testsOn } from '../environment/databases';
import { PlayedCase, sealed, shipped } from './setup/cases';

describe.each(databases())('lists on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const cases = Array.from({ length: 7 }, () => new PlayedCase('ballerup'));
  const [waiting, urgent, contacted, ended] = cases as [PlayedCase, PlayedCase, PlayedCase, PlayedCase];
  const now = instant('2025-06-10T12:00:00Z');
  const municipality = waiting.id;
  const list = async (query: Partial<CaseQuery> = {}) =>
    (await listCases(held.store.db, { municipality, now, ...query })).items.map(({ caseId }) => caseId);

  beforeAll(async () => {
    const { db } = held.store;
    await installRules(db, shipped);
    await seedPeople(db);
    for (const [day, played] of cases.entries()) played.refer(`2025-06-0${1 + day}T08:00:00.000Z`);
    waiting.do('2025-06-02T08:00:00.000Z', { type: 'acceptAndWait', data: { reason: sealed } });
    urgent.do('2025-06-02T09:00:00.000Z', { type: 'changeUrgency', data: { urgent: true, reason: sealed } });
    contacted.accept('2025-06-04T08:00:00.000Z');
    contacted.contact('2025-06-05T08:00:00.000Z');
    ended.accept('2025-06-05T08:00:00.000Z');
    ended.do('2025-06-06T08:00:00.000Z', { type: 'recordDecline', data: {} });
    ended.wait('2025-06-09T08:00:00.000Z');
    for (const played of cases) await recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
  });

  smoke('hold the cases asked for: by status, worker, team, phase, urgency', async () => {
    expect(await list({ status: ['waiting'] })).toEqual([waiting.caseId]);
    expect(await list({ status: ['waiting', 'ended'] })).toHaveLength(2);
    expect(await list({ urgent: true })).toEqual([urgent.caseId]);
    expect(await list({ phase: ['outreach'], status: ['active'] })).toEqual([contacted.caseId]);
    expect(await list({ workerId: seededStaff('ballerup', 'worker'), status: ['active'] })).toEqual([contacted.caseId]);
    expect(await list({ team: seededTeam('ballerup'), status: ['active'] })).toEqual([contacted.caseId]);
    expect(await list({ workerId: seededStaff('gentofte', 'worker') })).toEqual([]);
    expect(await countCases(held.store.db, { municipality, now, status: ['referred'] })).toBe(4);
  });

  test('hold the cases in which something of a kind shows now, and not before it shows', async () => {
    const triage = await list({ attention: 'triage' });
    expect(triage).toContain(urgent.caseId);
    expect(triage).not.toContain(contacted.caseId);
    expect(await list({ attention: 'any', now: instant('2025-01-01T00:00:00Z') })).toEqual([]);
  });

  test.each(['nextDeadline', 'referredAt', 'lastTwoWayAt', 'number'] as const)(
    'come page by page in the order of %s, each case once, both ways',
    async (sort) => {
      for (const descending of [false, true]) {
        const whole = await list({ sort, descending });
        const paged: string[] = [];
        for (let cursor: string | undefined, more = true; more; ) {
          const page = await listCases(held.store.db, { municipality, now, sort, descending, limit: 2, cursor });
          paged.push(...page.items.map(({ caseId }) => caseId));
          cursor = page.next ?? undefined;
          more = page.next !== null;
        }
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(7);
      }
    },
  );

  test('hold as overdue exactly those whose next deadline says so, and not on the day itself', async () => {
    const deadlineOf = async (played: PlayedCase) =>
      (await listCases(held.store.db, { municipality, now, limit: 100 })).items.find(
        ({ caseId }) => caseId === played.caseId,
      )?.nextDeadline?.at;
    const due = (await deadlineOf(contacted)) ?? now;
    const [onTheDay, dayAfter] = [due, startOfDay(plusDays(localDateOf(due), 1))];
    expect(await list({ overdue: true, status: ['active'], now: onTheDay })).toEqual([]);
    expect(await list({ overdue: true, status: ['active'], now: dayAfter })).toEqual([contacted.caseId]);
    const { items } = await listCases(held.store.db, { municipality, now: dayAfter });
    const late = items.filter(({ nextDeadline }) => nextDeadline && daysOverdue(nextDeadline.at, dayAfter) > 0);
    expect(await list({ overdue: true, now: dayAfter })).toEqual(late.map(({ caseId }) => caseId));
  });

  test('put those without the date last, and the earliest referral first', async () => {
    expect((await list({ sort: 'lastTwoWayAt' }))[0]).toBe(contacted.caseId);
    expect((await list({ sort: 'lastTwoWayAt', descending: true }))[0]).toBe(contacted.caseId);
    expect((await list({ sort: 'referredAt' }))[0]).toBe(waiting.caseId);
  });

  test('refuse a cursor that they did not give out', async () => {
    await expect(list({ cursor: 'bm9uc2Vuc2U' })).rejects.toThrow(BadCursor);
  });

  test('of what needs attention hold what each is asked, by when it is due, and say what is overdue', async () => {
    const { db } = held.store;
    const ofIntake = { municipality, now, of: { list: 'intake' } } as const;
    const intake = await listAttention(db, ofIntake);
    expect(intake.items.every((item) => item.audience === 'intakeOfficer')).toBe(true);
    expect(intake.items.find(({ caseId }) => caseId === urgent.caseId)).toMatchObject({
      kind: 'triage',
      overdue: true,
    });
    const dues = intake.items.map(({ dueAt }) => dueAt ?? '9');
    expect(dues).toEqual([...dues].sort());
    expect((await countAttention(db, ofIntake)).triage).toBe(
      intake.items.filter((item) => item.kind === 'triage').length,
    );

    const mine = { list: 'worker', staff: [seededStaff('ballerup', 'worker')] } as const;
    const later = instant('2025-07-10T12:00:00Z');
    const ofWorker = await listAttention(db, { municipality, now: later, of: mine });
    expect(ofWorker.items.map(({ caseId, kind: what }) => [caseId, what])).toContainEqual([
      contacted.caseId,
      'followUp',
    ]);
    const someone = { list: 'worker', staff: [seededStaff('ballerup', 'thirdWorker')] } as const;
    expect((await listAttention(db, { municipality, now: later, of: someone })).items).toEqual([]);
  });

  test('of a team lead hold what others have left unanswered for too long, once, and not before', async () => {
    const of = { list: 'teamLead', teams: [seededTeam('ballerup')] } as const;
    const followUps = async (at: string) =>
      (await listAttention(held.store.db, { municipality, now: instant(at), of })).items.filter(
        (item) => item.kind === 'followUp' && item.caseId === contacted.caseId,
      );
    expect(await followUps('2025-06-12T12:00:00Z')).toEqual([]);
    expect(await followUps('2025-07-10T12:00:00Z')).toMatchObject([{ escalated: true }]);
  });

  test('name every case whose process has something left to do, for a revival', async () => {
    const open: string[] = [];
    for await (const { caseId } of openCases(held.store.db)) open.push(caseId);
    expect(open).not.toContain(ended.caseId);
    expect(new Set(open)).toEqual(new Set(cases.filter((played) => played !== ended).map(({ caseId }) => caseId)));
  });
});
