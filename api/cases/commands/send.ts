import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import {
  type Actor,
  type CaseId,
  type Command,
  type CommandId,
  type CommandType,
  decide,
  isRejection,
  type MunicipalityId,
  type Sealed,
} from '../../../domain';
import type { Instant } from '../../../domain/clock/time';
import type { CommandData } from '../../../domain/process';
import { findCase } from '../../../store/read/case-list';
import type { TakenAt } from '../../../store/read/commands-taken';
import { waitForVersion } from '../../../store/read/wait-for-version';
import { findRehearsal, type Rehearsal } from '../../../store/rehearsals';
import { everyRule } from '../../../store/rules/rule-book';
import { inRehearsal } from '../../../temporal/rehearsals';
import { restartOfCase, startOfNewCase } from '../../../temporal/start-case';
import { startAndUpdateCase, updateCase } from '../../../temporal/update';
import type { CommandAnswer, CommandMessage } from '../../../workflows/messages';
import type { Deps } from '../../deps';
import { unknownCase } from '../../problems/problem';
import { refused, refusedFor } from '../../problems/refusal-status';
import { answerAt, firstAnswer, firstAnswerIfForgotten } from './first-answer';
import { type BeforeSealing, sealTexts } from './plain';
import { inForce, rulesForNewCase } from './rules-for-start';
import { contentDigest } from './written-ahead';

/** A command on its way to a case, its texts not yet sealed. */
export interface Sending<T extends CommandType = CommandType> {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly type: T;
  readonly data: BeforeSealing<CommandData[T]>;
  readonly key: CommandId;
  readonly by: Actor;
  /** What the request contained, where `data` holds more: a retry is compared by this alone. */
  readonly requestContent?: unknown;
  /**
   * Writes what the command names and the case does not keep, once it is sure that the key is not another command's. It
   * counts only with this very command: see `aheadOf`.
   */
  readonly writeAhead?: () => Promise<unknown>;
  /** What the case is known to have answered to the key before, or null; left out: not looked up yet. */
  readonly taken?: TakenAt | null;
  /** Set where the request addresses a rehearsal. */
  readonly rehearsal?: Rehearsal;
}

/** Sends a command to an existing case and resolves when it is durable. Throws the `Problem` of a refusal. */
export async function sendToCase<T extends CommandType>(deps: Deps, sending: Sending<T>): Promise<CommandAnswer> {
  const { municipality, caseId } = sending;
  if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
  const message = await sealedMessage(deps, sending);
  const before = await firstAnswerIfForgotten(deps, sending, message, sending.taken);
  if (before) return before;
  await sending.writeAhead?.();
  const answer = await updateCase(deps.client, sending, message).catch(async (error) => {
    if (error instanceof WorkflowNotFoundError) return sendToClosedCase(deps, sending, message);
    throw error;
  });
  return withFirstAnswer(deps, sending, answer);
}

/** Starts a case, whose id must be new, with its first command. Throws 409 `alreadyStarted`; a retry is answered as before. */
export async function openCase<T extends CommandType>(
  deps: Deps,
  sending: Sending<T>,
  now: Instant,
): Promise<CommandAnswer> {
  const { municipality, caseId, rehearsal } = sending;
  const before = await firstAnswer(deps, sending, { id: sending.key, digest: digestOfSending(deps, sending) });
  if (before) return before;
  const rules = await rulesForNewCase(deps, municipality, now);
  await refuseBeforehand(deps, sending, now);
  await deps.sealing.seal(municipality, caseId, '', sending.key);
  const message = await sealedMessage(deps, sending);
  await sending.writeAhead?.();
  const start = startOfNewCase(deps, { municipality, caseId, rules, rehearsal: inRehearsal(rehearsal) });
  const answer = await startAndUpdateCase(deps.client, start, message).catch((error) => {
    if (error instanceof WorkflowExecutionAlreadyStartedError) throw refused('alreadyStarted');
    throw error;
  });
  return withFirstAnswer(deps, sending, answer);
}

async function sealedMessage<T extends CommandType>(deps: Deps, sending: Sending<T>): Promise<CommandMessage> {
  const { municipality, caseId, key, by } = sending;
  const command = await commandOf(sending, (text) => deps.sealing.seal(municipality, caseId, text, key));
  return { command, id: key, digest: digestOfSending(deps, sending), by };
}

async function commandOf<T extends CommandType>(
  { type, data }: Pick<Sending<T>, 'type' | 'data'>,
  seal: (text: string) => Promise<Sealed>,
): Promise<Command> {
  return { type, data: await sealTexts<CommandData[T]>(data, seal) } as unknown as Command;
}

function digestOfSending<T extends CommandType>({ keys }: Pick<Deps, 'keys'>, sending: Sending<T>): string {
  return contentDigest(keys, { ...sending, requestContent: sending.requestContent ?? sending.data });
}

/** Throws what the workflow would refuse a new case with, before anything is written: the same rules decide here. */
async function refuseBeforehand<T extends CommandType>(deps: Deps, sending: Sending<T>, now: Instant): Promise<void> {
  const command = await commandOf(sending, async () => unsealed);
  const { now: rules } = await inForce(deps, sending.municipality, now);
  const decision = decide(undefined, command, { rules, now, by: sending.by, commandId: sending.key });
  if (isRejection(decision)) throw refusedFor(decision);
}

/** In place of a text, where only whether there is one is asked. */
const unsealed = 'unsealed' as Sealed;

/** Where the case's run has closed or been lost: restarts it from the event log, unless it took this command before. */
async function sendToClosedCase(deps: Deps, sending: Sending, message: CommandMessage): Promise<CommandAnswer> {
  const { municipality, caseId } = sending;
  const [found, before] = await Promise.all([
    findCase(deps.store.db, municipality, caseId),
    firstAnswer(deps, sending, message),
  ]);
  if (before) return before;
  if (!found) throw unknownCase();
  const { rehearsalId } = found;
  const rehearsal = rehearsalId ? await findRehearsal(deps.store.db, municipality, rehearsalId) : undefined;
  const rules = await everyRule(deps.rules, municipality);
  const start = restartOfCase(deps, { municipality, caseId, rules, rehearsal: inRehearsal(rehearsal) }, found.status);
  return startAndUpdateCase(deps.client, start, message);
}

/**
 * The answer for the caller, which is the first one where the command had been taken before. In a rehearsal it waits for
 * the recording, so that advancing the rehearsal's clock misses no case.
 */
async function withFirstAnswer(deps: Deps, sending: Sending, answer: CommandAnswer): Promise<CommandAnswer> {
  const { municipality, caseId } = sending;
  deps.recordingLag.acknowledged(caseId, answer.version);
  if (sending.rehearsal) await waitForVersion(deps.store, { municipality, caseId, version: answer.version });
  if (!answer.takenBefore) return answer;
  const first = await answerAt(deps, sending, answer.version);
  return first ?? { ...answer, takenBefore: undefined };
}
