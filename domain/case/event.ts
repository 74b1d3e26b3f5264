import type { Instant } from '../clock/time';
import type { Actor, CommandId } from '../ids';

/** An event as the record keeps it: numbered without gaps from 1, never changed and never removed. */
export type Recorded<Type extends string = string, Data = unknown> = {
  readonly seq: number;
  readonly type: Type;
  /** The version of this event's shape; older ones are read through `upcast`. */
  readonly v: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly command?: { readonly id: CommandId; readonly digest: string };
  readonly data: Data;
};

/** An event's number and moment in the record, and whose command or deadline it followed from. */
export type EventMetadata = Pick<Recorded, 'seq' | 'at' | 'by'>;
