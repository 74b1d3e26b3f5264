import { z } from 'zod';
import { isLocalDate, isLocalTime, type LocalDate, type LocalTime } from '../clock/time';

/**
 * What the standards' schema and the settings' schema are both made of. Every refusal carries, beside what is wrong,
 * `expected`: what would be right.
 */

/** Without control characters and lone surrogates, which no database keeps; line ends and tabs are fine. */
const isPrintable = (text: string): boolean => !/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text);
const printable = { error: 'has signs that nobody writes', params: { expected: 'text without control characters' } };

/** Free text of a standard or of settings, over several lines where it needs them. */
export const Prose = z.string().min(1).refine(isPrintable, printable);

/** An address of a page on the web. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'an address beginning with http:// or https://' })
  .refine(isPrintable, printable);

/** The same text in Danish and English. */
export const Bilingual = z.strictObject({ da: Prose, en: Prose });
export type Bilingual = z.infer<typeof Bilingual>;
/** Danish first, English second. */
export const languages = ['da', 'en'] as const satisfies readonly (keyof Bilingual)[];
export type Language = (typeof languages)[number];

/** `ballerup`, `gentofte`: short, lower case, stable for ever, used in ids and addresses. */
export const MunicipalityId = z.string().regex(/^[a-z][a-z-]*$/, 'a short name in lower case, like ballerup');
export type MunicipalityId = z.infer<typeof MunicipalityId>;

/** A word of the glossary that code, configuration and screens use for one thing: `contactEstablished`. */
export const CodeName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'one word in camelCase beginning with a small letter, like contactEstablished');

/** A day of the calendar in Denmark. */
export const DateOfCalendar = z
  .custom<LocalDate>(isLocalDate, {
    error: 'is not a date of the calendar',
    params: { expected: 'a date like 2026-05-18' },
  })
  .meta({ type: 'string', format: 'date', example: '2026-05-18' });

/** A time of day on the clock in Denmark. */
export const TimeOfDay = z
  .custom<LocalTime>(isLocalTime, {
    error: 'is not a time of day',
    params: { expected: 'a time in quotes, like "08:00"' },
  })
  .meta({ type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', example: '08:00' });

/** A rule about the whole file that it breaks: where, what is wrong, and what would be right. */
export type BrokenRule = {
  readonly path: readonly (string | number)[];
  readonly problem: string;
  readonly expected: string;
};

/** Hands the broken rules of a whole file to zod as issues of their own. */
export function addBrokenRules(context: z.RefinementCtx, broken: readonly BrokenRule[]): void {
  for (const { path, problem, expected } of broken) {
    context.addIssue({ code: 'custom', path: [...path], message: problem, params: { expected } });
  }
}
