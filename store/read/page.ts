import { z } from 'zod';

/** A page of a list: its rows, and where the next one begins, if there is one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A cursor that this list did not give out. */
export class BadCursor extends Error {
  readonly code = 'badCursor';
  constructor() {
    super('this cursor is not one that the list gave out');
    this.name = 'BadCursor';
  }
}

/** The last row's value in the sorted column, and its id. */
export type Position = readonly [string | number, string];

export const cursorOf = (position: Position): string =>
  Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');

const time = z.union([
  z.enum(['infinity', '-infinity']),
  z
    .string()
    .regex(/^[1-9]\d{3}-\d\d-\d\dT[\d:.]+Z$/)
    .refine((value) => !Number.isNaN(Date.parse(value))),
]);
/** What a column of text can hold, and a case's number and a row's own id are within. */
const word = z
  .string()
  .max(400)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const wholeNumber = z.int().min(0).max(2_147_483_647);

/** What the column holds that a list is sorted by. */
const values = { time, word } as const;
const ids = { uuid: z.uuid(), word } as const;

/**
 * Where the next page begins, as that list gave it out: the sorted column's value and the row's id, each of a form that
 * the database can read as what it is. Throws `BadCursor`.
 */
export function positionOf(cursor: string, value: keyof typeof values, id: keyof typeof ids): [string, string] {
  return read(cursor, z.tuple([values[value], ids[id]]));
}

/** The same for a list that is sorted by a number alone. Throws `BadCursor`. */
export function numberOf(cursor: string): number {
  return read(cursor, z.tuple([wholeNumber, z.string()]))[0];
}

function read<T>(cursor: string, form: z.ZodType<T>): T {
  try {
    return form.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new BadCursor();
  }
}

/** A page from rows of which one more than fits was asked for. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => T,
  at: (row: Row) => Position,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? cursorOf(at(last)) : null };
}
