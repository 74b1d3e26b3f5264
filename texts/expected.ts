import { earliestDate, latestDate } from '../domain/clock/date-bounds';
import type { Form } from '../domain/rules/schema-parts';
import { both, type Table } from './text';

/** What zod calls what should have stood there. */
type ZodKind = 'string' | 'number' | 'int' | 'boolean' | 'array' | 'object' | 'record' | 'uuid' | 'email' | 'url';

/** What would be right in a field, where that is a kind of value or a form of writing. */
export const expectedValues: Table<ZodKind | Form | 'oneOfSeveralForms' | 'oneField' | 'otherForm'> = {
  string: both('en tekst', 'a text'),
  number: both('et tal', 'a number'),
  int: both('et helt tal', 'a whole number'),
  boolean: both('ja eller nej', 'true or false'),
  array: both('en liste', 'a list'),
  object: both('en gruppe af felter', 'a group of fields'),
  record: both('en gruppe af felter', 'a group of fields'),
  uuid: both('et id i form af et UUID', 'an id that is a UUID'),
  email: both('en mailadresse', 'a mail address'),
  url: both('en webadresse', 'a web address'),
  printable: both('en tekst uden kontroltegn', 'text without control characters'),
  webAddress: both(
    'en adresse, der begynder med http:// eller https://',
    'an address beginning with http:// or https://',
  ),
  municipality: both('et kort navn med små bogstaver, som ballerup', 'a short name in lower case, like ballerup'),
  codeName: both(
    'ét engelsk ord, der begynder med et lille bogstav, som contactEstablished',
    'one English word without spaces that begins with a small letter, like contactEstablished',
  ),
  clauseNumber: both('nummeret på et punkt, som B7 eller G8', 'a clause number like B7 or G8'),
  date: both('en dato, som 2026-05-18', 'a date like 2026-05-18'),
  dateWithin: both(
    `en dato fra ${earliestDate} til ${latestDate}, som 2026-05-18`,
    `a date from ${earliestDate} to ${latestDate}, like 2026-05-18`,
  ),
  timeOfDay: both('et klokkeslæt i anførselstegn, som "08:00"', 'a time in quotes, like "08:00"'),
  closedDay: both(
    '"12-24" for hvert år eller "2026-05-15" for den ene gang',
    '"12-24" for every year, or "2026-05-15" for that once',
  ),
  line: both('én linje tekst uden mellemrum før og efter', 'one line of text, without spaces around it'),
  oneLine: both('én linje tekst uden kontroltegn', 'one line, without control characters'),
  instant: both(
    'et tidspunkt med tidszone, som 2026-01-20T09:05:00+01:00',
    'a point in time with its zone, like 2026-01-20T09:05:00+01:00',
  ),
  instantWithin: both(
    `et tidspunkt med tidszone fra ${earliestDate} til ${latestDate}, som 2026-01-20T09:05:00+01:00`,
    `a point in time with its zone from ${earliestDate} to ${latestDate}, like 2026-01-20T09:05:00+01:00`,
  ),
  cprNumber: both('et CPR-nummer, som DDMMÅÅ-XXXX', 'a CPR number, like DDMMYY-XXXX'),
  reasonInWords: both(
    'en begrundelse i ord: mindst to ord og ti tegn',
    'a reason in words: two words and ten signs at least',
  ),
  oneOfSeveralForms: both('en af de former, der er beskrevet', 'one of the forms described'),
  oneField: both('mindst ét felt at søge på', 'at least one field to search by'),
  otherForm: both('den form, der er beskrevet', 'the form described'),
};

export type Expected = keyof typeof expectedValues;

export const isExpected = (key: unknown): key is Expected =>
  typeof key === 'string' && Object.hasOwn(expectedValues, key);
