import { z } from 'zod';
import { notFilledIn } from '../domain/rules/not-filled-in';
import type { BrokenRule } from '../domain/rules/schema-parts';
import {
  groundsTakenAlready,
  hoursThatCloseBeforeOpening,
  onCallOutOfReach,
  planBelowFloors,
  proposalsAboveMaximum,
  remindersAboutDecline,
  remindersAboutUnreachable,
} from '../domain/rules/settings-rules';
import { SettingsShape } from '../domain/rules/settings-shape';
import {
  repeated,
  silenceWithoutEnd,
  unknownClauses,
  unknownCriteria,
  unknownPhases,
  unreachablePhases,
  withoutTheAssessmentAskedFor,
} from '../domain/rules/standard-rules';
import { StandardShape } from '../domain/rules/standard-shape';

/** The rules of a whole file, for one that is wrong elsewhere: each is asked where the parts that it looks at are right. */
export type RulesInPart = (data: unknown) => BrokenRule[];

export const standardInPart: RulesInPart = together([
  where(z.looseObject({ clauses: z.record(z.string(), z.unknown()) }), unknownClauses),
  where(
    parts(StandardShape.shape, ['phases', 'targetGroups', 'referralReasons', 'activities', 'information', 'grounds']),
    repeated,
  ),
  where(parts(StandardShape.shape, ['phases']), unreachablePhases),
  where(parts(StandardShape.shape, ['phases', 'handoversFrom']), unknownPhases),
  where(parts(StandardShape.shape, ['targetGroups', 'requiredCriteria']), unknownCriteria),
  where(parts(StandardShape.shape, ['grounds', 'clauses']), withoutTheAssessmentAskedFor),
  where(parts(StandardShape.shape, ['grounds', 'withoutUnreachable']), silenceWithoutEnd),
]);

export const settingsInPart: RulesInPart = together([
  where(parts(SettingsShape.shape, ['calendar']), hoursThatCloseBeforeOpening),
  where(parts(SettingsShape.shape, ['followUp']), proposalsAboveMaximum),
  where(parts(SettingsShape.shape, ['unreachable']), planBelowFloors),
  where(parts(SettingsShape.shape, ['unreachable']), remindersAboutUnreachable),
  where(parts(SettingsShape.shape, ['decline']), remindersAboutDecline),
  where(parts(SettingsShape.shape, ['additionalGrounds']), groundsTakenAlready),
  where(parts(SettingsShape.shape, ['loneVisit']), onCallOutOfReach),
]);

function together(rules: readonly RulesInPart[]): RulesInPart {
  return (data) => [...notFilledIn(data), ...rules.flatMap((broken) => broken(data))];
}

function where<Part>(shape: z.ZodType<Part>, broken: (part: Part) => BrokenRule[]): RulesInPart {
  return (data) => {
    const part = shape.safeParse(data);
    return part.success ? broken(part.data) : [];
  };
}

/** Some parts of a file's shape, whatever else stands there. */
function parts<Shape extends z.ZodRawShape, Key extends keyof Shape & string>(shape: Shape, keys: readonly Key[]) {
  const chosen = keys.map((key) => [key, shape[key]] as const);
  return z.object(Object.fromEntries(chosen) as Pick<Shape, Key>);
}
