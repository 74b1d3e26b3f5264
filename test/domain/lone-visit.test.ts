import type { CommandId, MunicipalityId, StaffId } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import {
  decideVisit,
  evolveVisit,
  nextVisitDeadline,
  type VisitCommand,
  type VisitEvent,
  type VisitState,
  visitDeadlineReached,
  visitMessagesOf,
} from '../../domain/visit/lone-visit';
import { anna, at, bo, lead, shown, staff, team, text } from './a-case';

/** A visit told as it happens, with what it asked and alarmed. */
class Visit {
  state: VisitState | undefined;
  readonly told: string[] = [];

  says(now: Instant, command: VisitCommand) {
    this.on(now);
    const decision = decideVisit(this.state, command, now);
    if ('rejected' in decision) return decision;
    this.record(now, decision.events);
    return undefined;
  }

  on(until: Instant): this {
    for (let next = this.next; next && next.at <= until; next = this.next) {
      if (this.state) this.record(next.at, visitDeadlineReached(this.state, next.at));
    }
    return this;
  }

  get next() {
    return this.state && nextVisitDeadline(this.state);
  }

  private record(now: Instant, facts: readonly object[]): void {
    for (const fact of facts) {
      const seq = (this.state?.version ?? 0) + 1;
      const command = { id: `c${seq}` as CommandId, digest: 'd' };
      const event = { ...fact, seq, v: 1, at: now, by: staff(anna), command } as VisitEvent;
      this.state = evolveVisit(this.state, event);
      this.told.push(
        ...visitMessagesOf(event).map(({ visibleFrom, kind, to }) => `${shown(visibleFrom)} ${kind} → ${to.role}`),
      );
    }
  }
}

const start = (expectedEnd: string, more: { companions?: StaffId[] } = {}): VisitCommand => ({
  type: 'startVisit',
  data: {
    visitId: '00000000-0000-4000-8000-000000000001',
    municipality: 'ballerup' as MunicipalityId,
    worker: anna,
    team,
    expectedEnd: at(expectedEnd),
    alarmMinutes: 15,
    ...more,
  },
});

const begun = (more: { companions?: StaffId[] } = {}) => {
  const visit = new Visit();
  visit.says(at('2026-02-07 21:00'), start('2026-02-07 22:00', more));
  return visit;
};

test('no check-out by the expected end: the worker is asked, 15 minutes later team lead and on-call number are alarmed, at any hour', () => {
  const visit = begun().on(at('2026-02-08 03:00'));
  expect(visit.told).toEqual([
    '07.02.2026 22.00 checkOutAsked → worker',
    '07.02.2026 22.15 visitAlarm → teamLead',
    '07.02.2026 22.15 visitAlarm → onCall',
  ]);
  expect(visit.next).toBeUndefined();
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
  expect(visit.told.slice(1)).toEqual([
    '07.02.2026 23.00 checkOutAsked → worker',
    '07.02.2026 23.15 visitAlarm → teamLead',
    '07.02.2026 23.15 visitAlarm → onCall',
  ]);
});

test('an alarm is taken by someone, and only once there is one', () => {
  const visit = begun();
  expect(visit.says(at('2026-02-07 21:30'), { type: 'takeAlarm', data: {} })).toMatchObject({ rejected: 'noAlarm' });
  visit.says(at('2026-02-07 22:20'), { type: 'takeAlarm', data: {} });
  expect(visit.state?.acknowledgedBy).toEqual(staff(anna));
});

test('the alarm that follows an extension is a new one, which nobody has taken', () => {
  const visit = begun();
  visit.says(at('2026-02-07 22:20'), { type: 'takeAlarm', data: {} });
  visit.says(at('2026-02-07 22:25'), { type: 'extendVisit', data: { expectedEnd: at('2026-02-07 23:00') } });
  visit.on(at('2026-02-07 23:15'));
  expect(visit.state).toMatchObject({ status: 'alarmed' });
  expect(visit.state?.acknowledgedBy).toBeUndefined();
});

test('an end that has passed, or lies further ahead than a day, is refused: it would silence the alarm', () => {
  const visit = new Visit();
  expect(visit.says(at('2026-02-07 21:00'), start('2026-02-07 20:00'))).toMatchObject({ rejected: 'inThePast' });
  expect(visit.says(at('2026-02-07 21:00'), start('2026-02-09 21:00'))).toMatchObject({ rejected: 'tooFarAhead' });
  expect(visit.says(at('2026-02-07 21:00'), start('9999-12-31 23:59'))).toMatchObject({ rejected: 'tooFarAhead' });
});

test('not begun, begun twice, over already: each is refused', () => {
  expect(new Visit().says(at('2026-02-07'), { type: 'checkOut', data: {} })).toMatchObject({ rejected: 'notStarted' });
  const visit = begun();
  expect(visit.says(at('2026-02-07 21:10'), start('2026-02-07 22:00'))).toMatchObject({ rejected: 'alreadyStarted' });
  visit.says(at('2026-02-07 21:50'), { type: 'checkOut', data: {} });
  expect(visit.says(at('2026-02-07 21:55'), { type: 'checkOut', data: {} })).toMatchObject({ rejected: 'visitOver' });
});
