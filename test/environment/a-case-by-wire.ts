import { randomUUID } from 'node:crypto';
import {
  type Client,
  WithStartWorkflowOperation,
  type WorkflowHandle,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import {
  type Actor,
  type CaseId,
  type Command,
  type CommandId,
  carriedOf,
  type Instant,
  type MunicipalityId,
  type Sealed,
  type StaffId,
  type TeamId,
} from '../../domain';
import type { RuleShelf } from '../../store/rules/load-rules';
import * as wire from '../../workflows/messages';

/** Cases spoken to as the API speaks to them, without the API. */
export const municipality = 'ballerup' as MunicipalityId;
export const worker = '00000000-0000-4000-8000-000000010001' as StaffId;
export const team = '00000000-0000-4000-8000-000000010100' as TeamId;
export const by: Actor = { kind: 'staff', id: worker };
/** Free text that nobody opens here. */
export const text = 's1.sealed' as Sealed;

export type Wire = { readonly client: Client; readonly rules: RuleShelf; readonly taskQueue: string };

export function message(command: Command, id: string = randomUUID(), digest = 'a'.repeat(64)): wire.CommandMessage {
  return { command, id: id as CommandId, digest, by };
}

export type Begin = {
  readonly command: (caseId: CaseId) => Command;
  readonly caseId?: CaseId;
  readonly fromEventLog?: boolean;
};

/** Starts a case by its first command, or one that has ended again from the event log. */
export async function begin({ client, rules, taskQueue }: Wire, { command, fromEventLog, ...given }: Begin) {
  const caseId = given.caseId ?? (randomUUID() as CaseId);
  const { book } = await rules.of(municipality);
  const input: wire.CaseInput = {
    municipality,
    caseId,
    rules: { standards: book.standards.map(carriedOf), settings: book.settings },
    ...(fromEventLog && { fromEventLog }),
  };
  const startWorkflowOperation = new WithStartWorkflowOperation(wire.caseWorkflowType, {
    workflowId: wire.caseWorkflowId(municipality, caseId),
    taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const answer = (await client.workflow.executeUpdateWithStart(wire.commandUpdate, {
    startWorkflowOperation,
    args: [message(command(caseId))],
  })) as wire.CommandAnswer;
  return { caseId, answer, handle: await startWorkflowOperation.workflowHandle() };
}

/** Gives a command, again where the case was just carrying on as a new run. */
export async function give(
  handle: WorkflowHandle,
  command: Command,
  id?: string,
  digest?: string,
): Promise<wire.CommandAnswer> {
  const sent = message(command, id, digest);
  for (;;) {
    try {
      return (await handle.executeUpdate(wire.commandUpdate, {
        args: [sent],
        updateId: wire.updateIdOf(sent),
      })) as wire.CommandAnswer;
    } catch (error) {
      if (!isResting(error)) throw error;
    }
  }
}

function isResting(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateFailedError &&
    (error.cause as ApplicationFailure | undefined)?.type === wire.restingCode
  );
}

export const ownInitiative = (caseId: CaseId): Command => ({
  type: 'startOwnInitiative',
  data: { caseId, municipality, judgement: text, worker, team, assessment: { leastIntrusive: text } },
});

export const contactMade = (at: Date = new Date()): Command => ({
  type: 'logContact',
  data: { happenedAt: at.toISOString() as Instant, outcome: 'contactMade', channel: 'visit', place: 'home' },
});
