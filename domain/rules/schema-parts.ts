import { z } from 'zod';
import { isWithinDates } from '../clock/date-bounds';
import { isLocalDate, isLocalTime, type LocalDate, type LocalTime } from '../clock/time';

/**
 * What the standards' schema and the settings' schema are both made of. Every refusal carries, beside what is wrong,
 * `expected`: the form that would be right, whose words are in `texts/expected.ts`.
 */

/** How something is to be written. */
export type Form =
  | 'printable'
  | 'webAddress'
  | 'municipality'
  | 'codeName'
  | 'clauseNumber'
  | 'date'
  | 'dateWithin'
  | 'timeOfDay'
  | 'closedDay'
  | 'line'
  | 'oneLine'
  | 'instant'
  | 'instantWithin'
  | 'cprNumber'
  | 'reasonInWords';

/** A form as the words that zod keeps for a refusal. */
export const form = (name: Form): Form => name;

/** Without control characters and lone surrogates, which no database keeps; line ends and tabs are fine. */
const isPrintable = (text: string): boolean => !/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text);
const printable = { error: 'has signs that nobody writes', params: { expected: form('printable') } };

/** Free text of a standard or of settings, over several lines where it needs them. */
export const Prose = z.string().min(1).refine(isPrintable, printable);

/** An address of a page on the web. */
export const WebAddress = z.url({ protocol: /^https?$/, error: form('webAddress') }).refine(isPrintable, printable);

/** The same text in Danish and English. */
export const Bilingual = z.strictObject({ da: Prose, en: Prose });
export type Bilingual = z.infer<typeof Bilingual>;
/** Danish first, English second. */
export const languages = ['da', 'en'] as const satisfies readonly (keyof Bilingual)[];
export type Language = (typeof languages)[number];

/** `ballerup`, `gentofte`: short, lower case, stable for ever, used in ids and addresses. */
export const MunicipalityId = z.string().regex(/^[a-z][a-z-]*$/, form('municipality'));
export type MunicipalityId = z.infer<typeof MunicipalityId>;

/** A word of the glossary that code, configuration and screens use for one thing: `contactEstablished`. */
export const CodeName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, form('codeName'));

/** A day of the calendar in Denmark. */
export const DateOfCalendar = z
  .custom<LocalDate>(isLocalDate, {
    error: 'is not a date of the calendar',
    params: { expected: form('date') },
  })
  .refine((value) => !isLocalDate(value) || isWithinDates(value), {
    error: 'is not a date that anything can rest on',
    params: { expected: form('dateWithin') },
  })
  .meta({ type: 'string', format: 'date', example: '2026-05-18' });

/** A time of day on the clock in Denmark. */
export const TimeOfDay = z
  .custom<LocalTime>(isLocalTime, {
    error: 'is not a time of day',
    params: { expected: form('timeOfDay') },
  })
  .meta({ type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', example: '08:00' });

/** The lists of a standard in which each thing stands once. */
export type ListedOnce = 'phase' | 'targetGroup' | 'referralReason' | 'activity' | 'information' | 'ground';

/** The rules about a whole file, each with the numbers and ids that say what is wrong and what would be right. */
export type RulesOfFiles = {
  notFilledIn: { sign: string };
  otherMunicipality: { settings: string; standard: string };
  closesBeforeOpening: { from: string; to: string };
  proposalAboveMaximum: { days: number; maximumDays: number };
  planBelowFloor: { proposed: number; floor: number };
  reminderOutsideWindow: { days: number; windowDays: number; window: 'unreachable' | 'decline' };
  holdsTooEarly: { earliest: string };
  groundTaken: { ground: string };
  onCallOutOfReach: { name: string };
  proposalWithoutPhase: { phase: string; standard: string; version: number; known: readonly string[] };
  phaseWithoutProposal: { phase: string; standard: string; version: number; maximumDays: number };
  unknownClause: { clause: string; known: readonly string[] };
  listedTwice: { list: ListedOnce; id: string; first: number };
  unreachablePhase: { phase: string; first: string };
  phaseNotInStandard: { phase: string; known: readonly string[] };
  notACriterion: { id: string; known: readonly string[] };
  clauseAsksForAssessment: { ground: string; clause: string };
  noWayToEndInSilence: { ground: string };
};

/** A rule about the whole file that it breaks, and where; `texts/rule-problems.ts` has its words. */
export type BrokenRule = {
  [Rule in keyof RulesOfFiles]: {
    readonly path: readonly (string | number)[];
    readonly rule: Rule;
    readonly params: RulesOfFiles[Rule];
  };
}[keyof RulesOfFiles];

/** Hands the broken rules of a whole file to zod as issues of their own. */
export function addBrokenRules(context: z.RefinementCtx, broken: readonly BrokenRule[]): void {
  for (const one of broken) {
    context.addIssue({ code: 'custom', path: [...one.path], message: one.rule, params: { broken: one } });
  }
}
