import { childConcern } from './care/child-concern';
import { crisis } from './care/crisis';
import { safety } from './care/safety';
import type { CaseState } from './case/case-state';
import { type Acceptance, accept, type Context, type Decision, type Fact, isRejection, reject } from './case/decision';
import type { EventMetadata, Recorded } from './case/event';
import { type EventName, versionOf } from './case/event-versions';
import { withEarlierInterval } from './case/follow-up-interval';
import { notInStatus, unrecordableDate } from './case/guards';
import type { TaskKey } from './case/reminded';
import { type CommandName, commandsAllowedIn, statusesAllowing } from './case/status';
import type { Instant } from './clock/time';
import { decline } from './ending/decline';
import { endings } from './ending/endings';
import { secondWord } from './ending/second-word';
import { unreachable } from './ending/unreachable';
import { handover } from './handover/handover';
import type { Actor, CommandId } from './ids';
import { firstAssessment } from './intake/first-assessment';
import { movingIn } from './intake/moving-in';
import { ownInitiative } from './intake/own-initiative';
import { referral } from './intake/referral';
import { reopening } from './intake/reopening';
import { triage } from './intake/triage';
import { appointments } from './outreach/appointments';
import { assignment } from './outreach/assignment';
import { comments } from './outreach/comments';
import { consents } from './outreach/consents';
import { contact } from './outreach/contact';
import { contactReports } from './outreach/contact-reports';
import { followUp } from './outreach/follow-up';
import { needReview } from './outreach/need-review';
import { nextTime } from './outreach/next-time';
import { pauses } from './outreach/pauses';
import { phases } from './outreach/phases';
import { places } from './outreach/places';
import type { Rules } from './rules/rule-book';
import type { DeclaredBy, DeclaredTwice, Exhaustive, Intersection, Undeclared } from './tasks/declared';
import { type OpenTask, taskKeyOf } from './tasks/open-task';
import type { EventReducers, Impossible, MayWait, ScheduledStep, StepKind, TimedStep } from './tasks/part';
import { nextReminderOf, remindersMissed, reminding } from './tasks/reminding';
import { carrying } from './undoing/carrying';
import { correction } from './undoing/correction';
import { links } from './undoing/links';
import { standardChange } from './undoing/standard-change';

/** The ways in which a case begins. */
const openings = [referral, ownInitiative, movingIn, reopening] as const;

/** The parts of the process. A new rule is a part of its own and a line here. */
const parts = [
  triage,
  assignment,
  phases,
  contact,
  contactReports,
  comments,
  places,
  nextTime,
  appointments,
  followUp,
  needReview,
  pauses,
  crisis,
  childConcern,
  consents,
  unreachable,
  secondWord,
  decline,
  handover,
  safety,
  endings,
  correction,
  links,
  carrying,
  standardChange,
  firstAssessment,
  reminding,
] as const;

type Openings = (typeof openings)[number];
type Parts = (typeof parts)[number];

type OpeningCommands = Intersection<DeclaredBy<Openings>['commands']>;
/** The commands of a case that has begun. */
export type CaseCommands = Intersection<DeclaredBy<Parts>['commands']>;
export type CommandData = OpeningCommands & CaseCommands;
export type OpeningCommandType = keyof OpeningCommands;
export type CommandType = Exhaustive<
  keyof CommandData,
  {
    commandWithoutRowInStatusTable: Exclude<keyof CommandData, CommandName>;
    rowInStatusTableWithoutCommand: Exclude<CommandName, keyof CommandData>;
    commandOfTwoParts: DeclaredTwice<[...typeof openings, ...typeof parts], 'commands'>;
  }
>;

/** A command: what someone wants to happen. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly data: CommandData[K] };
}[T];

export type EventData = Intersection<DeclaredBy<Openings | Parts>['events']>;
export type EventType = Exhaustive<
  keyof EventData,
  {
    eventWithoutVersion: Exclude<keyof EventData, EventName>;
    versionWithoutEvent: Exclude<EventName, keyof EventData>;
    eventOfTwoParts: DeclaredTwice<[...typeof openings, ...typeof parts], 'events'>;
    decidedButDeclaredByNoPart: Undeclared<DeclaredBy<Openings | Parts>['emits'], EventData>;
  }
>;

/** An event of a case: numbered without gaps from 1, never changed and never removed. */
export type CaseEvent<T extends EventType = EventType> = { [K in T]: Recorded<K, EventData[K]> }[T];

/** The events that follow from a command, or a rejection that says what would be right. */
export type CaseDecision = Decision<Fact<EventData>>;

type Deciders<Commands, State extends readonly unknown[]> = {
  readonly [T in keyof Commands]: (...asked: [...State, command: Commands[T], context: Context]) => CaseDecision;
};

const openers: Deciders<OpeningCommands, []> = Object.assign({}, ...openings.map(({ commands }) => commands));
const deciders: Deciders<CaseCommands, [state: CaseState]> = Object.assign(
  {},
  ...parts.map(({ commands }) => commands),
);
const impossible: { readonly [T in CommandType]?: Impossible } = Object.assign(
  {},
  ...parts.map((part) => part.impossible),
);
const reducers: EventReducers<EventData> = Object.assign({}, ...[...openings, ...parts].map(({ events }) => events));

export const openingCommands = Object.keys(openers) as OpeningCommandType[];

export function isOpening(command: Command): command is Command<OpeningCommandType> {
  return Object.hasOwn(openers, command.type);
}

/**
 * The events that follow from a command, or a rejection with its reason. Never throws, whatever the state and the
 * command. `state` is undefined before the case has begun.
 */
export function decide(state: CaseState | undefined, command: Command, context: Context): CaseDecision {
  const unrecordable = unrecordableDate(command.data);
  if (unrecordable) return unrecordable;
  if (isOpening(command)) {
    return state ? reject('alreadyStarted', { status: state.status }) : decideOpening(command, context);
  }
  if (!Object.hasOwn(deciders, command.type)) return reject('unknownCommand', { command: String(command.type) });
  if (!state) return reject('notStarted', { openings: openingCommands });
  return notInStatus(state, statusesAllowing(command.type)) ?? decideInCase(state, command, context);
}

function decideOpening<T extends keyof OpeningCommands>(
  command: { type: T; data: OpeningCommands[T] },
  context: Context,
): CaseDecision {
  return openers[command.type](command.data, context);
}

function decideInCase<T extends keyof CaseCommands>(
  state: CaseState,
  command: { type: T; data: CaseCommands[T] },
  context: Context,
): CaseDecision {
  const decision = deciders[command.type](state, command.data, context);
  if (isRejection(decision)) return decision;
  return impossible[command.type]?.(state, context) ?? withRemindersMissed(state, decision, context);
}

/**
 * A task that comes back has the reminders that it would have had by now, had nothing closed it, or had it not stood there
 * after the end without any. Where it closes by itself
 * everyone is warned of it anew instead, in good time.
 */
function withRemindersMissed(
  state: CaseState,
  decision: Acceptance<Fact<EventData>>,
  context: Context,
): Acceptance<Fact<EventData>> {
  const { rules, now, by } = context;
  const takesBack = decision.events.some(({ data }) => 'bringsBack' in data);
  if (rules.lacks?.includes('taken-back-whole') || (!takesBack && state.reminded.length === 0)) return decision;
  const after = asEvents(state, decision.events, { at: now, by }).reduce<CaseState>(evolve, state);
  const remindedMeanwhile = openTasksOf(state, rules).filter((task) => task.reminders.length > 0 || task.escalates);
  const known = [...remindedMeanwhile, ...timedStepsOf(after, rules)].map(({ cause }) => cause);
  const comesBack = (cause: TaskKey) => takesBack || state.reminded.some((one) => one.cause === cause);
  const back = openTasksOf(after, rules).filter(
    ({ cause }) => !known.includes(cause) && comesBack(cause) && !isOfContact(cause, decision),
  );
  const missed = back.flatMap((task) => remindersMissed(task, after, rules, now));
  return missed.length > 0 ? { ...decision, events: [...decision.events, ...missed] } : decision;
}

/** The follow-up of a contact that is told, or corrected, late is due now: it does not come back. */
function isOfContact(cause: TaskKey, { events }: Acceptance<Fact<EventData>>): boolean {
  return events.some(
    ({ type, data }) =>
      (type === 'contactCorrected' || type === 'contactLogged') && cause.startsWith(taskKeyOf('followUp', data.id)),
  );
}

/** The commands that the case as it stands refuses for no reason of its own; what each says may still be refused. */
export function possibleCommands(state: CaseState, at: Pick<Context, 'rules' | 'now'>): readonly CommandType[] {
  return commandsAllowedIn(state.status).filter((type) => !impossible[type]?.(state, at));
}

/** The events of the case's next step, once its moment has been reached; none before. */
export function stepReached(state: CaseState, context: Context): CaseDecision {
  const [step] = stepsAhead(state, context.rules);
  return accept(step && step.at <= context.now ? step.fire(context) : []);
}

/** The case after an event; defined for every event that `decide` can give. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  const { seq, at, by, command } = event;
  const applied = applyEvent(state ?? ({} as CaseState), event, { seq, at, by });
  const after = state ? withEarlierInterval(state, applied, at) : applied;
  return { ...after, version: seq, lastEventAt: at, taken: withTaken(after.taken, command, seq) };
}

/** How many commands a case remembers the ids of; older ones are answered from the event log. */
export const commandsRemembered = 200;

function withTaken(taken: CaseState['taken'], command: CaseEvent['command'], version: number): CaseState['taken'] {
  if (!command) return taken;
  return [...taken.filter(({ id }) => id !== command.id), { ...command, version }].slice(-commandsRemembered);
}

function applyEvent<T extends keyof EventData>(
  state: CaseState,
  event: { type: T; data: EventData[T] },
  metadata: EventMetadata,
): CaseState {
  return reducers[event.type](state, event.data, metadata);
}

/** The facts of a decision as numbered events that follow the case's version. */
export function asEvents(
  state: CaseState | undefined,
  facts: readonly Fact<EventData>[],
  { at, by, command }: { at: Instant; by: Actor; command?: { id: CommandId; digest: string } },
): CaseEvent[] {
  const from = state?.version ?? 0;
  return facts.map(
    ({ type, data }, index) =>
      ({
        seq: from + index + 1,
        type,
        v: versionOf(type),
        at,
        by,
        ...(command && { command }),
        data,
      }) as CaseEvent,
  );
}

/** Everything that is open in the case: what someone is asked to do or decide. */
export function openTasksOf(state: CaseState, rules: Rules): readonly OpenTask[] {
  return parts.flatMap(({ openTasks }) => openTasks?.(state, rules) ?? []);
}

/** What the process does by itself in time to come, beside reminding of what is open. */
export function timedStepsOf(state: CaseState, rules: Rules): readonly TimedStep<Fact<EventData>>[] {
  return parts.flatMap(({ timedSteps }): readonly TimedStep<Fact<EventData>>[] => timedSteps?.(state, rules) ?? []);
}

/**
 * The next moment at which something happens in the case by itself, reminders included: what a workflow's timer is set to
 * (`views/deadlines.ts` says what is due). The earliest, and of several at the same moment always the same one, so that a
 * replay agrees. Undefined where only a person can move the case on.
 */
export function nextStep(state: CaseState, rules: Rules): ScheduledStep | undefined {
  return nextWait(state, rules)?.step;
}

/** The case's next step, and whether the case may wake for it some minutes later, though never after a step that may not wait. */
export function nextWait(state: CaseState, rules: Rules): ({ readonly step: ScheduledStep } & MayWait) | undefined {
  const steps = stepsAhead(state, rules);
  const [step] = steps;
  if (!step) return undefined;
  const { at, kind, cause, basis, mayWait } = step;
  const other = steps.find((one) => !one.mayWait);
  return { step: { at, kind, cause, basis }, ...(mayWait && { mayWait: other ? { until: other.at } : {} }) };
}

/** What happens in the case by itself, the next first. */
function stepsAhead(state: CaseState, rules: Rules): readonly TimedStep<Fact<EventData>, StepKind>[] {
  const open = openTasksOf(state, rules);
  const causes = open.map(({ cause }) => cause);
  const reminders = open.flatMap((task) => nextReminderOf(task, state, rules, causes) ?? []);
  return [...reminders, ...timedStepsOf(state, rules)].sort(inFixedOrder);
}

type Ordered = { readonly at: Instant; readonly kind: string; readonly cause: string };

/** At the same moment a reminder comes before what it warns of; else the order is by kind and cause. */
export function inFixedOrder(a: Ordered, b: Ordered): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return rank(a) - rank(b) || (a.kind + a.cause < b.kind + b.cause ? -1 : 1);
}

function rank({ kind }: Pick<Ordered, 'kind'>): number {
  return kind === 'reminder' ? 0 : kind === 'escalation' ? 1 : 2;
}
