import {
  type Ground,
  idOfLocalGround,
  isStandardGround,
  localGround,
  localGroundsSaidBy,
  type NamedGround,
  namedGrounds,
  type Sayer,
} from './grounds';
import type { Rules } from './rule-book';
import { groundOf } from './standard-queries';

/** What says which grounds there are. */
export type NamesGrounds = {
  readonly standard: Pick<Rules['standard'], 'grounds'>;
  readonly settings: Pick<Rules['settings'], 'additionalGrounds'>;
};

/** A ground as a municipality has it now: the clauses it rests on, whether it is assessed, and who may say it. */
export type GroundInForce = {
  readonly ground: Ground;
  readonly clauses: readonly string[];
  readonly assessed: boolean;
  readonly saidBy: Sayer;
};

/** The ground as the standard, or the local settings, have it; undefined where this municipality has no such ground. */
export function groundInForce(ground: Ground, { standard, settings }: NamesGrounds): GroundInForce | undefined {
  const id = idOfLocalGround(ground);
  if (id !== undefined) {
    const own = settings.additionalGrounds.find((one) => one.id === id);
    return own && { ground, clauses: [], assessed: own.assessment, saidBy: localGroundsSaidBy };
  }
  const everywhere = namedGrounds[ground as NamedGround];
  if (!isStandardGround(ground)) return { ground, clauses: [], ...everywhere };
  const adopted = groundOf(standard, ground);
  return adopted && { ...everywhere, ground, clauses: adopted.clauses, assessed: adopted.assessment };
}

/** Whether a person's concrete, individual assessment belongs to an ending on this ground. */
export function isAssessed(ground: Ground, rules: NamesGrounds): boolean {
  return groundInForce(ground, rules)?.assessed ?? namedGrounds[ground as NamedGround]?.assessed ?? true;
}

/** Whether the question about an ending stays open until someone answers it: the settings say so, and the ground is assessed. */
export function isHeldOpen(rules: Rules): boolean {
  return rules.settings.unreachable.unassessed === 'hold' && isAssessed('unreachable', rules);
}

/** The grounds that this municipality's standard and settings name. */
export function groundsNamed({ standard, settings }: NamesGrounds): readonly Ground[] {
  return [
    ...standard.grounds.map(({ ground }) => ground),
    ...settings.additionalGrounds.map(({ id }) => localGround(id)),
  ];
}
