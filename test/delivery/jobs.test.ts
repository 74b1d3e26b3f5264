import { keepOpeningTimes } from '../../activities/delivery/opening-times';
import type { MunicipalityId } from '../../domain';
import { instant, type LocalDate, localDate, localDateOf, localTime } from '../../domain/clock/time';
import { isWorkingDay } from '../../domain/clock/working-days';
import { addSettings, listSettings } from '../../store/rules/settings';
import { seedPeople } from '../../store/seed';
import { ensureSchedules } from '../../worker/schedules';
import { openingSchedule, scheduleId } from '../../workflows/messages';
import { begin, give, ownInitiative } from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { FALLBACK } from './setup/delivering';
import { Mailbox } from './setup/mailbox';

const ballerup = 'ballerup' as MunicipalityId;
let box: Mailbox;
let system: RunningSystem;
const schedules = (mail: boolean) => ensureSchedules({ ...system, mail });
const job = (name: string) => system.client.schedule.getHandle(scheduleId(name, system.taskQueue));
const opening = () => job(openingSchedule(ballerup));

const LONG_ENOUGH_MS = 90_000;

/** What is found once it is there. The job comes twice a minute. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < LONG_ENOUGH_MS; ) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come about');
}

/** Lets the opening job run once more, to its end. */
async function open(): Promise<void> {
  const before = (await opening().describe()).info.numActionsTaken;
  await opening().trigger('ALLOW_ALL');
  const last = await until(async () => {
    const { numActionsTaken, recentActions } = (await opening().describe()).info;
    return numActionsTaken > before ? recentActions.at(-1) : undefined;
  });
  await system.client.workflow.getHandle(last.action.workflow.workflowId).result();
}

beforeAll(async () => {
  box = await Mailbox.open();
  system = await startRunningSystem(undefined, {
    smtpUrl: box.url,
    from: 'Fodfæste <no-reply@fodfaeste.example>',
    publicUrl: 'https://fodfaeste.example',
    fallback: new Map(['ballerup', 'gentofte'].map((name) => [name as MunicipalityId, FALLBACK])),
  });
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

test('from a case on Temporal to a mailbox: a crisis is mailed by the scheduled job within the half minute', async () => {
  const { caseId, handle } = await begin(system, { command: ownInitiative });
  await give(handle, { type: 'markCrisis', data: { kind: 'eviction' } });
  // On a working day digests come as well.
  const letters = () => box.arrived.filter(({ subject }) => subject.startsWith('['));
  await until(async () => (letters().length >= 2 ? true : undefined));
  const recipients = letters().map(({ to }) => to);
  expect(recipients.sort()).toEqual(['bodil@ballerup.example', 'solvej@ballerup.example']);
  expect(letters()[0]?.text).toContain(`https://fodfaeste.example/cases/${caseId}`);
});

test('the job runs twice a minute, never beside itself, and rests where there is no mail', async () => {
  const { spec, policies } = await job('delivery').describe();
  expect([spec.intervals?.[0]?.every, policies.overlap]).toEqual([30_000, 'SKIP']);
  await schedules(false);
  expect((await job('delivery').describe()).state.paused).toBe(true);
  await schedules(true);
  expect((await job('delivery').describe()).state.paused).toBe(false);
});

test('each municipality opens by a schedule at its own hour on the clock here, and a new setting moves it', async () => {
  const before = await opening().describe();
  expect(before.spec).toMatchObject({ calendars: [{ hour: [{ start: 8 }] }], timezone: 'Europe/Copenhagen' });
  const [settings] = await listSettings(system.store.db, ballerup);
  if (!settings) throw new Error('ballerup has settings');
  const hours = { from: localTime('07:30'), to: settings.calendar.hours.to };
  const from = localDateOf(instant(Date.now()));
  await addSettings(system.store.db, { ...settings, version: 2, from, calendar: { ...settings.calendar, hours } });
  system.rules.forget(ballerup);
  await job('opening-times').trigger();
  const moved = await until(async () => {
    const [calendar] = (await opening().describe()).spec.calendars ?? [];
    return calendar?.hour?.[0]?.start === 7 ? calendar : undefined;
  });
  expect(moved).toMatchObject({ hour: [{ start: 7 }], minute: [{ start: 30 }] });
});

test('the opening job may come twice: who is planned a digest is planned one, and nobody on a day off', async () => {
  await open();
  // A schedule names its runs by the second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await open();
  const today = localDateOf(instant(Date.now()));
  const planned = await digestsPlannedFor(today);
  const [settings] = await listSettings(system.store.db, ballerup);
  const isWorked = settings && isWorkingDay(today, settings.calendar);
  expect(new Set(planned.map(({ person_id }) => person_id)).size).toBe(isWorked ? 8 : 0);
  expect(planned).toHaveLength(isWorked ? 8 : 0);
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
    await keepOpeningTimes({ db: store.db, client, rules, now: () => instant(moment), taskQueue });
  };

  test('made after the opening, as on a Temporal made anew, it has the digests of its first day planned', async () => {
    await opening().delete();
    await keep('2026-03-03T07:40:00.000Z', '08:00');
    expect(await digestsPlannedFor(localDate('2026-03-03'))).toHaveLength(8);
  });

  test('without mail nothing is planned', async () => {
    await schedules(false);
    await opening().delete();
    await keep('2026-03-04T07:40:00.000Z', '08:00');
    expect(await digestsPlannedFor(localDate('2026-03-04'))).toEqual([]);
    await schedules(true);
  });

  test('moved to an hour that has passed, it has them planned too; left as it was, or before the hour, it has not', async () => {
    await keep('2026-03-04T05:40:00.000Z', '08:00');
    await keep('2026-03-05T06:40:00.000Z', '07:30');
    expect(await digestsPlannedFor(localDate('2026-03-05'))).toHaveLength(8);
    await keep('2026-03-06T06:40:00.000Z', '07:30');
    expect(await digestsPlannedFor(localDate('2026-03-06'))).toEqual([]);
    await keep('2026-03-09T06:40:00.000Z', '08:00');
    expect(await digestsPlannedFor(localDate('2026-03-09'))).toEqual([]);
  });
});
