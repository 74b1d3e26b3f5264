import type { Rehearsal } from '../../store/rehearsals';
import { Problem } from '../http/problem';

/** Which rehearsal something belongs to; null where it is real. */
type Belonging = { readonly rehearsalId: string | null };

/**
 * What is true of a citizen must not end where it is only practised on, nor the other way round: what comes of a case
 * belongs where the case does. Throws `rehearsedOtherwise`.
 */
export function requireSameRehearsal(one: Belonging, other: Belonging): void {
  if (one.rehearsalId !== other.rehearsalId) throw new Problem(409, 'rehearsedOtherwise');
}

/** What is begun under a rehearsal's header, or without one. */
export const belongingOf = (rehearsal: Rehearsal | undefined): Belonging => ({ rehearsalId: rehearsal?.id ?? null });

/** Where a rehearsal is over nothing is practised in it any more. Throws `rehearsalEnded`. */
export function refuseEnded<Found extends Rehearsal | undefined>(rehearsal: Found): Found {
  if (rehearsal?.endedAt) throw new Problem(404, 'rehearsalEnded');
  return rehearsal;
}
