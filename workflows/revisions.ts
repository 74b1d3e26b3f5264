/**
 * A change to code that decides. It comes in two releases: in the first it is announced, so that the code is there and
 * no run takes it; in the next one new runs take it. So each release carries on what the one after it has begun, and
 * going back by one release breaks no case.
 */
export type Revision = { readonly name: string; readonly since: 'announced' | 'taken' };

/** In the order in which they were released. Add one here, and ask for it where the code differs. */
export const revisions: readonly Revision[] = [{ name: 'steps-keep-their-moment', since: 'taken' }];

/** Whether a run that begins now is to take this change. What is not in the list is not taken. */
export function isTaken(name: string): boolean {
  return revisions.some((revision) => revision.name === name && revision.since === 'taken');
}

/** Whether a run of this revision has a change: it has the first so many of them. */
export function includes(revision: number, name: string): boolean {
  return revisions.slice(0, revision).some((one) => one.name === name);
}
