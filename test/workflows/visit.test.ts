import { randomUUID } from 'node:crypto';
import type { CommandId, Instant } from '../../domain';
import type { VisitCommand, VisitState } from '../../domain/visit/lone-visit';
import { liveVisit } from '../../temporal/live-state';
import { startOfVisit } from '../../temporal/start-visit';
import { startAndUpdateVisit, updateVisit } from '../../temporal/update';
import { stateQuery } from '../../workflows/messages';
import { by, municipality, type RehearsedWire, rehearse, team, worker } from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';

const MINUTE = 60 * 1_000;

let system: RunningSystem;
let rehearsed: RehearsedWire;
beforeAll(async () => {
  system = await startRunningSystem({ rehearsals: true });
  rehearsed = await rehearse(system);
});
afterAll(() => system.stop());

const message = (command: VisitCommand) => ({ command, id: randomUUID() as CommandId, digest: 'a'.repeat(64), by });

/** A visit that is to last so many minutes from now. */
async function setOut(minutes: number) {
  const visitId = randomUUID();
  const { client, rehearsal } = rehearsed;
  const start = startOfVisit(rehearsed, { municipality, visitId, rehearsal });
  const expectedEnd = new Date(Date.now() + minutes * MINUTE).toISOString() as Instant;
  const data = { visitId, municipality, worker, team, expectedEnd, alarmMinutes: 15 };
  const answer = await startAndUpdateVisit(client, start, message({ type: 'startVisit', data }));
  const handle = await start.workflowHandle();
  return {
    id: visitId,
    answer,
    state: () => handle.query<VisitState>(stateQuery),
    pass: (ms: number) => rehearsed.pass(handle, ms),
    say: (command: VisitCommand) => updateVisit(client, visitId, message(command)),
    over: () => handle.result(),
    recorded: async () => {
      const rows = await system.store.db
        .selectFrom('visit_events')
        .select('event')
        .where('visit_id', '=', visitId)
        .orderBy('seq')
        .execute();
      return rows.map(({ event }) => (event as { type: string }).type);
    },
  };
}

describe('A lone visit', () => {
  it('is over with the check-out, and nobody is asked', async () => {
    const visit = await setOut(30);
    expect(visit.answer).toMatchObject({ version: 1, status: 'underWay' });
    await visit.say({ type: 'checkOut', data: {} });
    expect(await visit.over()).toMatchObject({ status: 'checkedOut' });
    expect(await visit.recorded()).toEqual(['visitStarted', 'visitCheckedOut']);
  });

  it('tells how it stands whenever it is asked, also while it is ending', async () => {
    for (let visits = 0; visits < 4; visits += 1) {
      const visit = await setOut(30);
      const asked: Promise<VisitState | undefined>[] = [];
      const isOver = visit.say({ type: 'checkOut', data: {} }).then(visit.over);
      let stillAsking = true;
      const asking = (async () => {
        while (stillAsking) {
          asked.push(liveVisit(rehearsed.client, visit.id));
          await new Promise(setImmediate);
          if (asked.length % 4 === 0) await asked.at(-4);
        }
      })();
      await isOver;
      stillAsking = false;
      await asking;
      expect((await Promise.all(asked)).map((state) => state?.visitId)).toEqual(asked.map(() => visit.id));
    }
  }, 60_000);

  it('asks the worker at its expected end, and alarms fifteen minutes later', async () => {
    const visit = await setOut(30);
    await visit.pass(31 * MINUTE);
    expect((await visit.state()).status).toBe('asked');
    await visit.pass(13 * MINUTE);
    expect((await visit.state()).status).toBe('asked');
    await visit.pass(2 * MINUTE);
    expect((await visit.state()).status).toBe('alarmed');
  });

  it('stands alarmed until someone takes the alarm, and records a late check-out as late', async () => {
    const visit = await setOut(5);
    await visit.pass(60 * MINUTE);
    await visit.say({ type: 'takeAlarm', data: {} });
    await visit.say({ type: 'checkOut', data: {} });
    await visit.over();
    expect(await visit.recorded()).toEqual([
      'visitStarted',
      'checkOutAsked',
      'visitAlarmed',
      'alarmTaken',
      'visitCheckedOut',
    ]);
  });

  it('is asked about again at its new end when it takes longer', async () => {
    const visit = await setOut(30);
    await visit.pass(31 * MINUTE);
    const later = new Date(Date.now() + 120 * MINUTE).toISOString() as Instant;
    await visit.say({ type: 'extendVisit', data: { expectedEnd: later } });
    await visit.pass(30 * MINUTE);
    expect((await visit.state()).status).toBe('underWay');
  });

  it('refuses a second start and anything after its end', async () => {
    const visit = await setOut(30);
    await visit.say({ type: 'checkOut', data: {} });
    await visit.over();
    await expect(visit.say({ type: 'checkOut', data: {} })).rejects.toThrow(/completed/i);
  });
});
