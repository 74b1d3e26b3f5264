import { seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { sealed } from '../store/setup/cases';
import { address, delivering } from './setup/delivering';

describe.each(databases())('three speeds, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);

  smoke('a crisis reaches worker and team lead at once, on a Saturday night', async () => {
    const played = scene.accepted();
    await scene.record(played);
    played.do('2025-06-07T21:10:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    expect(await scene.run('2025-06-07T21:10:20.000Z')).toMatchObject({ sent: 2, givenUp: 0 });
    expect(scene.box.recipients.sort()).toEqual([address.teamLead, address.worker]);
    expect(scene.box.arrived[0]?.subject).toContain('Krise');
  });

  test('a case assigned in the evening is told as the next working day opens, and once', async () => {
    const played = scene.accepted();
    played.do('2025-06-06T17:30:00.000Z', {
      type: 'assign',
      data: { worker: seededStaff('ballerup', 'secondWorker'), reason: sealed },
    });
    await scene.record(played);
    expect((await scene.run('2025-06-06T18:00:00.000Z')).sent).toBe(0);
    expect((await scene.run('2025-06-09T05:59:00.000Z')).sent).toBe(0);
    await scene.run('2025-06-10T06:00:30.000Z');
    await scene.run('2025-06-10T06:01:00.000Z');
    expect(scene.box.recipients).toEqual([address.secondWorker]);
  });

  test('what became due outside working hours since the settings changed is held until people are at work', async () => {
    const played = scene.accepted();
    played.do('2025-06-03T08:00:00.000Z', {
      type: 'assign',
      data: { worker: seededStaff('ballerup', 'secondWorker'), reason: sealed },
    });
    await scene.record(played);
    expect(await scene.run('2025-06-03T18:00:00.000Z')).toMatchObject({ sent: 0, postponed: 1 });
    expect(await scene.run('2025-06-04T06:00:00.000Z')).toMatchObject({ sent: 1 });
  });

  test('a crisis that comes up while digests are being sent goes out between them', async () => {
    const played = scene.accepted();
    played.wait('2025-06-10T05:00:00.000Z');
    await scene.record(played);
    await scene.openDay('2025-06-10T06:00:00.000Z');
    scene.box.onTaken = async () => {
      scene.box.onTaken = () => undefined;
      played.do('2025-06-10T06:10:01.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
      await scene.record(played);
      scene.at('2025-06-10T06:10:10.000Z');
    };
    await scene.run('2025-06-10T06:10:00.000Z');
    const isCrisis = scene.box.arrived.map(({ subject }) => /^\[.*Krise/.test(subject));
    expect(isCrisis.slice(0, 4)).toEqual([false, true, true, false]);
  });

  test('what can wait comes with the digest alone', async () => {
    const played = scene.accepted();
    played.wait('2025-06-06T10:00:00.000Z');
    await scene.record(played);
    expect((await scene.run('2025-06-06T10:00:00.000Z')).sent).toBe(0);
    await scene.openDay('2025-06-10T06:00:00.000Z');
    await scene.run('2025-06-10T06:10:00.000Z');
    const mine = scene.box.arrived.filter(({ to }) => to === address.worker);
    expect(mine).toHaveLength(1);
    expect(mine[0]?.text).toContain('Første kontaktforsøg');
  });

  test('nothing personal and no other way into the case than its number and a link stands in a mail', async () => {
    const played = scene.accepted();
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'suicideRisk' } });
    await scene.record(played);
    await scene.run('2025-06-03T08:00:30.000Z');
    const [mail] = scene.box.arrived;
    expect(mail?.subject).toMatch(/B-\d+/);
    expect(mail?.text).toContain(`https://fodfaeste.example/cases/${played.caseId}`);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/suicideRisk|selvmord/i);
  });

  test("a rehearsal's messages are never mailed", async () => {
    const played = scene.accepted();
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await scene.db.updateTable('messages').set({ rehearsal_id: played.caseId }).execute();
    expect((await scene.run('2025-06-03T08:01:00.000Z')).sent).toBe(0);
    expect(scene.box.arrived).toEqual([]);
  });
});
