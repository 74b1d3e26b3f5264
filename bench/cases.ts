import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Client,
  WithStartWorkflowOperation,
  type WorkflowHandle,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Actor, CaseId, Command, CommandId, MunicipalityId, RuleBook, Sealed } from '../domain';
import { instant, localDateOf, plusDays } from '../domain/time';
import { seededStaff, seededTeam } from '../store/seed';
import * as wire from '../workflows/messages';

const municipality = 'ballerup' as MunicipalityId;
const worker = seededStaff('ballerup', 'worker');
const by: Actor = { kind: 'staff', id: worker };

/** As long as a note of a few sentences is when it is sealed. */
const sealedNote = (): Sealed => `s1.${randomBytes(300).toString('base64url')}` as Sealed;

/** A case that the benchmark speaks to. */
export interface BenchCase {
  readonly caseId: CaseId;
  readonly handle: WorkflowHandle;
  /** How many contacts it has been given. */
  contacts: number;
}

/** Begins so many cases, each active at once. */
export function beginCases(client: Client, rules: RuleBook, count: number): Promise<BenchCase[]> {
  return Promise.all(Array.from({ length: count }, () => beginCase(client, rules)));
}

async function beginCase(client: Client, rules: RuleBook): Promise<BenchCase> {
  const caseId = randomUUID() as CaseId;
  const input: wire.CaseInput = { municipality, caseId, rules };
  const startWorkflowOperation = new WithStartWorkflowOperation(wire.caseWorkflowType, {
    workflowId: wire.caseWorkflowId(municipality, caseId),
    taskQueue: wire.taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const begin: Command = {
    type: 'startOwnInitiative',
    data: {
      caseId,
      municipality,
      judgement: sealedNote(),
      worker,
      team: seededTeam('ballerup'),
      assessment: { leastIntrusive: sealedNote() },
    },
  };
  await client.workflow.executeUpdateWithStart(wire.commandUpdate, {
    startWorkflowOperation,
    args: [messageOf(begin)],
  });
  return caseOf(client, caseId);
}

/** A case of Ballerup that stands already. */
export function caseOf(client: Client, caseId: CaseId): BenchCase {
  return { caseId, handle: client.workflow.getHandle(wire.caseWorkflowId(municipality, caseId)), contacts: 0 };
}

/** Days to the next follow-up, by turns: a week later than the last one, as it is in life, or a week earlier. */
const followUpDays = [7, 14];

/**
 * Logs a contact with a note, as a client of the workflow does. The next follow-up is on another day than before, so the
 * case's timer is set anew each time. The answer: the case's version.
 */
export async function logContact(one: BenchCase, happened: Date = new Date()): Promise<number> {
  const happenedAt = instant(happened);
  one.contacts += 1;
  const days = followUpDays[one.contacts % followUpDays.length] ?? 7;
  const message = messageOf({
    type: 'logContact',
    data: {
      happenedAt,
      outcome: 'contactMade',
      channel: 'visit',
      place: 'home',
      minutes: 40,
      note: sealedNote(),
      nextFollowUpOn: plusDays(localDateOf(happenedAt), days),
      reason: 's1.reason' as Sealed,
    },
  });
  const args: [wire.CommandMessage] = [message];
  const options = { args, updateId: wire.updateIdOf(message) };
  for (;;) {
    try {
      return (await one.handle.executeUpdate<wire.CommandAnswer, [wire.CommandMessage]>(wire.commandUpdate, options))
        .version;
    } catch (error) {
      if (!isResting(error)) throw error;
    }
  }
}

/** The case is just carrying on as a new run: the same is sent again. */
function isResting(error: unknown): boolean {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure && cause.type === wire.restingCode;
}

function messageOf(command: Command): wire.CommandMessage {
  return { command, id: randomUUID() as CommandId, digest: randomBytes(24).toString('base64url'), by };
}
