import type { CaseState } from '../case/case-state';
import type { TaskKey } from '../case/reminded';
import { type Instant, latest } from '../clock/time';
import { inFixedOrder, openTasksOf, timedStepsOf } from '../process';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import type { Audience, OpenTask, TaskKind } from '../tasks/open-task';
import type { TimedStep, TimedStepKind } from '../tasks/part';
import { nextReminderOf, toldBy } from '../tasks/reminding';

/** What can be due: an open task, or what happens by itself and concerns the citizen. New settings are due to nobody. */
export type DeadlineKind = TaskKind | Exclude<TimedStepKind, 'settingsTakeEffect'>;

/** Something that is due: by when, who is asked to do it (nobody, where it happens by itself), and what it rests on. */
export type Deadline = {
  readonly at: Instant;
  readonly kind: DeadlineKind;
  readonly cause: TaskKey;
  readonly asks: readonly Audience[];
  readonly basis: Basis;
};

/** When someone is next told of an open task, who that is, and which task. */
export type NextReminder = {
  readonly at: Instant;
  readonly kind: 'reminder' | 'escalation';
  readonly of: TaskKind;
  readonly cause: TaskKey;
  readonly to: readonly Audience[];
  readonly basis: Basis;
};

export type Deadlines = {
  /** The earliest of all that is due; what is overdue stays until it is done. Null: nothing has a date. */
  readonly nextDeadline: Deadline | null;
  readonly nextReminder: NextReminder | null;
};

/** What is due next in the case, and the next reminder or escalation: of the same task or of another. */
export function deadlinesOf(state: CaseState, rules: Rules): Deadlines {
  const open = openTasksOf(state, rules);
  return {
    nextDeadline: dueIn(open, timedStepsOf(state, rules)).sort(inFixedOrder)[0] ?? null,
    nextReminder: remindersOf(open, state, rules).sort(inFixedOrder)[0] ?? null,
  };
}

/** All that is due in the case, the next first. */
export function everythingDue(state: CaseState, rules: Rules): readonly Deadline[] {
  return dueIn(openTasksOf(state, rules), timedStepsOf(state, rules)).sort(inFixedOrder);
}

/** Of each open task when someone is next reminded of it, or it goes on to the team lead. */
export function everyReminder(state: CaseState, rules: Rules): readonly NextReminder[] {
  return remindersOf(openTasksOf(state, rules), state, rules);
}

function dueIn(open: readonly OpenTask[], steps: readonly TimedStep[]): Deadline[] {
  const tasks = open.flatMap((task) => dueOf(task, steps) ?? []);
  const unasked = steps.filter(({ cause }) => open.every((task) => task.cause !== cause));
  return [...tasks, ...unasked.flatMap((step) => dueByItself(step) ?? [])];
}

/** A task whose window closes by itself is due when it really closes, which late warnings can put off. */
function dueOf({ cause, kind, asks, due, basis }: OpenTask, steps: readonly TimedStep[]): Deadline | undefined {
  const closes = steps.find((step) => step.cause === cause)?.at;
  const at = due && closes ? latest(due, closes) : (due ?? closes);
  return at && { at, kind, cause, asks, basis };
}

function dueByItself({ at, kind, cause, basis }: TimedStep): Deadline | undefined {
  return kind === 'settingsTakeEffect' ? undefined : { at, kind, cause, asks: [], basis };
}

function remindersOf(open: readonly OpenTask[], state: CaseState, rules: Rules): NextReminder[] {
  const causes = open.map(({ cause }) => cause);
  return open.flatMap((task) => {
    const step = nextReminderOf(task, state, rules, causes);
    if (!step) return [];
    const { at, kind, cause, basis } = step;
    return [{ at, kind, of: task.kind, cause, to: toldBy(kind, task.asks), basis }];
  });
}
