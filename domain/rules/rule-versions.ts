import { type Kept, readerOf, type Upcasters } from '../versions';
import { daysOfOldSettings, eachReview, reviewNames } from './reviews';
import { type CarriedStandard, type RuleBook, ruleBookVersion } from './rule-book';
import type { LocalSettings } from './settings';

type Upcaster = (kept: Kept) => object;

/** By the version that is read: what makes the next one of each standard, and of each version of the settings. */
const upcasters: Readonly<Record<number, { readonly standard?: Upcaster; readonly settings?: Upcaster }>> = {
  1: { settings: withoutFloors },
};

const read = readerOf<RuleBook>('a rule book', ruleBookVersion, ofBooks());

/** A rule book of any version in today's shape. Throws a RangeError where a later release has written it. */
export function readRuleBook(kept: object): RuleBook {
  const book = read(kept);
  return book.settings.every(hasEveryReview) ? book : { ...book, settings: book.settings.map(withEveryReview) };
}

function hasEveryReview(settings: LocalSettings): boolean {
  return reviewNames.every((name) => name in settings);
}

/** A review needs no version of its own: settings from before it was thought of have the days that are given here. */
function withEveryReview(settings: LocalSettings): LocalSettings {
  return { ...eachReview((name) => ({ days: daysOfOldSettings[name] })), ...settings };
}

/** Version 2: floors under a plan, variety of attempts, a second word. Before, nothing of the kind was asked for. */
function withoutFloors({ unreachable, ...settings }: Kept): object {
  const floors = { days: 1, attempts: 0 };
  const variety = { days: 0, dayParts: 0, ways: 0 };
  return { ...settings, unreachable: { ...(unreachable as object), floors, variety, secondWord: 'none' } };
}

/** The same for one standard, which a row or a command says the version of. */
export function readStandard<S extends CarriedStandard>(kept: S, schemaVersion: number | undefined): S {
  const [standard] = readRuleBook({ schemaVersion, standards: [kept], settings: [] }).standards;
  return standard as S;
}

/** The same for one version of the settings. */
export function readSettings(kept: LocalSettings, schemaVersion: number | undefined): LocalSettings {
  const [settings] = readRuleBook({ schemaVersion, standards: [], settings: [kept] }).settings;
  return settings as LocalSettings;
}

function ofBooks(): Upcasters {
  const each = (kept: unknown, upcast: Upcaster = (same) => same) => (kept as readonly Kept[]).map(upcast);
  return Object.fromEntries(
    Object.entries(upcasters).map(([version, { standard, settings }]) => [
      version,
      (book: Kept) => ({ standards: each(book.standards, standard), settings: each(book.settings, settings) }),
    ]),
  );
}
