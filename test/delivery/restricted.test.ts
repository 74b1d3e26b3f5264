import { randomUUID } from 'node:crypto';
import type { Sealed, StaffId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { grantWithAlarm } from '../../store/restricted/alarm';
import { caseByName } from '../../store/restricted/emergency-access';
import { restrictCase } from '../../store/restricted/restrictions';
import { seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import type { PlayedCase } from '../store/setup/cases';
import { address, ballerup, delivering } from './setup/delivering';

const sealed = 's1.c29tZXRoaW5n' as Sealed;
const person = (name: Parameters<typeof seededStaff>[1]) => seededStaff('ballerup', name);

describe.each(databases())('mail about a restricted case, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);
  const restrict = ({ caseId }: PlayedCase, named: readonly StaffId[]) => {
    const at = wallInstant('2025-06-02T10:00:00.000Z');
    const restriction = {
      id: randomUUID(),
      municipality: ballerup,
      caseId,
      reason: sealed,
      by: person('teamLead'),
      at,
    };
    return restrictCase(scene.db, restriction, named);
  };
  const recorded = async () => {
    const played = scene.accepted();
    await scene.record(played);
    return played;
  };

  smoke('goes to no lead who is not named, but to all who are', async () => {
    const played = await recorded();
    await restrict(played, [person('deputyLead'), person('thirdWorker')]);
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await scene.run('2025-06-03T08:01:00.000Z');
    expect([...scene.box.recipients].sort()).toEqual([address.deputyLead, address.thirdWorker, address.worker].sort());
  });

  test('written before it was restricted, it goes to nobody any more who is not named', async () => {
    const played = await recorded();
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await restrict(played, [person('deputyLead')]);
    await scene.run('2025-06-03T08:01:00.000Z');
    expect(scene.box.recipients).not.toContain(address.teamLead);
    expect(scene.box.recipients.length).toBeGreaterThan(0);
  });

  test('never goes to the municipality’s own address: nobody there is named', async () => {
    const played = await recorded();
    await restrict(played, [person('deputyLead')]);
    for (const name of ['worker', 'deputyLead', 'teamLead', 'admin'] as const)
      await scene.away(name, '2025-06-03', '2025-06-03');
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await scene.run('2025-06-03T08:01:00.000Z');
    const allowed: readonly string[] = [address.worker, address.deputyLead];
    expect(scene.box.recipients.filter((to) => !allowed.includes(to))).toEqual([]);
  });

  test('a day’s digest holds it for its worker, and a lead’s neither names nor counts it', async () => {
    const [open, hidden] = [await recorded(), await recorded()];
    await restrict(hidden, [person('deputyLead')]);
    await scene.openDay('2025-06-16T06:00:00.000Z');
    await scene.run('2025-06-16T06:30:00.000Z');
    const number = async ({ caseId }: PlayedCase) =>
      (await scene.db.selectFrom('cases').select('number').where('case_id', '=', caseId).executeTakeFirstOrThrow())
        .number;
    const readBy = (to: string) =>
      scene.box.arrived
        .filter((mail) => mail.to === to)
        .map(({ text }) => text)
        .join();
    expect(readBy(address.worker)).toContain(await number(hidden));
    expect(readBy(address.teamLead)).toContain(await number(open));
    expect(readBy(address.teamLead)).not.toContain(await number(hidden));
  });

  test('emergency access is told at once to the lead and the auditors, with the number and no more', async () => {
    const played = await recorded();
    await restrict(played, [person('deputyLead')]);
    const about = await caseByName(scene.db, ballerup, played.caseId);
    if (!about) throw new Error('the case was recorded');
    expect(await caseByName(scene.db, ballerup, about.number.toLowerCase())).toEqual(about);
    const breaking = { id: randomUUID(), municipality: ballerup, staff: person('intakeOfficer'), reason: sealed };
    await grantWithAlarm(scene.db, about, { ...breaking, at: wallInstant('2025-06-03T01:00:00.000Z') });
    await scene.run('2025-06-03T01:01:00.000Z');
    expect([...scene.box.recipients].sort()).toEqual([address.teamLead, address.auditor].sort());
    expect(scene.box.arrived[0]?.text).toContain(about.number);
    expect(scene.box.arrived[0]?.text).not.toContain('/cases/');
  });
});
