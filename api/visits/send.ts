import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Actor, CaseId, CommandId, MunicipalityId } from '../../domain';
import type { VisitCommand, VisitState } from '../../domain/visit/lone-visit';
import { digestOf } from '../../store/keys/digest';
import { findVisit } from '../../store/read/visit-list';
import type { Rehearsal } from '../../store/rehearsals';
import { liveVisit } from '../../temporal/live-state';
import { inRehearsal } from '../../temporal/rehearsals';
import { startOfVisit } from '../../temporal/start-visit';
import { startAndUpdateVisit, updateVisit } from '../../temporal/update';
import { type VisitAnswer, type VisitMessageIn, visitWorkflowId } from '../../workflows/messages';
import { type BeforeSealing, sealTexts } from '../cases/commands/plain';
import type { Deps } from '../deps';
import { livesIn } from '../door/world';
import { Problem } from '../problems/problem';
import { refused } from '../problems/refusal-status';

/** A command on its way to a visit. Its texts are sealed with the key of the case, or of the visit where it has none. */
export interface VisitSending {
  readonly municipality: MunicipalityId;
  readonly visitId: string;
  readonly caseId?: CaseId;
  readonly command: BeforeSealing<VisitCommand>;
  readonly key: CommandId;
  readonly by: Actor;
  readonly requestContent: unknown;
}

/** Starts a visit under an id that must be new; a retry is given the first answer. */
export async function startVisit(
  deps: Deps,
  sending: VisitSending,
  rehearsal: Rehearsal | undefined,
): Promise<VisitAnswer> {
  const { municipality, visitId } = sending;
  const message = await sealedMessage(deps, sending);
  const start = startOfVisit(deps, { municipality, visitId, rehearsal: inRehearsal(rehearsal) });
  try {
    return await startAndUpdateVisit(deps.client, start, message);
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return answerOfClosed(deps, sending, message);
    throw error;
  }
}

/** Gives a command to a visit. Throws `unknownVisit`, or `visitOver` where it has been checked out. */
export async function sendToVisit(deps: Deps, sending: VisitSending): Promise<VisitAnswer> {
  const message = await sealedMessage(deps, sending);
  try {
    return await updateVisit(deps.client, sending.visitId, message);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return answerOfClosed(deps, sending, message);
    throw error;
  }
}

/** The visit as its workflow has it, else, and once it is over, as the store has it. Throws `unknownVisit`, also for one of another world. */
export async function visitOf(deps: Deps, municipality: MunicipalityId, visitId: string): Promise<VisitState> {
  const stored = await findVisit(deps.store.db, municipality, visitId);
  if (stored && stored.rehearsalId !== deps.rehearsalId) throw new Problem(404, 'unknownVisit');
  if (stored?.state.status === 'checkedOut') return stored.state; // a visit ends when its end has been recorded
  const state = await liveVisit(deps.client, visitId);
  const isOurs = state?.municipality === municipality && (stored || (await livesIn(deps, visitWorkflowId(visitId))));
  if (isOurs) return state;
  if (!stored) throw new Problem(404, 'unknownVisit');
  return stored.state;
}

async function sealedMessage(deps: Deps, sending: VisitSending): Promise<VisitMessageIn> {
  const { municipality, visitId, caseId, command, key, by, requestContent } = sending;
  const owner = caseId ?? (visitId as CaseId);
  const digest = digestOf(deps.keys, { type: command.type, visitId, content: requestContent });
  const seal = (text: string) => deps.sealing.seal(municipality, owner, text, key);
  const sealed = await sealTexts<VisitCommand>(command, seal);
  return { command: sealed, id: key, digest, by };
}

/** The first answer of a visit that has ended to this command. Throws 409 `visitOver` where it never took it. */
async function answerOfClosed(deps: Deps, sending: VisitSending, message: VisitMessageIn): Promise<VisitAnswer> {
  const state = await visitOf(deps, sending.municipality, sending.visitId);
  const taken = state.taken.find(({ id }) => id === message.id);
  if (!taken) throw refused('visitOver', { at: state.checkedOutAt ?? state.startedAt });
  if (taken.digest !== message.digest) throw refused('commandIdReused', { commandId: message.id });
  return { version: taken.version, status: state.status };
}
