import type { Instant, MunicipalityId } from '../../../domain';
import { asShown } from '../../../domain/access/shown';
import type { Language } from '../../../domain/rules/schema-parts';
import { daysOverdue } from '../../../domain/tasks/open-task';
import { risksOf } from '../../../domain/views/risks';
import { askingMayItEnd } from '../../../store/read/asks-may-it-end';
import type { CaseSummary } from '../../../store/read/case-summary';
import { currentIdentities } from '../../../store/read/current-identities';
import { riskFactsOf } from '../../../store/read/risk-facts';
import { restrictedAmong } from '../../../store/restricted/restrictions';
import { neutralTitle } from '../../../texts/neutral';
import { deadlineTitle, statusTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';
import { namesOfAssigned } from '../../names-of-staff';
import { badgeOf } from './badge';
import { shownCitizen } from './shown-citizen';
import { shownName } from './shown-name';

interface Looking {
  readonly municipality: MunicipalityId;
  readonly language: Language;
  readonly now: Instant;
}

/** Cases as a list shows them: with who the citizen is, who has them, and what to read before setting out. */
export async function listedCases(deps: Deps, cases: readonly CaseSummary[], looking: Looking) {
  const { store, keys } = deps;
  const { municipality, language } = looking;
  const ids = cases.map(({ caseId }) => caseId);
  const [identities, risks, asking, restricted, names] = await Promise.all([
    currentIdentities(store.db, keys, municipality, ids),
    riskFactsOf(store.db, municipality, ids),
    askingMayItEnd(store.db, municipality, ids),
    restrictedAmong(store.db, municipality, ids),
    namesOfAssigned(deps, municipality),
  ]);
  return cases.map((one) => {
    const identity = identities.get(one.caseId) ?? {};
    const { alias = null, place = null, protected: isProtected } = shownCitizen(identity);
    const facts = risks.get(one.caseId);
    const listed = {
      ...inWords(one, looking),
      ...names(one),
      name: shownName(identity),
      badge: badgeOf(facts ? risksOf(facts) : [], isProtected, language).badge,
      citizen: { alias, place, protected: isProtected },
      mayItEndAsked: asking.has(one.caseId),
    };
    return asShown(listed, restricted.has(one.caseId));
  });
}

function inWords(
  { municipality: _own, rehearsalId: _asked, nextDeadline, ...one }: CaseSummary,
  { language, now }: Looking,
) {
  return {
    ...one,
    statusText: statusTitle(one.status, language),
    nextDeadline: nextDeadline && {
      at: nextDeadline.at,
      kind: nextDeadline.kind,
      title: deadlineTitle(nextDeadline.kind, language),
      text: neutralTitle(nextDeadline.kind, language),
      daysOverdue: daysOverdue(nextDeadline.at, now),
    },
  };
}
