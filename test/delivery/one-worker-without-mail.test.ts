import { instant } from '../../domain/clock/time';
import { wallInstant } from '../../domain/clock/whose';
import { isMailOn, mailOnSince, switchMailOff, switchMailOn } from '../../store/delivery/mail-service';
import { recordVisitEvents } from '../../store/record/record-visit-events';
import { scheduleStatuses } from '../../store/schedules';
import { PlayedCase } from '../store/setup/cases';
import { playedVisit } from '../store/setup/visits';
import { address } from './setup/delivering';
import { everySchedule, type Installation, startInstallation } from './setup/installation';
import { runOnce, runsOf, until } from './setup/scheduled-runs';

let installation: Installation;
let stopOther: () => Promise<void>;
beforeAll(async () => {
  installation = await startInstallation(() => wallInstant(Date.now()));
  await installation.ensure();
  stopOther = await installation.workWithoutMail();
});
afterAll(async () => {
  await stopOther();
  await installation.stop();
});

/** A lone visit whose alarm nobody has taken, some minutes ago. */
async function alarmed(): Promise<void> {
  const startedAt = instant(Date.now() - 80 * 60_000);
  const { caseId } = new PlayedCase('ballerup');
  await recordVisitEvents(installation.store.db, playedVisit('ballerup', caseId, { until: 'alarmed', startedAt }));
}

const standing = async () => {
  const { store, schedule } = installation;
  const { state } = await schedule('delivery').describe();
  const waiting = await store.db.selectFrom('deliveries').select(['id', 'state']).orderBy('id').execute();
  const expected = (await scheduleStatuses(store.db, wallInstant(Date.now()))).map(({ name }) => name);
  return {
    paused: state.paused,
    since: await mailOnSince(store.db),
    waiting,
    isExpected: expected.includes('delivery'),
  };
};

describe('a worker that was started without mail, beside others with it', () => {
  test('pauses delivery for nobody, and leaves the delivery job and what waits to those who can send', async () => {
    const { store, box } = installation;
    await switchMailOn(store.db, instant('2026-01-01T00:00:00.000Z'));
    await store.db.updateTable('mail_service').set({ since: '2026-01-01T00:00:00.000Z' }).execute();
    await alarmed();
    const run = await runOnce(installation, 'delivery', ['RUNNING']);
    const stopped = await installation.workWithoutMail();
    await stopped();
    expect(await standing()).toMatchObject({ paused: false, since: '2026-01-01T00:00:00.000Z', isExpected: true });
    expect((await runsOf(installation, 'delivery')).find(({ id }) => id === run.id)?.state).toBe('RUNNING');
    expect(box.recipients).toEqual([]);
    await installation.workAs('now');
    await until('the alarm in the mailbox', async () => box.recipients.includes(address.teamLead));
    await stopAll();
  });

  test('does not switch off what waits to be sent, also where it is the last to start', async () => {
    const { store } = installation;
    const [first] = await store.db.selectFrom('messages').selectAll().where('kind', '=', 'visitAlarm').execute();
    if (!first) throw new Error('an alarm was told');
    const letter = {
      municipality: 'ballerup',
      what: 'letter' as const,
      message_id: first.id,
      seq: first.seq,
      turn: 900,
    };
    const due_at = instant('2200-01-01T00:00:00.000Z');
    await store.db
      .insertInto('deliveries')
      .values({ ...letter, urgency: 'urgent', due_at })
      .execute();
    const before = await standing();
    const stopped = await installation.workWithoutMail();
    await stopped();
    expect(await standing()).toEqual(before);
  });

  test('whether mail is sent is the installation’s word: a worker that could send it starts nothing that was switched off', async () => {
    const { store } = installation;
    await switchMailOff(store.db, instant(Date.now()));
    await installation.ensure();
    expect(await isMailOn(store.db)).toBe(false);
    expect(await standing()).toMatchObject({ paused: false, isExpected: false });
    await switchMailOn(store.db, instant(Date.now()));
    await installation.ensure();
    expect(await standing()).toMatchObject({ isExpected: true });
  });
});

async function stopAll(): Promise<void> {
  for (const name of everySchedule) await installation.schedule(name).pause();
  await installation.stopWorker();
  for (const name of everySchedule) await installation.schedule(name).unpause();
}
