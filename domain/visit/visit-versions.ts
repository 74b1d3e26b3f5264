import { plusMinutes } from '../clock/time';
import type { Actor } from '../ids';
import { type EventUpcasters, eventReaderOf, type Kept, readerOf, type Upcasters } from '../versions';
import { type VisitAlarm, type VisitState, visitEventVersions, visitStateVersion } from './lone-visit';

const stateUpcasters: Upcasters = {
  // Only who had taken the last alarm was kept: it was due as long after the expected end as the alarm waits.
  1: ({ acknowledgedBy, ...kept }) => ({
    ...kept,
    ...(kept.status === 'alarmed' && { alarm: alarmOf(kept, acknowledgedBy) }),
  }),
};

function alarmOf(kept: Kept, acknowledgedBy: unknown): VisitAlarm {
  const { expectedEnd, alarmMinutes } = kept as Pick<VisitState, 'expectedEnd' | 'alarmMinutes'>;
  const at = plusMinutes(expectedEnd, alarmMinutes);
  return {
    because: 'noCheckOut',
    at,
    ...(acknowledgedBy !== undefined && { taken: { by: acknowledgedBy as Actor, at } }),
  };
}

/** Empty while every event of a visit has its first shape. */
const eventUpcasters: EventUpcasters = {};

/** A visit's state of any version in today's shape. Throws a RangeError where a later release has written it. */
export const readVisitState = readerOf<VisitState>("a visit's state", visitStateVersion, stateUpcasters);

/** An event of any version in today's shape. Throws a RangeError for one of a type or a version that is not known. */
export const upcastVisitEvent = eventReaderOf(visitEventVersions, eventUpcasters);
