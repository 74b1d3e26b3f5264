import type { MissedSettings } from '../activities/interface';
import {
  asEvents,
  bookWith,
  type CaseDecision,
  type CaseEvent,
  type CaseId,
  type CaseState,
  type CaseSummary,
  type Command,
  type Deadlines,
  deadlinesOf,
  decide,
  evolve,
  type Instant,
  isRejection,
  isTooLate,
  type LocalDate,
  type Rejection,
  type RuleBook,
  type Rules,
  type RulesOf,
  rulesAt,
  type ScheduledStep,
  type StandardRef,
  type Step,
  stepAfter,
  stepsBefore,
  summaryOf,
  type Warning,
} from '../domain';
import { reject } from '../domain/case/decision';
import { isClosed } from '../domain/case/ending-facts';
import { earliest, localDateOf, plusMillis } from '../domain/clock/time';
import { type CommandId, theProcess } from '../domain/ids';
import type { RevisionName } from '../domain/rules/revision-name';
import { spreadMinutes } from '../domain/rules/rule-book';
import { readSettings } from '../domain/rules/rule-versions';
import { type LateArrival, lateArrivals } from '../domain/saga/late-arrivals';
import type { Clock } from './clock';
import type { CarriedCase, CaseInput, CommandAnswer, CommandMessage, TimelineEntry } from './messages';
import { readMessage } from './read-kept';

/** How many events the timeline query shows; all of them are in the record. */
const timelineLength = 50;

/**
 * One case in a workflow run: its state, its rule book, and the events that are decided and not yet recorded. Deciding and
 * evolving are synchronous, so no other command can come between them.
 */
export class CaseFile {
  private state: CaseState | undefined;
  private rules: RuleBook;
  private readonly isRehearsed: boolean;
  private recent: readonly TimelineEntry[];
  private readonly unrecordedEvents: CaseEvent[] = [];
  private rulesByDay: { book: RuleBook; standard: StandardRef; days: Map<LocalDate, Rules> } | undefined;
  private cachedDeadlines: { state: CaseState; rules: Rules; deadlines: Deadlines } | undefined;
  private cachedStep: { state: CaseState; rules: Rules; step: Step | undefined } | undefined;

  /** `lacks`: the changes to decisions that an older run does without. */
  constructor(
    input: CaseInput,
    private readonly clock: Clock,
    private readonly lacks: readonly RevisionName[],
  ) {
    this.rules = input.rules;
    this.state = input.carried?.state;
    this.recent = input.carried?.recent ?? [];
    this.isRehearsed = Boolean(input.rehearsal?.id);
  }

  /** Sets the state that was folded from the event log, and decides again what an earlier run could not record. */
  restore(state: CaseState | undefined, rules: RuleBook, unrecorded: readonly CaseEvent[] = []): void {
    this.state = state;
    this.rules = rules;
    this.applyEvents(unrecorded);
  }

  /** Why the case would refuse this command; undefined where it would take it. Changes nothing. */
  refusal(received: CommandMessage): Rejection | undefined {
    const message = readMessage(received);
    const before = this.takenBefore(message.id);
    if (before) return before.digest === message.digest ? undefined : reusedId(message.id);
    const state = this.state && this.dueBefore().reduce<CaseState>(evolve, this.state);
    const decision = this.decide(message, state);
    return isRejection(decision) ? decision : undefined;
  }

  /** Gives the case a command, which it may refuse; the same command again changes nothing. */
  handleCommand(received: CommandMessage): CommandAnswer | Rejection {
    const message = readMessage(received);
    const { id, digest, by } = message;
    const before = this.takenBefore(id);
    if (before && before.digest !== digest) return reusedId(id);
    if (before) return { ...this.answer([]), version: before.version, takenBefore: true };
    this.applyEvents(this.dueBefore());
    const decision = this.decide(message, this.state);
    if (isRejection(decision)) return decision;
    this.applyEvents(asEvents(this.state, decision.events, { at: this.clock.now(), by, command: { id, digest } }));
    this.rules = rulesWith(this.rules, message.command);
    return this.answer(decision.warnings);
  }

  /** Takes the settings that a recording has found and the case did not know: it began, or came back, under older ones. */
  takeMissed({ settings: missed, rulesVersion }: MissedSettings): void {
    for (const settings of missed.map((one) => readSettings(one, rulesVersion))) {
      const command = { type: 'applySettings', data: { settings } } as const;
      const decision = this.decide({ command, id: '' as CommandId, digest: '', by: theProcess }, this.state);
      if (isRejection(decision)) continue;
      this.applyEvents(asEvents(this.state, decision.events, { at: this.clock.now(), by: theProcess }));
      this.rules = rulesWith(this.rules, command);
    }
  }

  /** Applies the events of the next timed step, if it is due. */
  applyDueStep(): void {
    this.applyEvents(this.dueOrNext()?.events ?? []);
  }

  isDue(): boolean {
    const step = this.dueOrNext();
    return step !== undefined && step.events.length > 0;
  }

  nextStep(): ScheduledStep | undefined {
    return this.dueOrNext()?.scheduled;
  }

  /** What the timer is set to: the next step, which as an ordinary reminder of an opening waits for its share of the spread. */
  wakesFor(): ScheduledStep | undefined {
    const { scheduled, mayWait } = this.dueOrNext() ?? {};
    if (!scheduled || !mayWait || this.isRehearsed || !this.state || this.lacks.includes('openings-spread'))
      return scheduled;
    const spread = spreadMinutes(this.rulesOf(this.state, scheduled.at).settings);
    const at = plusMillis(scheduled.at, Math.floor(shareOf(this.state.caseId) * spread * 60_000));
    const { until = at } = mayWait;
    return { ...scheduled, at: earliest(at, until) };
  }

  /** What is due next, and who is next reminded of what. Cached, since both the answer to a command and the Temporal UI are given it. */
  deadlines(): Deadlines {
    const { state, cachedDeadlines } = this;
    if (!state) return noDeadlines;
    const rules = this.rulesOf(state, this.clock.now());
    if (cachedDeadlines?.state === state && cachedDeadlines.rules === rules) return cachedDeadlines.deadlines;
    const deadlines = deadlinesOf(state, rules);
    this.cachedDeadlines = { state, rules, deadlines };
    return deadlines;
  }

  /** The events to be recorded, in order, until `markRecorded` removes them. */
  unrecorded(): readonly CaseEvent[] {
    return this.unrecordedEvents;
  }

  markRecorded(events: readonly CaseEvent[]): void {
    this.unrecordedEvents.splice(0, events.length);
  }

  /** What of these events belongs to the case that this one goes on in. */
  lateArrivals(events: readonly CaseEvent[]): readonly LateArrival[] {
    return this.state ? lateArrivals(this.state, events) : [];
  }

  /** The latest version of the local settings in the rule book, in force or not; 0 where there is none. */
  settingsVersion(): number {
    return Math.max(0, ...this.rules.settings.map(({ version }) => version));
  }

  /** Ended and no longer correctable, so that nothing can happen without a new command. */
  isClosed(): boolean {
    return this.state !== undefined && isClosed(this.state);
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
    return this.state && summaryOf(this.state, this.rulesOf(this.state, this.clock.now()));
  }

  timeline(): readonly TimelineEntry[] {
    return this.recent;
  }

  /** What the next run needs. */
  carried(): { rules: RuleBook; carried: CarriedCase } {
    if (!this.state) throw new RangeError('a case that has not begun does not continue as new');
    return { rules: this.rules, carried: { state: this.state, recent: this.recent } };
  }

  private takenBefore(id: CommandId) {
    return this.state?.taken.find((taken) => taken.id === id);
  }

  /** Cached by state and rules until it is due, since it is asked for often and expensive to compute. */
  private dueOrNext(): Step | undefined {
    const { state, cachedStep } = this;
    if (!state) return undefined;
    const now = this.clock.now();
    const rules = this.rulesOf(state, this.processedUntil(state));
    const isKnown = cachedStep?.state === state && cachedStep.rules === rules;
    if (isKnown && !(cachedStep.step && cachedStep.step.scheduled.at <= now)) return cachedStep.step;
    const step = stepAfter(state, this.processedUntil(state), now, this.rulesOf);
    this.cachedStep = { state, rules, step };
    return step;
  }

  /** The steps due before a command that comes now; none while recording is far behind, when nobody would be notified. */
  private dueBefore(): readonly CaseEvent[] {
    const now = this.clock.now();
    const [oldest] = this.unrecordedEvents;
    if (!this.state || !this.isDue() || (oldest && isTooLate(oldest.at, now))) return [];
    return stepsBefore(this.state, this.processedUntil(this.state), now, this.rulesOf);
  }

  /** In a run that has it, timed steps count from their deadline; in older ones from when they are processed. */
  private processedUntil({ lastEventAt }: CaseState): Instant {
    const stepsKeepTheirMoment = !this.lacks.includes('steps-keep-their-moment');
    return (stepsKeepTheirMoment && lastEventAt) || this.clock.now();
  }

  private decide({ command, id, by }: CommandMessage, state: CaseState | undefined): CaseDecision {
    const now = this.clock.now();
    const rules = state ? this.rulesOf(state, now) : this.rulesOfStart();
    return rules ? decide(state, command, { rules, now, by, commandId: id }) : reject('notStarted', {});
  }

  /** The rules for the first command: by the standard that the start carries. */
  private rulesOfStart(): Rules | undefined {
    const [standard] = this.rules.standards;
    return standard && this.rulesIn(this.rules, standard, this.clock.now());
  }

  /** Cached, since the rules depend only on the book, the case's standard and the local date. */
  private readonly rulesOf: RulesOf = ({ standard }, moment) => {
    const [book, day] = [this.rules, localDateOf(moment)];
    if (this.rulesByDay?.book !== book || this.rulesByDay.standard !== standard) {
      this.rulesByDay = { book, standard, days: new Map() };
    }
    const { days } = this.rulesByDay;
    const rules = days.get(day) ?? this.rulesIn(book, standard, moment);
    days.set(day, rules);
    return rules;
  };

  private rulesIn(book: RuleBook, standard: StandardRef, moment: Instant): Rules {
    return { ...rulesAt(book, standard, moment), lacks: this.lacks };
  }

  private applyEvents(events: readonly CaseEvent[]): void {
    for (const event of events) this.state = evolve(this.state, event);
    this.unrecordedEvents.push(...events);
    const entries = events.map(({ seq, at, type, by }) => ({ seq, at, type, by }));
    this.recent = [...this.recent, ...entries].slice(-timelineLength);
  }

  private answer(warnings: readonly Warning[]): CommandAnswer {
    const state = this.state as CaseState;
    const { version, status, phase } = state;
    return { version, status, phase, ...this.deadlines(), warnings };
  }
}

const noDeadlines: Deadlines = { nextDeadline: null, nextReminder: null };

const reusedId = (commandId: CommandId): Rejection => reject('commandIdReused', { commandId });

/** The rule book with the standard or settings that the command carries. */
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

/** Where in the spread a case's reminders are: from 0 to 1, the same each day. */
const shareOf = (caseId: CaseId): number => Number.parseInt(caseId.slice(0, 8), 16) / 2 ** 32;
