import type { CaseId, MunicipalityId } from '../../domain';
import type { Identity } from '../../store/identity/identities';
import { findCitizens } from '../../store/read/find-citizens';
import { referrersOf } from '../../store/read/referrers-of';
import type { Deps } from '../deps';

/** Takes other people out of what one citizen is given. */
export interface Redaction {
  /** The value with every text in it gone through, at any depth. Ids of others become nothing. */
  of(value: unknown): unknown;
  leftOut(): number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Anything written like a CPR number, whosever it is. */
const CPR = /\b\d{6}[- ]?\d{4}\b/g;

interface Gone {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  /** Joined to it, merged with it, or before it: who referred there may be spoken of here. */
  readonly linked: readonly CaseId[];
  readonly own: Identity;
  readonly texts: unknown;
}

/**
 * What the system knows of others and finds in these texts: other citizens' full names, any CPR number but the citizen's
 * own, and a referrer who asked to stay unnamed, by name, phone and mail. A person still reads it before it is given out.
 */
export async function redactionFor(deps: Deps, { municipality, caseId, linked, own, texts }: Gone): Promise<Redaction> {
  const { house, keys } = deps;
  const said = textsIn(texts).join('\n');
  // Beyond the caller's own walls: the name of a citizen whose case is closed to them is taken out as well.
  const others = await findCitizens(house, keys, municipality, { name: said }, 'someWords');
  const named = others
    .filter((other) => other.caseId !== caseId)
    .flatMap(({ identity: { name } }) => (name && name !== own.name && name.includes(' ') ? [name] : []));
  const ofEach = [caseId, ...linked].map((id) => referrersOf(house, keys, municipality, id));
  const referrers = (await Promise.all(ofEach)).flat().filter((one) => one.wantsToStayUnnamed);
  const unnamed = referrers.flatMap(({ referrer: { name, phone, email } }) =>
    [name, phone, email].filter((one) => one !== undefined),
  );
  const replaced: [RegExp, string][] = [
    ...unnamed.map((word): [RegExp, string] => [asWritten(word), '[henvender]']),
    ...[...new Set(named)].map((word): [RegExp, string] => [asWritten(word), '[en anden borger]']),
  ];
  let count = 0;
  const text = (value: string): string => {
    const numbersGone = value.replace(CPR, (number) => {
      if (digits(number) === digits(own.cpr ?? '')) return number;
      count += 1;
      return '[CPR-nummer]';
    });
    return replaced.reduce(
      (before, [pattern, instead]) =>
        before.replace(pattern, () => {
          count += 1;
          return instead;
        }),
      numbersGone,
    );
  };
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return UUID.test(value) ? undefined : text(value);
    if (Array.isArray(value)) return value.map(of).filter((one) => one !== undefined);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, of(inner)]));
  };
  return { of, leftOut: () => count };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

const asWritten = (word: string): RegExp =>
  new RegExp(
    word
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+'),
    'giu',
  );
const digits = (text: string): string => text.replace(/\D/g, '');
