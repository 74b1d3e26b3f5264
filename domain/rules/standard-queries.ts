import type { DeadlineTopic } from './deadline-topics';
import type { StandardGround } from './grounds';
import type { CarriedStandard } from './rule-book';
import type { Standard } from './standard';
import type { LeastIntrusiveMoment, PhaseId } from './standard-shape';

/** Look-ups in a standard. They take types alone from the schema, so that a workflow's bundle holds no zod. */

export type Phase = Standard['phases'][number];
export type GroundForEnding = Standard['grounds'][number];

/** The phase a case begins in, and goes back to when an unreachable citizen is found. */
export function firstPhase(standard: CarriedStandard): PhaseId {
  return standard.phases[0]?.id ?? '';
}

/** The phase by its id, or undefined where this municipality has no such phase. */
export function phaseOf(standard: Pick<CarriedStandard, 'phases'>, phase: PhaseId): Phase | undefined {
  return standard.phases.find(({ id }) => id === phase);
}

/** A phase's place in the sequence, from 0; -1 where this municipality has no such phase. */
export function placeOf(standard: CarriedStandard, phase: PhaseId): number {
  return standard.phases.findIndex(({ id }) => id === phase);
}

/** Whether a case in this phase has come as far as the other, in the standard's order. False for a phase it lacks. */
export function atOrAfterPhase(standard: CarriedStandard, phase: PhaseId, other: PhaseId): boolean {
  const place = placeOf(standard, other);
  return place >= 0 && placeOf(standard, phase) >= place;
}

/** The phase one step forward, or undefined in the last one. */
export function nextPhase(standard: CarriedStandard, phase: PhaseId): PhaseId | undefined {
  const place = placeOf(standard, phase);
  return place < 0 ? undefined : standard.phases[place + 1]?.id;
}

/** Whether the standard lets a case go from one phase to another at all (skipping and going back ask for a reason). */
export function mayEnter(standard: CarriedStandard, from: PhaseId, to: PhaseId): boolean {
  const phase = phaseOf(standard, to);
  return phase !== undefined && (phase.enteredFrom?.includes(from) ?? true);
}

/** The phases that a case can go to from this one. */
export function phasesFrom(standard: CarriedStandard, from: PhaseId): PhaseId[] {
  return standard.phases.map(({ id }) => id).filter((id) => id !== from && mayEnter(standard, from, id));
}

/** The ground with its clauses, or undefined where this municipality's text does not have it. */
export function groundOf(
  standard: Pick<CarriedStandard, 'grounds'>,
  ground: StandardGround,
): GroundForEnding | undefined {
  return standard.grounds.find((entry) => entry.ground === ground);
}

/** What a clause says, in the text's own words. */
export function clauseText(standard: Pick<Standard, 'clauses'>, clause: string): string | undefined {
  return standard.clauses[clause]?.says;
}

/** The clause a deadline serves, or null where the text is silent and the municipality set it itself. */
export function restsOn(standard: Pick<CarriedStandard, 'rests'>, topic: DeadlineTopic): string | null {
  return standard.rests[topic] ?? null;
}

/** The criteria that the text asks for together, by their names (G2); none where any one is enough. */
export function requiredCriteriaOf({ targetGroups, requiredCriteria = [] }: CarriedStandard) {
  return targetGroups.filter(({ id }) => requiredCriteria.includes(id));
}

/** Whether, at this moment, a person must say why the measure is the least intrusive that serves (B3). */
export function asksLeastIntrusive(standard: CarriedStandard, moment: LeastIntrusiveMoment): boolean {
  return standard.leastIntrusive?.askedAt.includes(moment) ?? false;
}
