/** The case process as the workflow, the store and the API use it. Types of single parts are in their files. */

export type { CaseState } from './case/case-state';
export {
  type Context,
  isRejection,
  type Rejection,
  type RejectionCode,
  type Warning,
} from './case/decision';
export { upcast } from './case/event-versions';
export { type Status, statuses } from './case/status';
export type { Instant, LocalDate } from './clock/time';
export { isTooLate, type RulesOf, type Step, stepAfter, stepsBefore } from './due-steps';
export type { Actor, CaseId, CommandId, EntryId, MunicipalityId, Sealed, StaffId, TeamId } from './ids';
export { theProcess } from './ids';
export {
  asEvents,
  type CaseDecision,
  type CaseEvent,
  type Command,
  type CommandData,
  type CommandType,
  decide,
  type EventData,
  type EventType,
  evolve,
  isOpening,
  nextStep,
  type OpeningCommandType,
  openTasksOf,
  stepReached,
} from './process';
export {
  bookWith,
  type CarriedStandard,
  carriedOf,
  type RuleBook,
  type Rules,
  ruleBookOf,
  ruleBookVersion,
  rulesAt,
  type StandardRef,
} from './rules/rule-book';
export type { ScheduledStep } from './tasks/part';
export { type AttentionItem, attentionOf, openTaskKeys } from './views/attention';
export { type Deadline, type Deadlines, deadlinesOf, type NextReminder } from './views/deadlines';
export { type MessageDraft, mayBringBackMessages, messagesOf, type Standing, stillMatters } from './views/messages';
export { type CaseSummary, summaryOf } from './views/summary';
