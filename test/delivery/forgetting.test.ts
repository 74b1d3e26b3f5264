import type { CaseId } from '../../domain';
import { instant } from '../../domain/clock/time';
import { forgetDeliveries } from '../../store/delivery/forget';
import { listTold } from '../../store/delivery/told';
import { databases, testsOn } from '../environment/databases';
import { address, ballerup, delivering } from './setup/delivering';

describe.each(databases())('what sending mail leaves behind, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);
  const muchLater = instant('2025-10-01T00:00:00.000Z');
  const told = async (caseId: CaseId) =>
    (await listTold(scene.db, { municipality: ballerup, caseId })).items.map(({ by, kind: what }) => [by, what]);

  /** A case whose crisis was mailed at once and stood in the next day's digest. */
  async function aTellingWeek() {
    const played = scene.accepted();
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await scene.run('2025-06-03T08:00:20.000Z');
    await scene.reads('worker');
    await scene.openDay('2025-06-04T06:00:00.000Z');
    await scene.run('2025-06-04T06:10:00.000Z');
    return played;
  }

  smoke('goes after a time, and who was told what of a case stays on it', async () => {
    const { caseId } = await aTellingWeek();
    const before = await told(caseId);
    expect(before).toEqual(
      expect.arrayContaining([
        ['letter', 'crisis'],
        ['digest', 'crisis'],
      ]),
    );
    expect(await forgetDeliveries(scene.db, muchLater)).toBeGreaterThan(2);
    expect(await scene.deliveries()).toEqual([]);
    expect(await told(caseId)).toEqual(before);
  });

  test('stays until that time', async () => {
    await aTellingWeek();
    const before = await scene.deliveries();
    expect(await forgetDeliveries(scene.db, instant('2025-06-03T00:00:00.000Z'))).toBe(0);
    expect(await scene.deliveries()).toEqual(before);
  });

  test('is not sent anew after it is forgotten', async () => {
    await aTellingWeek();
    await forgetDeliveries(scene.db, muchLater);
    scene.box.clear();
    await scene.run('2025-10-01T08:00:00.000Z');
    expect(scene.box.arrived).toEqual([]);
  });

  test('a letter that was let go of, and that could be sent from its message anew, is remembered', async () => {
    const played = scene.accepted();
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    scene.box.refusing.set(address.worker, 550).set(address.teamLead, 550);
    await scene.run('2025-06-03T08:00:20.000Z');
    await scene.db.updateTable('deliveries').set({ state: 'dropped', set_aside: 'toldAnotherWay' }).execute();
    scene.box.refusing.clear();
    expect(await forgetDeliveries(scene.db, muchLater)).toBe(0);
    await scene.run('2025-10-01T08:00:00.000Z');
    expect(scene.box.arrived).toEqual([]);
  });

  test('a letter that was given up waits for a decision, however long', async () => {
    const played = scene.accepted();
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    scene.box.refusing.set(address.worker, 550).set(address.teamLead, 550);
    await scene.run('2025-06-03T08:00:20.000Z');
    await forgetDeliveries(scene.db, muchLater);
    expect((await scene.deliveries()).filter(({ state }) => state === 'givenUp')).toHaveLength(2);
  });

  test('what an earlier version noted says still how it was told', async () => {
    const { caseId } = await aTellingWeek();
    const before = await told(caseId);
    await scene.db.updateTable('told').set({ sent_as: null }).execute();
    expect(await told(caseId)).toEqual(before);
    await forgetDeliveries(scene.db, muchLater);
    expect(await told(caseId)).toEqual(before);
  });
});
