import type { CaseId, Sealed } from '../ids';

/** The parts of the world around the citizen that the support is to bring contact with (B6). */
export const worldParts = ['authorities', 'services', 'network'] as const;
export type WorldPart = (typeof worldParts)[number];

/** How contact with one stands; being able to use established services by oneself is what is aimed at (B7). */
export const contactStandings = ['noContact', 'withSupport', 'byThemselves'] as const;
export type ContactStanding = (typeof contactStandings)[number];
export type ContactWith = { readonly [Part in WorldPart]?: ContactStanding };

/**
 * What is said of a citizen's situation: goals in their own words (B2), needs (B13), how contact stands (B6), and the
 * services that go on beside this one (B14), by their codes. What is left out stands as it was.
 */
export type SituationSaid = {
  readonly goals?: Sealed;
  readonly needs?: Sealed;
  readonly contactWith?: ContactWith;
  readonly parallelServices?: readonly string[];
};

/** A text of it, by the event in which it stands. */
type Said = {
  readonly seq: number;
  /** The case that it was carried along from. */
  readonly from?: CaseId;
  /** What came along stands in the place of this, until the cases part. */
  readonly insteadOf?: Said;
};

/** The citizen's situation as it was said last; its texts stand in the record only. */
export type Situation = {
  readonly goals?: Said;
  readonly needs?: Said;
  readonly contactWith?: ContactWith;
  readonly parallelServices?: readonly string[];
  /** The case that all but the goals was carried along from, where nothing else has been said here. */
  readonly from?: CaseId;
};

/** The part of a case that these functions read. `CaseState` is not imported, as it imports this file. */
type WithSituation = { readonly situation?: Situation };

/** The case with what an event says of the situation. */
export function withSituation<State extends WithSituation>(state: State, told: SituationSaid, said: Said): State {
  const { goals, ...others } = situationIn(told);
  const { needs, contactWith, ...more } = others;
  const saysOthers = Object.keys(others).length > 0;
  if (!goals && !saysOthers) return state;
  const { from: before, ...situation } = state.situation ?? {};
  const from = saysOthers ? said.from : before;
  return {
    ...state,
    situation: {
      ...situation,
      ...more,
      ...(goals && { goals: inPlaceOf(situation.goals, said) }),
      ...(needs && { needs: said }),
      ...(contactWith && { contactWith: { ...situation.contactWith, ...contactWith } }),
      ...(from && { from }),
    },
  };
}

function inPlaceOf(before: Said | undefined, said: Said): Said {
  return said.from && before ? { ...said, insteadOf: before } : said;
}

/** Whether anything but goals has been said. */
export function knowsSituation({ situation }: WithSituation): boolean {
  const { goals: _goals, ...others } = situation ?? {};
  return Object.keys(others).length > 0;
}

/** The situation without what came along from the other case. */
export function situationWithout({ situation }: WithSituation, from: CaseId): Situation | undefined {
  if (!situation) return undefined;
  const { goals: before, ...others } = situation;
  const goals = saidWithout(before, from);
  const own = { ...(goals && { goals }), ...(others.from !== from && others) };
  return Object.keys(own).length > 0 ? own : undefined;
}

function saidWithout(said: Said | undefined, from: CaseId): Said | undefined {
  if (!said) return undefined;
  const { insteadOf, ...last } = said;
  const before = saidWithout(insteadOf, from);
  if (last.from === from) return before;
  return { ...last, ...(before && { insteadOf: before }) };
}

/** What of a command or an event is about the situation. */
export function situationIn({ goals, needs, contactWith, parallelServices }: SituationSaid): SituationSaid {
  return {
    ...(goals && { goals }),
    ...(needs && { needs }),
    ...(contactWith && { contactWith }),
    ...(parallelServices && { parallelServices }),
  };
}
