import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Actor, CaseId, Command, CommandId, Instant, MunicipalityId, Sealed, StaffId, TeamId } from '../../domain';
import { instant } from '../../domain/clock/time';
import { addRehearsal } from '../../store/rehearsals';
import type { RulesCache } from '../../store/rules/load-rules';
import { everyRule } from '../../store/rules/rule-book';
import { rehearsalNamespace } from '../../temporal/prepare-server';
import { restartOfCase, startOfNewCase } from '../../temporal/start-case';
import { startAndUpdateCase, update } from '../../temporal/update';
import { type FastForwarded, fastForward } from '../../temporal/virtual-time';
import type * as wire from '../../workflows/messages';
import type { RunningSystem } from './running-system';

/** Cases spoken to as the API speaks to them, without the API. */
export const municipality = 'ballerup' as MunicipalityId;
export const worker = '00000000-0000-4000-8000-000000010001' as StaffId;
export const team = '00000000-0000-4000-8000-000000010100' as TeamId;
export const by: Actor = { kind: 'staff', id: worker };
/** Free text that nobody opens here. */
export const text = 's1.sealed' as Sealed;

export type Wire = {
  readonly client: Client;
  readonly rules: RulesCache;
  readonly taskQueue: string;
  /** Whose cases these are; left out, they are real. */
  readonly rehearsal?: wire.InRehearsal;
};

export type RehearsedWire = Wire & {
  readonly rehearsal: wire.InRehearsal;
  /** Moves the time of one of its workflows. */
  readonly pass: (handle: WorkflowHandle, ms: number) => Promise<FastForwarded>;
};

/** A rehearsal of today, in which a test may move the time of its cases and visits. The system must have rehearsals. */
export async function rehearse({ connection, rehearsalClient, ...system }: RunningSystem): Promise<RehearsedWire> {
  if (!rehearsalClient) throw new Error('this system has no rehearsals');
  const rehearsal = { id: randomUUID(), clockShiftMs: 0 };
  await addRehearsal(system.store.db, { ...rehearsal, municipality, name: 'i dag', startsAt: instant(Date.now()) });
  return {
    client: rehearsalClient,
    rules: system.rules.inRehearsal(rehearsal.id),
    taskQueue: system.taskQueue,
    rehearsal,
    pass: (handle, ms) => fastForward(connection, rehearsalNamespace(), handle.workflowId, ms),
  };
}

export function message(command: Command, id: string = randomUUID(), digest = 'a'.repeat(64)): wire.CommandMessage {
  return { command, id: id as CommandId, digest, by };
}

export type Begin = {
  readonly command: (caseId: CaseId) => Command;
  readonly caseId?: CaseId;
  readonly fromEventLog?: boolean;
};

/** Starts a case by its first command, or one that has ended again from the event log. */
export async function begin({ client, rules, taskQueue, rehearsal }: Wire, { command, fromEventLog, ...given }: Begin) {
  const caseId = given.caseId ?? (randomUUID() as CaseId);
  const start = { municipality, caseId, rules: await everyRule(rules, municipality), rehearsal };
  const operation = fromEventLog ? restartOfCase({ taskQueue }, start) : startOfNewCase({ taskQueue }, start);
  const answer = await startAndUpdateCase(client, operation, message(command(caseId)));
  return { caseId, answer, handle: await operation.workflowHandle() };
}

/** Gives a command, again where the case was just continuing as new. */
export function give(
  handle: WorkflowHandle,
  command: Command,
  id?: string,
  digest?: string,
): Promise<wire.CommandAnswer> {
  return update<wire.CommandAnswer>(handle, message(command, id, digest));
}

export const ownInitiative = (caseId: CaseId): Command => ({
  type: 'startOwnInitiative',
  data: { caseId, municipality, judgement: text, worker, team, assessment: { leastIntrusive: text } },
});

export const contactMade = (at: Date = new Date()): Command => ({
  type: 'logContact',
  data: { happenedAt: at.toISOString() as Instant, outcome: 'contactMade', channel: 'visit', place: 'home' },
});
