import type { CaseState, Instant } from '../../../domain';
import { type Act, acts } from '../../../domain/access/acts';
import { mayEndOn, mayGive } from '../../../domain/access/commands';
import { type Asker, may, type Placed } from '../../../domain/access/decide';
import type { CommandName } from '../../../domain/case/status';
import { possibleGrounds } from '../../../domain/ending/endings';
import { possibleCommands } from '../../../domain/process';
import type { Rules } from '../../../domain/rules/rule-book';

type Looking = {
  readonly asker: Asker;
  readonly placed: Placed;
  readonly rules: Rules;
  readonly now: Instant;
  /** Whether it can be opened again as a new case, which the other case decides too. */
  readonly reopenable: boolean;
};

/** What the asker may do in the case as it stands, by status, facts and access; with the grounds on which it may be ended. */
export function allowedNow(state: CaseState, { asker, placed, rules, now, reopenable }: Looking) {
  const here = { ...placed, ...assignedNow(state) };
  const possible: readonly CommandName[] = [
    ...possibleCommands(state, { rules, now }),
    ...(reopenable ? (['reopen'] as const) : []),
  ];
  const grounds = possibleGrounds(state, rules).filter((ground) => mayEndOn(asker, ground, here));
  const allowed = possible.filter(
    (command) => mayGive(asker, command, here) && (command !== 'endOnGround' || grounds.length > 0),
  );
  return { allowed, endingGrounds: grounds };
}

/** The acts that the asker's rights let them do with the case, however it stands. */
export function actsWith(state: CaseState, { asker, placed }: Pick<Looking, 'asker' | 'placed'>): readonly Act[] {
  const here = { ...placed, ...assignedNow(state) };
  return acts.filter((act) => may(asker, act, here).kind === 'allowed');
}

/** Who has the case by its newest state, which the lists may lag behind. */
function assignedNow({ assignment: { team, worker, secondWorkers } }: CaseState): Pick<Placed, 'team' | 'workers'> {
  return { team, workers: [...(worker ? [worker] : []), ...secondWorkers] };
}
