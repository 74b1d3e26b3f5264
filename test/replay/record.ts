import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { sql } from 'kysely';
import type { CommandId } from '../../domain';
import { instant } from '../../domain/clock/time';
import type { VisitCommand } from '../../domain/visit/lone-visit';
import { startOfVisit } from '../../temporal/start-visit';
import { startAndUpdateVisit, updateVisit } from '../../temporal/update';
import { History, historiesFolder, masterKeyOfHistories } from '../../worker/replay/histories';
import { ensureSchedules } from '../../worker/schedules';
import * as wire from '../../workflows/messages';
import { runOnce } from '../delivery/setup/scheduled-runs';
import {
  begin,
  contactMade,
  give,
  municipality,
  ownInitiative,
  type RehearsedWire,
  rehearse,
  team,
  text,
  worker,
} from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { startSharedTemporal } from '../environment/temporal';

const DAY = 24 * 60 * 60 * 1_000;
const MINUTE = 60 * 1_000;

/**
 * Records the histories that every later release must be able to replay: `npm run record-histories -- 0.1`. They are
 * kept for as long as cases of that release may run.
 */
async function main(release: string | undefined): Promise<void> {
  if (!release) throw new Error('say which release: npm run record-histories -- 0.1');
  const folder = join(historiesFolder, release);
  mkdirSync(folder, { recursive: true });
  process.env.FODFAESTE_MASTER_KEY = masterKeyOfHistories;
  const stopTemporal = await startSharedTemporal();
  const system = await startRunningSystem({ rehearsals: true });
  const rehearsed = await rehearse(system);
  try {
    for (const [name, live] of Object.entries(lives)) {
      const handle = await live(system, rehearsed);
      const history = await handle.fetchHistory();
      writeFileSync(join(folder, `${name}.history`), History.encode(history).finish());
      console.error(`${name}: ${history.events?.length} events`);
    }
  } finally {
    await system.stop();
    await stopTemporal();
  }
}

/** What a case, a visit or a Schedule can go through, each as one recorded run. */
const lives: Record<string, (system: RunningSystem, rehearsed: RehearsedWire) => Promise<WorkflowHandle>> = {
  async 'silent-until-the-end'(_system, rehearsed) {
    const { handle } = await begin(rehearsed, { command: ownInitiative });
    await give(handle, contactMade());
    for (let month = 0; month < 9; month += 1) await rehearsed.pass(handle, 30 * DAY);
    return handle;
  },
  async 'declined-and-closed'(_system, rehearsed) {
    const { handle } = await begin(rehearsed, { command: ownInitiative });
    await give(handle, contactMade());
    await give(handle, { type: 'changePhase', data: { to: 'clarifying' } });
    await give(handle, { type: 'recordDecline', data: { words: text } });
    await rehearsed.pass(handle, 2 * DAY);
    return handle;
  },
  async 'in-the-middle-of-it'(_system, rehearsed) {
    const { handle } = await begin(rehearsed, { command: ownInitiative });
    for (let contact = 0; contact < 5; contact += 1) await give(handle, contactMade());
    await give(handle, { type: 'resume', data: {} }).catch(() => undefined);
    await rehearsed.pass(handle, 10 * DAY);
    return handle;
  },
  async 'carried-on'(system) {
    const { handle } = await begin(system, { command: ownInitiative });
    for (let contact = 0; contact < 90; contact += 1) await give(handle, contactMade());
    return handle;
  },
  async 'taken-up-from-the-event-log'(_system, rehearsed) {
    const { caseId, handle } = await begin(rehearsed, { command: ownInitiative });
    await give(handle, { type: 'recordDecline', data: {} });
    await rehearsed.pass(handle, 2 * DAY);
    const late = await begin(rehearsed, {
      command: () => ({ type: 'addNote', data: { note: text } }),
      caseId,
      fromEventLog: true,
    });
    await late.handle.result();
    return late.handle;
  },
  async 'lone-visit-alarmed'(_system, rehearsed) {
    const visitId = randomUUID();
    const expectedEnd = instant(Date.now() + 30 * MINUTE);
    const message = (command: VisitCommand) => ({
      command,
      id: randomUUID() as CommandId,
      digest: 'a'.repeat(64),
      by: { kind: 'staff' as const, id: worker },
    });
    const start = startOfVisit(rehearsed, { municipality, visitId, rehearsal: rehearsed.rehearsal });
    const data = { visitId, municipality, worker, team, expectedEnd, alarmMinutes: 15 };
    await startAndUpdateVisit(rehearsed.client, start, message({ type: 'startVisit', data }));
    const handle = await start.workflowHandle();
    await rehearsed.pass(handle, 60 * MINUTE);
    await updateVisit(rehearsed.client, visitId, message({ type: 'checkOut', data: {} }));
    await handle.result();
    return handle;
  },
  /** A run is handed the answer of the last one that was well, and the failure of the one before it. */
  async 'scheduled-after-one-that-failed'(system) {
    const { client, store, taskQueue } = system;
    const schedule = (name: string) => client.schedule.getHandle(wire.scheduleId(name, taskQueue));
    const runs = { client, taskQueue, schedule };
    await ensureSchedules({ ...system, mail: false });
    await runOnce(runs, 'opening-times', ['COMPLETED']);
    await sql`alter table settings rename to settings_away`.execute(store.db);
    await runOnce(runs, 'opening-times', ['FAILED']);
    await sql`alter table settings_away rename to settings`.execute(store.db);
    const { id } = await runOnce(runs, 'opening-times', ['COMPLETED']);
    return client.workflow.getHandle(id);
  },
};

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
