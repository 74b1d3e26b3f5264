/** Whose a rehearsal is, where it is one person's alone and not the municipality's; and the story that it was begun from. */
export const statements: readonly string[] = [
  'alter table rehearsals add column only_for text',
  'alter table rehearsals add column story text',
];
