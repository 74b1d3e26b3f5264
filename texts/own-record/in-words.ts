import type { EventType } from '../../domain';
import { isInstant, isLocalDate, showDate, showInstant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { codeInWords } from '../codes';
import { fieldInWords } from '../fields';
import { both, template } from '../text';
import { howShown } from './shown-as';
import { words } from './words';

/** What was recorded, as the citizen whom it is about reads it. */

/** Codes that stand in records alone, beside those that have a name everywhere. */
const names = {
  takenBack: both('svaret blev taget tilbage', 'the answer was taken back'),
  staff: both('en medarbejder trak det tilbage', 'a member of staff withdrew it'),
  declined: both('du har takket nej', 'you declined'),
  consentWithdrawn: both('samtykket er trukket tilbage', 'the consent was withdrawn'),
  contact: both('en kontakt', 'a contact'),
  correction: both('en rettelse', 'a correction'),
  citizen: both('dig selv', 'yourself'),
  person: both('en person', 'a person'),
  assessment: both('en vurdering', 'an assessment'),
  plan: both('planen ved manglende kontakt', 'the unreachable plan'),
  attempts: both('antallet af forsøg', 'the number of attempts'),
  days: both('forskellige dage', 'different days'),
  dayParts: both('forskellige dele af dagen', 'different parts of the day'),
  ways: both('forskellige steder eller måder', 'different places or ways'),
  consentWithdrawal: both('et samtykke, der blev trukket tilbage', 'a consent that was withdrawn'),
  appointment: both('en aftale', 'an appointment'),
  incident: both('en hændelse', 'an incident'),
  stableContact: both('stabil kontakt', 'stable contact'),
  phaseChange: both('et faseskift', 'a change of phase'),
  lineForNextTime: both('noget at huske til næste gang', 'something to remember next time'),
  place: both('et sted', 'a place'),
  comment: both('en kommentar til en kontakt', 'a comment on a contact'),
  handover: both('overgang til andet tilbud', 'a handover'),
  secondWorker: both('medarbejder nr. to', 'a second worker'),
  goals: both('mål', 'goals'),
  situation: both('din situation', 'your situation'),
} as const;
const isNamed = (code: string): code is keyof typeof names => Object.hasOwn(names, code);

const version = template('version {version}', 'version {version}');
const localGround = /^local:/;

/** How to say it: the language, and what the case's standard and settings call what they name themselves. */
export interface Saying {
  readonly language: Language;
  readonly nameOf: (id: string) => string | undefined;
}

export type Line = readonly [name: string, value: string];

/** What an entry says, a line each, and last what its dates rest on. Nothing in it is a code, an id or a date as programs write one. */
export function factsInWords(type: EventType, facts: object, saying: Saying): Line[] {
  const isBasis = ([field]: readonly [string, unknown]): boolean => howShown(type, field) === 'basis';
  const fields = Object.entries(facts);
  const inOrder = [...fields.filter((one) => !isBasis(one)), ...fields.filter(isBasis)];
  return inOrder.flatMap(([field, value]) => linesOf({ type, field, under: '' }, value, saying));
}

interface At {
  readonly type: EventType;
  readonly field: string;
  readonly under: string;
}

function linesOf(at: At, value: unknown, saying: Saying): Line[] {
  const how = howShown(at.type, at.field);
  if (how === 'leftOut' || value === null || value === undefined || value === '') return [];
  const name = [at.under, fieldInWords(how === 'basis' ? 'basis' : at.field, saying.language)]
    .filter(Boolean)
    .join(', ');
  if (how === 'version') return linesOfVersion(name, value, saying);
  if (Array.isArray(value)) return linesOfList(at, name, value, saying);
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([field, inner]) => linesOf({ ...at, field, under: name }, inner, saying));
  }
  const said = valueInWords(how, value, saying);
  return said === undefined ? [] : [[name, said]];
}

function linesOfList(at: At, name: string, list: readonly unknown[], saying: Saying): Line[] {
  const how = howShown(at.type, at.field);
  const said = list.flatMap((one) => (typeof one === 'object' ? [] : (valueInWords(how, one, saying) ?? [])));
  const groups = list.flatMap((one, index) =>
    typeof one === 'object' && one !== null
      ? Object.entries(one).flatMap(([field, inner]) =>
          linesOf({ ...at, field, under: list.length > 1 ? `${name} ${index + 1}` : name }, inner, saying),
        )
      : [],
  );
  return said.length > 0 ? [[name, said.join(', ')], ...groups] : groups;
}

function linesOfVersion(name: string, value: unknown, { language }: Saying): Line[] {
  const number = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : undefined;
  return typeof number === 'number' ? [[name, version.fill(language, { version: number })]] : [];
}

function valueInWords(how: ReturnType<typeof howShown>, value: unknown, saying: Saying): string | undefined {
  if (typeof value === 'boolean') return how === 'yesNo' ? words[value ? 'yes' : 'no'][saying.language] : undefined;
  const text = String(value);
  switch (how) {
    case 'when':
      if (isInstant(text)) return showInstant(text);
      return isLocalDate(text) ? showDate(text) : undefined;
    case 'code':
      return codeNamed(text, saying);
    case 'rule':
      return ruleNamed(text, saying);
    default:
      return text;
  }
}

function codeNamed(code: string, { language, nameOf }: Saying): string | undefined {
  if (isNamed(code)) return names[code][language];
  return codeInWords(code, language) ?? nameOf(code);
}

/** By the municipality's own word for it, else by ours; what has neither was written by people. */
export function ruleNamed(id: string, saying: Saying): string {
  const own = id.replace(localGround, '');
  return saying.nameOf(own) ?? codeNamed(own, saying) ?? own;
}
