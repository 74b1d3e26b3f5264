import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseState, CaseSummary, Deadline, NextReminder, ScheduledStep } from '../domain';
import type { VisitState } from '../domain/visit/lone-visit';
import * as names from './messages';

/** The handlers that a workflow answers to, by the names that clients use. */
export const command = defineUpdate<names.CommandAnswer, [names.CommandMessage]>(names.commandUpdate);
export const machineCommand = defineSignal<[names.CommandMessage]>(names.commandSignal);
export const continueAsNewRequested = defineSignal(names.continueAsNewSignal);
export const recordAgainRequested = defineSignal(names.recordAgainSignal);
export const state = defineQuery<CaseState | null>(names.stateQuery);
export const summary = defineQuery<CaseSummary | null>(names.summaryQuery);
export const nextDeadline = defineQuery<Deadline | null>(names.nextDeadlineQuery);
export const nextReminder = defineQuery<NextReminder | null>(names.nextReminderQuery);
export const nextStep = defineQuery<ScheduledStep | null>(names.nextStepQuery);
export const timeline = defineQuery<readonly names.TimelineEntry[]>(names.timelineQuery);

export const sagaProgress = defineQuery<names.SagaProgress>(names.stateQuery);

export const visitCommand = defineUpdate<names.VisitAnswer, [names.VisitMessageIn]>(names.commandUpdate);
export const visitState = defineQuery<VisitState | null>(names.stateQuery);
