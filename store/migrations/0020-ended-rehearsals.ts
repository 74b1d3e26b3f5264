/** A rehearsal whose runs were ended for good: nothing is practised in it any more. */
export const statements: readonly string[] = ['alter table rehearsals add column ended_at timestamptz'];
