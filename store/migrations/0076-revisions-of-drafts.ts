/** A number that rises with every change of a draft, so that nobody overwrites what they have not read; people and teams have theirs. */
export const statements: readonly string[] = ['alter table standards add column revision integer not null default 1'];
