import { randomUUID } from 'node:crypto';
import { STEP_MINUTES } from '../../activities/delivery/escalate-unacknowledged';
import type { EntryId } from '../../domain';
import type { VisitEventType } from '../../domain/visit/lone-visit';
import { recordVisitEvents } from '../../store/record/record-visit-events';
import { databases, testsOn } from '../environment/databases';
import { sealed } from '../store/setup/cases';
import { playedVisit, wentOn } from '../store/setup/visits';
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

  test('a lone visit: the worker is asked, then the lead and the fallback are alarmed at once, then the deputy lead', async () => {
    const played = scene.accepted();
    await scene.record(played);
    const visit = playedVisit('ballerup', played.caseId, { until: 'alarmed', startedAt: '2025-06-07T20:00:00.000Z' });
    await recordVisitEvents(scene.db, { ...visit, events: visit.events.slice(0, 2) });
    await scene.run('2025-06-07T21:00:10.000Z');
    expect(scene.box.recipients).toEqual([address.worker]);
    expect(await step()).toEqual([]);
    await recordVisitEvents(scene.db, visit);
    scene.box.clear();
    await scene.run('2025-06-07T21:15:10.000Z');
    expect(scene.box.recipients.sort()).toEqual([address.teamLead, FALLBACK]);
    expect(await step()).toEqual([address.deputyLead]);
  });

  test('an alarm that someone has taken goes no further', async () => {
    const visit = await visiting('alarmed');
    await scene.run('2025-06-07T21:15:10.000Z');
    await visit.goesOn('alarmTaken');
    expect(await step()).toEqual([]);
  });

  test('the next alarm of a visit is nobody’s yet: an alarm taken before it silences nothing', async () => {
    const visit = await visiting('alarmed');
    await scene.run('2025-06-07T21:15:10.000Z');
    await visit.goesOn('alarmTaken', 'visitExtended');
    expect(await step()).toEqual([]);
    await visit.goesOn('checkOutAsked');
    expect(await step()).toEqual([address.worker]);
    await visit.goesOn('visitAlarmed');
    expect((await step()).sort()).toEqual([address.teamLead, FALLBACK]);
    expect(await step()).toEqual([address.deputyLead]);
    await visit.goesOn('alarmTaken');
    expect(await step()).toEqual([]);
  });

  test('an alarm that the worker answers by staying longer goes no further', async () => {
    const visit = await visiting('alarmed');
    await scene.run('2025-06-07T21:15:10.000Z');
    expect(scene.box.recipients).toEqual(expect.arrayContaining([address.teamLead, FALLBACK]));
    await visit.goesOn('visitExtended');
    expect(await step()).toEqual([]);
    expect(await step()).toEqual([]);
  });

  test('a question whether the worker is out is not sent any more once they have said that they stay longer', async () => {
    const visit = await visiting('asked');
    await scene.box.goAway();
    expect(await scene.run('2025-06-07T21:00:10.000Z')).toMatchObject({ unavailable: 1 });
    await visit.goesOn('visitExtended');
    await scene.box.comeBack();
    expect(await step()).toEqual([]);
    expect(await scene.deliveries()).toMatchObject([{ state: 'dropped', code: 'taken' }]);
  });

  /** A lone visit of a Saturday night, alarmed or only asked about, and recorded as the test lets it go on. */
  async function visiting(until: 'asked' | 'alarmed') {
    const { caseId } = scene.accepted();
    let visit = playedVisit('ballerup', caseId, { until: 'alarmed', startedAt: '2025-06-07T20:00:00.000Z' });
    if (until === 'asked') visit = { ...visit, events: visit.events.slice(0, 2) };
    await recordVisitEvents(scene.db, visit);
    return {
      async goesOn(...types: readonly VisitEventType[]) {
        visit = wentOn(visit, types);
        await recordVisitEvents(scene.db, visit);
      },
    };
  }
});
