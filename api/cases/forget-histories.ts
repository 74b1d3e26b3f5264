import type { CaseId, MunicipalityId } from '../../domain';
import { caseWorkflowId } from '../../workflows/messages';
import type { Deps } from '../deps';

/** Has Temporal delete every run of a case, with what its tools show of it. Its texts cannot be read there either way. */
export async function forgetHistories(
  { client, connection, namespace }: Pick<Deps, 'client' | 'connection' | 'namespace'>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<void> {
  const workflowId = caseWorkflowId(municipality, caseId);
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    await connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } });
  }
}
