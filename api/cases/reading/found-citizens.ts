import { z } from 'zod';
import { type MunicipalityId, statuses } from '../../../domain';
import type { Sight } from '../../../domain/access/decide';
import { findCases } from '../../../store/read/find-cases';
import { type FoundCitizen, matchKinds } from '../../../store/read/find-citizens';
import type { Deps } from '../../deps';
import { ground } from '../../schema/basis';
import { shownIdentity } from '../../schema/people';
import { orNull } from '../../schema/values';
import { shownCitizen } from './shown-citizen';

/** A case whose citizen may be the one that is looked for. */
export const foundCase = z
  .object({
    caseId: z.string(),
    number: z.string(),
    status: z.enum(statuses),
    phase: z.string().nullable(),
    ground: orNull(ground).meta({ description: 'Why it ended; null: it has not.' }),
    citizen: shownIdentity,
    inCommon: z.array(z.enum(matchKinds)).readonly(),
    likeness: z.number().meta({ description: 'From 0 to 1; an equal CPR number is 1.' }),
  })
  .meta({ id: 'FoundCitizen' });

interface Looking {
  readonly municipality: MunicipalityId;
  readonly sight: Sight;
  readonly rehearsalId: string | null;
}

/** Of those found, in their order, the ones whose cases the caller may see, in the same rehearsal or in none. */
export async function casesOfFound(
  { store }: Pick<Deps, 'store'>,
  { municipality, sight, rehearsalId }: Looking,
  found: readonly FoundCitizen[],
): Promise<z.infer<typeof foundCase>[]> {
  const ids = found.map(({ caseId }) => caseId);
  const cases = await findCases(store.db, municipality, ids, sight);
  return found.flatMap(({ caseId, identity, inCommon: by, likeness }) => {
    const row = cases.get(caseId);
    if (!row || row.rehearsalId !== rehearsalId) return [];
    const { number, status, phase, ground } = row;
    const rounded = Math.round(likeness * 100) / 100;
    return [
      { caseId, number, status, phase, ground, citizen: shownCitizen(identity), inCommon: by, likeness: rounded },
    ];
  });
}
