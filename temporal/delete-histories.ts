import type { Client, Connection } from '@temporalio/client';
import type { CaseId, MunicipalityId } from '../domain';
import { caseWorkflowId } from '../workflows/messages';

/** Deletes every run of a case from Temporal, with its search attributes; its texts are encrypted there anyway. */
export async function deleteHistories(
  {
    client,
    connection,
    namespace,
  }: { readonly client: Client; readonly connection: Connection; readonly namespace: string },
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<void> {
  const workflowId = caseWorkflowId(municipality, caseId);
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    await connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } });
  }
}
