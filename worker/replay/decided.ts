import {
  defaultPayloadConverter,
  type Payload,
  type PayloadCodec,
  type SerializationContext,
} from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { upcast } from '../../domain/case/event-versions';
import { visitEventVersions } from '../../domain/visit/lone-visit';
import { upcastVisitEvent } from '../../domain/visit/visit-versions';
import { differingPaths } from '../../store/verify/differences';

type Decided = { readonly seq: number; readonly type: string; readonly v: number; readonly data: unknown };

/**
 * Passes on what workflow code hands out, and keeps the events among it that it decides to record, by workflow. Temporal
 * holds a replay against the kinds of steps in a history alone, and never against what they carry.
 */
export class DecidedEvents implements PayloadCodec {
  private readonly byWorkflow = new Map<string, Decided[]>();

  constructor(private readonly codec: PayloadCodec) {}

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    if (context?.type === 'activity' && context.workflowId) {
      this.byWorkflow.set(context.workflowId, [...this.of(context.workflowId), ...payloads.flatMap(eventsIn)]);
    }
    return this.codec.encode(payloads, context);
  }

  decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return this.codec.decode(payloads, context);
  }

  of(workflowId: string): readonly Decided[] {
    return this.byWorkflow.get(workflowId) ?? [];
  }
}

/** The events that a history gives its recordings, in the order in which it does. */
export async function recordedIn(
  { events }: temporal.api.history.v1.IHistory,
  codec: PayloadCodec,
): Promise<readonly Decided[]> {
  const given = (events ?? []).flatMap(
    ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.input?.payloads ?? [],
  );
  return (await codec.decode(given)).flatMap(eventsIn);
}

/** Where what is decided is not what was recorded, in one line; nothing, where it is. A history may end before the last. */
export function otherwiseDecided(recorded: readonly Decided[], decided: readonly Decided[]): string | undefined {
  for (const [index, then] of recorded.entries()) {
    const now = decided[index];
    const event = `event ${then.seq}, ${then.type}`;
    if (!now) return `${event}, was recorded and is not decided any more`;
    const paths = differingPaths(inTodaysShape(then), now).join(', ');
    if (!paths) continue;
    return `${event}, was recorded, and ${now.type} with another ${paths} is decided`;
  }
  return undefined;
}

/** As a release reads it that knows more of it: what was decided in an older shape may be decided in today's. */
function inTodaysShape(event: Decided): Decided {
  return event.type in visitEventVersions ? upcastVisitEvent(event) : upcast(event);
}

function eventsIn(payload: Payload): readonly Decided[] {
  const given = defaultPayloadConverter.fromPayload<{ events?: readonly Decided[] } | null>(payload);
  return given?.events ?? [];
}
