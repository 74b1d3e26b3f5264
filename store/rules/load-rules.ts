import type { Kysely } from 'kysely';
import type { MunicipalityId } from '../../domain/ids';
import { type RuleBook, type Rules, rulesAt, type StandardRef } from '../../domain/rules';
import type { Instant, LocalDate } from '../../domain/time';
import type { Database } from '../database';
import { listSettings } from './settings';
import { listStandards, type StandardVersion } from './standards';

/** What a municipality's rules are, read from the store at most every few seconds. */
export interface RuleShelf {
  /** Every standard and every version of the settings, as a case carries them. */
  book(municipality: MunicipalityId): Promise<RuleBook>;
  /** The rules for a case pinned to this standard at a moment. Throws RangeError where there are none. */
  rulesAt(municipality: MunicipalityId, pinned: StandardRef, now: Instant): Promise<Rules>;
  /** The standard that a case beginning on this date is pinned to: the active version with the latest date. */
  standardFor(municipality: MunicipalityId, date: LocalDate): Promise<StandardVersion | undefined>;
  /** Reads anew at the next use: after this process wrote a standard or settings. */
  forget(municipality: MunicipalityId): void;
}

const FRESH_MS = 5_000;

export function ruleShelf(db: Kysely<Database>): RuleShelf {
  type Shelf = { versions: StandardVersion[]; book: RuleBook };
  const shelves = new Map<string, { until: number; shelf: Promise<Shelf> }>();

  const read = async (municipality: MunicipalityId): Promise<Shelf> => {
    const [versions, settings] = await Promise.all([listStandards(db, municipality), listSettings(db, municipality)]);
    return { versions, book: { standards: versions.map(({ standard }) => standard), settings } };
  };
  const shelfOf = (municipality: MunicipalityId): Promise<Shelf> => {
    const known = shelves.get(municipality);
    if (known && known.until > Date.now()) return known.shelf;
    const shelf = read(municipality);
    shelves.set(municipality, { until: Date.now() + FRESH_MS, shelf });
    shelf.catch(() => shelves.delete(municipality));
    return shelf;
  };

  return {
    book: async (municipality) => (await shelfOf(municipality)).book,
    rulesAt: async (municipality, pinned, now) => rulesAt((await shelfOf(municipality)).book, pinned, now),
    standardFor: async (municipality, date) => {
      const { versions } = await shelfOf(municipality);
      return versions
        .filter(({ activeFrom }) => activeFrom !== null && activeFrom <= date)
        .sort((a, b) => compare(a.activeFrom ?? '', b.activeFrom ?? '') || a.standard.version - b.standard.version)
        .at(-1);
    },
    forget: (municipality) => {
      shelves.delete(municipality);
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
