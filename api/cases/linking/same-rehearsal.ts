import type { Rehearsal } from '../../../store/rehearsals';
import { Problem } from '../../problems/problem';

/** Which rehearsal something belongs to; null where it is real. */
type Belonging = { readonly rehearsalId: string | null };

/**
 * Throws 409 `rehearsedOtherwise` unless both belong to the same rehearsal or to none, so that practice data and real data
 * never mix.
 */
export function requireSameRehearsal(one: Belonging, other: Belonging): void {
  if (one.rehearsalId !== other.rehearsalId) throw new Problem(409, 'rehearsedOtherwise');
}

/** The rehearsal of what is created by a request. */
export const belongingOf = (rehearsal: Rehearsal | undefined): Belonging => ({ rehearsalId: rehearsal?.id ?? null });

/** Where a rehearsal is over nothing is practised in it any more. Throws `rehearsalEnded`. */
export function refuseEnded<Found extends Rehearsal | undefined>(rehearsal: Found): Found {
  if (rehearsal?.endedAt) throw new Problem(404, 'rehearsalEnded');
  return rehearsal;
}
