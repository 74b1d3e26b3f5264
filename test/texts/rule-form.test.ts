import { z } from 'zod';
import { SettingsShape } from '../../domain/rules/settings-shape';
import { StandardShape } from '../../domain/rules/standard-shape';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import { showPath } from '../../standards/problems';
import { partInWords } from '../../texts/rule-files';
import { contentAt, isGroup, type Path, pathInText, wholeOf, withContent } from '../../web/parts/rule-form/content';
import { nextClause } from '../../web/parts/rule-form/next-clause';
import type { Part, Section } from '../../web/parts/rule-form/part';
import { partsOfSettings } from '../../web/screens/local-settings/parts-of-settings';
import { partsOfStandard } from '../../web/screens/standard-draft/parts-of-standard';

/** What a form does not ask for: it follows from the address. */
const GIVEN = ['id', 'version', 'municipality'];

/** The keys of a schema with what is under them; a table by names of the municipality's own, and a union, are one place. */
function placesOf(schema: unknown, above = ''): string[] {
  const bare = bareOf(schema);
  if (bare instanceof z.ZodArray) return placesOf(bare.element, above);
  if (!(bare instanceof z.ZodObject)) return [above];
  const keys = Object.entries(bare.shape);
  if (keys.map(([key]) => key).join() === 'da,en') return [above];
  return keys.flatMap(([key, inner]) => placesOf(inner, above === '' ? key : `${above}.${key}`));
}

function bareOf(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bareOf(schema.unwrap());
  return schema;
}

const placesOfParts = (parts: readonly Part[], above: string): string[] =>
  parts.flatMap((part) => {
    const at = above === '' ? part.key : `${above}.${part.key}`;
    if (at === 'followUp.proposals') return [at];
    if (part.kind === 'group' || part.kind === 'list') {
      const inner = typeof part.parts === 'function' ? [] : part.parts;
      return placesOfParts(inner, at);
    }
    return [at];
  });
const asked = (sections: readonly Section[]) => sections.flatMap(({ parts }) => placesOfParts(parts, '')).sort();
const known = (shape: z.ZodObject) =>
  placesOf(shape)
    .filter((place) => !GIVEN.includes(place))
    .sort();

test('the form of a standard asks for every part that a standard has, and for nothing else', () => {
  expect(asked(partsOfStandard)).toEqual(known(StandardShape));
});

test('the form of the settings asks for every setting, and for nothing else', () => {
  expect(asked(partsOfSettings(['outreach']))).toEqual(known(SettingsShape));
});

test.each(['da', 'en'] as const)('every field has a name in %s that is not its key', (language) => {
  const names = (parts: readonly Part[], above: Path): [string, string][] =>
    parts.flatMap((part): [string, string][] => {
      const path = [...above, part.key];
      const own: [string, string] = [pathInText(path), partInWords(path, language)];
      if (part.kind === 'list') return [own, ...names(part.parts, [...path, 0])];
      if (part.kind === 'group' && typeof part.parts !== 'function') return [own, ...names(part.parts, path)];
      return [own];
    });
  const all = [...partsOfStandard, ...partsOfSettings(['outreach'])].flatMap(({ parts }) => names(parts, []));
  expect(all.filter(([, name]) => /[»“]/.test(name) && !name.includes('fase') && !name.includes('phase'))).toEqual([]);
});

describe('What is written in a form', () => {
  const whole = wholeOf(JSON.stringify(loadShippedStandards()[0])) ?? {};

  test('stands where it was written, and everything else as it was', () => {
    const changed = withContent(whole, ['phases', 1, 'name', 'da'], 'Undersøgende');
    expect([contentAt(changed, ['phases', 1, 'name', 'da']), contentAt(changed, ['phases', 1, 'name', 'en'])]).toEqual([
      'Undersøgende',
      'Clarifying',
    ]);
    expect(withContent(changed, ['phases', 1, 'name', 'da'], 'Afklarende')).toEqual(whole);
  });

  test('is away when it is emptied, and a thing of a list with what is in it', () => {
    expect(withContent(whole, ['provider', 'mail'], undefined).provider).not.toHaveProperty('mail');
    const fewer = withContent(whole, ['activities', 0], undefined).activities;
    expect(fewer).toHaveLength((loadShippedStandards()[0]?.activities.length ?? 0) - 1);
  });

  test('makes the parts around it where they are not there yet', () => {
    expect(withContent({}, ['governance', 'clause'], 'B1')).toEqual({ governance: { clause: 'B1' } });
    expect(withContent({}, ['legal', 0, 'text'], 'Lov')).toEqual({ legal: [{ text: 'Lov' }] });
  });

  test('has its place written as the check writes it', () => {
    for (const path of [
      ['phases', 2, 'id'],
      ['followUp', 'proposals', 'outreach'],
      ['legal', 0],
    ])
      expect(pathInText(path)).toBe(showPath(path));
  });

  test('is read again as it was kept, and what is no draft is none', () => {
    for (const one of [...loadShippedStandards(), ...loadShippedSettings()])
      expect(wholeOf(JSON.stringify(one))).toEqual(one);
    expect(['', 'x', '[]', '3', 'null'].map(wholeOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('a new clause has the number after the highest', () => {
    const { clauses } = whole;
    expect(isGroup(clauses) && nextClause(clauses, 'ballerup')).toBe('B27');
    expect(nextClause({}, 'herlev')).toBe('H1');
    expect(nextClause({ H1: {}, H12: {}, H3: {} }, 'herlev')).toBe('H13');
  });
});
