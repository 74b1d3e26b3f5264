import type { Instant } from '../clock/time';
import type { Act } from './acts';
import type { Role } from './roles';
import type { Reach } from './table';

/** Why access was given, as the audit log keeps it. */
export type Because =
  /** By a row of the table. */
  | { readonly kind: 'role'; readonly act: Act; readonly role: Role; readonly reach: Reach }
  /** By a row of the table, and named for a restricted case. */
  | { readonly kind: 'named'; readonly act: Act; readonly role: Role }
  /** Had the case until then, and tells late what happened before. */
  | { readonly kind: 'formerWorker'; readonly act: Act; readonly role: Role; readonly leftAt: Instant }
  /** Into a restricted case in an emergency, with a reason given. */
  | { readonly kind: 'glassBroken'; readonly act: Act; readonly role: Role }
  /** By the link of an offer, opened with its code. */
  | { readonly kind: 'offerLink'; readonly link: string }
  /** Anyone at all may. */
  | { readonly kind: 'anyone' };
