import type { Instant } from '../../domain/clock/time';
import { readVisitState } from '../../domain/visit/visit-versions';
import { anna, at, bo, lead, staff, text } from './a-case';
import { begun, startOf as start, VisitStory } from './a-visit';

/** All who are alarmed when nobody checks out. */
const everyone = (moment: string) => [
  `${moment} ownVisitAlarm → worker`,
  ...['teamLead', 'deputyLead', 'onCall'].map((role) => `${moment} visitAlarm → ${role}`),
];
const watchersTold = (moment: string, kind: string) =>
  ['teamLead', 'deputyLead', 'onCall'].map((role) => `${moment} ${kind} → ${role}`);

test('no check-out by the expected end: the worker is asked, 15 minutes later the worker, lead, deputy and on-call are alarmed, at any hour', () => {
  const visit = begun().on(at('2026-02-08 03:00'));
  expect(visit.told).toEqual(['07.02.2026 22.00 checkOutAsked → worker', ...everyone('07.02.2026 22.15')]);
  expect(visit.next).toBeUndefined();
});

test('a call for help alarms lead, deputy and on-call at once, and nobody on the visit', () => {
  const visit = begun({ companions: [bo] });
  expect(visit.says(at('2026-02-07 21:10'), { type: 'callForHelp', data: {} }, staff(bo))).toBeUndefined();
  expect(visit.told.slice(1)).toEqual(watchersTold('07.02.2026 21.10', 'helpCalled'));
  expect(visit.state?.alarm).toMatchObject({ because: 'helpCalled', calledBy: staff(bo) });
});

test('help is called for by who is on the visit alone', () => {
  const refused = begun().says(at('2026-02-07 21:10'), { type: 'callForHelp', data: {} }, staff(bo));
  expect(refused).toMatchObject({ rejected: 'notOnTheVisit' });
});

test('an alarm that someone has taken says so to the next, who can relieve them by name', () => {
  const visit = begun();
  visit.says(at('2026-02-07 22:20'), { type: 'takeAlarm', data: {} }, staff(lead));
  const takes = { type: 'takeAlarm', data: {} } as const;
  const refused = { rejected: 'alarmTaken', params: { at: at('2026-02-07 22:20'), by: lead } };
  expect(visit.says(at('2026-02-07 22:21'), takes, staff(bo))).toEqual(refused);
  expect(visit.says(at('2026-02-07 22:21'), takes, staff(lead))).toEqual(refused);
  const relieves = { type: 'takeAlarm', data: { insteadOf: lead } } as const;
  expect(visit.says(at('2026-02-07 22:22'), relieves, staff(bo))).toBeUndefined();
  expect(visit.state?.alarm?.taken).toEqual({ by: staff(bo), at: at('2026-02-07 22:22') });
});

test('who called for help cannot take the alarm themselves', () => {
  const visit = begun();
  visit.says(at('2026-02-07 21:10'), { type: 'callForHelp', data: {} });
  const own = visit.says(at('2026-02-07 21:11'), { type: 'takeAlarm', data: {} });
  expect(own).toMatchObject({ rejected: 'ownCallForHelp' });
});

test('a visit in alarm that an earlier release kept is in alarm still, and whoever had taken it has it', () => {
  const { alarm: _later, ...state } = begun().on(at('2026-02-08')).state ?? {};
  const kept = { ...state, schemaVersion: 1 };
  const alarm = { because: 'noCheckOut', at: at('2026-02-07 22:15') };
  expect(readVisitState(kept)).toEqual(begun().on(at('2026-02-08')).state);
  const taken = { by: staff(bo), at: alarm.at };
  expect(readVisitState({ ...kept, acknowledgedBy: staff(bo) }).alarm).toEqual({ ...alarm, taken });
  expect(readVisitState({ ...kept, status: 'underWay', acknowledgedBy: staff(bo) }).alarm).toBeUndefined();
});

test('checked out in time, nobody is asked', () => {
  const visit = begun();
  visit.says(at('2026-02-07 21:50'), { type: 'checkOut', data: {} });
  expect(visit.on(at('2026-02-08')).told).toEqual([]);
  expect(visit.state?.status).toBe('checkedOut');
});

test('who goes along is told as it begins, each once, and alone nobody is', () => {
  expect(begun().told).toEqual([]);
  const [colleague, other] = [lead, bo];
  const visit = begun({ companions: [colleague, other] });
  expect(visit.told).toEqual(Array(2).fill('07.02.2026 21.00 goesAlong → staff'));
  expect(visit.state?.companions).toEqual([colleague, other]);
});

test('late check-out cancels, and is recorded as late', () => {
  const visit = begun();
  visit.says(at('2026-02-07 22:05'), { type: 'checkOut', data: { note: text } });
  expect(visit.on(at('2026-02-08')).told).toEqual(['07.02.2026 22.00 checkOutAsked → worker']);
});

test('extended while under way or when asked, it asks at the new end', () => {
  const visit = begun();
  visit.says(at('2026-02-07 22:05'), { type: 'extendVisit', data: { expectedEnd: at('2026-02-07 23:00') } });
  visit.on(at('2026-02-07 23:15'));
  expect(visit.told.slice(1)).toEqual(['07.02.2026 23.00 checkOutAsked → worker', ...everyone('07.02.2026 23.15')]);
});

test('an alarm is taken by someone, and only once there is one', () => {
  const visit = begun();
  expect(visit.says(at('2026-02-07 21:30'), { type: 'takeAlarm', data: {} })).toMatchObject({ rejected: 'noAlarm' });
  visit.says(at('2026-02-07 22:20'), { type: 'takeAlarm', data: {} });
  expect(visit.state?.alarm?.taken?.by).toEqual(staff(anna));
});

test('the alarm that follows an extension is a new one, which nobody has taken', () => {
  const visit = begun();
  visit.says(at('2026-02-07 22:20'), { type: 'takeAlarm', data: {} });
  visit.says(at('2026-02-07 22:25'), { type: 'extendVisit', data: { expectedEnd: at('2026-02-07 23:00') } });
  visit.on(at('2026-02-07 23:15'));
  expect(visit.state).toMatchObject({ status: 'alarmed' });
  expect(visit.state?.alarm).toEqual({ because: 'noCheckOut', at: at('2026-02-07 23:15') });
});

test('an end that has passed, or lies further ahead than a day, is refused: it would silence the alarm', () => {
  const visit = new VisitStory();
  expect(visit.says(at('2026-02-07 21:00'), start('2026-02-07 20:00'))).toMatchObject({ rejected: 'inThePast' });
  expect(visit.says(at('2026-02-07 21:00'), start('2026-02-09 21:00'))).toMatchObject({ rejected: 'tooFarAhead' });
  expect(visit.says(at('2026-02-07 21:00'), start('9999-12-31 23:59'))).toMatchObject({ rejected: 'tooFarAhead' });
});

test('not begun, begun twice, over already: each is refused', () => {
  expect(new VisitStory().says(at('2026-02-07'), { type: 'checkOut', data: {} })).toMatchObject({
    rejected: 'notStarted',
  });
  const visit = begun();
  expect(visit.says(at('2026-02-07 21:10'), start('2026-02-07 22:00'))).toMatchObject({ rejected: 'alreadyStarted' });
  visit.says(at('2026-02-07 21:50'), { type: 'checkOut', data: {} });
  expect(visit.says(at('2026-02-07 21:55'), { type: 'checkOut', data: {} })).toMatchObject({ rejected: 'visitOver' });
});

describe('a visit that is told late, since the phone had no net', () => {
  const tenPast = at('2026-02-07 22:10');
  const toldAt = (moment: Instant, begunAt: Instant, expectedEnd = '2026-02-07 22:00') => {
    const visit = new VisitStory();
    return { visit, refused: visit.says(moment, start(expectedEnd, { begunAt })) };
  };

  test('stands as begun when its visitor set out, and as watched from when it was told', () => {
    const { visit } = toldAt(at('2026-02-07 21:40'), at('2026-02-07 21:00'));
    expect(visit.state).toMatchObject({ startedAt: at('2026-02-07 21:00'), watchedFrom: at('2026-02-07 21:40') });
    expect(visit.on(at('2026-02-08')).told).toEqual([
      '07.02.2026 22.00 checkOutAsked → worker',
      ...everyone('07.02.2026 22.15'),
    ]);
  });

  test('after its time was over the visitor is asked at once, and alarms nobody sooner than any other would', () => {
    const { visit } = toldAt(tenPast, at('2026-02-07 21:00'));
    const asked = '07.02.2026 22.10 checkOutAsked → worker';
    expect(visit.on(at('2026-02-08')).told).toEqual([asked, ...everyone('07.02.2026 22.25')]);
  });

  test('with its check-out right behind it nobody is alarmed, and it ended when they said', () => {
    const { visit } = toldAt(tenPast, at('2026-02-07 21:00'));
    visit.says(tenPast, { type: 'checkOut', data: { outAt: at('2026-02-07 21:30') } });
    expect(visit.on(at('2026-02-08')).told.filter((told) => !told.includes('checkOutAsked'))).toEqual([]);
    expect(visit.state).toMatchObject({ status: 'checkedOut', checkedOutAt: at('2026-02-07 21:30') });
  });

  test('told at once it is like any other, whatever the phone’s clock says of the last minute', () => {
    const { visit } = toldAt(at('2026-02-07 21:01'), at('2026-02-07 21:00'));
    expect(visit.state).toMatchObject({ startedAt: at('2026-02-07 21:01') });
    expect(visit.state).not.toHaveProperty('watchedFrom');
    expect(toldAt(tenPast, tenPast).refused).toMatchObject({ rejected: 'inThePast', params: { field: 'expectedEnd' } });
  });

  test('more than a day ago it is refused, as is an end before its beginning', () => {
    const refused = { rejected: 'inThePast' };
    expect(toldAt(at('2026-02-08 21:01'), at('2026-02-07 21:00')).refused).toMatchObject({
      ...refused,
      params: { field: 'begunAt' },
    });
    expect(toldAt(tenPast, at('2026-02-07 21:00'), '2026-02-07 20:59').refused).toMatchObject(refused);
  });

  test('a check-out never counts from before the visit', () => {
    const visit = begun();
    visit.says(at('2026-02-07 21:50'), { type: 'checkOut', data: { outAt: at('2026-02-07 20:00') } });
    expect(visit.state?.checkedOutAt).toBe(at('2026-02-07 21:50'));
  });
});
