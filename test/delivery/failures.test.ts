import { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { deliveryActivities } from '../../activities/delivery/activities';
import { deliver } from '../../activities/delivery/deliver';
import { instant } from '../../domain/clock/time';
import { CLAIM_MINUTES, claimNext } from '../../store/delivery/claim';
import { enqueueLetters } from '../../store/delivery/enqueue';
import { switchMailOff, switchMailOn } from '../../store/delivery/mail-service';
import { seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { type PlayedCase, sealed } from '../store/setup/cases';
import { address, delivering } from './setup/delivering';

const TEN = '2025-06-03T08:00:00.000Z';

describe.each(databases())('what can go wrong on the way to a mailbox, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);
  const assign = async (at = TEN, to: 'secondWorker' | 'thirdWorker' = 'secondWorker', given?: PlayedCase) => {
    const played = given ?? scene.accepted();
    played.do(at, { type: 'assign', data: { worker: seededStaff('ballerup', to), reason: sealed } });
    await scene.record(played);
    return played;
  };
  const claim = async (at: string) => {
    scene.at(at);
    await enqueueLetters(scene.db, instant(at));
    const claimed = await claimNext(scene.db, instant(at));
    if (!claimed) throw new Error('there is something to send');
    return claimed;
  };

  test('withdrawn between being claimed and being sent, it is not sent', async () => {
    const played = await assign();
    const claimed = await claim(TEN);
    played.do('2025-06-03T08:00:10.000Z', { type: 'recordDecline', data: {} });
    await scene.record(played);
    expect(await deliver(scene.deps(), claimed)).toBe('dropped');
    expect(scene.box.arrived).toEqual([]);
    expect((await scene.deliveries()).map(({ state, code }) => [state, code])).toContainEqual(['dropped', 'withdrawn']);
  });

  test('read in the app before it is sent, it is not sent', async () => {
    await assign();
    await scene.reads('secondWorker');
    expect(await scene.run(TEN)).toMatchObject({ sent: 0 });
  });

  test('a worker whose time to stop comes while it sends finishes that mail and leaves the rest to the next', async () => {
    await assign();
    await assign(TEN, 'thirdWorker');
    scene.at(TEN);
    const stopping = new MockActivityEnvironment();
    const { deliverDue } = deliveryActivities({ ...scene.deps(), client: new Client() });
    scene.box.onTaken = () => stopping.cancel('WORKER_SHUTDOWN');
    expect(await stopping.run(deliverDue)).toMatchObject({ sent: 1 });
    expect(scene.box.arrived).toHaveLength(1);
    scene.box.onTaken = () => undefined;
    expect(await new MockActivityEnvironment().run(deliverDue)).toMatchObject({ sent: 1 });
    expect(new Set(scene.box.arrived.map(({ messageId }) => messageId)).size).toBe(2);
  });

  test('whoever falls between sending and noting repeats that one mail, under the same id, and once', async () => {
    await assign();
    await assign(TEN, 'thirdWorker');
    const falling = new Error('the process falls');
    const deps = scene.deps();
    const transport = {
      ...deps.mail.transport,
      send: async (mail: Parameters<typeof deps.mail.transport.send>[0]) => {
        await deps.mail.transport.send(mail);
        throw falling;
      },
    };
    const claimed = await claim(TEN);
    await expect(deliver({ ...deps, mail: { ...deps.mail, transport } }, claimed)).rejects.toThrow(falling);
    await scene.run();
    expect(scene.box.arrived).toHaveLength(2);
    scene.later(CLAIM_MINUTES);
    await scene.run();
    scene.later(CLAIM_MINUTES);
    await scene.run();
    const ids = scene.box.arrived.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(2);
    expect(await scene.told()).toHaveLength(2);
  });

  test('nobody else takes up what someone has claimed', async () => {
    await assign();
    await claim(TEN);
    expect(await scene.run()).toMatchObject({ sent: 0 });
    expect(scene.box.arrived).toEqual([]);
  });

  smoke('two runs at the same moment send each mail once', async () => {
    for (let n = 0; n < 6; n += 1) await assign();
    scene.at('2025-06-03T08:01:00.000Z');
    await Promise.all([scene.run(), scene.run()]);
    expect(scene.box.arrived).toHaveLength(6);
    expect(new Set(scene.box.arrived.map(({ messageId }) => messageId)).size).toBe(6);
  });

  test('not taken for now, it is tried again a little later, and keeps nobody else waiting', async () => {
    await assign();
    await assign('2025-06-03T08:00:01.000Z', 'thirdWorker');
    scene.box.refusing.set(address.secondWorker, 450);
    expect(await scene.run('2025-06-03T08:01:00.000Z')).toMatchObject({ sent: 1, postponed: 1 });
    scene.box.refusing.clear();
    expect(await scene.run()).toMatchObject({ sent: 0 });
    scene.later(1);
    expect(await scene.run()).toMatchObject({ sent: 1 });
    expect(scene.box.recipients).toEqual([address.thirdWorker, address.secondWorker]);
  });

  test('not taken for days on end, it is given up and stands in the list with the reason', async () => {
    await assign();
    scene.box.refusing.set(address.secondWorker, 451);
    scene.at('2025-06-03T08:01:00.000Z');
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      await scene.run();
      scene.later(60);
    }
    expect(await scene.deliveries()).toMatchObject([
      { state: 'givenUp', code: '451', person_id: seededStaff('ballerup', 'secondWorker') },
    ]);
    expect((await scene.deliveries())[0]?.attempts).toBeGreaterThan(10);
  });

  test('an address that is refused for good is given up at once', async () => {
    await assign();
    scene.box.refusing.set(address.secondWorker, 550);
    expect(await scene.run('2025-06-03T08:01:00.000Z')).toMatchObject({ givenUp: 1 });
    expect(await scene.deliveries()).toMatchObject([{ state: 'givenUp', code: '550', attempts: 1 }]);
  });

  test('mail away for three days: all that still matters is sent once when it is back, and nothing stale', async () => {
    await scene.box.goAway();
    const overtaken = await assign('2025-06-03T08:00:00.000Z', 'thirdWorker');
    for (const minute of [1, 2, 3]) await assign(`2025-06-03T08:0${minute}:00.000Z`);
    await scene.openDay('2025-06-04T06:00:00.000Z');
    scene.at('2025-06-03T08:05:00.000Z');
    for (let halfHour = 0; halfHour < 3 * 48; halfHour += 1) {
      expect(await scene.run()).toMatchObject({ sent: 0, givenUp: 0 });
      scene.later(30);
    }
    overtaken.do('2025-06-05T12:00:00.000Z', { type: 'recordDecline', data: {} });
    await scene.record(overtaken);
    await scene.box.comeBack();
    await scene.run('2025-06-06T08:10:00.000Z');
    await scene.run('2025-06-06T08:11:00.000Z');
    const got = scene.box.arrived.map(({ to, subject }) => `${to} ${/sag/i.test(subject)}`);
    expect(got.filter((one) => one.startsWith(address.secondWorker))).toHaveLength(3);
    expect(scene.box.recipients).not.toContain(address.thirdWorker);
    expect(new Set(scene.box.arrived.map(({ messageId }) => messageId)).size).toBe(scene.box.arrived.length);
    const digests = (await scene.deliveries()).filter(({ what }) => what === 'digest');
    expect(new Set(digests.map(({ state, code }) => `${state} ${code}`))).toEqual(new Set(['dropped stale']));
  });

  test('a mail server that turns our own sender away is at fault itself: nothing is given up', async () => {
    await assign();
    const { mail } = scene.deps();
    const transport = { ...mail.transport, send: async () => ({ outcome: 'unavailable', code: 'EAUTH' }) as const };
    scene.at('2025-06-03T08:01:00.000Z');
    const claimed = await claim('2025-06-03T08:01:00.000Z');
    expect(await deliver({ ...scene.deps(), mail: { ...mail, transport } }, claimed)).toBe('unavailable');
    expect(await scene.run()).toMatchObject({ sent: 1 });
  });

  test('what was shown in the app while there was no mail is not sent when there is', async () => {
    await assign();
    await switchMailOff(scene.db, instant('2025-06-04T08:00:00.000Z'));
    await switchMailOn(scene.db, instant('2025-06-10T08:00:00.000Z'));
    await assign('2025-06-10T08:30:00.000Z', 'thirdWorker');
    await scene.run('2025-06-10T08:31:00.000Z');
    expect(scene.box.recipients).toEqual([address.thirdWorker]);
  });
});
