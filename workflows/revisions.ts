/**
 * A change to decisions, released in two steps: one release contains it `announced`, unused; the next has new runs use it,
 * `taken`. So a rollback by one release breaks no case.
 */
export type Revision = { readonly name: string; readonly since: 'announced' | 'taken' };

/** In the order in which they were released. Add one here, and ask for it where the code differs. */
export const revisions: readonly Revision[] = [{ name: 'steps-keep-their-moment', since: 'taken' }];

/** Whether new runs use this revision; an unknown one is not used. */
export function isTaken(name: string): boolean {
  return revisions.some((revision) => revision.name === name && revision.since === 'taken');
}

/** Whether a run that has the first `revision` revisions has the named one. */
export function includes(revision: number, name: string): boolean {
  return revisions.slice(0, revision).some((one) => one.name === name);
}
