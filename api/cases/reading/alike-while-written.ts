import type { MunicipalityId } from '../../../domain';
import type { Sight } from '../../../domain/access/decide';
import { wordsOf } from '../../../store/identity/sound';
import { findCitizens, type InCommon } from '../../../store/read/find-citizens';
import type { Deps } from '../../deps';
import { casesOfFound } from './found-citizens';

/** What is known of a person while a referral about them is still being written. */
export interface SoFar {
  readonly said?: string;
  readonly alias?: string;
  readonly place?: string;
}

/** As long as a call is talked of; what comes after it tells little that is new. */
const MOST_WORDS = 200;
const MOST = 5;
/** Half of a name, or a place. */
const LIKELY = 0.5;
/** Of the words of ordinary talk some sound like any name, or begin as it does. */
const tellsSomebody: readonly InCommon[] = ['phone', 'name', 'alias', 'place'];

const TELEPHONE = /(?:\+45\s?)?(?:\d\s?){8}(?!\d)/;

/** The few cases in sight that may be about the person who is talked of, the likeliest first. */
export async function alikeWhileWritten(
  deps: Deps,
  { said = '', alias = '', place = '' }: SoFar,
  looking: { readonly municipality: MunicipalityId; readonly sight: Sight },
) {
  const talk = wordsOf(said).slice(0, MOST_WORDS).join(' ');
  const [phone] = TELEPHONE.exec(said) ?? [];
  const wanted = { name: `${alias} ${talk}`, place: `${place} ${talk}`, ...(phone && { phone }) };
  const { store, keys, rehearsalId } = deps;
  const found = await findCitizens(store.db, keys, looking.municipality, wanted, 'someWords');
  const likely = found.filter(
    ({ likeness, inCommon }) => likeness >= LIKELY && inCommon.some((by) => tellsSomebody.includes(by)),
  );
  const cases = await casesOfFound(deps, { ...looking, rehearsalId }, likely);
  return cases.slice(0, MOST);
}
