import { z } from 'zod';
import { eventTypes, timelineEntry } from '../../api/schema/events';
import { type Language, languages } from '../../domain/rules/schema-parts';
import { loadShippedStandards } from '../../standards/load';
import { fieldNames } from '../../texts/fields';
import { factsInWords } from '../../texts/own-record/in-words';
import { howShown, internal, type ShownAs } from '../../texts/own-record/shown-as';
import { eventTitle } from '../../texts/titles';

type EventType = (typeof eventTypes)[number];

/** The `turn`th of what a schema allows: with enough turns each code and each form has been there. */
function sample(schema: z.core.$ZodType, { type, field }: { type: EventType; field: string }, turn: number): unknown {
  const at = (inner: z.core.$ZodType, name = field) => sample(inner, { type, field: name }, turn);
  const how = howShown(type, field);
  if (how === 'basis') return SENTENCE;
  const { def } = (schema as z.ZodType)._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, at(inner, name)]));
    case 'array':
      return [at(def.element), at(def.element)];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return at(def.innerType);
    case 'union':
      return at(def.options[turn % def.options.length] as z.core.$ZodType);
    case 'enum':
      return Object.values(def.entries)[turn % Object.values(def.entries).length];
    case 'literal':
      return def.values[turn % def.values.length];
    case 'number':
      return 3;
    case 'boolean':
      return turn % 2 === 0;
    case 'template_literal':
      return 'local:movedIn';
    case 'string':
      return written(how, z.globalRegistry.get(schema)?.format);
    default:
      throw new Error(`${type} ${field} is of the kind ${def.type}, of which there is no sample`);
  }
}

const ID = '3f0c7a52-11aa-4c1e-9c52-0a4f00aa1234';
const WORDS = 'Sådan sagde hun det';
const SENTENCE = 'opfølgning: efter G15 i kvalitetsstandarden';

function written(how: ShownAs, format: unknown): string {
  if (format === 'date-time') return '2026-05-18T07:05:00.000Z';
  if (format === 'date') return '2026-05-18';
  if (how === 'text' || how === 'inside') return WORDS;
  if (how === 'rule') return 'homeless';
  return how === 'code' ? 'neighbour' : ID;
}

/** Samples of all that an event can say. */
const TURNS = 24;
const dataOf = new Map(
  timelineEntry.def.options.map((entry) => [
    [...entry.shape.type.values][0] as EventType,
    entry.shape.data as z.ZodType,
  ]),
);
const [gentofte] = loadShippedStandards().slice(1);
const ownNames = (language: Language) => (id: string) =>
  id === 'movedIn'
    ? { da: 'flyttet ind', en: 'moved in' }[language]
    : gentofte?.targetGroups.find((one) => one.id === id)?.name[language];

function linesOf(type: EventType, language: Language) {
  const schema = dataOf.get(type);
  if (!schema) throw new Error(`${type} has no schema`);
  return Array.from({ length: TURNS }, (_, turn) => sample(schema, { type, field: '' }, turn) as object).flatMap(
    (facts) => factsInWords(type, facts, { language, nameOf: ownNames(language) }),
  );
}

/** Every code that any schema of an event names. */
const codes = new Set(
  [...dataOf].flatMap(([type, schema]) =>
    Array.from({ length: TURNS }, (_, turn) => JSON.stringify(sample(schema, { type, field: '' }, turn))).flatMap(
      (text) => [...text.matchAll(/:"([a-z]\w+)"/gi)].map(([, code = '']) => code),
    ),
  ),
);

const CAMEL = /\b[a-z]+[A-Z]\w*/;
const AS_PROGRAMS_WRITE = /\d{4}-\d{2}-\d{2}|T\d{2}:\d{2}|[0-9a-f]{8}-[0-9a-f]{4}|null|undefined|\[object/;

describe('a citizen’s own record', () => {
  it.each(eventTypes.filter((type) => !internal.has(type)))(
    'says of %s what happened in words, with no code, id or date as programs write them',
    (type) => {
      const known = languages.map(
        (language) => new Set<string>(Object.values(fieldNames).map((name) => name[language])),
      );
      for (const [index, language] of languages.entries()) {
        expect(eventTitle(type, language)).not.toBe(type);
        for (const [name, value] of linesOf(type, language)) {
          for (const part of name.split(', ').map((one) => one.replace(/ \d+$/, ''))) {
            const isName =
              known[index]?.has(part) ||
              [...(known[index] ?? [])].some((one) => one.includes(', ') && name.includes(one));
            expect([type, name, isName]).toEqual([type, name, true]);
          }
          expect(`${name}: ${value}`).not.toMatch(CAMEL);
          expect(`${name}: ${value}`).not.toMatch(AS_PROGRAMS_WRITE);
          if (language === 'da')
            for (const one of value.split(', ')) expect([type, name, codes.has(one)]).toEqual([type, name, false]);
        }
      }
    },
  );

  it('leaves out what the system tells staff, and nothing else', () => {
    expect([...internal].sort()).toEqual(['escalated', 'reminded', 'settingsApplied', 'settingsTookEffect']);
    const silent = eventTypes.filter((type) => linesOf(type, 'da').length === 0 && !internal.has(type));
    // These are said by their titles, or tell of another case alone.
    expect(silent).toEqual([
      'secondWorkerAdded',
      'lineTickedOff',
      'consentExpired',
      'joiningSettled',
      'reopenedAs',
      'reopeningWithdrawn',
    ]);
  });

  it('has days and times as Danes write them, words as they were written, and yes or no', () => {
    const facts = {
      happenedAt: '2026-05-18T07:05:00.000Z',
      outcome: 'contactMade',
      place: 'publicPlace',
      note: WORDS,
      outsideArea: true,
      activities: ['accompaniment'],
      participants: [ID],
      followUpOn: '2026-12-24',
      followUpBasis: SENTENCE,
    };
    const saying = (language: Language) => ({
      language,
      nameOf: (id: string) => gentofte?.activities.find((one) => one.id === id)?.name[language],
    });
    expect(factsInWords('contactLogged', facts, saying('da')).map((line) => line.join(': '))).toEqual([
      'skete: 18.05.2026 09.05',
      'udfald: fik kontakt',
      'sted: offentligt sted',
      `notat: ${WORDS}`,
      'uden for kommunen: ja',
      'aktiviteter: Ledsagelse til møde eller aftale',
      'næste opfølgning: 24.12.2026',
      `hjemmel: ${SENTENCE}`,
    ]);
    expect(factsInWords('contactLogged', facts, saying('en'))).toContainEqual(['outcome', 'contact made']);
  });
});
