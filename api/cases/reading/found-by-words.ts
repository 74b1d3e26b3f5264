import type { CaseId, Instant, MunicipalityId } from '../../../domain';
import type { Sight } from '../../../domain/access/decide';
import { asShown } from '../../../domain/access/shown';
import { localDateOf } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { risksOf } from '../../../domain/views/risks';
import { readCpr } from '../../../store/identity/cpr';
import { type Findable, phoneDigits } from '../../../store/identity/tokens';
import { listCases } from '../../../store/read/case-list';
import { currentIdentities } from '../../../store/read/current-identities';
import { findCases } from '../../../store/read/find-cases';
import { findCitizens, type InCommon } from '../../../store/read/find-citizens';
import { riskFactsOf } from '../../../store/read/risk-facts';
import { restrictedAmong } from '../../../store/restricted/restrictions';
import { statusTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';
import { namesOfAssigned } from '../../names-of-staff';
import { badgeOf } from './badge';
import { shownCitizen } from './shown-citizen';
import { shownName } from './shown-name';

/** What the words of one box may mean. */
export type Wanted = Findable & { readonly number?: string };

const CASE_NUMBER = /^\p{L}{1,4}-\d{1,9}$/u;
const TELEPHONE = /^[+\d][\d .()-]*$/;
const DIGITS_OF_A_NUMBER = 8;

/** A case's number, a CPR number or a telephone number is that and nothing else; all other words are a name or a place. */
export function wantedIn(words: string, now: Instant): Wanted {
  if (CASE_NUMBER.test(words)) return { number: words.toUpperCase(), name: words };
  const cpr = readCpr(words, localDateOf(now));
  if (cpr) return { cpr };
  if (TELEPHONE.test(words) && phoneDigits(words).length >= DIGITS_OF_A_NUMBER) return { phone: words };
  return { name: words, place: words };
}

interface Looking {
  readonly municipality: MunicipalityId;
  readonly sight: Sight;
  readonly language: Language;
  readonly now: Instant;
}

/** The cases in sight that the words may mean, the likeliest first, as a list shows them. */
export async function foundByWords(deps: Deps, { number, ...wanted }: Wanted, looking: Looking) {
  const { store, keys, rehearsalId } = deps;
  const { municipality, sight, language } = looking;
  const byNumber = number ? await numbered(deps, number, looking) : [];
  const citizens = await findCitizens(store.db, keys, municipality, wanted, 'allWords');
  const by = new Map<CaseId, readonly ('number' | InCommon)[]>([
    ...byNumber.map((caseId) => [caseId, ['number'] as const] as const),
    ...citizens.map(({ caseId, inCommon }) => [caseId, inCommon] as const),
  ]);
  const cases = await findCases(store.db, municipality, [...by.keys()], sight);
  const ids = [...by.keys()].filter((caseId) => cases.get(caseId)?.rehearsalId === rehearsalId);
  const [identities, risks, restricted, names] = await Promise.all([
    currentIdentities(store.db, keys, municipality, ids),
    riskFactsOf(store.db, municipality, ids),
    restrictedAmong(store.db, municipality, ids),
    namesOfAssigned(deps, municipality),
  ]);
  return ids.flatMap((caseId) => {
    const [row, facts] = [cases.get(caseId), risks.get(caseId)];
    if (!row || !facts) return [];
    const identity = identities.get(caseId) ?? {};
    const { alias = null, place = null, protected: isProtected } = shownCitizen(identity);
    const found = {
      caseId,
      number: row.number,
      status: row.status,
      statusText: statusTitle(row.status, language),
      phase: row.phase,
      name: shownName(identity),
      alias,
      place,
      ...names(row),
      badge: badgeOf(risksOf(facts), isProtected, language).badge,
      inCommon: by.get(caseId) ?? [],
    };
    return [asShown(found, restricted.has(caseId))];
  });
}

async function numbered({ store, rehearsalId }: Deps, number: string, { municipality, sight, now }: Looking) {
  const query = { municipality, sight, now, number, ...(rehearsalId && { rehearsalId }) };
  return (await listCases(store.db, query)).items.map(({ caseId }) => caseId);
}
