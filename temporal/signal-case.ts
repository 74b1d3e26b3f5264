import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { type CommandMessage, caseWorkflowId, caseWorkflowType, commandSignal } from '../workflows/messages';
import type { StartOfCase } from './start-case';
import type { CaseAddress } from './update';

/** Sends a command to a case without waiting for its answer, where it runs; nothing where it does not. */
export async function signalIfRunning(
  client: Client,
  { municipality, caseId }: CaseAddress,
  message: CommandMessage,
): Promise<void> {
  try {
    await client.workflow.getHandle(caseWorkflowId(municipality, caseId)).signal(commandSignal, message);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** The same; a case whose run has closed or been lost is started by the same call. */
export async function signalWithStart(
  client: Client,
  { options }: StartOfCase,
  message: CommandMessage,
): Promise<void> {
  const signalArgs: [CommandMessage] = [message];
  await client.workflow.signalWithStart(caseWorkflowType, { ...options, signal: commandSignal, signalArgs });
}
