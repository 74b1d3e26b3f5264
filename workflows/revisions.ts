import type { RevisionName } from '../domain/rules/revision-name';

/**
 * A change to decisions, released in two steps: one release contains it `announced`, unused; the next has new runs use it,
 * `taken`. So a rollback by one release breaks no case.
 */
export type Revision = { readonly name: RevisionName; readonly since: 'announced' | 'taken' };

/** In the order in which they were released. Add one here, and ask for it where the code differs. */
export const revisions: readonly Revision[] = [
  { name: 'steps-keep-their-moment', since: 'taken' },
  { name: 'pairs-by-incident', since: 'taken' },
  { name: 'urgent-keeps-the-clock', since: 'taken' },
  { name: 'unassigned-at-once', since: 'taken' },
  { name: 'consents-cover', since: 'taken' },
  { name: 'appointments-in-pauses', since: 'taken' },
  { name: 'in-any-order', since: 'taken' },
  { name: 'taken-back-whole', since: 'taken' },
  { name: 'endings-with-substance', since: 'taken' },
  { name: 'openings-spread', since: 'taken' },
  { name: 'clauses-asked', since: 'taken' },
  { name: 'past-looked-over', since: 'taken' },
  { name: 'always-in-words', since: 'taken' },
  { name: 'entry-named', since: 'taken' },
  { name: 'shorter-runs', since: 'taken' },
];

/** Whether new runs use this revision; an unknown one is not used. */
export function isTaken(name: string): boolean {
  return revisions.some((revision) => revision.name === name && revision.since === 'taken');
}

/** The revisions that a run with the first `revision` of them lacks. */
export function lackedWith(revision: number): readonly RevisionName[] {
  return revisions.slice(revision).map(({ name }) => name);
}
