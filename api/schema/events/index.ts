import { z } from 'zod';
import type { EventData, EventType } from '../../../domain';
import { eventNames } from '../../../texts/events';
import { actor } from '../basis';
import type { ShownAs } from '../mirror';
import { dateTime } from '../values';
import { careEvents } from './care';
import { carriedEvents } from './carried';
import { endingEvents } from './ending';
import { handoverEvents } from './handover';
import { intakeEvents } from './intake';
import { outreachEvents } from './outreach';
import { recordEvents } from './record';

/** What each event says. An event without a schema here does not compile. */
const data = {
  ...intakeEvents,
  ...outreachEvents,
  ...careEvents,
  ...handoverEvents,
  ...endingEvents,
  ...recordEvents,
  ...carriedEvents,
} satisfies { readonly [Type in EventType]: z.ZodType<ShownAs<EventData[Type]>> };

export const eventTypes = Object.keys(data) as [EventType, ...EventType[]];

/** What is known of every event, whatever its type. */
const recorded = {
  seq: z.number().meta({ description: 'Its number in the case, without gaps.' }),
  at: dateTime.meta({ description: 'When it was recorded; when it happened stands in the data.' }),
  title: z.string(),
  by: actor,
  byName: z.string().nullable(),
};

type Entry<Type extends EventType> = z.ZodObject<
  typeof recorded & { type: z.ZodLiteral<Type>; data: (typeof data)[Type] }
>;
type AnyEntry = { [Type in EventType]: Entry<Type> }[EventType];

const nameOf = (type: EventType): string => `${type.charAt(0).toUpperCase()}${type.slice(1)}Entry`;

const entries = eventTypes.map((type) =>
  z
    .object({ ...recorded, type: z.literal(type), data: data[type] })
    .meta({ id: nameOf(type), description: eventNames[type].en }),
) as [AnyEntry, ...AnyEntry[]];

/** An entry of the timeline: its `type` says what its `data` are. */
export const timelineEntry = z
  .discriminatedUnion('type', entries)
  .meta({ id: 'TimelineEntry', description: 'What happened, with its texts opened; an erased text is null.' });
