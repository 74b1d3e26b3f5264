import { createHmac } from 'node:crypto';
import type { MasterKeys } from '../keys/master-keys';
import { plainLetters, soundOf, wordsOf } from './sound';

/** What of someone can be found by index; exact words are found by their sound and told apart once they are read. */
export interface Findable {
  readonly name?: string;
  readonly alias?: string;
  readonly cpr?: string;
  readonly phone?: string;
  readonly place?: string;
}

type Kind = 'cpr' | 'phone' | 'sound' | 'beginning' | 'place';

/** A word's beginning is found by this many letters, and by no other number, so that the index does not tell its length. */
export const PREFIX_LENGTH = 3;

/** The index's entries for what is known of someone: each says nothing without the key, and nothing across municipalities. */
export function tokensOf(keys: MasterKeys, municipality: string, known: Findable): string[] {
  const words = wordsOf(`${known.name ?? ''} ${known.alias ?? ''}`);
  const found: [Kind, string][] = [
    ...words.map((word): [Kind, string] => ['sound', soundOf(word)]),
    ...beginnings(words).map((start): [Kind, string] => ['beginning', start]),
    ...beginnings(wordsOf(known.place ?? '')).map((start): [Kind, string] => ['place', start]),
    ...(known.cpr ? [['cpr', digitsOf(known.cpr)] as [Kind, string]] : []),
    ...(known.phone ? [['phone', phoneDigits(known.phone)] as [Kind, string]] : []),
  ];
  return [
    ...new Set(found.filter(([, word]) => word !== '').map(([kind, word]) => token(keys, municipality, kind, word))),
  ];
}

function beginnings(words: readonly string[]): string[] {
  return words
    .map(plainLetters)
    .filter((word) => word.length >= PREFIX_LENGTH)
    .map((word) => word.slice(0, PREFIX_LENGTH));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A Danish number without its country's, so that however it was typed it is found. */
export function phoneDigits(phone: string): string {
  const digits = digitsOf(phone);
  return digits.length > 8 ? digits.replace(/^(00)?45/, '') : digits;
}

function token(keys: MasterKeys, municipality: string, kind: Kind, word: string): string {
  const said = `${municipality}\0${kind}\0${word}`;
  return createHmac('sha256', keys.lasting('blindIndex')).update(said).digest('base64url').slice(0, 16);
}
