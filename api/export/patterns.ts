import { phoneDigits } from '../../store/identity/tokens';

/** Anything written like a CPR number, whosever it is. */
export const CPR = /\b\d{6}[- ]?\d{4}\b/g;

/** A name or an address as someone may have typed it: whatever its case, with more or less room between its words. */
export function asWritten(words: string): RegExp {
  const exactly = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(exactly.replace(/\s+/g, '\\s+'), 'giu');
}

/**
 * A phone number however it is grouped, with or without a country before it, and never a part of a longer number. What
 * has too few digits for a number is sought as it stands.
 */
export function asDialled(phone: string): RegExp {
  const known = phoneDigits(phone);
  const digits = known.length > DANISH ? known.replace(/^00/, '') : known;
  if (digits.length < FEWEST) return asWritten(phone);
  return new RegExp(`(?<!\\d)(?:${COUNTRY}${BETWEEN})?${[...digits].join(BETWEEN)}(?!\\d)`, 'gu');
}

const DANISH = 8;
const FEWEST = 6;
const BETWEEN = '[\\s.\\/\\-–]*';
/** `+45`, `0045`, `(+45)`, `45`; or the sign alone, where another country's code is part of the number. */
const COUNTRY = `\\(?(?:(?:\\+|00)${BETWEEN}(?:45)?|45)\\)?`;
