import type { Instant } from '../../domain/clock/time';
import { findRehearsal, nowOf, type Rehearsal } from '../../store/rehearsals';
import type { SagaInput } from '../../workflows/messages';
import type { SagaDependencies } from './dependencies';

type Where = Pick<SagaInput, 'municipality' | 'rehearsal'>;

/** The rehearsal that an act is part of; undefined for a real one. */
export async function rehearsalOf(
  { db }: SagaDependencies,
  { municipality, rehearsal }: Where,
): Promise<Rehearsal | undefined> {
  return rehearsal ? findRehearsal(db, municipality, rehearsal) : undefined;
}

/** What time it is for an act: its rehearsal's clock, or ours. */
export async function nowOfSaga(deps: SagaDependencies, where: Where): Promise<Instant> {
  const rehearsal = await rehearsalOf(deps, where);
  return rehearsal ? nowOf(rehearsal) : deps.now();
}
