import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Actor, CaseId, Command, CommandId, CommandType, MunicipalityId } from '../../../domain';
import type { Instant } from '../../../domain/clock/time';
import type { CommandData } from '../../../domain/process';
import { digestOf } from '../../../store/keys/digest';
import { findCase } from '../../../store/read/case-list';
import type { TakenAt } from '../../../store/read/commands-taken';
import { waitForVersion } from '../../../store/read/wait-for-version';
import { findRehearsal, type Rehearsal } from '../../../store/rehearsals';
import { everyRule } from '../../../store/rules/rule-book';
import { inRehearsal } from '../../../temporal/rehearsal';
import { restartOfCase, startOfNewCase } from '../../../temporal/start-case';
import { startAndUpdateCase, updateCase } from '../../../temporal/update';
import type { CommandAnswer, CommandMessage } from '../../../workflows/messages';
import type { Deps } from '../../deps';
import { unknownCase } from '../../problems/problem';
import { refused } from '../../problems/refusal-status';
import { refuseEnded } from '../linking/same-rehearsal';
import { answerAt, firstAnswer, firstAnswerIfForgotten } from './first-answer';
import { type BeforeSealing, sealTexts } from './plain';
import { rulesForNewCase } from './rules-for-start';

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
  const rules = await rulesForNewCase(deps, municipality, now);
  await deps.sealing.seal(municipality, caseId, '', sending.key);
  const message = await sealedMessage(deps, sending);
  const before = await firstAnswer(deps, sending, message);
  if (before) return before;
  const start = startOfNewCase(deps, { municipality, caseId, rules, rehearsal: inRehearsal(rehearsal) });
  const answer = await startAndUpdateCase(deps.client, start, message).catch((error) => {
    if (error instanceof WorkflowExecutionAlreadyStartedError) throw refused('alreadyStarted');
    throw error;
  });
  return withFirstAnswer(deps, sending, answer);
}

async function sealedMessage<T extends CommandType>(deps: Deps, sending: Sending<T>): Promise<CommandMessage> {
  const { municipality, caseId, type, data, key, by, requestContent } = sending;
  const digest = digestOf(deps.keys, { type, caseId, content: requestContent ?? data });
  const seal = (text: string) => deps.sealing.seal(municipality, caseId, text, key);
  const command = { type, data: await sealTexts<CommandData[T]>(data, seal) } as unknown as Command;
  return { command, id: key, digest, by };
}

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
  const rehearsal = refuseEnded(
    rehearsalId ? await findRehearsal(deps.store.db, municipality, rehearsalId) : undefined,
  );
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
