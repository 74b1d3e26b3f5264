import type { MunicipalityId } from '../../domain';
import type { LocalDate } from '../../domain/clock/time';
import type { BrokenRule, Language } from '../../domain/rules/schema-parts';
import type { LocalSettings } from '../../domain/rules/settings';
import { holdsTooEarly } from '../../domain/rules/settings-progress';
import type { Standard } from '../../domain/rules/standard';
import { parseSettings, parseStandard } from '../../standards/load';
import { type Problem, problemsOfRules } from '../../standards/problems';
import { readYaml } from '../../standards/read-yaml';
import { listSettings } from '../../store/rules/settings';
import type { Deps } from '../deps';
import { contradictionsOf } from './contradictions';

interface Draft {
  readonly kind: 'standard' | 'settings';
  /** YAML, of which JSON is a part. */
  readonly text: string;
  readonly municipality: MunicipalityId;
  readonly language: Language;
  readonly today: LocalDate;
}

/** Everything that is wrong with a draft: by itself, by whose it is, and beside what the municipality has already. */
export async function checkedFile(deps: Deps, { kind, text, municipality, language, today }: Draft) {
  const yaml = readYaml(text, kind, language);
  if ('problems' in yaml) return { problems: yaml.problems.map(shown), json: null };
  const json = JSON.stringify(yaml.data) ?? null;
  const parsed = kind === 'standard' ? parseStandard(text, kind, language) : parseSettings(text, kind, language);
  if (!parsed.ok) return { problems: parsed.problems.map(shown), json };
  const broken = await brokenBeside(deps, { municipality, today }, parsed.value);
  return { problems: problemsOfRules(kind, broken, { ...yaml, language }).map(shown), json };
}

async function brokenBeside(
  deps: Deps,
  { municipality, today }: Pick<Draft, 'municipality' | 'today'>,
  draft: Standard | LocalSettings,
): Promise<BrokenRule[]> {
  if (draft.municipality !== municipality) {
    const params = { settings: draft.municipality, standard: municipality };
    return [{ path: ['municipality'], rule: 'otherMunicipality', params }];
  }
  if (!('setBy' in draft)) return [];
  const { store, rehearsalId } = deps;
  const earlier = await listSettings(store.db, { municipality, rehearsalId });
  return [...holdsTooEarly(draft, earlier, today), ...(await contradictionsOf(deps, municipality, draft))];
}

const shown = ({ path, place, line, problem, expected }: Problem) => ({
  path,
  place,
  line: line ?? null,
  problem,
  expected,
});
