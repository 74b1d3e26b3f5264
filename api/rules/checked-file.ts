import type { MunicipalityId } from '../../domain';
import type { BrokenRule, Language } from '../../domain/rules/schema-parts';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { parseSettings, parseStandard } from '../../standards/load';
import { type Problem, problemsOfRules } from '../../standards/problems';
import { readYaml } from '../../standards/read-yaml';
import type { Deps } from '../deps';
import { contradictionsOf } from './contradictions';

interface Draft {
  readonly kind: 'standard' | 'settings';
  /** YAML, of which JSON is a part. */
  readonly text: string;
  readonly municipality: MunicipalityId;
  readonly language: Language;
}

/** Everything that is wrong with a draft: by itself, by whose it is, and beside what the municipality has already. */
export async function checkedFile(deps: Deps, { kind, text, municipality, language }: Draft) {
  const yaml = readYaml(text, kind, language);
  if ('problems' in yaml) return { problems: yaml.problems.map(shown), json: null };
  const json = JSON.stringify(yaml.data) ?? null;
  const parsed = kind === 'standard' ? parseStandard(text, kind, language) : parseSettings(text, kind, language);
  if (!parsed.ok) return { problems: parsed.problems.map(shown), json };
  const broken = await brokenBeside(deps, municipality, parsed.value);
  return { problems: problemsOfRules(kind, broken, { ...yaml, language }).map(shown), json };
}

async function brokenBeside(
  deps: Deps,
  municipality: MunicipalityId,
  draft: Standard | LocalSettings,
): Promise<BrokenRule[]> {
  if (draft.municipality !== municipality) {
    const params = { settings: draft.municipality, standard: municipality };
    return [{ path: ['municipality'], rule: 'otherMunicipality', params }];
  }
  return 'setBy' in draft ? contradictionsOf(deps, municipality, draft) : [];
}

const shown = ({ path, place, line, problem, expected }: Problem) => ({
  path,
  place,
  line: line ?? null,
  problem,
  expected,
});
