import { type Instant, type LocalDate, localDateOf } from './clock/time';
import type { Actor } from './ids';
import type { LocalSettings } from './settings';
import type { DeadlineTopic, Standard } from './standard';

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
  'grounds',
  'leastIntrusive',
  'handoversFrom',
  'activities',
  'threats',
  'outOfHours',
  'daytime',
  'geography',
  'competence',
  'expenses',
  'rests',
] as const satisfies readonly (keyof Standard)[];

/** The part of a standard that travels with its cases. */
export function carriedOf(standard: CarriedStandard): CarriedStandard {
  return Object.fromEntries(carried.map((key) => [key, standard[key]])) as CarriedStandard;
}

/** The rules that a case carries with it: its standards, and the local settings with the dates they hold from. */
export type RuleBook = {
  readonly standards: readonly CarriedStandard[];
  readonly settings: readonly LocalSettings[];
};

/** The rules as they stand for a case at a moment: its pinned standard and the settings in force. */
export type Rules = {
  readonly standard: CarriedStandard;
  readonly settings: LocalSettings;
  /** Settings that are decided and not yet in force, the next one first. */
  readonly upcoming: readonly LocalSettings[];
};

export type StandardRef = { readonly id: string; readonly version: number };

/** The rules in force for a case that is pinned to this standard. */
export function rulesAt(book: RuleBook, pinned: StandardRef, now: Instant): Rules {
  const today = localDateOf(now);
  const standard = book.standards.find(({ id, version }) => id === pinned.id && version === pinned.version);
  const settings = settingsOn(book.settings, today);
  if (!standard || !settings) throw new RangeError(`no rules for standard ${pinned.id} version ${pinned.version}`);
  const upcoming = [...book.settings].sort(bySettingsDate).filter(({ from }) => from > today);
  return { standard, settings, upcoming };
}

/** The local settings in force on a date; before the first ones hold, the first. */
export function settingsOn(versions: readonly LocalSettings[], date: LocalDate): LocalSettings | undefined {
  const dated = [...versions].sort(bySettingsDate);
  return dated.filter(({ from }) => from <= date).at(-1) ?? dated[0];
}

/** The book with one more standard or one more version of the settings; what it already holds is replaced. */
export function bookWith(book: RuleBook, added: { standard?: CarriedStandard; settings?: LocalSettings }): RuleBook {
  const { standard, settings } = added;
  return {
    standards: standard
      ? [...book.standards.filter((s) => s.id !== standard.id || s.version !== standard.version), standard]
      : book.standards,
    settings: settings ? [...book.settings.filter((s) => s.version !== settings.version), settings] : book.settings,
  };
}

function bySettingsDate(a: LocalSettings, b: LocalSettings): number {
  return a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1;
}

/** A person's own assessment that a deadline rests on; `event` is where its reason stands in the record. */
export type Assessed = { readonly by: Actor; readonly at: Instant; readonly event: number };

/** What a basis is about: beside the deadlines of the standard, an ending, who has the case, and settings themselves. */
export type BasisTopic = DeadlineTopic | 'ending' | 'assignment' | 'settings';

/**
 * What a deadline, a question or an ending rests on: the clause it serves (none: "lokalt fastsat"), the local setting
 * that gave the number, and the individual assessment where a person set it for this citizen.
 */
export type Basis = {
  readonly topic: BasisTopic;
  readonly clause: string | null;
  readonly setting?: {
    readonly key: string;
    readonly version: number;
    readonly setBy: string;
    readonly from: LocalDate;
    readonly reference: string;
  };
  readonly assessed?: Assessed;
};

/** A basis in the standard, with the local setting that fills in its number. */
export function basisOf(rules: Rules, topic: DeadlineTopic, settingKey?: string): Basis {
  const clause = rules.standard.rests[topic];
  return settingKey ? { topic, clause, setting: settingOf(rules.settings, settingKey) } : { topic, clause };
}

/** A basis in a local setting alone: no clause asks for it. */
export function localBasis(settings: LocalSettings, topic: BasisTopic, settingKey: string): Basis {
  return { topic, clause: null, setting: settingOf(settings, settingKey) };
}

function settingOf({ version, setBy, from, reference }: LocalSettings, key: string): Basis['setting'] {
  return { key, version, setBy, from: from as LocalDate, reference };
}

/** A basis in what a person assessed for this citizen; the clause stands beside it. */
export function assessedBasis(rules: Rules, topic: DeadlineTopic, assessed: Assessed): Basis {
  return { topic, clause: rules.standard.rests[topic], assessed };
}
