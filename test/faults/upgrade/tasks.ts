import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { caseWorkflowType } from '../../../workflows/messages';
import { invented } from './copies';

/** What the histories of all runs of all cases say of their workflow tasks. */
export type Tasks = {
  readonly runs: number;
  /** How many tasks each version completed, by what its workers call themselves. */
  readonly byVersion: Readonly<Record<string, number>>;
  /** Of the runs that each version began, how many took a revision, and how many did not. */
  readonly began: Readonly<Record<string, { readonly taken: number; readonly without: number }>>;
  /** Runs that workers of two versions or more carried on. */
  readonly shared: number;
  /** Each failed task: its case and why. */
  readonly failed: readonly string[];
};

const causes = temporal.api.enums.v1.WorkflowTaskFailedCause;

export async function tasksOfCases(client: Client): Promise<Tasks> {
  const byVersion: Record<string, number> = {};
  const began: Record<string, { taken: number; without: number }> = {};
  const failed: string[] = [];
  let [runs, shared] = [0, 0];
  for await (const { workflowId, runId } of client.workflow.list({ query: `WorkflowType = "${caseWorkflowType}"` })) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const { versions, revised, failures } = readRun(events ?? []);
    runs += 1;
    for (const version of versions) byVersion[version] = 1 + (byVersion[version] ?? 0);
    if (new Set(versions).size > 1) shared += 1;
    const [first = 'nobody'] = versions;
    began[first] ??= { taken: 0, without: 0 };
    began[first][revised ? 'taken' : 'without'] += 1;
    failed.push(...failures.map((why) => `${workflowId}: ${why}`));
  }
  return { runs, byVersion, began, shared, failed };
}

type Event = temporal.api.history.v1.IHistoryEvent;

/** The version of each completed task, in turn; whether the invented revision was taken; why tasks failed. */
function readRun(events: readonly Event[]) {
  const failures = events.flatMap(({ workflowTaskFailedEventAttributes: failed }) => failed ?? []);
  const patches = events.flatMap(
    ({ markerRecordedEventAttributes: marker }) => marker?.details?.['patch-data']?.payloads ?? [],
  );
  return {
    versions: events.flatMap(({ workflowTaskCompletedEventAttributes: done }) =>
      done ? versionOf(done.identity) : [],
    ),
    revised: patches.some((patch) => defaultPayloadConverter.fromPayload<{ id: string }>(patch).id === invented),
    failures: failures.map(({ cause, failure }) => `${causes[cause ?? 0]}: ${failure?.message}`),
  };
}

/** As a worker says it in its identity: `fodfaeste <version> <which>`. */
function versionOf(identity: string | null | undefined): string {
  return identity?.split(' ')[1] ?? 'unknown';
}

/** Why this case is stuck: a step of it fails and is tried in vain. Undefined where it is not. */
export async function whyStuck(client: Client, workflowId: string): Promise<string | undefined> {
  try {
    const { raw } = await client.workflow.getHandle(workflowId).describe();
    const attempt = raw.pendingWorkflowTask?.attempt ?? 0;
    return attempt > 1 ? `${workflowId}: attempt ${attempt} of a workflow task` : undefined;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return `${workflowId}: it is not there`;
    throw error;
  }
}
