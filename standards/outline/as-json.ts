import type { LocalDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { readYaml } from '../read-yaml';
import { municipalityNamed, newFiles } from './fill';

/**
 * The two files of a new municipality as JSON, for a form that is filled in: what only it can know is marked as to be filled in.
 * @throws RangeError where the municipality's id is none.
 */
export function outlinesAsJson(municipality: string, today: LocalDate, language: Language) {
  const named = municipalityNamed(municipality);
  if (!named) throw new RangeError(`${municipality} is not the id of a municipality`);
  const { standard, settings } = newFiles(named, today, language);
  return { standard: asJson(standard), settings: asJson(settings) };
}

function asJson(text: string): string {
  const yaml = readYaml(text, 'outline');
  if ('problems' in yaml) throw new Error('an outline is no YAML');
  return JSON.stringify(yaml.data);
}
