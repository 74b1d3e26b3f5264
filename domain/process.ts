import { childConcern } from './care/child-concern';
import { crisis } from './care/crisis';
import { safety } from './care/safety';
import type { CaseState } from './case/case-state';
import { accept, type Context, type Decision, reject } from './case/decision';
import type { Happened } from './case/event';
import { versionOf } from './case/event-versions';
import { commandsAllowedIn, statusesAllowing } from './case/status';
import type { Instant } from './clock/time';
import { type CaseCommands, type Command, isOpening, type OpeningCommands } from './commands';
import { decline } from './ending/decline';
import { endings } from './ending/endings';
import { unreachable } from './ending/unreachable';
import type { CaseEvent, CaseEvents, EventData, OpeningEvents } from './events';
import { handover } from './handover/handover';
import type { Actor, CommandId } from './ids';
import { firstAttemptMatters } from './intake/first-assessment';
import { moveIn, movingInFolds } from './intake/moving-in';
import { ownInitiativeFolds, startOwnInitiative } from './intake/own-initiative';
import { refer, referralFolds } from './intake/referral';
import { reopen, reopenFolds } from './intake/reopening';
import { triage } from './intake/triage';
import { appointments } from './outreach/appointments';
import { assignment } from './outreach/assignment';
import { consents } from './outreach/consents';
import { contact } from './outreach/contact';
import { followUp } from './outreach/follow-up';
import { needReview } from './outreach/need-review';
import { pauses } from './outreach/pauses';
import { phases } from './outreach/phases';
import type { Rules } from './rules/rule-book';
import type { Matter } from './tasks/open-task';
import type { Deadline, Deciders, Folds, Turning } from './tasks/part';
import { nextStep, remindingFolds } from './tasks/reminding';
import { correction } from './undoing/correction';
import { links } from './undoing/links';
import { standardChange } from './undoing/standard-change';

/** The parts of the process. A new rule is a part of its own and a line here. */
const parts = [
  triage,
  assignment,
  phases,
  contact,
  appointments,
  followUp,
  needReview,
  pauses,
  crisis,
  childConcern,
  consents,
  unreachable,
  decline,
  handover,
  safety,
  endings,
  correction,
  links,
  standardChange,
] as const;

const openings: { [T in keyof OpeningCommands]: (command: OpeningCommands[T], context: Context) => Decision } = {
  refer,
  startOwnInitiative,
  moveIn,
  reopen,
};

const deciders: Deciders<CaseCommands> = {
  ...triage.commands,
  ...assignment.commands,
  ...phases.commands,
  ...contact.commands,
  ...appointments.commands,
  ...followUp.commands,
  ...needReview.commands,
  ...pauses.commands,
  ...crisis.commands,
  ...childConcern.commands,
  ...consents.commands,
  ...unreachable.commands,
  ...decline.commands,
  ...handover.commands,
  ...safety.commands,
  ...endings.commands,
  ...correction.commands,
  ...links.commands,
  ...standardChange.commands,
};

const openingFolds: Folds<OpeningEvents> = {
  ...referralFolds,
  ...ownInitiativeFolds,
  ...movingInFolds,
  ...reopenFolds,
};

const caseFolds: Folds<CaseEvents> = {
  ...triage.events,
  ...assignment.events,
  ...phases.events,
  ...contact.events,
  ...appointments.events,
  ...followUp.events,
  ...needReview.events,
  ...pauses.events,
  ...crisis.events,
  ...childConcern.events,
  ...consents.events,
  ...unreachable.events,
  ...decline.events,
  ...handover.events,
  ...safety.events,
  ...endings.events,
  ...correction.events,
  ...links.events,
  ...standardChange.events,
  ...remindingFolds,
};

const folds: Folds<EventData> = { ...openingFolds, ...caseFolds };

/**
 * What follows from a command: events, or a rejection with its reason. Total: it never throws, whatever the state and
 * the command. `state` is undefined before the case has begun.
 */
export function decide(state: CaseState | undefined, command: Command, context: Context): Decision {
  if (isOpening(command)) {
    return state ? reject('alreadyStarted', { status: state.status }) : opened(command, context);
  }
  if (!Object.hasOwn(deciders, command.type)) return reject('unknownCommand', { command: String(command.type) });
  if (!state) return reject('notStarted', { openings: Object.keys(openings) });
  if (!statusesAllowing(command.type).includes(state.status)) {
    return reject('notAllowedInStatus', {
      status: state.status,
      allowedStatuses: statusesAllowing(command.type),
      allowedCommands: commandsAllowedIn(state.status),
    });
  }
  return decided(state, command, context);
}

function opened<T extends keyof OpeningCommands>(
  command: { type: T; data: OpeningCommands[T] },
  context: Context,
): Decision {
  return openings[command.type](command.data, context);
}

function decided<T extends keyof CaseCommands>(
  state: CaseState,
  command: { type: T; data: CaseCommands[T] },
  context: Context,
): Decision {
  return deciders[command.type](state, command.data, context);
}

/** What the process does when its next deadline has been reached; nothing, where that is not yet. */
export function deadlineReached(state: CaseState, context: Context): Decision {
  const turning = nextTurning(state, context.rules);
  return accept(turning && turning.at <= context.now ? turning.bringsAbout(context) : []);
}

/** The case after an event. Total over every event that `decide` can give. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  const { seq, at, by, command } = event;
  const after = folded(state ?? ({} as CaseState), event, { seq, at, by });
  return { ...after, version: seq, lastEventAt: at, taken: withTaken(after.taken, command, seq) };
}

/** How many commands a case remembers the ids of; older ones are answered from the event log. */
export const commandsRemembered = 200;

function withTaken(taken: CaseState['taken'], command: CaseEvent['command'], version: number): CaseState['taken'] {
  if (!command) return taken;
  return [...taken.filter(({ id }) => id !== command.id), { ...command, version }].slice(-commandsRemembered);
}

function folded<T extends keyof EventData>(
  state: CaseState,
  event: { type: T; data: EventData[T] },
  happened: Happened,
): CaseState {
  return folds[event.type](state, event.data, happened);
}

/** The facts of a decision as numbered events that follow the case's version. */
export function asEvents(
  state: CaseState | undefined,
  facts: Extract<Decision, { events: unknown }>['events'],
  { at, by, command }: { at: Instant; by: Actor; command?: { id: CommandId; digest: string } },
): CaseEvent[] {
  const from = state?.version ?? 0;
  return facts.map(
    ({ type, data }, index) =>
      ({ seq: from + index + 1, type, v: versionOf(type), at, by, ...(command && { command }), data }) as CaseEvent,
  );
}

/** Everything that is open in the case: what someone is asked to do or decide. */
export function mattersOf(state: CaseState, rules: Rules): readonly Matter[] {
  return [...parts.flatMap(({ matters }) => matters?.(state, rules) ?? []), ...firstAttemptMatters(state, rules)];
}

/**
 * The case's one next deadline: the earliest, and at the same moment always in the same order. None: the case has ended,
 * or only a person's answer can move it.
 */
export function nextDeadline(state: CaseState, rules: Rules): Deadline | undefined {
  const turning = nextTurning(state, rules);
  if (!turning) return undefined;
  const { at, kind, cause, basis } = turning;
  return { at, kind, cause, basis };
}

function nextTurning(state: CaseState, rules: Rules): Turning | undefined {
  const turnings = parts.flatMap(({ turnings: ofPart }) => ofPart?.(state, rules) ?? []);
  const open = mattersOf(state, rules);
  const causes = open.map(({ cause }) => cause);
  const steps = open.flatMap((matter) => nextStep(matter, state, rules, causes) ?? []);
  return [...steps, ...turnings].sort(inFixedOrder)[0];
}

/** At the same moment a warning comes before what it warns of; else by kind and cause. */
function inFixedOrder(a: Turning, b: Turning): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return rank(a) - rank(b) || (a.kind + a.cause < b.kind + b.cause ? -1 : 1);
}

function rank({ kind }: Turning): number {
  return kind === 'reminder' ? 0 : kind === 'escalation' ? 1 : 2;
}
