import {
  asEvents,
  bookWith,
  type CaseEvent,
  type CaseState,
  type CaseSummary,
  type Command,
  type Context,
  type Deadline,
  type Decision,
  deadlineReached,
  decide,
  evolve,
  isRejection,
  type LocalDate,
  nextDeadline,
  type Rejection,
  type RuleBook,
  type Rules,
  rulesAt,
  type StandardRef,
  summaryOf,
  theProcess,
  type Warning,
} from '../domain';
import { reject } from '../domain/decision';
import type { CommandId } from '../domain/ids';
import { localDateOf } from '../domain/time';
import type { Clock } from './clock';
import type { CarriedCase, CaseInput, CommandAnswer, CommandMessage, TimelineEntry } from './messages';

/** How many events the timeline query shows; all of them are in the record. */
const timelineLength = 50;

/**
 * One case as a run of the workflow holds it: the state, the rules that came with it, and the events that are decided
 * and not yet recorded. Deciding and evolving happen in one step, with nothing awaited in between.
 */
export class CaseFile {
  private state: CaseState | undefined;
  private rules: RuleBook;
  private recent: readonly TimelineEntry[];
  private readonly waiting: CaseEvent[] = [];
  private rulesOfDay: { book: RuleBook; standard: StandardRef; day: LocalDate; rules: Rules } | undefined;
  private deadline: { state: CaseState; rules: Rules; next: Deadline | undefined } | undefined;

  constructor(
    input: CaseInput,
    private readonly clock: Clock,
  ) {
    this.rules = input.rules;
    this.state = input.carried?.state;
    this.recent = input.carried?.recent ?? [];
  }

  /** Takes the case up from the event log. */
  takeUp(state: CaseState, rules: RuleBook): void {
    this.state = state;
    this.rules = rules;
  }

  /** Whether the case may be given this command: nothing, or why not. Changes nothing. */
  refusal(message: CommandMessage): Rejection | undefined {
    const before = this.takenBefore(message.id);
    if (before) return before.digest === message.digest ? undefined : reusedId(message.id);
    const decision = this.weigh(message);
    return isRejection(decision) ? decision : undefined;
  }

  /** Gives the case a command, which it may refuse; the same command again changes nothing. */
  give(message: CommandMessage): CommandAnswer | Rejection {
    const { id, digest, by } = message;
    const before = this.takenBefore(id);
    if (before && before.digest !== digest) return reusedId(id);
    if (before) return { ...this.answer([]), version: before.version, takenBefore: true };
    const decision = this.weigh(message);
    if (isRejection(decision)) return decision;
    this.happen(asEvents(this.state, decision.events, { at: this.clock.now(), by, command: { id, digest } }));
    this.rules = rulesWith(this.rules, message.command);
    return this.answer(decision.warnings);
  }

  /** Lets the process do what its next deadline asks, if that has been reached. */
  passTime(): void {
    const { state } = this;
    if (!state || !this.isDue()) return;
    const at = this.clock.now();
    const context: Context = { rules: this.rulesNow(state), now: at, by: theProcess, commandId: '' as CommandId };
    const decision = deadlineReached(state, context);
    if (!isRejection(decision)) this.happen(asEvents(state, decision.events, { at, by: theProcess }));
  }

  isDue(): boolean {
    const next = this.nextDeadline();
    return next !== undefined && next.at <= this.clock.now();
  }

  /** Worked out once for a state and the rules of a day: it is asked for many times, and is the dearest thing to ask. */
  nextDeadline(): Deadline | undefined {
    const { state } = this;
    if (!state) return undefined;
    const rules = this.rulesNow(state);
    if (this.deadline?.state !== state || this.deadline.rules !== rules) {
      this.deadline = { state, rules, next: nextDeadline(state, rules) };
    }
    return this.deadline.next;
  }

  /** The events that are to be recorded, in order; they stay until they are. */
  unrecorded(): readonly CaseEvent[] {
    return this.waiting;
  }

  recorded(events: readonly CaseEvent[]): void {
    this.waiting.splice(0, events.length);
  }

  /** The latest of the local settings that have reached the case, in force or to come; 0 where none has. */
  settingsVersion(): number {
    return Math.max(0, ...this.rules.settings.map(({ version }) => version));
  }

  /** Ended, and no longer open to correction: nothing can happen by itself any more. */
  isClosed(): boolean {
    return this.state?.status === 'ended' && !this.state.ended?.correctable;
  }

  /** Begun, and not closed. */
  isOpen(): boolean {
    return this.hasBegun() && !this.isClosed();
  }

  hasBegun(): boolean {
    return this.state !== undefined;
  }

  current(): CaseState | undefined {
    return this.state;
  }

  summary(): CaseSummary | undefined {
    return this.state && summaryOf(this.state, this.rulesNow(this.state));
  }

  timeline(): readonly TimelineEntry[] {
    return this.recent;
  }

  /** What the next run needs. */
  carried(): { rules: RuleBook; carried: CarriedCase } {
    if (!this.state) throw new RangeError('a case that has not begun is not carried on');
    return { rules: this.rules, carried: { state: this.state, recent: this.recent } };
  }

  private takenBefore(id: CommandId) {
    return this.state?.taken.find((taken) => taken.id === id);
  }

  private weigh({ command, id, by }: CommandMessage): Decision {
    const rules = this.rulesForNow();
    if (!rules) return reject('notStarted');
    return decide(this.state, command, { rules, now: this.clock.now(), by, commandId: id });
  }

  /** A case that has not begun is decided by the standard that came with its start. */
  private rulesForNow(): Rules | undefined {
    if (this.state) return this.rulesNow(this.state);
    const [standard] = this.rules.standards;
    return standard && rulesAt(this.rules, standard, this.clock.now());
  }

  /** The rules change with the book, the case's standard and the local date, and with nothing else. */
  private rulesNow({ standard }: CaseState): Rules {
    const now = this.clock.now();
    const [book, day, known] = [this.rules, localDateOf(now), this.rulesOfDay];
    if (known?.book === book && known.standard === standard && known.day === day) return known.rules;
    const rules = rulesAt(book, standard, now);
    this.rulesOfDay = { book, standard, day, rules };
    return rules;
  }

  private happen(events: readonly CaseEvent[]): void {
    for (const event of events) this.state = evolve(this.state, event);
    this.waiting.push(...events);
    const entries = events.map(({ seq, at, type, by }) => ({ seq, at, type, by }));
    this.recent = [...this.recent, ...entries].slice(-timelineLength);
  }

  private answer(warnings: readonly Warning[]): CommandAnswer {
    const state = this.state as CaseState;
    const { version, status, phase } = state;
    return { version, status, phase, nextDeadline: this.nextDeadline() ?? null, warnings };
  }
}

const reusedId = (commandId: CommandId): Rejection => reject('commandIdReused', { commandId });

/** Rules are data: a command that changes them brings them along. */
function rulesWith(rules: RuleBook, command: Command): RuleBook {
  switch (command.type) {
    case 'moveToStandard':
      return bookWith(rules, { standard: command.data.standard });
    case 'applySettings':
      return bookWith(rules, { settings: command.data.settings });
    default:
      return rules;
  }
}
