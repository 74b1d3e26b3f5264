import type { MunicipalityId } from '../../../domain';
import { type Instant, localDateOf } from '../../../domain/clock/time';
import { proposedAssessment } from '../../../domain/intake/first-assessment';
import type { Language } from '../../../domain/rules/schema-parts';
import { asksLeastIntrusive, requiredCriteriaOf } from '../../../domain/rules/standard-queries';
import type { Deps } from '../../deps';
import { inForce } from '../commands/rules-for-start';

type Asked = { readonly municipality: MunicipalityId; readonly now: Instant; readonly language: Language };

/** What the standard in force asks, and the settings propose, where somebody begins on own initiative. */
export async function ownInitiativeAheadOf(deps: Deps, { municipality, now, language }: Asked) {
  const rules = (await inForce(deps, municipality, now)).now;
  const { phase, firstAttemptBy } = proposedAssessment(rules, localDateOf(now));
  return {
    phase,
    firstAttemptBy,
    leastIntrusiveAsked: asksLeastIntrusive(rules.standard, 'triage'),
    minimumAge: rules.standard.ageRule?.minimum ?? null,
    criteria: requiredCriteriaOf(rules.standard).map(({ id, name }) => ({ id, text: name[language] })),
  };
}
