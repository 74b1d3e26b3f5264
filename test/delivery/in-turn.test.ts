import { randomUUID } from 'node:crypto';
import { STEP_MINUTES } from '../../activities/delivery/escalate-unacknowledged';
import type { EntryId } from '../../domain';
import { databases, testsOn } from '../environment/databases';
import { sealed } from '../store/setup/cases';
import { address, delivering, FALLBACK } from './setup/delivering';

describe.each(databases())('what is urgent goes to each in turn until someone takes it, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);
  const inCrisis = async () => {
    const played = scene.accepted();
    played.do('2025-06-07T21:10:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await scene.run('2025-06-07T21:10:00.000Z');
    return played;
  };
  const step = async () => {
    scene.box.clear();
    scene.later(STEP_MINUTES);
    await scene.run();
    return scene.box.recipients;
  };

  smoke(
    'a crisis: worker and lead at once, then the deputy lead, then the fallback address, then from the first again',
    async () => {
      await inCrisis();
      expect(scene.box.recipients.sort()).toEqual([address.teamLead, address.worker]);
      expect(await step()).toEqual([address.deputyLead]);
      expect(await step()).toEqual([FALLBACK]);
      expect(await step()).toEqual([address.worker]);
      expect(await step()).toEqual([address.teamLead]);
    },
  );

  test('a threat: the lead and the worker who was not there, then the deputy lead, until the lead has looked at it', async () => {
    const played = scene.accepted();
    const incident = randomUUID() as EntryId;
    const threat = { kind: 'threat', visitsInPairs: true, note: sealed } as const;
    played.do('2025-06-07T21:10:00.000Z', { type: 'recordIncident', data: threat }, incident, 'secondWorker');
    await scene.record(played);
    await scene.run('2025-06-07T21:10:00.000Z');
    expect(scene.box.recipients.sort()).toEqual([address.teamLead, address.worker]);
    expect(await step()).toEqual([address.deputyLead]);
    played.do('2025-06-07T21:25:00.000Z', { type: 'reviewIncident', data: { incident, note: sealed } });
    await scene.record(played);
    expect(await step()).toEqual([]);
  });

  test('where nobody of the line is there, the on-call address at once, then another lead of the municipality', async () => {
    await scene.hireLead('another', 'anden@ballerup.example');
    for (const person of ['worker', 'teamLead', 'deputyLead'] as const) {
      await scene.away(person, '2025-06-02', '2025-06-30');
    }
    await inCrisis();
    const told = [scene.box.recipients, await step()];
    await scene.fireLead('another');
    expect(told).toEqual([[FALLBACK], ['anden@ballerup.example']]);
  });

  test('nobody else is told before the first have had their time, nor by a second run', async () => {
    await inCrisis();
    scene.later(STEP_MINUTES - 1);
    expect(await scene.run()).toMatchObject({ sent: 0 });
    scene.later(1);
    expect(await scene.run()).toMatchObject({ sent: 1 });
    expect(await scene.run()).toMatchObject({ sent: 0 });
  });

  test('it ends as soon as someone has read it', async () => {
    await inCrisis();
    expect(await step()).toEqual([address.deputyLead]);
    await scene.reads('teamLead');
    expect(await step()).toEqual([]);
    expect(await step()).toEqual([]);
  });

  test('it ends as soon as the crisis is closed, also for a turn that was made and not sent', async () => {
    const played = await inCrisis();
    await scene.box.goAway();
    expect(await step()).toEqual([]);
    played.do('2025-06-07T21:25:00.000Z', { type: 'closeCrisis', data: { note: sealed } });
    await scene.record(played);
    await scene.box.comeBack();
    expect(await step()).toEqual([]);
  });

  test('an address that is refused costs no time: the next one is told at once', async () => {
    scene.box.refusing.set(address.deputyLead, 550);
    await inCrisis();
    expect(await step()).toEqual([]);
    await scene.run();
    expect(scene.box.recipients).toEqual([FALLBACK]);
  });

  test('taken by nobody, it stands in the list of what was given up, and no more mail is sent', async () => {
    await inCrisis();
    for (let turn = 0; turn < 12; turn += 1) await step();
    const givenUp = (await scene.deliveries()).filter(({ state }) => state === 'givenUp');
    expect(givenUp).toMatchObject([{ code: 'nobodyTook' }]);
    expect(await step()).toEqual([]);
  });
});
