import { anna, type CaseStory } from '../domain/a-case';
import type { Came, DialogOf } from './asked';
import { bodiesOf } from './bodies';
import { Said } from './said';
import { idsIn, pageOf } from './twin-cases';

/**
 * The labels that each part of a command is said beside, by the part's path (`contact.happenedAt`): those without which, or with
 * another number, the body written by hand has it otherwise. What the address names is a part too.
 */
export async function saidBy(
  story: CaseStory,
  { act, which }: DialogOf,
  { filled }: Pick<Came, 'filled'>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const shown = await pageOf(story);
  const write = bodiesOf(act)[which];
  if (!write) throw new Error(`nobody has written the body of ${act} ${which}`);
  const partsOfAll = (all: Came['filled']) => {
    const [path, body] = write(new Said(all), shown, { now: story.now, by: anna });
    return partsOf({ ...idsIn(`/v1/cases/${story.state.caseId}/${path}`), ...body });
  };
  const whole = partsOfAll(filled);
  const labels = new Map([...whole.keys()].map((part) => [part, new Set<string>()]));
  for (const one of filled) {
    const others = filled.filter((other) => other !== one);
    const otherwise =
      one.kind === 'written' && /^\d+$/.test(one.text) ? [others, [...others, { ...one, text: '1' }]] : [others];
    for (const rest of otherwise.map(partsOfAll))
      for (const [part, value] of whole) if (rest.get(part) !== value) labels.get(part)?.add(one.label);
  }
  return labels;
}

/** Each value with its path; a list is one. */
function partsOf(body: object): ReadonlyMap<string, string> {
  const inside = (value: unknown, path: readonly string[]): [string, string][] =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).flatMap(([name, inner]) => inside(inner, [...path, name]))
      : [[path.join('.'), JSON.stringify(value) ?? '']];
  return new Map(inside(body, []));
}
