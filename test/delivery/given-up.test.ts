import { randomUUID } from 'node:crypto';
import type { CommandId } from '../../domain';
import { sendAgain, setAside } from '../../store/delivery/given-up';
import { seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { address, ballerup, delivering } from './setup/delivering';

describe.each(databases())('what was given up, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);

  /** The case is assigned to someone whose address the mail server refuses. */
  async function refused() {
    const played = scene.accepted('2025-06-03T08:00:00.000Z');
    await scene.record(played);
    scene.box.refusing.set(address.worker, 550);
    played.do('2025-06-03T09:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await scene.run('2025-06-03T09:00:20.000Z');
    const given = (await scene.deliveries()).find(({ state }) => state === 'givenUp');
    if (!given) throw new Error('nothing was given up');
    scene.box.clear();
    scene.box.refusing.clear();
    return given.id;
  }
  const decision = (id: string) => {
    const [by, key] = [seededStaff('ballerup', 'teamLead'), randomUUID() as CommandId];
    return { municipality: ballerup, id, by, key, at: scene.deps().now() };
  };
  const toTheWorker = () => scene.box.arrived.filter(({ to }) => to === address.worker);

  smoke('reaches the mailbox when it is sent again and the address works', async () => {
    expect(await sendAgain(scene.db, decision(await refused()))).toBeUndefined();
    await scene.run('2025-06-03T09:01:00.000Z');
    expect(toTheWorker().map(({ subject }) => subject)).toEqual([expect.stringContaining('Krise')]);
  });

  test('is not sent again where it has been overtaken meanwhile', async () => {
    const id = await refused();
    await scene.reads('worker');
    expect(await sendAgain(scene.db, decision(id))).toBeUndefined();
    await scene.run('2025-06-03T09:01:00.000Z');
    expect(toTheWorker()).toEqual([]);
  });

  test('is left alone once it is set aside, also when two decide at once', async () => {
    const id = await refused();
    const both = await Promise.all([
      setAside(scene.db, decision(id), 'toldAnotherWay'),
      setAside(scene.db, decision(id), 'noLongerNeeded'),
    ]);
    expect(both.filter((refusal) => refusal === undefined)).toHaveLength(1);
    await scene.run('2025-06-03T09:01:00.000Z');
    expect(toTheWorker()).toEqual([]);
  });
});
