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

const Position = z.tuple([z.union([z.string(), z.number()]), z.string()]);
/** The last row's value in the sorted column, and its id. */
export type Position = z.infer<typeof Position>;

export const cursorOf = (position: Position): string =>
  Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');

/** Throws `BadCursor`. */
export function positionOf(cursor: string): Position {
  try {
    return Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
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
