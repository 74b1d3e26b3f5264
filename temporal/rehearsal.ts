import { type Client, type Connection, WorkflowNotFoundError } from '@temporalio/client';
import { type Instant, millis } from '../domain/clock/time';
import { nowOf, type Rehearsal } from '../store/rehearsals';
import type { InRehearsal } from '../workflows/messages';
import type { StartMemo } from './start-case';
import { fastForward, virtualNow } from './virtual-time';

/** The rehearsal as a workflow that starts now takes it: shifted so that it begins where the rehearsal's clock stands. */
export function inRehearsal(rehearsal: Rehearsal | undefined): InRehearsal | undefined {
  return rehearsal && { id: rehearsal.id, clockShiftMs: millis(nowOf(rehearsal)) - Date.now() };
}

interface Server {
  readonly client: Client;
  readonly connection: Connection;
  readonly namespace: string;
}

/**
 * Moves a workflow of a rehearsal on to a moment; one that is over or not there is left alone. Each workflow's own time
 * differs by the seconds that passed since it started, so each is asked where it stands. Throws as `fastForward` does.
 */
export async function fastForwardTo(
  server: Server,
  rehearsal: Rehearsal,
  workflowId: string,
  to: Instant,
): Promise<void> {
  const { client, connection, namespace } = server;
  try {
    const { memo, status } = await client.workflow.getHandle(workflowId).describe();
    if (status.name !== 'RUNNING') return;
    const { clockShiftMs } = { clockShiftMs: rehearsal.clockShiftMs, ...(memo as Partial<StartMemo> | undefined) };
    const now = (await virtualNow(connection, namespace, workflowId)).getTime() + clockShiftMs;
    const further = millis(to) - now;
    if (further > 0) await fastForward(connection, namespace, workflowId, further);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
