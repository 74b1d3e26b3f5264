import { type Kept, readerOf, type Upcasters } from '../versions';
import { type CarriedStandard, type RuleBook, ruleBookVersion } from './rule-book';
import type { LocalSettings } from './settings';

type Upcaster = (kept: Kept) => object;

/** By the version that is read: what makes the next one of each standard, and of each version of the settings. */
const upcasters: Readonly<Record<number, { readonly standard?: Upcaster; readonly settings?: Upcaster }>> = {};

/** A rule book of any version in today's shape. Throws a RangeError where a later release has written it. */
export const readRuleBook = readerOf<RuleBook>('a rule book', ruleBookVersion, ofBooks());

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
