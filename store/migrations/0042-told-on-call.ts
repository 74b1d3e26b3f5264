/** Which of the municipality's on-call addresses was told of a visit: more than one may be named. */
export const statements: readonly string[] = ['alter table told add column on_call text'];
