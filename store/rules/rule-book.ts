import { carriedOf, type MunicipalityId, type RuleBook, ruleBookOf } from '../../domain';
import type { RulesCache } from './load-rules';

/** What a case that comes back from the event log may need: every standard, since its own is not known yet. */
export async function everyRule(rules: RulesCache, municipality: MunicipalityId): Promise<RuleBook> {
  const { standards, settings } = (await rules.of(municipality)).book;
  return ruleBookOf(standards.map(carriedOf), settings);
}
