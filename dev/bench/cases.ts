import { randomBytes, randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Actor, CaseId, Command, CommandId, MunicipalityId, RuleBook, Sealed } from '../../domain';
import { instant, type LocalDate, localDateOf, plusDays } from '../../domain/clock/time';
import { seededStaff, seededTeam } from '../../store/seed';
import { startOfNewCase } from '../../temporal/start-case';
import { startAndUpdateCase, update } from '../../temporal/update';
import * as wire from '../../workflows/messages';

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

/** Begins so many cases, each active at once; in a rehearsal, on its clock. */
export function beginCases(
  client: Client,
  rules: RuleBook,
  count: number,
  rehearsal?: wire.InRehearsal,
): Promise<BenchCase[]> {
  return Promise.all(Array.from({ length: count }, () => beginCase(client, rules, rehearsal)));
}

async function beginCase(client: Client, rules: RuleBook, rehearsal?: wire.InRehearsal): Promise<BenchCase> {
  const caseId = randomUUID() as CaseId;
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
  const start = startOfNewCase({ taskQueue: wire.taskQueue }, { municipality, caseId, rules, rehearsal });
  await startAndUpdateCase(client, start, messageOf(begin));
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
  one.contacts += 1;
  return give(one, contactMessage(one.contacts, happened));
}

/** What a client sends for a case's contact; `count` says which of the case's it is. */
export function contactMessage(count: number, happened: Date = new Date()): wire.CommandMessage {
  const happenedAt = instant(happened);
  return messageOf({
    type: 'logContact',
    data: {
      happenedAt,
      outcome: 'contactMade',
      channel: 'visit',
      place: 'home',
      minutes: 40,
      note: sealedNote(),
      nextFollowUpOn: plusDays(localDateOf(happenedAt), followUpDays[count % followUpDays.length] ?? 7),
      reason: 's1.reason' as Sealed,
    },
  });
}

/** Sets the next follow-up apart from any contact. */
export async function setFollowUp(one: BenchCase, on: LocalDate): Promise<void> {
  await give(one, messageOf({ type: 'setFollowUp', data: { on, reason: 's1.reason' as Sealed } }));
}

/** Gives a command, again where the case was just continuing as new. The answer: the case's version. */
export async function give(one: BenchCase, message: wire.CommandMessage): Promise<number> {
  return (await update<wire.CommandAnswer>(one.handle, message)).version;
}

/** A command as a client sends it, with an id of its own. */
export function messageOf(command: Command): wire.CommandMessage {
  return { command, id: randomUUID() as CommandId, digest: randomBytes(24).toString('base64url'), by };
}
