import { instant } from '../../domain/clock/time';
import { queueStatus } from '../../store/read/queue-status';
import { databases, testsOn } from '../environment/databases';
import { delivering } from './setup/delivering';

describe.each(databases())('what waits to be mailed, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);
  const waiting = async (moment: string) => {
    const { messagesWaiting, eldestMessageSeconds } = await queueStatus(scene.db, instant(moment));
    return [messagesWaiting, eldestMessageSeconds];
  };
  const inCrisis = async () => {
    const played = scene.accepted();
    played.do('2025-06-07T21:10:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
  };

  smoke('an urgent message waits although the job that would make a letter of it never runs', async () => {
    await inCrisis();
    expect(await waiting('2025-06-07T22:10:00.000Z')).toEqual([2, 3600]);
  });

  test('it waits once when the job has made the letter, and no more when the letter is sent', async () => {
    await inCrisis();
    await scene.box.goAway();
    await scene.run('2025-06-07T21:10:30.000Z');
    expect(await waiting('2025-06-07T21:11:00.000Z')).toEqual([2, 60]);
    await scene.box.comeBack();
    await scene.run('2025-06-07T21:11:00.000Z');
    expect(await waiting('2025-06-07T21:11:00.000Z')).toEqual([0, 0]);
  });

  test('nothing waits where there is no mail', async () => {
    await inCrisis();
    await scene.db.deleteFrom('mail_service').execute();
    expect(await waiting('2025-06-07T22:10:00.000Z')).toEqual([0, 0]);
  });
});
