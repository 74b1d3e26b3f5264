import {
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import type { CaseId, MunicipalityId, RuleBook } from '../domain';
import {
  type CaseInput,
  caseWorkflowId,
  caseWorkflowType,
  historyVersion,
  type InRehearsal,
  searchAttributes,
} from '../workflows/messages';

/** On which task queue a workflow is started. */
export type Queue = { readonly taskQueue: string };

const municipalityKey = defineSearchAttributeKey(searchAttributes.municipality, SearchAttributeType.KEYWORD);
const statusKey = defineSearchAttributeKey(searchAttributes.status, SearchAttributeType.KEYWORD);

/** The case's workflow as a client sees it. */
export type CaseWorkflow = (input: CaseInput) => Promise<unknown>;

export type StartOfCase = WithStartWorkflowOperation<CaseWorkflow>;

export interface CaseStart {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly rules: RuleBook;
  readonly rehearsal?: InRehearsal;
  readonly missing?: CaseInput['missing'];
}

/**
 * The start of a case that must be new. An id whose run has completed is refused; one whose run failed is free, because
 * only a run in which nothing began can fail.
 */
export function startOfNewCase(queue: Queue, start: CaseStart): StartOfCase {
  return operation(queue, start, 'referred', {}, WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY);
}

/** The start of a case that stands in the event log and whose run has closed or been lost; `status`: as the store has it. */
export function restartOfCase(queue: Queue, start: CaseStart, status?: string): StartOfCase {
  return operation(queue, start, status, { fromEventLog: true }, WorkflowIdReusePolicy.ALLOW_DUPLICATE);
}

function operation(
  { taskQueue }: Queue,
  { rehearsal, ...start }: CaseStart,
  status: string | undefined,
  more: Pick<CaseInput, 'fromEventLog'>,
  workflowIdReusePolicy: WorkflowIdReusePolicy,
): StartOfCase {
  const { municipality, caseId } = start;
  const input: CaseInput = { historyVersion, ...start, ...(rehearsal && { rehearsal }), ...more };
  const options: WorkflowStartOptions<CaseWorkflow> & { workflowIdConflictPolicy: WorkflowIdConflictPolicy } = {
    workflowId: caseWorkflowId(municipality, caseId),
    taskQueue,
    args: [input],
    workflowIdReusePolicy,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    staticSummary: `${municipality} ${caseId.slice(0, 8)}${rehearsal ? ' (rehearsal)' : ''}`,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: municipalityKey, value: municipality },
      ...(status ? [{ key: statusKey, value: status }] : []),
    ]),
  };
  return new WithStartWorkflowOperation<CaseWorkflow>(caseWorkflowType, options);
}
