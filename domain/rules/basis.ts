import type { Instant, LocalDate } from '../clock/time';
import type { Actor, CaseId, Sealed } from '../ids';
import type { DeadlineTopic } from './deadline-topics';
import type { Rules, StandardRef } from './rule-book';
import type { LocalSettings } from './settings';
import { restsOn } from './standard-queries';

/** An act of a person that a date rests on; `event` is where it, and its reason, stand in the record. */
export type Act = {
  readonly by: Actor;
  readonly at: Instant;
  readonly event: number;
  /** The case in whose record it stands, where the date came along from another one. */
  readonly from?: CaseId;
};

/** A person's own assessment that a date rests on. */
export type Assessed = Act & {
  /** The day was agreed with the citizen, so no reason was asked. */
  readonly agreedWithCitizen?: true;
  /** The days that were assessed, where the date follows from them. */
  readonly days?: number;
  /** When `by` entered it here, where it was assessed before that. */
  readonly enteredAt?: Instant;
  /** Who assessed before that, and why, stands in the entry that `event` names. */
  readonly statedAtEntry?: true;
};

/** The plan for an unreachable citizen that something goes by: its terms as they were made. */
export type PlanGoneBy = {
  readonly days: number;
  readonly attempts: number;
  /** The terms that count, where the plan lies below the floors of the settings. */
  readonly countsAs?: { readonly days: number; readonly attempts: number };
  /** Nobody has assessed since the plan was made. */
  readonly notAnew?: true;
};

/** The deadlines of the standard, and what else somebody is asked or told: of an ending, an assignment, a comment, the settings. */
export type BasisTopic = DeadlineTopic | 'ending' | 'assignment' | 'comment' | 'settings';

/** A span that is the same everywhere and that nobody sets. */
export const fixedSpans = ['sameDay', 'nextDay', 'nextWorkingDay', 'agreedDay'] as const;
export type FixedSpan = (typeof fixedSpans)[number];

/** A local setting as it stood when it set a date. */
export type SettingUsed = {
  readonly key: string;
  /** Null: not one number or word. Absent in what release 0.1 recorded; the version still says it. */
  readonly value?: number | string | null;
  readonly version: number;
  readonly setBy: string;
  readonly from: LocalDate;
  readonly reference: string;
  /** It was used before its own date, since the municipality had none that are older. */
  readonly ahead?: true;
};

/**
 * What a date, a question or an ending rests on: the clause it serves (none: "lokalt fastsat"), the local setting
 * that gave the number, and the individual assessment where a person set it for this citizen. It is stored by whatever
 * sets the date and never worked out again (docs/decisions/a-date-keeps-its-basis.md).
 */
export type Basis = {
  readonly topic: BasisTopic;
  readonly clause: string | null;
  /** The version of the standard that the clause is of. */
  readonly standard?: StandardRef;
  readonly setting?: SettingUsed;
  readonly fixed?: FixedSpan;
  readonly assessed?: Assessed;
  readonly plan?: PlanGoneBy;
  /** The settings' proposal was let stand, and nobody said a word about this citizen. */
  readonly proposalTaken?: Act;
  /** Set by a release that did not keep what it rested on; with a clause, who assessed alone was not kept. */
  readonly notRecorded?: true;
};

/** A basis in the standard, with the local setting that fills in its number. */
export function basisOf(rules: Rules, topic: DeadlineTopic, settingKey?: string): Basis {
  const served = clauseOf(rules, topic);
  return settingKey ? { ...served, setting: settingInForce(rules, settingKey) } : served;
}

/** A basis in the standard, of a date that no setting moves. */
export function fixedBasis(rules: Rules, topic: DeadlineTopic, fixed: FixedSpan): Basis {
  return { ...clauseOf(rules, topic), fixed };
}

/** A basis in a local setting alone: no clause asks for it. */
export function localBasis(settings: LocalSettings, topic: BasisTopic, settingKey: string): Basis {
  return { topic, clause: null, setting: settingUsed(settings, settingKey) };
}

/** A basis in what a person assessed for this citizen; the clause stands beside it. */
export function assessedBasis(rules: Rules, topic: DeadlineTopic, assessed: Assessed): Basis {
  return assessedOn(clauseOf(rules, topic), assessed);
}

/**
 * The same, of a basis that a rule gave: a person has assessed otherwise, so its setting does not count. Where not even
 * the clause was recorded, it says so on.
 */
export function assessedOn({ topic, clause, standard, notRecorded }: Basis, assessed: Assessed): Basis {
  const unknown = notRecorded && !standard;
  return { topic, clause, ...(standard && { standard }), ...(unknown && { notRecorded }), assessed };
}

/** Whether a person has assessed the very day, and not only the days that it follows from. */
export function isOwnDay({ assessed }: Basis): boolean {
  return assessed !== undefined && assessed.days === undefined;
}

/** The same, where it may be without a word: then nobody's assessment of this citizen is claimed. */
export function assessedInWords(proposed: Basis, assessed: Assessed, reason: Sealed | undefined): Basis {
  return reason ? assessedOn(proposed, assessed) : { ...proposed, proposalTaken: assessed };
}

/** Who stands behind it, whether they assessed or let a proposal stand. */
export function actBehind({ assessed, proposalTaken }: Basis): Act | undefined {
  return assessed ?? proposalTaken;
}

/** The basis of a window, with whoever stands behind what follows when it is over, and the plan that it goes by. */
export function withActOf(window: Basis, { assessed, proposalTaken, plan }: Basis): Basis {
  return { ...window, ...(assessed && { assessed }), ...(proposalTaken && { proposalTaken }), ...(plan && { plan }) };
}

/** A date of which nothing was kept but its topic. */
export function basisNotRecorded(topic: BasisTopic): Basis {
  return { topic, clause: null, notRecorded: true };
}

/**
 * The basis of a date that the settings still move: as it was when the span began, until they give it another number.
 * Settings that repeat the number set nothing anew, and no settings change the clause that it serves.
 */
export function movingBasis(kept: Basis, rules: Rules, topic: DeadlineTopic, settingKey: string): Basis {
  if (kept.notRecorded) return basisOf(rules, topic, settingKey);
  const unchanged = sameNumberSince(rules, settingKey);
  const stands = unchanged.some(({ version }) => version === kept.setting?.version);
  if (stands) return kept;
  const { clause, standard } = kept;
  return { topic, clause, ...(standard && { standard }), setting: firstOf(unchanged, settingKey, rules) };
}

/** The basis of a date that a fixed span gives; where none was kept, by the rules as they are. */
export function standingBasis(kept: Basis, rules: Rules, topic: DeadlineTopic, fixed: FixedSpan): Basis {
  return kept.notRecorded ? fixedBasis(rules, topic, fixed) : kept;
}

/** As it stands in the record of another case. */
export function ofCase(basis: Basis, from: CaseId): Basis {
  const { assessed, proposalTaken } = basis;
  return {
    ...basis,
    ...(assessed && { assessed: { from, ...assessed } }),
    ...(proposalTaken && { proposalTaken: { from, ...proposalTaken } }),
  };
}

function clauseOf({ standard }: Rules, topic: DeadlineTopic): Basis {
  const clause = restsOn(standard, topic);
  return { topic, clause, ...(clause !== null && { standard: { id: standard.id, version: standard.version } }) };
}

function settingInForce(rules: Rules, key: string): SettingUsed {
  return settingUsed(rules.settings, key, rules.upcoming.includes(rules.settings));
}

/**
 * The settings in force and those before them with the same number, back to where it was last another; the newest first.
 * Those that others replaced from their very date on have changed nothing.
 */
function sameNumberSince({ settings, earlier }: Rules, key: string): readonly LocalSettings[] {
  const hasSame = (one: LocalSettings) => settingValue(one, key) === settingValue(settings, key);
  const isReplaced = ({ from }: LocalSettings, index: number) => (earlier[index - 1] ?? settings).from === from;
  const changed = earlier.findIndex((one, index) => !hasSame(one) && !isReplaced(one, index));
  return [settings, ...(changed < 0 ? earlier : earlier.slice(0, changed)).filter(hasSame)];
}

function firstOf(unchanged: readonly LocalSettings[], key: string, rules: Rules): SettingUsed {
  const first = unchanged.at(-1);
  return first && first !== rules.settings ? settingUsed(first, key) : settingInForce(rules, key);
}

function settingUsed(settings: LocalSettings, key: string, ahead = false): SettingUsed {
  const { version, setBy, from, reference } = settings;
  const value = settingValue(settings, key);
  return { key, value, version, setBy, from: from as LocalDate, reference, ...(ahead && { ahead }) };
}

/** The value of `followUp.maximumDays` in the settings. */
export function settingValue(settings: LocalSettings, key: string): number | string | null {
  const found = key.split('.').reduce<unknown>((value, name) => {
    const inside = value !== null && typeof value === 'object' && Object.hasOwn(value, name);
    return inside ? (value as Record<string, unknown>)[name] : undefined;
  }, settings);
  return typeof found === 'number' || typeof found === 'string' ? found : null;
}
