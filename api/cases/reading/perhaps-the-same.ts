import { z } from 'zod';
import { type CaseId, statuses } from '../../../domain';
import { type Asker, sightFor } from '../../../domain/access/decide';
import type { Identity } from '../../../store/identity/identities';
import { findCitizens, matchKinds } from '../../../store/read/find-citizens';
import type { Deps } from '../../deps';
import type { Caller } from '../../door/caller';
import { Problem } from '../../problems/problem';
import { casesOfFound } from './found-citizens';

/** Cases that may be about the citizen of a case that has just been opened. Who it is stays out of the answer, which is kept. */
export const perhapsTheSame = z
  .array(
    z.object({
      caseId: z.string(),
      number: z.string(),
      status: z.enum(statuses),
      inCommon: z.array(z.enum(matchKinds)).readonly(),
    }),
  )
  .readonly()
  .meta({
    id: 'PerhapsTheSame',
    description:
      'Cases that are likely about the same citizen, of those that the caller may search among: the same CPR number or phone, or a whole name that sounds alike.',
  });

type PerhapsTheSame = z.infer<typeof perhapsTheSame>;

/** As likely as a whole name of the same sound; a place, or how a name begins, is less. */
const LIKELY = 0.7;
const MOST = 5;

interface Opened {
  readonly caseId: CaseId;
  readonly caller: Caller;
  readonly asker: Asker;
  readonly identity: Identity | undefined;
}

/** A CPR number counts as compared; nobody who has too many compared is told, since the case is opened all the same. */
export async function findPerhapsTheSame(
  deps: Deps,
  { caseId, caller, asker, identity }: Opened,
): Promise<PerhapsTheSame> {
  const sight = sightFor(asker, 'searchCitizens');
  const { store, keys, rehearsalId } = deps;
  const { municipality } = caller;
  const search = identity && sight && beginComparing(deps, caller, identity);
  if (!search) return [];
  const found = await findCitizens(store.db, keys, municipality, identity, 'someWords');
  const likely = found.filter((one) => one.caseId !== caseId && one.likeness >= LIKELY);
  const cases = await casesOfFound(deps, { municipality, sight, rehearsalId }, likely);
  if (cases.some(({ inCommon }) => inCommon.includes('cpr'))) search.found();
  return cases.slice(0, MOST).map(({ caseId, number, status, inCommon }) => ({ caseId, number, status, inCommon }));
}

function beginComparing({ searchRateLimit }: Deps, caller: Caller, { cpr }: Identity) {
  if (!cpr) return { found: () => undefined };
  try {
    return searchRateLimit.beginUnasked(caller);
  } catch (error) {
    if (error instanceof Problem && error.code === 'tooOften') return undefined;
    throw error;
  }
}

/** The cases that an answer with `perhapsTheSame` is about. */
export const itsCaseAndTheSame = (answer: { readonly caseId: string; readonly perhapsTheSame: PerhapsTheSame }) => [
  answer.caseId,
  ...answer.perhapsTheSame.map(({ caseId }) => caseId),
];
