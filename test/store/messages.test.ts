import { randomUUID } from 'node:crypto';
import type { MunicipalityId, Sealed } from '../../domain';
import { instant, localDate } from '../../domain/clock/time';
import { deleteAbsence, listAbsences, saveAbsence } from '../../store/people/absences';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import { findStaff, saveStaff } from '../../store/people/staff';
import { countUnread, listNotifications, markNotification } from '../../store/read/notifications';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { recordVisitEvents } from '../../store/record/record-visit-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { type SeededPerson, seededStaff, seedPeople } from '../../store/seed';
import { verifyStore } from '../../store/verify/verify';
import { databases, storeFor, testsOn } from '../environment/databases';
import { PlayedCase, shipped } from './setup/cases';
import { playedVisit } from './setup/visits';

const ballerup = 'ballerup' as MunicipalityId;

describe.each(databases())('messages on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const recorder = () => ({ db: held.store.db, rules: rulesCache(held.store.db) });
  const record = (played: PlayedCase) => recordCaseEvents(recorder(), played.recording);
  const inbox = async (person: SeededPerson, now: string, of: PlayedCase) => {
    const recipients = [seededStaff('ballerup', person)];
    const query = { municipality: ballerup, recipients, now: instant(now), caseId: of.caseId };
    return (await listNotifications(held.store.db, query)).items;
  };
  /** Accepted on Monday 2 June 2025: the first attempt is due on Friday 6 June. */
  const accepted = () => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-05-28T08:00:00.000Z');
    played.accept('2025-06-02T08:00:00.000Z');
    return played;
  };
  const away = async (person: SeededPerson, from: string, to: string, deputy: SeededPerson | null) => {
    const absence = {
      id: randomUUID(),
      municipality: ballerup,
      staffId: seededStaff('ballerup', person),
      from: localDate(from),
      to: localDate(to),
      deputyId: deputy && seededStaff('ballerup', deputy),
    };
    expect(await saveAbsence(held.store.db, absence)).toBe(true);
    return absence.id;
  };

  beforeAll(async () => {
    await installRules(held.store.db, shipped);
    await seedPeople(held.store.db);
  });

  afterEach(async () => {
    for (const { id } of await listAbsences(held.store.db, ballerup)) await deleteAbsence(held.store.db, ballerup, id);
  });

  smoke(
    'a reminder goes to the worker once, is unread again when given again, and goes to the lead by escalation',
    async () => {
      const played = accepted();
      played.wait('2025-06-30T08:00:00.000Z');
      await record(played);
      const now = '2025-06-30T08:00:00.000Z';
      const toWorker = (await inbox('worker', now, played)).filter((message) => message.kind === 'firstAttempt');
      expect(toWorker).toHaveLength(1);
      expect(toWorker[0]).toMatchObject({
        step: 'reminder',
        readAt: null,
        params: { number: expect.stringMatching(/^B-/) },
      });
      const toLead = (await inbox('teamLead', now, played)).filter((message) => message.kind === 'firstAttempt');
      expect(toLead).toMatchObject([{ step: 'escalation', basis: { topic: 'firstAttempt' } }]);
    },
  );

  test('nothing is seen before the working hour from which it is visible', async () => {
    const played = accepted();
    const [reminded] = played.wait('2025-06-30T08:00:00.000Z').filter(({ type }) => type === 'reminded');
    await record(played);
    const seen = await inbox('worker', '2025-06-30T08:00:00.000Z', played);
    const first = seen.map(({ visibleFrom }) => visibleFrom).sort()[0];
    expect(reminded && first && first >= reminded.at).toBe(true);
    expect(await inbox('worker', '2025-06-02T05:00:00.000Z', played)).toEqual([]);
  });

  test('what nobody has read is withdrawn when the case has moved on, mailed or not; what was read stays', async () => {
    const [unread, mailed, read] = [accepted(), accepted(), accepted()];
    for (const played of [unread, mailed, read]) {
      played.wait('2025-06-10T10:00:00.000Z');
      await record(played);
    }
    const now = '2025-06-11T08:00:00.000Z';
    await held.store.db
      .updateTable('messages')
      .set({ delivered_at: now })
      .where('case_id', '=', mailed.caseId)
      .execute();
    const mine = [seededStaff('ballerup', 'worker')];
    for (const { id } of await inbox('worker', now, read)) {
      const which = { municipality: ballerup, id, recipients: mine };
      expect(await markNotification(held.store.db, which, instant(now))).toBe(true);
      expect(
        await markNotification(held.store.db, { ...which, recipients: [seededStaff('ballerup', 'admin')] }, null),
      ).toBe(false);
    }
    for (const played of [unread, mailed, read]) {
      played.contact('2025-06-11T09:00:00.000Z');
      await record(played);
    }
    const about = async (played: PlayedCase) =>
      (await inbox('worker', '2025-06-12T08:00:00.000Z', played)).filter(
        ({ kind: matter }) => matter === 'firstAttempt',
      );
    expect(await about(unread)).toEqual([]);
    expect(await about(mailed)).toEqual([]);
    expect(await about(read)).toHaveLength(1);
  });

  const assigned = (played: PlayedCase, when: string, person: SeededPerson) =>
    played.do(
      when,
      { type: 'assign', data: { worker: seededStaff('ballerup', person), reason: 'sealed' as Sealed } },
      undefined,
      'teamLead',
    );

  test('what waits to be read follows the case: the former worker has it no longer, and back again it is theirs', async () => {
    const now = '2025-06-12T08:00:00.000Z';
    const asked = async (person: SeededPerson, of: PlayedCase) =>
      (await inbox(person, now, of)).filter(({ step }) => step !== 'news').map(({ kind }) => kind);
    const played = accepted();
    played.wait('2025-06-09T10:00:00.000Z');
    await record(played);
    expect([await asked('worker', played), await asked('secondWorker', played)]).toEqual([['firstAttempt'], []]);
    assigned(played, '2025-06-09T11:00:00.000Z', 'secondWorker');
    await record(played);
    expect([await asked('worker', played), await asked('secondWorker', played)]).toEqual([[], ['firstAttempt']]);
    assigned(played, '2025-06-09T12:00:00.000Z', 'worker');
    await record(played);
    expect([await asked('worker', played), await asked('secondWorker', played)]).toEqual([['firstAttempt'], []]);
  });

  test('and to the deputy of whoever has it now, where they are away', async () => {
    await away('secondWorker', '2025-06-01', '2025-06-30', 'thirdWorker');
    const played = accepted();
    played.wait('2025-06-09T10:00:00.000Z');
    await record(played);
    assigned(played, '2025-06-09T11:00:00.000Z', 'secondWorker');
    await record(played);
    const told = await inbox('thirdWorker', '2025-06-10T08:00:00.000Z', played);
    expect(told.filter(({ step }) => step !== 'news')).toMatchObject([{ kind: 'firstAttempt' }]);
  });

  test('a follow-up answered by a contact that is struck out has its reminders again', async () => {
    const now = '2025-06-12T08:00:00.000Z';
    const about = async (of: PlayedCase) =>
      (await inbox('worker', now, of)).filter(({ kind: matter }) => matter === 'firstAttempt');
    const played = accepted();
    played.wait('2025-06-10T10:00:00.000Z');
    await record(played);
    const before = await about(played);
    expect(before).toHaveLength(1);
    const [logged] = played.contact('2025-06-10T11:00:00.000Z');
    await record(played);
    expect(await about(played)).toEqual([]);
    const data = { target: logged?.seq ?? 0, reason: 'sealed' as Sealed };
    played.do('2025-06-10T12:00:00.000Z', { type: 'correct', data });
    await record(played);
    expect(await about(played)).toEqual(before);
    const { differences } = await verifyStore(recorder());
    expect(differences.filter(({ id }) => id === played.caseId)).toEqual([]);
  });

  test('whoever is away that day has a deputy, and the deputy of the deputy; with none, the team lead', async () => {
    await away('worker', '2025-06-05', '2025-07-31', 'secondWorker');
    await away('secondWorker', '2025-06-05', '2025-06-30', 'thirdWorker');
    const played = accepted();
    played.wait('2025-06-06T10:00:00.000Z');
    await record(played);
    expect(await inbox('thirdWorker', '2025-06-06T10:00:00.000Z', played)).toMatchObject([{ kind: 'firstAttempt' }]);
    expect(await inbox('secondWorker', '2025-06-06T10:00:00.000Z', played)).toEqual([]);

    await away('thirdWorker', '2025-06-05', '2025-06-30', null);
    const next = accepted();
    next.wait('2025-06-06T10:00:00.000Z');
    await record(next);
    expect(await inbox('teamLead', '2025-06-06T10:00:00.000Z', next)).toMatchObject([{ kind: 'firstAttempt' }]);
  });

  test('who wrote in a case is not told that another did: it waits for the worker whom they stand in for', async () => {
    const now = '2025-06-10T10:00:00.000Z';
    const told = async (person: SeededPerson, of: PlayedCase) =>
      (await inbox(person, now, of)).filter(({ kind }) => kind === 'entryByAnother').length;
    await away('worker', '2025-06-05', '2025-07-31', 'secondWorker');
    const byDeputy = accepted();
    byDeputy.contact(now, 'notMet', undefined, 'secondWorker');
    const byAnother = accepted();
    byAnother.contact(now, 'notMet', undefined, 'thirdWorker');
    await record(byDeputy);
    await record(byAnother);
    expect([await told('secondWorker', byDeputy), await told('worker', byDeputy)]).toEqual([0, 1]);
    expect([await told('secondWorker', byAnother), await told('thirdWorker', byAnother)]).toEqual([1, 0]);
  });

  test("deputies who point at each other do not go round for ever: it falls to the team lead, or the lead's deputy", async () => {
    await away('worker', '2025-06-01', '2025-06-30', 'secondWorker');
    await away('secondWorker', '2025-06-01', '2025-06-30', 'worker');
    await away('teamLead', '2025-06-01', '2025-06-30', null);
    const played = accepted();
    played.wait('2025-06-06T10:00:00.000Z');
    await record(played);
    expect(await inbox('deputyLead', '2025-06-06T10:00:00.000Z', played)).toMatchObject([{ kind: 'firstAttempt' }]);
  });

  test('an absence entered after the message was written lets the deputy see it all the same', async () => {
    await away('worker', '2025-06-09', '2025-06-20', 'secondWorker');
    const people = await loadPeople(held.store.db, ballerup);
    const on = (date: string) =>
      responsibilitiesOf(people, seededStaff('ballerup', 'secondWorker'), localDate(date)).staff;
    expect(on('2025-06-10')).toContain(seededStaff('ballerup', 'worker'));
    expect(on('2025-06-21')).toEqual([seededStaff('ballerup', 'secondWorker')]);
  });

  test("somebody deactivated is told nothing: their cases' messages go to the team lead", async () => {
    const id = seededStaff('ballerup', 'worker');
    const person = await findStaff(held.store.db, ballerup, id);
    if (!person) throw new Error('the seeded worker is there');
    await saveStaff(held.store.db, { ...person, active: false });
    const played = accepted();
    played.wait('2025-06-06T10:00:00.000Z');
    await record(played);
    await saveStaff(held.store.db, person);
    expect(await inbox('worker', '2025-06-06T10:00:00.000Z', played)).toEqual([]);
    expect(await inbox('teamLead', '2025-06-06T10:00:00.000Z', played)).toMatchObject([{ kind: 'firstAttempt' }]);
  });

  test('the alarm of a lone visit stands at any hour, and nothing that happens in the case withdraws it', async () => {
    const played = accepted();
    await record(played);
    const visit = playedVisit('ballerup', played.caseId, { until: 'alarmed', startedAt: '2025-06-03T20:00:00.000Z' });
    await recordVisitEvents(held.store.db, visit);
    played.do('2025-06-03T21:20:00.000Z', { type: 'recordDecline', data: {} });
    await record(played);
    expect(played.state?.status).toBe('ended');
    const alarm = await inbox('teamLead', '2025-06-03T21:30:00.000Z', played);
    expect(alarm).toMatchObject([{ kind: 'visitAlarm', urgency: 'urgent', visitId: visit.visitId }]);
    const over = playedVisit('ballerup', played.caseId);
    await recordVisitEvents(held.store.db, over);
    const left = await inbox('teamLead', '2025-07-02T08:00:00.000Z', played);
    expect(left.filter(({ kind }) => kind !== 'alarmOver').map(({ visitId }) => visitId)).toEqual([visit.visitId]);
    expect(left.filter(({ kind }) => kind === 'alarmOver')).toMatchObject([{ visitId: over.visitId }]);
  });

  test('unread ones are counted, a page at a time is shown, and no page shows what another did', async () => {
    const played = accepted();
    played.wait('2025-09-20T08:00:00.000Z');
    await record(played);
    const query = {
      municipality: ballerup,
      recipients: [seededStaff('ballerup', 'worker')],
      now: instant('2025-09-20T08:00:00Z'),
    };
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listNotifications(held.store.db, { ...query, limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    const unread = await countUnread(held.store.db, query);
    const read = (await listNotifications(held.store.db, { ...query, limit: 500 })).items.filter(
      ({ readAt }) => readAt,
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(unread + read.length);
  });
});
