import type { CaseEvent } from '../../domain';
import { type Instant, localDateOf, showDate, showInstant } from '../../domain/clock/time';

/** An event as a line of a timeline: when, what, and its most telling detail. */
export function show(event: CaseEvent): string {
  return [showInstant(event.at), event.type, ...detail(event)].join(' ');
}

function detail(event: CaseEvent): string[] {
  switch (event.type) {
    case 'reminded':
    case 'escalated':
      return [event.data.kind];
    case 'mayItEndAsked':
    case 'moreAttemptsAsked':
    case 'graceStarted':
    case 'landingAsked':
      return ['until', closing(event.data.until)];
    case 'declined':
      return [];
    case 'attendanceConfirmed':
      return ['bridging until', closing(event.data.bridgingUntil)];
    case 'caseEnded':
      return [event.data.ground];
    case 'phaseChanged':
    case 'endingStopped':
      return ['→', event.type === 'phaseChanged' ? event.data.to : event.data.phase];
    case 'contactLogged':
      return [event.data.outcome];
    default:
      return [];
  }
}

const closing = (until: Instant) => showDate(localDateOf(until));
