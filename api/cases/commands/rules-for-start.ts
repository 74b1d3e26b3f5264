import {
  carriedOf,
  type MunicipalityId,
  type RuleBook,
  type Rules,
  ruleBookOf,
  rulesAt,
  type StandardRef,
} from '../../../domain';
import { type Instant, localDateOf } from '../../../domain/clock/time';
import type { Deps } from '../../deps';
import { Problem } from '../../problems/problem';

/** The standard and the settings that hold in a municipality at a moment. Throws `unknownMunicipality`. */
export async function inForce({ rules }: Pick<Deps, 'rules'>, municipality: MunicipalityId, now: Instant) {
  const municipal = await rules.of(municipality);
  const version = municipal.standardFor(localDateOf(now));
  const { settings } = municipal.book;
  if (!version || settings.length === 0) throw new Problem(422, 'unknownMunicipality', { municipality });
  const { standard } = version;
  return { standard, settings, now: rulesAt(municipal.book, standard, now) };
}

/**
 * The rule book of a new case: the standard in force on the day it begins, and every version of the settings. Read anew,
 * since another process may just have set others.
 */
export async function rulesForNewCase(
  deps: Pick<Deps, 'rules'>,
  municipality: MunicipalityId,
  now: Instant,
): Promise<RuleBook> {
  deps.rules.forget(municipality);
  const { standard, settings } = await inForce(deps, municipality, now);
  return ruleBookOf([carriedOf(standard)], settings);
}

/** The rules in force for a case at a moment. */
export async function rulesInForce(
  { rules }: Pick<Deps, 'rules'>,
  { municipality, standard }: { municipality: MunicipalityId; standard: StandardRef },
  now: Instant,
): Promise<Rules> {
  return rulesAt((await rules.of(municipality)).book, standard, now);
}
