/** Who entered a version of the settings: `setBy` in it says which role decided them, and never a person. */
export const statements: readonly string[] = ['alter table settings add column made_by text'];
