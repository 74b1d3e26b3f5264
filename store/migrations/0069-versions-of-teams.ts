/** A number that rises with every change of a team, so that nobody overwrites what they have not read; people have theirs. */
export const statements: readonly string[] = ['alter table teams add column version integer not null default 1'];
