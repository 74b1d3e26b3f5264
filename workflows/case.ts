import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  log,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseEvent, CaseSummary } from '../domain';
import { readCaseState } from '../domain/case/state-versions';
import { readRuleBook } from '../domain/rules/rule-versions';
import { caseActivities } from './case-activities';
import { CaseFile } from './case-file';
import { clockOf } from './clock';
import * as messages from './handlers';
import { longestHistoryWith } from './history-length';
import { type CaseInput, type CommandMessage, continuingAsNewCode } from './messages';
import { readCaseInput } from './read-kept';
import { Recorder } from './recording';
import { refuse } from './refusal';
import { revisionOfThisRun } from './revision';
import { lackedWith } from './revisions';
import { showInUi } from './show-in-ui';
import { oneTimer } from './timer';

/** A start whose first command was refused leaves an empty run, which takes a corrected command for this long. */
const firstCommandTimeout = '1m';

/**
 * One citizen's case, from the first referral to its end: it sleeps until a command comes or its next step is due.
 * Every decision is in `domain/`; this workflow makes it durable.
 */
export async function caseWorkflow(kept: CaseInput): Promise<CaseSummary> {
  const input = readCaseInput(kept);
  const revision = revisionOfThisRun();
  const { municipality, caseId, rehearsal } = input;
  const clock = clockOf(rehearsal);
  const lacks = lackedWith(revision);
  const file = new CaseFile(input, clock, lacks);
  const { recordCase, loadCase, noteRecordingStopped, passOn } = caseActivities();
  const inRehearsal = rehearsal && { rehearsal: rehearsal.id };
  const recorder = new Recorder<CaseEvent>({
    unrecorded: () => file.unrecorded(),
    markRecorded: (events) => file.markRecorded(events),
    record: async (events, wasStopped) => {
      const recorded = await recordCase({
        municipality,
        caseId,
        settingsVersion: file.settingsVersion(),
        events,
        ...inRehearsal,
        ...(wasStopped && { wasStopped }),
      });
      if (recorded.missed) file.takeMissed(recorded.missed);
      // What belongs to the case that this one goes on in is passed on to it.
      for (const late of file.lateArrivals(events)) await passOn({ municipality, caseId, late });
      return recorded;
    },
    noteStopped: (why, events) =>
      noteRecordingStopped({ subject: 'case', id: caseId, municipality, why, events, ...inRehearsal }),
  });
  const timer = oneTimer(clock);
  let ready = !input.fromEventLog || input.carried !== undefined;
  let continuingAsNew = false;
  let continueAsNewRequested = false;

  setHandler(messages.command, takeCommand, { validator: validate });
  setHandler(messages.machineCommand, takeSignal);
  setHandler(messages.continueAsNewRequested, () => {
    continueAsNewRequested = true;
  });
  setHandler(messages.state, () => file.current() ?? null);
  setHandler(messages.summary, () => file.summary() ?? null);
  setHandler(messages.nextDeadline, () => file.deadlines().nextDeadline);
  setHandler(messages.nextReminder, () => file.deadlines().nextReminder);
  setHandler(messages.nextStep, () => file.nextStep() ?? null);
  setHandler(messages.timeline, () => file.timeline());

  if (!ready) await restoreFromEventLog();
  await condition(() => file.hasBegun(), firstCommandTimeout);
  while (file.isOpen() || !(await isOver())) {
    if (!file.isDue())
      await timer.sleepUntil(file.wakesFor(), () => file.unrecorded().length > 0 || shouldContinueAsNew());
    if (!recorder.isStopped()) file.applyDueStep();
    if (file.unrecorded().length > 0) await recorder.recordPiece();
    showInUi(file, revision);
    if (shouldContinueAsNew()) await recordAllAndContinueAsNew();
  }
  return file.summary() as CaseSummary;

  function validate(message: CommandMessage): void {
    if (continuingAsNew) refuse({ rejected: continuingAsNewCode, params: {} });
    recorder.refuseWhenStopped();
    const refused = ready ? file.refusal(message) : undefined;
    if (refused) refuse(refused);
  }

  async function takeCommand(message: CommandMessage) {
    if (!ready) await condition(() => ready);
    recorder.refuseWhenStopped();
    const answer = file.handleCommand(message);
    return 'rejected' in answer ? refuse(answer) : answer;
  }

  async function takeSignal(message: CommandMessage): Promise<void> {
    await condition(() => ready && !recorder.isStopped());
    const answer = file.handleCommand(message);
    if ('rejected' in answer) log.warn('a machine was refused', { commandId: message.id, code: answer.rejected });
  }

  async function restoreFromEventLog(): Promise<void> {
    const { missing } = input;
    const found = await loadCase({ municipality, caseId, takesAgain: missing !== undefined });
    if (found) {
      const { state, rules, unrecorded = [] } = found;
      file.restore(state && readCaseState(state), readRuleBook(rules), unrecorded);
      if (unrecorded.length > 0) recorder.stopAsBefore();
    }
    for (const message of missing ?? []) {
      const answer = file.handleCommand(message);
      if ('rejected' in answer)
        log.error('taken before, refused now', { commandId: message.id, code: answer.rejected });
    }
    ready = true;
  }

  /** Until every event is recorded, those too that a signal leads to which was waiting meanwhile. */
  async function recordAll(): Promise<void> {
    do {
      while (file.unrecorded().length > 0) await recorder.recordPiece();
      await condition(allHandlersFinished);
    } while (file.unrecorded().length > 0);
  }

  /** Whether the run can end: no caller still waits for an answer and every event is recorded. */
  async function isOver(): Promise<boolean> {
    await recordAll();
    if (!file.hasBegun()) throw ApplicationFailure.nonRetryable('nothing has begun under this id', 'notBegun');
    return file.isClosed();
  }

  function shouldContinueAsNew(): boolean {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return (
      file.hasBegun() &&
      (continueAsNewRequested || historyLength >= longestHistoryWith(lacks) || continueAsNewSuggested)
    );
  }

  /** Refuses commands while the last events are recorded, since under steady use there would always be more. */
  async function recordAllAndContinueAsNew(): Promise<void> {
    continuingAsNew = true;
    await recordAll();
    await continueAsNew<typeof caseWorkflow>({ ...input, missing: undefined, ...file.carried() });
  }
}
