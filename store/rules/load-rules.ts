import type { Kysely } from 'kysely';
import type { Instant, LocalDate } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import { type RuleBook, type Rules, ruleBookOf, rulesAt, type StandardRef } from '../../domain/rules/rule-book';
import type { Standard } from '../../domain/rules/standard';
import type { Database } from '../database';
import type { RulesOf } from './rules-of';
import { listSettings } from './settings';
import { listStandards, type StandardVersion } from './standards';

/** Which rules a case goes by: its pinned standard, and the settings that have reached it, up to a version. */
export interface CaseRules {
  readonly standard: StandardRef;
  readonly settingsVersion: number;
}

/** A municipality's rules as they were read from the store at one moment. */
export interface MunicipalRules {
  /** Every standard and every version of the settings, as a case carries them. */
  readonly book: RuleBook;
  /** The latest version of the settings, which a case that begins now knows; 0 where there are none. */
  readonly latestSettings: number;
  /** The rules for a case at a moment. Throws `RulesMissing`. */
  rulesAt(of: CaseRules, now: Instant): Rules;
  /** What a version of a standard is called; undefined where there is none. */
  nameOf(standard: StandardRef): Standard['name'] | undefined;
  /** A version of a standard, whole; undefined where there is none. */
  standardOf(standard: StandardRef): Standard | undefined;
  /** The standard that a case beginning on this date is pinned to: the active version with the latest date. */
  standardFor(date: LocalDate): StandardVersion | undefined;
}

/** A case goes by rules that were not in the store when they were last read. */
export class RulesMissing extends Error {
  readonly code = 'rulesMissing';
  constructor(readonly of: CaseRules) {
    const { standard, settingsVersion } = of;
    super(
      `standard ${standard.id} version ${standard.version} or settings version ${settingsVersion} are not in the store`,
    );
    this.name = 'RulesMissing';
  }
}

/** Where rules are read, each municipality's at most every few seconds. The real ones, until a rehearsal is named. */
export interface RulesCache {
  of(municipality: MunicipalityId): Promise<MunicipalRules>;
  /** Reads anew at the next use: after a standard or settings were written here, or where rules are missing. */
  forget(municipality: MunicipalityId): void;
  /** The same of a rehearsal's copies, or, for null, of the real rules. */
  inRehearsal(id: string | null): RulesCache;
}

const FRESH_MS = 5_000;
const MAX_CACHED = 200;

export function rulesCache(db: Kysely<Database>): RulesCache {
  const cached = new Map<string, { until: number; rules: Promise<MunicipalRules> }>();
  const within = (rehearsalId: string | null): RulesCache => {
    const nameOf = (municipality: MunicipalityId) => `${municipality}/${rehearsalId ?? ''}`;
    return {
      of(municipality) {
        const name = nameOf(municipality);
        const known = cached.get(name);
        if (known && known.until > Date.now()) return known.rules;
        const rules = readRules(db, { municipality, rehearsalId });
        if (cached.size >= MAX_CACHED) cached.clear();
        cached.set(name, { until: Date.now() + FRESH_MS, rules });
        rules.catch(() => cached.delete(name));
        return rules;
      },
      forget: (municipality) => {
        cached.delete(nameOf(municipality));
      },
      inRehearsal: within,
    };
  };
  return within(null);
}

/** Does something with a municipality's rules; where some are missing, once more with rules read anew. */
export async function withRules<T>(
  cache: RulesCache,
  municipality: MunicipalityId,
  act: (rules: MunicipalRules) => Promise<T>,
): Promise<T> {
  try {
    return await act(await cache.of(municipality));
  } catch (error) {
    if (!(error instanceof RulesMissing)) throw error;
    cache.forget(municipality);
    return act(await cache.of(municipality));
  }
}

async function readRules(db: Kysely<Database>, of: RulesOf): Promise<MunicipalRules> {
  const versions = await listStandards(db, of);
  const settings = await listSettings(db, of);
  const standards = versions.map(({ standard }) => standard);
  const standardOf = ({ id, version }: StandardRef) =>
    standards.find((standard) => standard.id === id && standard.version === version);
  const latestSettings = Math.max(0, ...settings.map(({ version }) => version));
  return {
    book: ruleBookOf(standards, settings),
    latestSettings,
    rulesAt(of, now) {
      const pinned = standards.some(({ id, version }) => id === of.standard.id && version === of.standard.version);
      if (!pinned || latestSettings < of.settingsVersion) throw new RulesMissing(of);
      const reached = settings.filter(({ version }) => version <= of.settingsVersion);
      return rulesAt({ standards, settings: reached }, of.standard, now);
    },
    nameOf: (ref) => standardOf(ref)?.name,
    standardOf,
    standardFor: (date) =>
      versions
        .filter(({ activeFrom }) => activeFrom !== null && activeFrom <= date)
        .sort((a, b) => compare(a.activeFrom ?? '', b.activeFrom ?? '') || a.standard.version - b.standard.version)
        .at(-1),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
