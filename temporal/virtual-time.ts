import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectionLike, isGrpcServiceError } from '@temporalio/client';
import { msToTs, tsToDate } from '@temporalio/common/lib/time';
import { temporal } from '@temporalio/proto';

/**
 * Time inside a single workflow, moved by the Temporal server itself (1.32 and later, `frontend.WorkflowTimeSkippingEnabled`).
 * The SDK's client does not offer it yet, so this is the one place that speaks the raw service.
 *
 * A rehearsal's workflow is started like any other, by the ordinary client and without a word about time: its time then
 * flows at the ordinary pace. The first fast-forward turns skipping on for exactly so far, after which time flows at
 * the ordinary pace again, from there. (Started with skipping on and no fast-forward, it would run to its end at once.)
 * A continue-as-new keeps the virtual time; a new run after the workflow's end begins at the real time again.
 */
export type FastForwarded =
  /** The workflow's time was moved the whole way; what fell due has been dealt with. */
  | { readonly outcome: 'reached'; readonly now: Date }
  /** The workflow had ended, or did so on the way. */
  | { readonly outcome: 'ended' };

/** The server still has not finished; time in the workflow may go on moving. */
export class FastForwardUnfinished extends Error {
  constructor(workflowId: string, reason: string) {
    super(`the fast-forward of ${workflowId} did not finish: ${reason}`);
    this.name = 'FastForwardUnfinished';
  }
}

/** The server is older than 1.32, or has time skipping turned off. */
export class NoTimeSkipping extends Error {
  constructor() {
    super(
      'this Temporal server cannot move time: rehearsals and stories need server 1.32 or later ' +
        'with frontend.WorkflowTimeSkippingEnabled on',
    );
    this.name = 'NoTimeSkipping';
  }
}

/** A guard of the server's against retries without end; a case of many years takes some thousand skips. */
const MOST_SKIPS = 1_000_000;
const MOVE_TIMEOUT_MS = 120_000;
const SETTLING_MS = 10_000;

const { FastForwardPollingResult } = temporal.api.enums.v1;

/**
 * Moves a workflow's time on by `durationMs` (of virtual time, more than 0) and waits until it is there. Timers fire in
 * their order on the way, and time stands while a task or an activity is at work. What falls due at the very last instant
 * may still be at work afterwards: go a second further to have it dealt with. Give different workflows each a call.
 * Throws FastForwardUnfinished, NoTimeSkipping, or the service's own error, as when the id is unknown.
 */
export async function fastForward(
  connection: ConnectionLike,
  namespace: string,
  workflowId: string,
  durationMs: number,
): Promise<FastForwarded> {
  const workflow: Workflow = { connection, namespace, workflowId };
  return move(workflow, durationMs, (await virtualNow(connection, namespace, workflowId)).getTime() + durationMs);
}

/**
 * Moves a workflow's time on to a moment of its own, unless it is there; a fast-forward that another call began is waited
 * for first, so that time is never moved twice. Throws as `fastForward` does.
 */
export async function fastForwardUntil(
  connection: ConnectionLike,
  namespace: string,
  workflowId: string,
  target: Date,
): Promise<FastForwarded | { readonly outcome: 'there' }> {
  const workflow: Workflow = { connection, namespace, workflowId };
  let time = await timeOf(workflow);
  for (let begun = underWay(time); begun; begun = underWay(time)) {
    if (!(await reached(workflow, begun, target.getTime()))) return { outcome: 'ended' };
    await settled(workflow);
    time = await timeOf(workflow);
  }
  const further = target.getTime() - now(time).getTime();
  return further > 0 ? move(workflow, further, target.getTime()) : { outcome: 'there' };
}

async function move(workflow: Workflow, durationMs: number, target: number): Promise<FastForwarded> {
  const { connection, namespace, workflowId } = workflow;
  const id = randomUUID();
  if (!(await begin(workflow, id, durationMs))) return { outcome: 'ended' };
  if (!(await reached(workflow, id, target))) return { outcome: 'ended' };
  await settled(workflow);
  return { outcome: 'reached', now: await virtualNow(connection, namespace, workflowId) };
}

/** What time it is in the workflow: the real time, as long as none was skipped. Throws when the id is unknown. */
export async function virtualNow(connection: ConnectionLike, namespace: string, workflowId: string): Promise<Date> {
  return now(await timeOf({ connection, namespace, workflowId }));
}

interface Workflow {
  readonly connection: ConnectionLike;
  readonly namespace: string;
  readonly workflowId: string;
}

function describe({ connection, namespace, workflowId }: Workflow) {
  return connection.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
}

type Time = temporal.api.common.v1.ITimeSkippingInfo | null | undefined;

async function timeOf(workflow: Workflow): Promise<Time> {
  return (await describe(workflow)).workflowExtendedInfo?.timeSkippingInfo;
}

function now(time: Time): Date {
  return time?.currentTime ? tsToDate(time.currentTime) : new Date();
}

/** The id of the fast-forward that has not come to its end, where there is one. Server 1.32 leaves `fastForwardInfo` empty and turns `enabled` off at the end. */
function underWay(time: Time): string | undefined {
  const { enabled, fastForwardConfig } = time?.effectiveConfig ?? {};
  return (enabled && fastForwardConfig?.id) || undefined;
}

/** Turns skipping on for so far. False when the workflow has ended. */
async function begin(workflow: Workflow, id: string, durationMs: number): Promise<boolean> {
  const { connection, namespace, workflowId } = workflow;
  try {
    await connection.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          fastForwardConfig: { id, duration: msToTs(durationMs) },
          maxSessionSkipCount: MOST_SKIPS,
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && /time.?skipping/i.test(error.details)) throw new NoTimeSkipping();
    if (await hasEnded(workflow)) return false;
    throw error;
  }
}

/** Waits for the fast-forward, over any continue-as-new. False when the workflow ended first. */
async function reached(workflow: Workflow, fastForwardId: string, target: number): Promise<boolean> {
  const { connection, namespace, workflowId } = workflow;
  const until = Date.now() + MOVE_TIMEOUT_MS;
  while (Date.now() < until) {
    const poll = await connection.withDeadline(Date.now() + MOVE_TIMEOUT_MS, () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution: { workflowId },
        fastForwardId,
      }),
    );
    switch (poll.fastForwardPollingResult) {
      case FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED:
        return true;
      case FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED: {
        if (await hasEnded(workflow)) return false;
        // A run that continued as new just after the target no longer knows the fast-forward, but has its time.
        const now = await virtualNow(connection, namespace, workflowId);
        if (now.getTime() >= target) return true;
        throw new FastForwardUnfinished(workflowId, poll.failedReason || 'no reason given');
      }
      default: // the server's own long wait is over; ask again
    }
  }
  throw new FastForwardUnfinished(workflowId, `it was still moving after ${MOVE_TIMEOUT_MS / 1_000} s`);
}

async function hasEnded(workflow: Workflow): Promise<boolean> {
  const { workflowExecutionInfo } = await describe(workflow);
  const { WORKFLOW_EXECUTION_STATUS_RUNNING, WORKFLOW_EXECUTION_STATUS_PAUSED } =
    temporal.api.enums.v1.WorkflowExecutionStatus;
  const status = workflowExecutionInfo?.status;
  return status !== WORKFLOW_EXECUTION_STATUS_RUNNING && status !== WORKFLOW_EXECUTION_STATUS_PAUSED;
}

/** Waits a while for what is at work. An activity that waits for its next try is left to itself. */
async function settled(workflow: Workflow): Promise<void> {
  const until = Date.now() + SETTLING_MS;
  while (Date.now() < until) {
    const { pendingWorkflowTask, pendingActivities } = await describe(workflow);
    if (!pendingWorkflowTask && (pendingActivities ?? []).every(({ attempt }) => (attempt ?? 1) > 1)) return;
    await pause(10);
  }
}
