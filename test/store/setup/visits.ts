import { randomUUID } from 'node:crypto';
import type { CaseId, CommandId, MunicipalityId } from '../../../domain';
import { type Instant, instant, plusMinutes } from '../../../domain/clock/time';
import type { VisitEvent, VisitEventData, VisitEventType } from '../../../domain/visit/lone-visit';
import type { VisitRecording } from '../../../store/record/record-visit-events';
import { type SeededMunicipality, seededStaff, seededTeam } from '../../../store/seed';

/** A lone visit whose worker did not check out: asked, alarmed, and checked out late unless told otherwise. */
export function playedVisit(
  municipality: SeededMunicipality,
  caseId: CaseId,
  { until = 'checkedOut', startedAt = '2025-07-01T08:00:00.000Z' } = {},
): VisitRecording {
  const visitId = randomUUID();
  const id = municipality as string as MunicipalityId;
  const [worker, team] = [seededStaff(municipality, 'worker'), seededTeam(municipality)];
  const start = instant(startedAt);
  const expectedEnd = plusMinutes(start, 60);
  const started = { visitId, municipality: id, caseId, worker, team, expectedEnd, alarmMinutes: 15 };
  const step = (seq: number, at: Instant) => ({ seq, v: 1, at, by: { kind: 'process' } }) as const;
  const by = { kind: 'staff', id: worker } as const;
  const command = { id: randomUUID() as CommandId, digest: 'd' };
  const events: VisitEvent[] = [
    { ...step(1, start), by, command, type: 'visitStarted', data: started },
    { ...step(2, expectedEnd), type: 'checkOutAsked', data: {} },
    { ...step(3, plusMinutes(expectedEnd, 15)), type: 'visitAlarmed', data: {} },
    { ...step(4, plusMinutes(expectedEnd, 20)), by, type: 'visitCheckedOut', data: { late: true } },
  ];
  return { municipality: id, visitId, events: until === 'alarmed' ? events.slice(0, 3) : events };
}

/** The visit as it went on, a minute from one step to the next. */
export function wentOn(visit: VisitRecording, types: readonly VisitEventType[]): VisitRecording {
  const events = [...visit.events];
  for (const type of types) events.push(next(events, type));
  return { ...visit, events };
}

function next(before: readonly VisitEvent[], type: VisitEventType): VisitEvent {
  const [last, first] = [before.at(-1), before[0]];
  if (!last || first?.type !== 'visitStarted') throw new Error('the visit has begun');
  const at = plusMinutes(last.at, 1);
  const data: VisitEventData = {
    visitStarted: first.data,
    checkOutAsked: {},
    visitAlarmed: {},
    helpCalled: {},
    helpCalledAgain: {},
    expectedEndMoved: { expectedEnd: plusMinutes(at, 90) },
    alarmTaken: {},
    visitExtended: { expectedEnd: plusMinutes(at, 60) },
    visitCheckedOut: { late: true },
  };
  return { seq: last.seq + 1, v: 1, at, by: { kind: 'process' }, type, data: data[type] } as VisitEvent;
}
