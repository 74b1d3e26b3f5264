import { isLocalDate, type LocalDate } from '../../domain/clock/time';

/** A CPR number in its written form, `DDMMÅÅ-XXXX`, whose form and date have been checked. */
export type Cpr = string & { readonly __brand: 'Cpr' };

/** What a number is: a person's own, or one that stands in for it (erstatningspersonnummer), which the register does not have. */
export type CprKind = 'own' | 'replacement';

const FORM = /^(\d{2})(\d{2})(\d{2})[- ]?(\d)(\d{3})$/;

/** CPR-kontoret recommends to make replacement numbers so: the first digit of the day is raised by six. */
const REPLACEMENT_DAY_OFFSET = 60;

/**
 * A number as it is written, or undefined where its form or its date cannot be one, or the date is yet to come. Modulus 11
 * is never asked: numbers without it have been issued since 2007.
 */
export function readCpr(text: string, today: LocalDate): Cpr | undefined {
  const parts = FORM.exec(text.trim());
  if (!parts) return undefined;
  const [, day = '', month = '', year = '', century = '', serial = ''] = parts;
  const born = dateOf(day, month, year, century);
  return born && born <= today ? (`${day}${month}${year}-${century}${serial}` as Cpr) : undefined;
}

export function kindOfCpr(cpr: Cpr): CprKind {
  return Number(cpr.slice(0, 2)) > REPLACEMENT_DAY_OFFSET ? 'replacement' : 'own';
}

/** As it is shown until someone asks for all of it: the date, and nothing of the rest. */
export function maskedCpr(cpr: string): string {
  return `${cpr.slice(0, 6)}-XXXX`;
}

function dateOf(day: string, month: string, year: string, century: string): LocalDate | undefined {
  const given = Number(day);
  const own = String(given > REPLACEMENT_DAY_OFFSET ? given - REPLACEMENT_DAY_OFFSET : given).padStart(2, '0');
  const written = `${centuryOf(Number(century), Number(year))}${year}-${month}-${own}`;
  return isLocalDate(written) ? written : undefined;
}

/** The seventh digit and the year tell the century, as the register's own table has it. */
function centuryOf(seventh: number, year: number): 18 | 19 | 20 {
  if (seventh <= 3) return 19;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 20 : 19;
  return year <= 57 ? 20 : 18;
}
