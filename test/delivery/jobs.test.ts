import { randomUUID } from 'node:crypto';
import { type ScheduleHandle, ScheduleOverlapPolicy } from '@temporalio/client';
import { keepOpeningTimes } from '../../activities/delivery/opening-times';
import type { MunicipalityId } from '../../domain';
import { type LocalDate, localDate, localDateOf, localTime } from '../../domain/clock/time';
import { wallInstant } from '../../domain/clock/whose';
import { switchMailOff, switchMailOn } from '../../store/delivery/mail-service';
import { addSettings, listSettings } from '../../store/rules/settings';
import { seedPeople } from '../../store/seed';
import { ensureSchedules } from '../../worker/schedules';
import { openingSchedule, openingWorkflowType, scheduleId } from '../../workflows/messages';
import { begin, give, ownInitiative } from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { until } from '../environment/until';
import { FALLBACK } from './setup/delivering';
import { Mailbox } from './setup/mailbox';

const ballerup = 'ballerup' as MunicipalityId;
let box: Mailbox;
let system: RunningSystem;
const schedules = (mail: boolean) => ensureSchedules({ ...system, mail });
const job = (name: string) => system.client.schedule.getHandle(scheduleId(name, system.taskQueue));
const opening = () => job(openingSchedule(ballerup));

/** How many there are who have a digest. */
async function everybody(): Promise<number> {
  const staff = system.store.db.selectFrom('staff').select('id').where('municipality', '=', ballerup);
  const { length } = await staff.where('active', '=', true).execute();
  expect(length).toBeGreaterThan(0);
  return length;
}

/** What the worker's activities take for now. */
const wallClock = () => wallInstant(Date.now());
let now = wallClock;

/** Lets a scheduled job run once more, to its end. */
async function run(schedule: ScheduleHandle): Promise<void> {
  const before = (await schedule.describe()).info.numActionsTaken;
  await schedule.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
  const { action } = await until('the job’s next run', async () => {
    const { numActionsTaken, recentActions } = (await schedule.describe()).info;
    return numActionsTaken > before && recentActions.at(-1);
  });
  await system.client.workflow.getHandle(action.workflow.workflowId).result();
}

beforeAll(async () => {
  box = await Mailbox.open();
  const mail = {
    smtpUrl: box.url,
    from: 'Fodfæste <no-reply@fodfaeste.example>',
    publicUrl: 'https://fodfaeste.example',
    fallback: new Map(['ballerup', 'gentofte'].map((name) => [name as MunicipalityId, FALLBACK])),
  };
  system = await startRunningSystem({ mail, now: () => now() });
  await seedPeople(system.store.db);
  await schedules(true);
});
afterAll(async () => {
  for (const name of ['housekeeping', 'opening-times', 'delivery', 'opening/ballerup', 'opening/gentofte']) {
    await job(name).delete();
  }
  await system.stop();
  await box.goAway();
});

/** Ballerup's digests of a date, sent or not. */
const digestsPlannedFor = (date: LocalDate) =>
  system.store.db
    .selectFrom('deliveries')
    .selectAll()
    .where('municipality', '=', ballerup)
    .where('what', '=', 'digest')
    .where('local_date', '=', date)
    .execute();

test('from a case on Temporal to a mailbox: a crisis is mailed by the scheduled job', async () => {
  const { caseId, handle } = await begin(system, { command: ownInitiative });
  const { version } = await give(handle, { type: 'markCrisis', data: { kind: 'eviction' } });
  const events = system.store.db.selectFrom('case_events').select('seq').where('case_id', '=', caseId);
  await until('the crisis in the event log', async () => (await events.execute()).length >= version);
  await run(job('delivery'));
  // On a working day digests come as well.
  const letters = () => box.arrived.filter(({ subject }) => subject.startsWith('['));
  await until('both letters', () => letters().length >= 2);
  const recipients = letters().map(({ to }) => to);
  expect(recipients.sort()).toEqual(['bodil@ballerup.example', 'solvej@ballerup.example']);
  expect(letters()[0]?.text).toContain(`https://fodfaeste.example/cases/${caseId}`);
});

test('the job runs twice a minute, never beside itself, and goes on where a worker cannot send mail', async () => {
  const { spec, policies } = await job('delivery').describe();
  expect([spec.intervals?.[0]?.every, policies.overlap]).toEqual([30_000, 'SKIP']);
  await schedules(false);
  expect((await job('delivery').describe()).state.paused).toBe(false);
});

test('each municipality opens by a schedule at its own hour on the clock here, and a new setting moves it', async () => {
  const before = await opening().describe();
  expect(before.spec).toMatchObject({ calendars: [{ hour: [{ start: 8 }] }], timezone: 'Europe/Copenhagen' });
  const [settings] = await listSettings(system.store.db, { municipality: ballerup, rehearsalId: null });
  if (!settings) throw new Error('ballerup has settings');
  const hours = { from: localTime('07:30'), to: settings.calendar.hours.to };
  const from = localDateOf(wallInstant(Date.now()));
  await addSettings(
    system.store.db,
    { ...settings, version: 2, from, calendar: { ...settings.calendar, hours } },
    null,
  );
  system.rules.forget(ballerup);
  await job('opening-times').trigger();
  const moved = await until('the schedule at another hour', async () => {
    const [calendar] = (await opening().describe()).spec.calendars ?? [];
    return calendar?.hour?.[0]?.start === 7 && calendar;
  });
  expect(moved).toMatchObject({ hour: [{ start: 7 }], minute: [{ start: 30 }] });
});

test('an opening schedule holds nothing sealed, so that no master key has to outlive it; one of 0.1 gives up what it held', async () => {
  await opening().update((schedule) => ({ ...schedule, action: { ...schedule.action, args: [ballerup] } }));
  expect((await opening().describe()).action.args).toEqual([ballerup]);
  await schedules(true);
  expect((await opening().describe()).action.args ?? []).toEqual([]);
});

describe('the opening job', () => {
  afterAll(() => {
    now = wallClock;
  });
  /** As a schedule comes that runs twice at an hour of which the autumn night has two. */
  const comesAgain = () =>
    system.client.workflow.execute(openingWorkflowType, {
      workflowId: `opening/${randomUUID()}`,
      taskQueue: system.taskQueue,
      args: [ballerup],
    });

  test('may come twice: who is planned a digest is planned one', async () => {
    now = () => wallInstant('2026-03-10T07:00:00.000Z');
    await run(opening());
    await comesAgain();
    const planned = await digestsPlannedFor(localDate('2026-03-10'));
    expect(planned).toHaveLength(await everybody());
    expect(new Set(planned.map(({ person_id }) => person_id)).size).toBe(await everybody());
  });

  test.each(['2026-03-15', '2026-04-03', '2026-12-24'])('plans nothing on a day off: %s', async (date) => {
    now = () => wallInstant(`${date}T07:00:00.000Z`);
    await comesAgain();
    expect(await digestsPlannedFor(localDate(date))).toEqual([]);
  });
});

describe('an opening whose schedule comes too late for the day', () => {
  /** Looks after the opening hours at a moment, where Ballerup opens at an hour. */
  const keep = async (moment: string, opensAt: string) => {
    const { store, client, taskQueue } = system;
    const rules = {
      ...system.rules,
      of: async (municipality: MunicipalityId) => {
        const { book, ...others } = await system.rules.of(municipality);
        const settings = book.settings.map((one) => {
          const hours = { from: localTime(opensAt), to: one.calendar.hours.to };
          return { ...one, calendar: { ...one.calendar, hours } };
        });
        return { ...others, book: { ...book, settings } };
      },
    };
    await keepOpeningTimes({ db: store.db, client, rules, now: () => wallInstant(moment), taskQueue });
  };

  test('made after the opening, as on a Temporal made anew, it has the digests of its first day planned', async () => {
    await opening().delete();
    await keep('2026-03-03T07:40:00.000Z', '08:00');
    expect(await digestsPlannedFor(localDate('2026-03-03'))).toHaveLength(await everybody());
  });

  test('without mail nothing is planned', async () => {
    const { db } = system.store;
    await switchMailOff(db, wallClock());
    await opening().delete();
    await keep('2026-03-04T07:40:00.000Z', '08:00');
    expect(await digestsPlannedFor(localDate('2026-03-04'))).toEqual([]);
    await switchMailOn(db, wallClock());
  });

  test('moved to an hour that has passed, it has them planned too; left as it was, or before the hour, it has not', async () => {
    await keep('2026-03-04T05:40:00.000Z', '08:00');
    await keep('2026-03-05T06:40:00.000Z', '07:30');
    expect(await digestsPlannedFor(localDate('2026-03-05'))).toHaveLength(await everybody());
    await keep('2026-03-06T06:40:00.000Z', '07:30');
    expect(await digestsPlannedFor(localDate('2026-03-06'))).toEqual([]);
    await keep('2026-03-09T06:40:00.000Z', '08:00');
    expect(await digestsPlannedFor(localDate('2026-03-09'))).toEqual([]);
  });
});
