import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { CaseId, StaffId } from '../../domain';
import { instant, localDateOf } from '../../domain/clock/time';
import { wallInstant } from '../../domain/clock/whose';
import { followPeople } from '../../store/people/follow-people';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import { listTeams, saveTeam } from '../../store/people/staff';
import { listNotifications } from '../../store/read/notifications';
import { recordVisitEvents } from '../../store/record/record-visit-events';
import { liftRestriction, nameStaff, restrictCase } from '../../store/restricted/restrictions';
import { type SeededPerson, seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { isLong } from '../environment/form';
import { PlayedCase, sealed } from '../store/setup/cases';
import { playedVisit } from '../store/setup/visits';
import { address, ballerup, delivering } from './setup/delivering';

const NOW = '2025-06-10T11:00:00.000Z';
const at = wallInstant(NOW);
const today = localDateOf(instant(NOW));
const person = (name: SeededPerson) => seededStaff('ballerup', name);
const everybody = Object.keys(address) as SeededPerson[];
const leads = ['teamLead', 'deputyLead'] as const;
const onCases = ['worker', 'secondWorker', 'thirdWorker', ...leads] as const;

/** Something that changes who is asked, or who may read. */
type Change =
  | { readonly what: 'away'; readonly who: SeededPerson; readonly deputy: SeededPerson | null }
  | { readonly what: 'back' }
  | { readonly what: 'leads'; readonly lead: SeededPerson | null; readonly deputyLead: SeededPerson | null }
  | { readonly what: 'active'; readonly who: SeededPerson; readonly active: boolean }
  | { readonly what: 'restricted'; readonly named: readonly SeededPerson[] }
  | { readonly what: 'named'; readonly named: readonly SeededPerson[] }
  | { readonly what: 'lifted' };

/**
 * Nobody stands in for oneself; and what waits for intake or for a lead goes to whoever may triage or lead, which a deputy
 * there need not.
 */
const deputyOf = ({ who, deputy }: Extract<Change, { what: 'away' }>): SeededPerson | null => {
  const isLead = (name: SeededPerson | null) => leads.some((lead) => lead === name);
  return deputy === who || who === 'intakeOfficer' || (isLead(who) && !isLead(deputy)) ? null : deputy;
};

const kinds = ['underWay', 'givenToAnother', 'referred'] as const;
const one = <T>(...of: readonly T[]) => fc.constantFrom(...of);
const names = fc.uniqueArray(one(...onCases), { minLength: 1, maxLength: 3 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    what: fc.constant('away' as const),
    who: one<SeededPerson>(...onCases, 'intakeOfficer'),
    deputy: one(null, ...onCases),
  }),
  fc.record({ what: fc.constant('back' as const) }),
  fc.record({ what: fc.constant('leads' as const), lead: one(null, ...leads), deputyLead: one(null, ...leads) }),
  fc.record({ what: fc.constant('active' as const), who: one<SeededPerson>('worker', ...leads), active: fc.boolean() }),
  fc.record({ what: fc.constant('restricted' as const), named: names }),
  fc.record({ what: fc.constant('named' as const), named: names }),
  fc.record({ what: fc.constant('lifted' as const) }),
);

describe.each(databases())('a message that waits goes to whoever is asked when it is told, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);

  /** Cases in which each kind of person is told something: worker, team lead, former worker, intake. */
  const telling = {
    underWay: () => withMuchToTell(),
    givenToAnother: () => {
      const played = withMuchToTell();
      const data = { worker: person('secondWorker'), reason: sealed };
      played.do('2025-06-10T10:30:00.000Z', { type: 'assign', data }, undefined, 'teamLead');
      return played;
    },
    referred: () => {
      const played = new PlayedCase('ballerup');
      played.refer('2025-05-28T08:00:00.000Z');
      played.wait('2025-06-10T10:00:00.000Z');
      return played;
    },
  };
  /** With a reminder, one gone on to the lead, a crisis and a threat, which nobody has read. */
  const withMuchToTell = (): PlayedCase => {
    const played = scene.accepted();
    played.wait('2025-06-10T10:00:00.000Z');
    played.do('2025-06-10T10:10:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } }, undefined, 'thirdWorker');
    const data = { kind: 'threat', visitsInPairs: false, note: sealed } as const;
    played.do('2025-06-10T10:20:00.000Z', { type: 'recordIncident', data }, undefined, 'thirdWorker');
    return played;
  };
  const allBack = async () => {
    await scene.db.deleteFrom('absences').execute();
    for (const name of everybody) await scene.setActive(name, true);
    await lead('teamLead', 'deputyLead');
  };
  const lead = async (first: SeededPerson | null, second: SeededPerson | null) => {
    const [team] = await listTeams(scene.db, ballerup);
    if (!team) throw new Error('there is no team');
    await saveTeam(scene.db, {
      ...team,
      leadId: first && person(first),
      deputyLeadId: second === first ? null : second && person(second),
    });
  };
  const restrict = (caseId: CaseId, named: readonly SeededPerson[]) =>
    restrictCase(
      scene.db,
      { id: randomUUID(), municipality: ballerup, caseId, reason: sealed, by: person('teamLead'), at },
      named.map(person),
    );
  const apply = async (caseId: CaseId, did: Change): Promise<void> => {
    const of = { municipality: ballerup, caseId, by: person('teamLead'), at };
    const restricted = await scene.db
      .selectFrom('restrictions')
      .select('id')
      .where('case_id', '=', caseId)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
    switch (did.what) {
      case 'away':
        return scene.away(did.who, today, today, deputyOf(did));
      case 'back':
        return void (await scene.db.deleteFrom('absences').execute());
      case 'leads':
        return lead(did.lead, did.deputyLead);
      case 'active':
        return scene.setActive(did.who, did.active);
      case 'restricted':
        return void (await restrict(caseId, did.named));
      case 'named':
        return restricted ? nameStaff(scene.db, of, did.named.map(person)) : undefined;
      case 'lifted':
        return void (await liftRestriction(scene.db, { ...of, reason: sealed }));
    }
  };
  /** Restricts another case as the first one is now. */
  const asRestrictedAs = async (caseId: CaseId, first: CaseId): Promise<void> => {
    const named = await scene.db.selectFrom('restricted_to').select('staff_id').where('case_id', '=', first).execute();
    const names = everybody.filter((name) => named.some(({ staff_id }) => staff_id === person(name)));
    const inForce = await scene.db
      .selectFrom('restrictions')
      .select('id')
      .where('case_id', '=', first)
      .where('lifted_at', 'is', null)
      .execute();
    if (inForce.length > 0) await restrict(caseId, names);
  };
  /** What each person has of the case in the app, with their own eyes. */
  const inApp = async (caseId: CaseId): Promise<readonly string[]> => {
    const people = await loadPeople(scene.db, ballerup);
    const lists = everybody.map(async (name) => {
      const theirs = scene.deps().within({ municipality: ballerup, staff: person(name), rehearsal: null });
      const recipients = responsibilitiesOf(people, person(name), today).staff;
      const query = { municipality: ballerup, recipients, caseId, now: at, unreadOnly: true };
      const isActive = people.staff.some(({ id, active }) => id === person(name) && active);
      const { items } = isActive ? await listNotifications(theirs, query) : { items: [] };
      return items.map(({ cause }) => `${name}: ${cause.replace(/:\d+$/, '')}`);
    });
    return [...new Set((await Promise.all(lists)).flat())].sort();
  };
  const mailed = async (): Promise<readonly string[]> => {
    scene.box.clear();
    await scene.run(NOW);
    return [...new Set(scene.box.recipients)].sort();
  };
  /** What is in the app and goes by mail after these changes, and what would where all had been told only then. */
  const thenAndOnlyNow = async (tells: keyof typeof telling, changes: readonly Change[]) => {
    await allBack();
    await scene.db.deleteFrom('deliveries').execute();
    await scene.db.deleteFrom('messages').execute();
    const early = telling[tells]();
    await scene.record(early);
    for (const did of changes) {
      await apply(early.caseId, did);
      await followPeople(scene.db, ballerup, at);
    }
    await scene.db.deleteFrom('messages').where('vacancy', 'is not', null).execute();
    const moved = { inApp: await inApp(early.caseId), mailed: await mailed() };
    await scene.db.deleteFrom('deliveries').execute();
    await scene.db.deleteFrom('messages').execute();
    const late = telling[tells]();
    await asRestrictedAs(late.caseId, early.caseId);
    await scene.record(late);
    // What has long been due was told to whoever was there on that day.
    await followPeople(scene.db, ballerup, at);
    await scene.db.deleteFrom('messages').where('vacancy', 'is not', null).execute();
    return { moved, fresh: { inApp: await inApp(late.caseId), mailed: await mailed() } };
  };

  afterEach(allBack);

  smoke('as if it had been written only then: absences, leads, people and restrictions in any order', async () => {
    await fc.assert(
      fc.asyncProperty(one(...kinds), fc.array(change, { minLength: 1, maxLength: 5 }), async (tells, changes) => {
        const { moved, fresh } = await thenAndOnlyNow(tells, changes);
        expect(moved).toEqual(fresh);
      }),
      // The short form tries the same changes each time, the long one new ones.
      { numRuns: kind.on === 'PostgreSQL' ? 10 : 40, interruptAfterTimeLimit: 60_000, ...(!isLong && { seed: 1 }) },
    );
  });

  test('restricted to the worker, and not any more: the lead has again what was for them', async () => {
    const { moved, fresh } = await thenAndOnlyNow('underWay', [
      { what: 'restricted', named: ['worker'] },
      { what: 'lifted' },
    ]);
    expect(moved).toEqual(fresh);
    expect(moved.inApp).toContain('teamLead: crisis');
  });

  test('restricted to the worker, who then went on leave, and not any more: the lead has it again', async () => {
    const { moved, fresh } = await thenAndOnlyNow('underWay', [
      { what: 'restricted', named: ['worker'] },
      { what: 'away', who: 'worker', deputy: 'deputyLead' },
      { what: 'lifted' },
    ]);
    expect(moved).toEqual(fresh);
    expect(moved.inApp).toContain('teamLead: crisis');
  });

  test('back from leave, the worker has what their deputy had in their place', async () => {
    await scene.away('worker', '2025-06-09', '2025-06-10', 'secondWorker');
    const played = withMuchToTell();
    await scene.record(played);
    expect(await inApp(played.caseId)).toContain('secondWorker: crisis');
    await scene.db.deleteFrom('absences').execute();
    await followPeople(scene.db, ballerup, at);
    const now = await inApp(played.caseId);
    expect(now).toContain('worker: crisis');
    expect(now.filter((one) => one.startsWith('secondWorker'))).toEqual([]);
  });

  test('what the one has read is not unread again for who comes after, back and forth', async () => {
    const played = withMuchToTell();
    await scene.record(played);
    await scene.reads('teamLead');
    await lead('deputyLead', null);
    await followPeople(scene.db, ballerup, at);
    await lead('teamLead', 'deputyLead');
    await followPeople(scene.db, ballerup, at);
    expect((await inApp(played.caseId)).filter((one) => one.startsWith('teamLead'))).toEqual([]);
  });

  test('and a restricted case is nothing any more to a lead who read of it and is not named', async () => {
    const played = withMuchToTell();
    await scene.record(played);
    await restrict(played.caseId, ['deputyLead']);
    await followPeople(scene.db, ballerup, at);
    const theirs = scene.deps().within({ municipality: ballerup, staff: person('teamLead'), rehearsal: null });
    const recipients: StaffId[] = [person('teamLead')];
    const query = { municipality: ballerup, recipients, caseId: played.caseId, now: at };
    expect((await listNotifications(theirs, query)).items).toEqual([]);
    expect(await mailed()).not.toContain(address.teamLead);
  });

  test('an alarm under way goes on to those who may know of the case, though a lead had read it', async () => {
    const played = scene.accepted();
    await scene.record(played);
    const visit = playedVisit('ballerup', played.caseId, { until: 'alarmed', startedAt: '2025-06-10T09:45:00.000Z' });
    await recordVisitEvents(scene.db, visit);
    await scene.run(NOW);
    expect(scene.box.recipients).toContain(address.teamLead);
    await scene.reads('teamLead');
    await restrict(played.caseId, ['deputyLead']);
    await followPeople(scene.db, ballerup, at);
    scene.box.clear();
    await scene.run('2025-06-10T11:06:00.000Z');
    expect(scene.box.recipients).not.toContain(address.teamLead);
    expect(scene.box.recipients).toContain(address.deputyLead);
  });
});
