import type { Because } from '../../domain/access/because';
import type { Actor, CaseId, MunicipalityId } from '../../domain/ids';

/**
 * What came of it. `tooOften`: refused because somebody searched so often that it looks like guessing. `restored`: the store was filled from a backup, so what came after that backup is gone.
 */
export const outcomes = [
  'read',
  'written',
  'searched',
  'revealed',
  'exported',
  'glassBroken',
  'signedIn',
  'signedOut',
  'refused',
  'tooOften',
  'restored',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Who did it, by a reference that names nobody. The command line is whoever can use the database and its keys. */
export type Who = Exclude<Actor, { kind: 'process' }> | { readonly kind: 'commandLine' };

/** One thing that somebody did, or wanted to do, to personal data. */
export interface AuditEntry {
  readonly municipality: MunicipalityId;
  readonly who: Who;
  /** The act by its name in `domain/access/acts.ts`, and the route by its pattern. */
  readonly act: string;
  readonly route: string;
  /** The cases that were shown or changed, or asked for in vain. */
  readonly caseIds: readonly CaseId[];
  readonly outcome: Outcome;
  /** Why they were let in, or the code of why not. */
  readonly because?: Because | { readonly kind: 'refused'; readonly code: string };
  /** What was searched for, by which filters, which fields were shown in full. Sealed when it is kept. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** `staff:<id>`, `machine:<name>`, `public` or `commandLine`. */
export function referenceOf(who: Who): string {
  return 'id' in who ? `${who.kind}:${who.id}` : who.kind;
}
