import { type Instant, type LocalDate, localDateOf } from '../clock/time';
import type { RevisionName } from './revision-name';
import type { LocalSettings } from './settings';
import type { Standard } from './standard';

/**
 * What a case carries of its standard: all that rules rest on, without the quotes and the texts shown to people, which
 * stay where standards are kept.
 */
export type CarriedStandard = Pick<Standard, (typeof carried)[number]>;

const carried = [
  'id',
  'version',
  'municipality',
  'phases',
  'ageRule',
  'targetGroups',
  'requiredCriteria',
  'referralReasons',
  'grounds',
  'leastIntrusive',
  'handoversFrom',
  'activities',
  'information',
  'threats',
  'outOfHours',
  'daytime',
  'geography',
  'competence',
  'employees',
  'expenses',
  'rests',
] as const satisfies readonly (keyof Standard)[];

/** The part of a standard that travels with its cases. */
export function carriedOf(standard: CarriedStandard): CarriedStandard {
  return Object.fromEntries(carried.map((key) => [key, standard[key]])) as CarriedStandard;
}

/**
 * The version of the shape that standards and settings have: a field that older ones lack raises it, and is given to them
 * in `rule-versions.ts`.
 */
export const ruleBookVersion = 2;

/** The rules that a case carries with it: its standards, and the local settings with the dates they hold from. */
export type RuleBook = {
  readonly schemaVersion: typeof ruleBookVersion;
  readonly standards: readonly CarriedStandard[];
  readonly settings: readonly LocalSettings[];
};

export function ruleBookOf(standards: readonly CarriedStandard[], settings: readonly LocalSettings[]): RuleBook {
  return { schemaVersion: ruleBookVersion, standards, settings };
}

/** The rules in force for a case at a moment: its pinned standard and the settings of that day. */
export type Rules = {
  readonly standard: CarriedStandard;
  readonly settings: LocalSettings;
  /** The settings that were in force before, the latest first. */
  readonly earlier: readonly LocalSettings[];
  /** Settings that are decided and not yet in force, the next one first. */
  readonly upcoming: readonly LocalSettings[];
  /** The changes to decisions that the run which decides does not have; left out: it has all of them. */
  readonly lacks?: readonly RevisionName[];
};

export type StandardRef = { readonly id: string; readonly version: number };

/**
 * The rules in force for a case that is pinned to this standard, on the local date of `now`.
 * @throws RangeError when the book does not hold that standard, or no settings.
 */
export function rulesAt(book: Omit<RuleBook, 'schemaVersion'>, pinned: StandardRef, now: Instant): Rules {
  const today = localDateOf(now);
  const standard = book.standards.find(({ id, version }) => id === pinned.id && version === pinned.version);
  const settings = settingsOn(book.settings, today);
  if (!standard || !settings) throw new RangeError(`no rules for standard ${pinned.id} version ${pinned.version}`);
  const dated = [...book.settings].sort(bySettingsDate);
  const earlier = dated.slice(0, dated.indexOf(settings)).reverse();
  return { standard, settings, earlier, upcoming: dated.filter(({ from }) => from > today) };
}

/** A version of something that holds from a date. */
type Dated = { readonly from: string; readonly version: number };

/** The local settings in force on a date; before the first ones hold, the first. */
export function settingsOn<Settings extends Dated>(
  versions: readonly Settings[],
  date: LocalDate,
): Settings | undefined {
  const dated = [...versions].sort(bySettingsDate);
  return dated.filter(({ from }) => from <= date).at(-1) ?? dated[0];
}

/** The book with one more standard or one more version of the settings; what it already holds is replaced. */
export function bookWith(book: RuleBook, added: { standard?: CarriedStandard; settings?: LocalSettings }): RuleBook {
  const { standard, settings } = added;
  return ruleBookOf(
    standard
      ? [...book.standards.filter((s) => s.id !== standard.id || s.version !== standard.version), standard]
      : book.standards,
    settings ? [...book.settings.filter((s) => s.version !== settings.version), settings] : book.settings,
  );
}

function bySettingsDate(a: Dated, b: Dated): number {
  return a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1;
}

/** Over how many minutes the ordinary reminders of an opening are spread; shipped as 10. */
export function spreadMinutes({ reminderSpreadMinutes = 10 }: LocalSettings): number {
  return reminderSpreadMinutes;
}

/** The days between follow-ups that the settings propose for a phase. */
export function proposalOf({ settings }: Rules, phase: string): number {
  return settings.followUp.proposals[phase] ?? settings.followUp.maximumDays;
}
