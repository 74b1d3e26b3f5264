import { type Instant, instant, plusMillis } from '../../domain/clock/time';
import { expectSchedule, noteCompleted, scheduleStatuses, stopExpecting } from '../../store/schedules';
import { databases, storeFor } from '../environment/databases';

const midnight = instant('2026-03-03T23:00:00.000Z');
const moment = (seconds: number): Instant => plusMillis(midnight, seconds * 1_000);
const delivery = { name: 'delivery', everySeconds: 30 };

describe.each(databases())('how long what comes by itself has not been done, on $on', (kind) => {
  const held = storeFor(kind);
  const db = () => held.store.db;
  const age = async (seconds: number) =>
    (await scheduleStatuses(db(), moment(seconds))).find(({ name }) => name === 'delivery')?.ageSeconds;

  test('counts from when it was first waited for, then from when it was last done', async () => {
    await expectSchedule(db(), delivery, midnight);
    expect(await scheduleStatuses(db(), moment(20))).toEqual([{ ...delivery, ageSeconds: 20 }]);
    await noteCompleted(db(), 'delivery', moment(30));
    expect(await age(45)).toBe(15);
  });

  test('goes on while workers start again and again', async () => {
    for (const start of [60, 90, 120]) await expectSchedule(db(), delivery, moment(start));
    expect(await age(130)).toBe(100);
  });

  test('is not told while it is paused, and counts anew when it comes again', async () => {
    await stopExpecting(db(), 'delivery');
    expect(await age(200)).toBeUndefined();
    await expectSchedule(db(), delivery, moment(300));
    expect(await age(310)).toBe(10);
  });

  test('follows how often a version has it come', async () => {
    await expectSchedule(db(), { ...delivery, everySeconds: 60 }, moment(320));
    expect(await scheduleStatuses(db(), moment(320))).toEqual([{ name: 'delivery', everySeconds: 60, ageSeconds: 20 }]);
  });
});
