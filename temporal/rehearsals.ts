import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { type Instant, millis } from '../domain/clock/time';
import type { CaseId, MunicipalityId } from '../domain/ids';
import type { Rehearsed } from '../store/read/rehearsed';
import { nowOf, type Rehearsal } from '../store/rehearsals';
import { caseWorkflowId, type InRehearsal, visitWorkflowId } from '../workflows/messages';
import { beganWith } from './start-input';
import { fastForwardUntil } from './virtual-time';

/** The rehearsal as a workflow that starts now takes it: shifted so that it begins where the rehearsal's clock stands. */
export function inRehearsal(rehearsal: Rehearsal | undefined): InRehearsal | undefined {
  return rehearsal && { id: rehearsal.id, clockShiftMs: millis(nowOf(rehearsal)) - Date.now() };
}

/** The id of the workflow of a case or a visit. */
export const rehearsedWorkflowId = (municipality: MunicipalityId, { of, id }: Rehearsed): string =>
  of === 'case' ? caseWorkflowId(municipality, id as CaseId) : visitWorkflowId(id);

/**
 * Moves a workflow of a rehearsal on to a moment, and answers whether it was behind; one that is over or not there is left
 * alone. Each workflow's own time differs by the seconds that passed since it started, so each is asked where it stands.
 * Throws as `fastForward` does.
 */
export async function fastForwardTo(client: Client, workflowId: string, to: Instant): Promise<boolean> {
  const { namespace } = client.options;
  const { connection } = client;
  try {
    const run = await client.workflow.getHandle(workflowId).describe();
    if (run.status.name !== 'RUNNING') return false;
    const shiftMs = (await beganWith(client, run))?.rehearsal?.clockShiftMs ?? 0;
    const there = new Date(millis(to) - shiftMs);
    return (await fastForwardUntil(connection, namespace, workflowId, there)).outcome !== 'there';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
