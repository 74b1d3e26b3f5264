import { type EventUpcasters, eventReaderOf, readerOf, type Upcasters } from '../versions';
import { type VisitState, visitEventVersions, visitStateVersion } from './lone-visit';

/** Empty while a visit's state has its first shape. */
const stateUpcasters: Upcasters = {};

/** Empty while every event of a visit has its first shape. */
const eventUpcasters: EventUpcasters = {};

/** A visit's state of any version in today's shape. Throws a RangeError where a later release has written it. */
export const readVisitState = readerOf<VisitState>("a visit's state", visitStateVersion, stateUpcasters);

/** An event of any version in today's shape. Throws a RangeError for one of a type or a version that is not known. */
export const upcastVisitEvent = eventReaderOf(visitEventVersions, eventUpcasters);
