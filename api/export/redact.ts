import type { CaseId, MunicipalityId } from '../../domain';
import { isInstant, isLocalDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { Identity } from '../../store/identity/identities';
import { findCitizens } from '../../store/read/find-citizens';
import { referrersOf } from '../../store/read/referrers-of';
import { leftOutWords } from '../../texts/own-record/words';
import type { Deps } from '../deps';
import type { Flat, Json, JsonObject } from '../http/json';
import { asDialled, asWritten, CPR } from './patterns';

/** Takes other people out of what one citizen is given. */
export interface Redaction {
  /** What somebody wrote with every text in it gone through, at any depth. Ids of others become nothing. */
  of(value: object): JsonObject;
  text(value: string): string;
  leftOut(): number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Gone {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  /** Joined to it, merged with it, or before it: who referred there may be spoken of here. */
  readonly linked: readonly CaseId[];
  readonly own: Identity;
  readonly texts: unknown;
  /** Of the words that stand in place of what is left out. */
  readonly language: Language;
}

/**
 * What the system knows of others and finds in these texts: other citizens' full names, any CPR number but the citizen's
 * own, and a referrer who asked to stay unnamed, by name, phone and mail. A person still reads it before it is given out.
 * `texts`: all that will be gone through, since others are looked for by the names that occur there.
 */
export async function redactionFor(
  deps: Deps,
  { municipality, caseId, linked, own, texts, language }: Gone,
): Promise<Redaction> {
  const { unscopedDb, keys } = deps;
  const said = textsIn(texts).join('\n');
  // Without row security: the name of a citizen whose case is closed to them is taken out as well.
  const others = await findCitizens(unscopedDb, keys, municipality, { name: said }, 'someWords');
  const named = others
    .filter((other) => other.caseId !== caseId)
    .flatMap(({ identity: { name } }) => (name && name !== own.name && name.includes(' ') ? [name] : []));
  const ofEach = [caseId, ...linked].map((id) => referrersOf(unscopedDb, keys, municipality, id));
  const referrers = (await Promise.all(ofEach)).flat().filter((one) => one.wantsToStayUnnamed);
  const unnamed = referrers.flatMap(({ referrer: { name, phone, email } }) => [
    ...[name, email].flatMap((one) => (one ? [asWritten(one)] : [])),
    ...(phone ? [asDialled(phone)] : []),
  ]);
  const replaced: [RegExp, string][] = [
    ...unnamed.map((pattern): [RegExp, string] => [pattern, leftOutWords.referrer[language]]),
    ...[...new Set(named)].map((word): [RegExp, string] => [asWritten(word), leftOutWords.otherCitizen[language]]),
  ];
  let count = 0;
  const instead = (words: string) => (): string => {
    count += 1;
    return words;
  };
  const isOwn = (number: string): boolean =>
    [own.cpr, own.phone].some((one) => one !== undefined && digits(one) === digits(number));
  const text = (value: string): string => {
    const others = replaced.reduce((before, [pattern, words]) => before.replace(pattern, instead(words)), value);
    return others.replace(CPR, (number) => (isOwn(number) ? number : instead(leftOutWords.cpr[language])()));
  };
  const flat = (value: unknown): Flat | undefined => {
    if (isInstant(value) || isLocalDate(value)) return value;
    if (typeof value === 'string') return UUID.test(value) ? undefined : text(value);
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    return typeof value === 'object' ? group(value) : undefined;
  };
  const group = (value: object): JsonObject =>
    Object.fromEntries(
      Object.entries(value).flatMap(([name, inner]) => {
        const kept = of(inner);
        return kept === undefined ? [] : [[name, kept] as const];
      }),
    );
  const of = (value: unknown): Json | undefined =>
    Array.isArray(value) ? value.map(flat).filter((one) => one !== undefined) : flat(value);
  return { of: group, text, leftOut: () => count };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

const digits = (text: string): string => text.replace(/\D/g, '');
