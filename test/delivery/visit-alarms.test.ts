import { instant, localDate } from '../../domain/clock/time';
import type { LocalSettings } from '../../domain/rules/settings';
import type { VisitEventType } from '../../domain/visit/lone-visit';
import { ALARM_REPEATS_MINUTES } from '../../domain/visit/visit-messages';
import { switchMailOff } from '../../store/delivery/mail-service';
import { recordVisitEvents, type VisitRecording } from '../../store/record/record-visit-events';
import { addSettings, listSettings } from '../../store/rules/settings';
import { type SeededPerson, seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { playedVisit, wentOn } from '../store/setup/visits';
import { address, ballerup, delivering, FALLBACK } from './setup/delivering';

const ALARM = '2025-06-07T21:15:10.000Z';
const watchers = [address.deputyLead, address.teamLead, FALLBACK];

describe.each(databases())('a lone visit’s alarm, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);

  const step = async () => {
    scene.box.clear();
    scene.later(ALARM_REPEATS_MINUTES);
    await scene.run();
    return scene.box.recipients.sort();
  };

  /** A lone visit of a Saturday night, with its place, recorded as the test lets it go on. */
  async function visiting(until: 'started' | 'asked' | 'alarmed', worker: SeededPerson = 'worker') {
    const { caseId } = scene.accepted();
    const whole = playedVisit('ballerup', caseId, { until: 'alarmed', startedAt: '2025-06-07T20:00:00.000Z' });
    const [first, ...rest] = whole.events;
    if (first?.type !== 'visitStarted') throw new Error('a visit begins with its start');
    const place = {
      place: await scene.seal(caseId, 'Hos ham selv'),
      address: await scene.seal(caseId, 'Banegårdspladsen 4'),
      staircase: await scene.seal(caseId, 'opgang B, 2. sal'),
    };
    const events = [{ ...first, data: { ...first.data, worker: seededStaff('ballerup', worker), ...place } }, ...rest];
    let visit: VisitRecording = { ...whole, events: events.slice(0, { started: 1, asked: 2, alarmed: 3 }[until]) };
    await recordVisitEvents(scene.db, visit);
    return {
      visitId: visit.visitId,
      async goesOn(...types: readonly VisitEventType[]) {
        visit = wentOn(visit, types);
        await recordVisitEvents(scene.db, visit);
      },
      recordAgain: () => recordVisitEvents(scene.db, visit),
    };
  }

  smoke('goes at once to worker, lead, deputy lead and on-call, and says who is out, where, since when', async () => {
    await visiting('alarmed');
    await scene.run(ALARM);
    expect(scene.box.recipients.sort()).toEqual([...watchers, address.worker].sort());
    for (const { text } of scene.box.arrived) {
      expect(text).toContain('Solvej');
      expect(text).toContain('Banegårdspladsen 4, opgang B, 2. sal, Hos ham selv');
      expect(text).toContain('7. juni kl. 22');
    }
  });

  test('is told again to all of them until someone takes it, and then that it has been taken', async () => {
    const visit = await visiting('alarmed');
    await scene.run(ALARM);
    const all = [...watchers, address.worker].sort();
    for (let round = 0; round < 20; round += 1) expect(await step()).toEqual(all);
    await visit.goesOn('alarmTaken');
    expect(await step()).toEqual(all);
    expect(scene.box.arrived.every(({ subject }) => subject.includes('Alarmen er taget'))).toBe(true);
    expect(await step()).toEqual([]);
  });

  test('is not taken by being read', async () => {
    await visiting('alarmed');
    await scene.run(ALARM);
    await scene.reads('teamLead');
    await scene.reads('worker');
    expect(await step()).toEqual([...watchers, address.worker].sort());
  });

  test('goes to every address that the municipality has named, instead of the fallback', async () => {
    const onCall = [
      { name: 'Socialvagten', email: 'socialvagt@ballerup.example', phone: '44 77 00 00' },
      { name: 'Akutteamet', email: 'akut@ballerup.example' },
      { name: 'Portneren', phone: '44 77 00 01' },
    ];
    await changeSettings(onCall);
    try {
      await visiting('alarmed');
      await scene.run(ALARM);
      const named = ['socialvagt@ballerup.example', 'akut@ballerup.example'];
      const all = [...named, address.teamLead, address.deputyLead, address.worker].sort();
      expect(scene.box.recipients.sort()).toEqual(all);
      expect(await step()).toEqual(all);
    } finally {
      await changeSettings([]);
    }
  });

  test('that was called for goes to all who watch and to nobody on the visit, and a second call tells nobody twice', async () => {
    const visit = await visiting('started');
    await visit.goesOn('helpCalled');
    await scene.run('2025-06-07T20:05:00.000Z');
    expect(scene.box.recipients.sort()).toEqual(watchers.toSorted());
    expect(scene.box.arrived[0]?.text).toContain('Banegårdspladsen 4');
    await visit.goesOn('helpCalledAgain', 'expectedEndMoved');
    scene.box.clear();
    await scene.run();
    expect(scene.box.recipients).toEqual([]);
    expect(await step()).toEqual(watchers.toSorted());
    await visit.goesOn('alarmTaken', 'helpCalled');
    expect(await step()).toEqual(watchers.toSorted());
    expect(scene.box.arrived.every(({ subject }) => subject.includes('tilkalder hjælp'))).toBe(true);
  });

  test('that is over by check-out or extension is told as over, and repeated no more', async () => {
    for (const end of ['visitCheckedOut', 'visitExtended'] as const) {
      const visit = await visiting('alarmed');
      await scene.run(ALARM);
      await visit.goesOn(end);
      expect(await step()).toEqual(watchers.toSorted());
      expect(scene.box.arrived.every(({ subject }) => subject.includes('Alarmen er slut'))).toBe(true);
      expect(await step()).toEqual([]);
    }
  });

  test('of the next time is nobody’s yet: one taken before it silences nothing', async () => {
    const visit = await visiting('alarmed');
    await scene.run(ALARM);
    await visit.goesOn('alarmTaken', 'visitExtended');
    await step();
    await visit.goesOn('checkOutAsked');
    expect(await step()).toEqual([address.worker]);
    await visit.goesOn('visitAlarmed');
    expect(await step()).toEqual([...watchers, address.worker].sort());
  });

  test('of one of two visits of the same person is that visit’s own', async () => {
    const [one, other] = [await visiting('alarmed'), await visiting('started')];
    await scene.run(ALARM);
    expect(scene.box.arrived).toHaveLength(4);
    await other.goesOn('helpCalled');
    await one.goesOn('visitCheckedOut');
    await step();
    expect(await step()).toEqual(watchers.toSorted());
    expect(scene.box.arrived.every(({ text }) => text.includes(`/visits/${other.visitId}`))).toBe(true);
  });

  test('recorded twice, and sent by workers that die at any point, is told once each time', async () => {
    const visit = await visiting('alarmed');
    await visit.recordAgain();
    await Promise.all([scene.run(ALARM), scene.run(ALARM)]);
    expect(scene.box.arrived).toHaveLength(4);
    await visit.recordAgain();
    expect(await scene.run()).toMatchObject({ sent: 0 });
  });

  test('is tried again where an address is refused, and stands once in the list of what was given up', async () => {
    scene.box.refusing.set(address.deputyLead, 550);
    await visiting('alarmed');
    await scene.run(ALARM);
    for (let round = 0; round < 3; round += 1) expect(await step()).not.toContain(address.deputyLead);
    expect((await scene.deliveries()).filter(({ state }) => state === 'givenUp')).toHaveLength(1);
    scene.box.refusing.clear();
    expect(await step()).toContain(address.deputyLead);
  });

  test('of a lead’s own visit is not for the lead to help with', async () => {
    const visit = await visiting('started', 'teamLead');
    await visit.goesOn('helpCalled');
    await scene.run('2025-06-07T20:05:00.000Z');
    expect(scene.box.recipients.sort()).toEqual([address.deputyLead, FALLBACK].sort());
  });

  test('reaches whoever is both deputy lead and stands in for the lead once', async () => {
    await scene.away('teamLead', '2025-06-01', '2025-06-30', 'deputyLead');
    await visiting('alarmed');
    await scene.run(ALARM);
    const all = [address.deputyLead, address.worker, FALLBACK].sort();
    expect(scene.box.recipients.sort()).toEqual(all);
    expect(await step()).toEqual(all);
  });

  test('waits for the mail server and comes when it is back; what was asked and answered meanwhile does not', async () => {
    const visit = await visiting('asked');
    await scene.box.goAway();
    expect(await scene.run('2025-06-07T21:00:10.000Z')).toMatchObject({ unavailable: 1 });
    await visit.goesOn('visitExtended');
    await scene.box.comeBack();
    expect(await step()).toEqual([]);
    expect(await scene.deliveries()).toMatchObject([{ state: 'dropped', code: 'withdrawn' }]);
  });

  test('is not sent where mail is switched off, and stands in the app', async () => {
    await switchMailOff(scene.db, instant(ALARM));
    await visiting('alarmed');
    await scene.run(ALARM);
    expect(scene.box.recipients).toEqual([]);
    const told = await scene.db
      .selectFrom('messages')
      .select('recipient_id')
      .where('kind', '=', 'visitAlarm')
      .execute();
    expect(told.map(({ recipient_id }) => recipient_id)).toContain(seededStaff('ballerup', 'teamLead'));
  });

  async function changeSettings(onCall: NonNullable<LocalSettings['loneVisit']['onCall']>): Promise<void> {
    const [latest] = (await listSettings(scene.db, { municipality: ballerup, rehearsalId: null })).toSorted(
      (a, b) => b.version - a.version,
    );
    if (!latest) throw new Error('settings are in force');
    const loneVisit = { ...latest.loneVisit, onCall };
    const next = { ...latest, version: latest.version + 1, from: localDate('2025-06-01'), loneVisit };
    await addSettings(scene.db, next, null);
  }
});
