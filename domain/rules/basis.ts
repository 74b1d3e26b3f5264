import type { Instant, LocalDate } from '../clock/time';
import type { Actor, Sealed } from '../ids';
import type { Rules } from './rule-book';

import type { LocalSettings } from './settings';
import { restsOn } from './standard-queries';
import type { DeadlineTopic } from './standard-shape';

/** A person's own assessment that a deadline rests on; `event` is where its reason stands in the record. */
export type Assessed = {
  readonly by: Actor;
  readonly at: Instant;
  readonly event: number;
  /** The day was agreed with the citizen, so no reason was asked. */
  readonly agreedWithCitizen?: true;
  /** No reason stands there: it was taken as proposed, so nobody's assessment of this citizen is claimed. */
  readonly wordless?: true;
};

/** An assessment that says so where no reason came with it. */
export function inWords(assessed: Assessed, reason: Sealed | undefined): Assessed {
  return reason ? assessed : { ...assessed, wordless: true };
}

/** The plan for an unreachable citizen that something goes by: its terms as they were made. */
export type PlanGoneBy = {
  readonly days: number;
  readonly attempts: number;
  /** The terms that count, where the plan lies below the floors of the settings. */
  readonly countsAs?: { readonly days: number; readonly attempts: number };
  /** Nobody has assessed since the plan was made. */
  readonly notAnew?: true;
};

/** The deadlines of the standard, and what else rests on a rule: an ending, an assignment, the settings themselves. */
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
  readonly plan?: PlanGoneBy;
};

/** A basis in the standard, with the local setting that fills in its number. */
export function basisOf(rules: Rules, topic: DeadlineTopic, settingKey?: string): Basis {
  const clause = restsOn(rules.standard, topic);
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
  return { topic, clause: restsOn(rules.standard, topic), assessed };
}
