import { type ReferrerKind, referrerKinds } from '../../domain/case/intake-facts';
import { instant, localDateOf } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { readCpr } from '../../store/identity/cpr';
import { concernWithLastSeen, fieldErrors, type PublicFormField, tooLong } from '../../texts/public-form';

/** What a browser sent, field by field: text as it was written, a tick as `yes`. */
export type Written = Readonly<Record<PublicFormField, string>>;

/** The fields that are not asked of anybody: against doubles, and against machines that fill in forms. */
export interface Hidden {
  /** The idempotency key, made with the page: what is sent twice is taken once. */
  readonly key: string;
  /** When the page was made, in milliseconds since 1970. */
  readonly shownAt: number;
  /** Filled in by programs only. */
  readonly website: string;
}

export interface SentForm {
  readonly written: Written;
  readonly hidden: Hidden;
}

export type FieldErrors = Partial<Record<PublicFormField, string>>;

/** How long a text may be, in characters. */
export const longest = {
  place: 200,
  lastSeen: 200,
  alias: 200,
  description: 9_000,
  phone: 40,
  name: 200,
} as const satisfies Partial<Record<PublicFormField, number>>;

/** Whom one can say one is by name; whoever is on staff has another way. */
export const namedReferrers = referrerKinds.filter((kind) => kind !== 'contactPerson' && kind !== 'other');

/** Nobody reads the page and writes a concern faster. */
const FASTEST_MS = 3_000;

const fields: readonly PublicFormField[] = [
  'place',
  'lastSeen',
  'alias',
  'description',
  'reason',
  'referrer',
  'urgent',
  'phone',
  'name',
  'unnamed',
];

/** Reads what a browser sent, whatever it was: a field that is missing is empty, of one that stands twice the first counts. */
export function sentForm(body: unknown): SentForm {
  const sent: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const textOf = (name: string): string => {
    const value = sent[name];
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return typeof one === 'string' ? one : '';
  };
  const written = Object.fromEntries(fields.map((field) => [field, lineOrText(field, textOf(field))])) as Written;
  return { written, hidden: { key: textOf('key'), shownAt: Number(textOf('shownAt')), website: textOf('website') } };
}

/** Control characters stand in no line that a person writes. */
const lineOrText = (field: PublicFormField, value: string): string =>
  field === 'description' ? value.replaceAll('\r\n', '\n').trim() : value.replace(/\p{Cc}+/gu, ' ').trim();

export const nothingWritten: Written = sentForm({}).written;

/** What has to be mended before it can be sent, in words and in the form's order. */
export function errorsIn(written: Written, language: Language): FieldErrors {
  const errors: FieldErrors = {};
  for (const [field, maximum] of Object.entries(longest) as [keyof typeof longest, number][]) {
    if (written[field].length > maximum) errors[field] = tooLong.fill(language, { maximum });
    if (holdsCpr(written[field])) errors[field] = fieldErrors.cprNumber[language];
  }
  if (!written.place) errors.place = fieldErrors.placeMissing[language];
  if (!written.description) errors.description = fieldErrors.descriptionMissing[language];
  if (written.referrer && !isReferrer(written.referrer)) errors.referrer = fieldErrors.notListed[language];
  return Object.fromEntries(fields.filter((field) => errors[field]).map((field) => [field, errors[field]]));
}

/** Whether it looks as if a program had filled it in. A person who is taken for one sends it once more. */
export function looksAutomatic({ website, shownAt }: Hidden, now: number): boolean {
  return website !== '' || !(now - shownAt >= FASTEST_MS);
}

/** What was written as the API's own request has it. When the person was seen stands with the concern. */
export function referralIn(written: Written, municipality: string, language: Language) {
  const { place, lastSeen, alias, description: concern, reason, referrer, phone, name } = written;
  const details = { ...(phone && { phone }), ...(name && { name }) };
  return {
    municipality,
    description: lastSeen ? concernWithLastSeen.fill(language, { concern, lastSeen }) : concern,
    referrer: isReferrer(referrer) ? referrer : ('other' as const),
    place,
    ...(alias && { alias }),
    ...(reason && { reasons: [reason] }),
    ...(written.urgent && { urgent: true }),
    ...(Object.keys(details).length > 0 && { referrerDetails: details }),
    ...(written.unnamed && { referrerWantsToStayUnnamed: true }),
  };
}

const isReferrer = (value: string): value is ReferrerKind =>
  value === 'other' || namedReferrers.some((kind) => kind === value);

/** Ten digits that are somebody's number: a day that there is, or a replacement number's. */
export function holdsCpr(text: string): boolean {
  const today = localDateOf(instant(Date.now()));
  return [...text.matchAll(/(?<!\d)\d{6}[- ]?\d{4}(?!\d)/g)].some(([found]) => readCpr(found, today) !== undefined);
}
