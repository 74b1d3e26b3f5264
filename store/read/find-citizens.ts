import { type Kysely, sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import type { Identity } from '../identity/identities';
import { plainLetters, soundOf, wordsOf } from '../identity/sound';
import { type Findable, PREFIX_LENGTH, phoneDigits, tokensOf } from '../identity/tokens';
import type { MasterKeys } from '../keys/master-keys';
import { currentIdentities } from './current-identities';

/** What two people, or a person and a question, have in common, the strongest first. */
export const matchKinds = ['cpr', 'phone', 'name', 'alias', 'sound', 'beginning', 'place'] as const;
export type InCommon = (typeof matchKinds)[number];

export interface FoundCitizen {
  readonly caseId: CaseId;
  readonly identity: Identity;
  readonly inCommon: readonly InCommon[];
  /** From 0 to 1. */
  readonly likeness: number;
}

/** So many are read and compared at most; who shares more words comes first. */
const MAX_CANDIDATES = 400;

/**
 * The citizens who may be meant, the likeliest first: found by index, then read and compared in memory. All words of a
 * name that is asked for must be there, whole, by sound or by their beginning; where two cases are compared, some.
 */
export async function findCitizens(
  db: Kysely<Database>,
  keys: MasterKeys,
  municipality: MunicipalityId,
  wanted: Findable,
  all: 'allWords' | 'someWords',
): Promise<FoundCitizen[]> {
  const tokens = tokensOf(keys, municipality, wanted);
  if (tokens.length === 0) return [];
  const { rows } = await sql<{ case_id: string }>`
    select case_id from identity_tokens where municipality = ${municipality} and token = any(${tokens}::text[])
    group by case_id order by count(distinct token) desc, case_id limit ${sql.lit(MAX_CANDIDATES)}`.execute(db);
  const ids = rows.map(({ case_id }) => case_id as CaseId);
  const identities = await currentIdentities(db, keys, municipality, ids);
  return [...identities]
    .map(([caseId, identity]) => ({ caseId, identity, ...compared(wanted, identity, all) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.caseId < b.caseId ? -1 : 1));
}

/** How alike what is wanted and someone are, and by what. */
export function compared(
  wanted: Findable,
  found: Identity,
  all: 'allWords' | 'someWords',
): Pick<FoundCitizen, 'inCommon' | 'likeness'> {
  const inCommon = new Set<InCommon>();
  if (wanted.cpr && found.cpr && digits(wanted.cpr) === digits(found.cpr)) inCommon.add('cpr');
  if (wanted.phone && found.phone && phoneDigits(wanted.phone) === phoneDigits(found.phone)) inCommon.add('phone');
  const byName = likenessByName(wanted, found, all, inCommon);
  const places = shared(wordsOf(wanted.place ?? ''), wordsOf(found.place ?? ''));
  if (places > 0) inCommon.add('place');
  const likeness = inCommon.has('cpr') ? 1 : Math.max(inCommon.has('phone') ? 0.95 : 0, byName * 0.9, places / 2);
  return { inCommon: matchKinds.filter((one) => inCommon.has(one)), likeness };
}

/** A whole name that is alike counts whole, whatever else either is called. */
function likenessByName(
  { name = '', alias = '' }: Findable,
  found: Identity,
  all: 'allWords' | 'someWords',
  inCommon: Set<InCommon>,
): number {
  const byAllWords = likenessOfWords(wordsOf(`${name} ${alias}`), found, all, inCommon);
  if (all === 'allWords') return byAllWords;
  const { name: theirs = '' } = found;
  return Math.max(byAllWords, likenessOfWords(wordsOf(name), { name: theirs }, all, inCommon));
}

function likenessOfWords(
  words: readonly string[],
  { name = '', alias = '' }: Pick<Identity, 'name' | 'alias'>,
  all: 'allWords' | 'someWords',
  inCommon: Set<InCommon>,
): number {
  if (words.length === 0) return 0;
  const [names, aliases] = [wordsOf(name), wordsOf(alias)];
  const theirs = [...names, ...aliases];
  const scores = words.map((word) => {
    if (names.includes(word)) return { score: 1, by: 'name' } as const;
    if (aliases.includes(word)) return { score: 1, by: 'alias' } as const;
    if (theirs.some((other) => soundOf(other) === soundOf(word))) return { score: 0.8, by: 'sound' } as const;
    return { score: theirs.some((other) => isBeginning(word, other)) ? 0.6 : 0, by: 'beginning' } as const;
  });
  const hits = scores.filter(({ score }) => score > 0);
  if (hits.length === 0 || (all === 'allWords' && hits.length < words.length)) return 0;
  for (const { by } of hits) inCommon.add(by);
  const outOf = all === 'allWords' ? words.length : Math.min(words.length, theirs.length);
  return Math.min(1, hits.reduce((sum, { score }) => sum + score, 0) / outOf);
}

/** The share of the fewer words that both have, with an ending more or less: `station`, `stationen`. */
function shared(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0 || others.length === 0) return 0;
  const both = words.filter((word) => others.some((other) => word === other || isBeginning(word, other)));
  return Math.min(1, both.length / Math.min(words.length, others.length));
}

/** One is how the other begins, by three letters at least, whoever typed either without Danish letters. */
function isBeginning(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(plainLetters).sort((a, b) => a.length - b.length);
  return short.length >= PREFIX_LENGTH && long.startsWith(short);
}

const digits = (text: string): string => text.replace(/\D/g, '');
