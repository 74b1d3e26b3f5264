import type { CaseState } from '../case/case-state';
import { type Context, isRejection, type Rejection } from '../case/decision';
import { type Handover, isOpen, type Service } from '../case/handover-states';
import { silentSince } from '../case/silence';
import type { Status } from '../case/status';
import type { Instant } from '../clock/time';
import { stepAfter } from '../due-steps';
import { asEvents, type CaseEvent, type Command, decide, evolve, openTasksOf } from '../process';
import type { Rules } from '../rules/rule-book';
import type { Audience, TaskKind } from '../tasks/open-task';
import { deadlinesOf, type NextReminder } from './deadlines';
import { type MessageDraft, messagesOf } from './messages';

/** Something with a moment that comes, goes, or has another moment; null: none. */
type Change = {
  readonly change: 'comes' | 'goes' | 'moves';
  /** As it will be; as it was, of what goes. */
  readonly at: Instant | null;
  /** As it was, of what moves. */
  readonly before: Instant | null;
};

/** What else will be so in the case once a command is taken: what stays as it is, is not in it. */
export type Consequences = {
  readonly status: Status | null;
  readonly phase: string | null;
  /** What is open, with the reminders of it. */
  readonly tasks: readonly (Change & { readonly kind: TaskKind })[];
  readonly appointments: readonly Change[];
  readonly handovers: readonly { readonly change: 'comes' | 'goes'; readonly service: Service }[];
  readonly visitsInPairs: boolean | null;
  /** Since when there has been no contact. */
  readonly silentSince: Instant | null;
  /** Null: the same as before, or none. */
  readonly nextReminder: NextReminder | null;
  /** Who is told of it, and of what. */
  readonly tells: readonly { readonly kind: MessageDraft['kind']; readonly to: Audience }[];
};

/**
 * What would follow from a command, by the rules themselves, with what the process then does at once; or why the command
 * would be refused. Nothing is changed.
 */
export function consequencesOf(before: CaseState, command: Command, context: Context): Rejection | Consequences {
  const { rules, now, by } = context;
  const decision = decide(before, command, context);
  if (isRejection(decision)) return decision;
  let after = before;
  const tells: Consequences['tells'][number][] = [];
  const apply = (events: readonly CaseEvent[]): void => {
    for (const event of events) {
      after = evolve(after, event);
      tells.push(...messagesOf(event, after, rules).map(({ kind, to }) => ({ kind, to })));
    }
  };
  apply(asEvents(before, decision.events, { at: now, by }));
  const dueNow = () => stepAfter(after, now, now, () => rules)?.events ?? [];
  for (let events = dueNow(); events.length > 0; events = dueNow()) apply(events);
  return { ...differenceOf(before, after, rules), tells };
}

/** What is otherwise in one state of a case than in another. */
function differenceOf(before: CaseState, after: CaseState, rules: Rules): Omit<Consequences, 'tells'> {
  const other = <Value>(one: Value, next: Value): Value | null => (one === next ? null : next);
  return {
    status: other(before.status, after.status),
    phase: other(before.phase, after.phase),
    tasks: changesIn(tasksByKind(before, rules), tasksByKind(after, rules)).map(({ key, ...change }) => ({
      kind: key,
      ...change,
    })),
    appointments: changesIn(agreed(before), agreed(after)).map(({ key: _id, ...change }) => change),
    handovers: handoverChanges(before, after),
    visitsInPairs: other(before.pairRule !== undefined, after.pairRule !== undefined),
    silentSince: other<Instant | undefined>(silentSince(before), silentSince(after)) ?? null,
    nextReminder: otherReminder(before, after, rules),
  };
}

/** One of many that are compared: of the same key there may be several. */
type Keyed<Key> = { readonly key: Key; readonly at: Instant | null };

const tasksByKind = (state: CaseState, rules: Rules): Keyed<TaskKind>[] =>
  openTasksOf(state, rules).map(({ kind, due }) => ({ key: kind, at: due ?? null }));

const agreed = ({ appointments }: CaseState): Keyed<string>[] =>
  appointments.filter(({ state }) => state === 'agreed').map(({ id, at }) => ({ key: id, at }));

/** Those of the same key and moment are the same to whoever has them before them; of the rest, one of the same key has moved. */
function changesIn<Key>(before: readonly Keyed<Key>[], after: readonly Keyed<Key>[]): (Change & { key: Key })[] {
  const gone = without(before, after);
  const come = without(after, before);
  const moved: (Change & { key: Key })[] = [];
  for (const { key, at } of [...come]) {
    const from = gone.findIndex((one) => one.key === key);
    const [was] = from < 0 ? [] : gone.splice(from, 1);
    if (!was) continue;
    come.splice(
      come.findIndex((one) => one.key === key && one.at === at),
      1,
    );
    moved.push({ key, change: 'moves', at, before: was.at });
  }
  return [
    ...come.map(({ key, at }) => ({ key, change: 'comes' as const, at, before: null })),
    ...moved,
    ...gone.map(({ key, at }) => ({ key, change: 'goes' as const, at, before: null })),
  ];
}

/** These, each taken away once for each of the same among those. */
function without<Key>(these: readonly Keyed<Key>[], those: readonly Keyed<Key>[]): Keyed<Key>[] {
  const left = [...those];
  return these.filter(({ key, at }) => {
    const found = left.findIndex((one) => one.key === key && one.at === at);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function handoverChanges(before: CaseState, after: CaseState): Consequences['handovers'] {
  const wasOpen = ({ id }: Handover) => before.handovers.some((one) => one.id === id && isOpen(one));
  return after.handovers.flatMap((one) => {
    if (isOpen(one) === wasOpen(one)) return [];
    return [{ change: isOpen(one) ? ('comes' as const) : ('goes' as const), service: one.service }];
  });
}

function otherReminder(before: CaseState, after: CaseState, rules: Rules): NextReminder | null {
  const [was, next] = [before, after].map((state) => deadlinesOf(state, rules).nextReminder);
  if (!next || (was && was.at === next.at && was.of === next.of)) return null;
  return next;
}
