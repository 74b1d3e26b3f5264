import type { Instant } from '../clock/time';
import type { Act } from './acts';
import type { Role } from './roles';
import type { Reach } from './table';

/** Whose case it was for whoever was let in: their own as its worker, or a colleague's for whom they stood in. */
export type Having = 'worker' | 'standIn';

/** Why access was given, as the audit log keeps it. `having` is left out where the case was a colleague's own. */
export type Because =
  /** By a row of the table. */
  | { readonly kind: 'role'; readonly act: Act; readonly role: Role; readonly reach: Reach; readonly having?: Having }
  /** By a row of the table, and named for a restricted case. */
  | { readonly kind: 'named'; readonly act: Act; readonly role: Role; readonly having?: Having }
  /** Had the case until then, and tells late what happened before. */
  | { readonly kind: 'formerWorker'; readonly act: Act; readonly role: Role; readonly leftAt: Instant }
  /** Into a restricted case in an emergency, with a reason given. */
  | { readonly kind: 'glassBroken'; readonly act: Act; readonly role: Role }
  /** By the link of an offer, opened with its code. */
  | { readonly kind: 'offerLink'; readonly link: string }
  /** Anyone at all may. */
  | { readonly kind: 'anyone' };
