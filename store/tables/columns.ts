import type { ColumnType } from 'kysely';
import type { Instant, LocalDate } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';

/** timestamptz: an instant with milliseconds and Z comes out, any ISO string goes in. */
export type At = ColumnType<Instant, string, string>;
/** One that was the wall clock's when it was written. */
export type WallAt = ColumnType<WallInstant, string, string>;
export type MaybeAt = ColumnType<Instant | null, string | null | undefined, string | null>;
export type MadeAt = ColumnType<Instant, string | undefined, string>;
export type Day = ColumnType<LocalDate, string, string>;
export type MaybeDay = ColumnType<LocalDate | null, string | null | undefined, string | null>;
/** jsonb: the value comes out; its JSON text goes in, the same for pg and PGlite. */
export type Json = ColumnType<unknown, string, string>;
export type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>;
export type Words = ColumnType<string[], readonly string[] | undefined, readonly string[]>;
