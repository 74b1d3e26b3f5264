import type { EventData, EventType } from '../../../domain';
import { mirrorOf } from '../mirror';

/** The schema of what an event says, as the timeline shows it: `eventData<'assigned'>()({ worker, from, reason })`. */
export const eventData = <Type extends EventType>() => mirrorOf<EventData[Type]>();
