/** Where a lead is asked for a second word, it says whose the first one was: that person is not asked. */
export const statements: readonly string[] = ['alter table attention add column other_than text'];
