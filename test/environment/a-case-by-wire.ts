import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Actor, CaseId, Command, CommandId, Instant, MunicipalityId, Sealed, StaffId, TeamId } from '../../domain';
import type { RulesCache } from '../../store/rules/load-rules';
import { everyRule } from '../../store/rules/rule-book';
import { restartOfCase, startOfNewCase } from '../../temporal/start-case';
import { startAndUpdateCase, update } from '../../temporal/update';
import type * as wire from '../../workflows/messages';

/** Cases spoken to as the API speaks to them, without the API. */
export const municipality = 'ballerup' as MunicipalityId;
export const worker = '00000000-0000-4000-8000-000000010001' as StaffId;
export const team = '00000000-0000-4000-8000-000000010100' as TeamId;
export const by: Actor = { kind: 'staff', id: worker };
/** Free text that nobody opens here. */
export const text = 's1.sealed' as Sealed;

/** A rehearsal of today, in which a test may move the time of its cases and visits. */
export const rehearsal: wire.InRehearsal = { id: randomUUID(), clockShiftMs: 0 };

export type Wire = { readonly client: Client; readonly rules: RulesCache; readonly taskQueue: string };

export function message(command: Command, id: string = randomUUID(), digest = 'a'.repeat(64)): wire.CommandMessage {
  return { command, id: id as CommandId, digest, by };
}

export type Begin = {
  readonly command: (caseId: CaseId) => Command;
  readonly caseId?: CaseId;
  readonly fromEventLog?: boolean;
  /** Of whose cases time may be moved; left out, the case is a real one. */
  readonly rehearsal?: wire.InRehearsal;
};

/** Starts a case by its first command, or one that has ended again from the event log. */
export async function begin({ client, rules, taskQueue }: Wire, { command, fromEventLog, rehearsal, ...given }: Begin) {
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
