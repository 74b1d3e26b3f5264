import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { carriedOf, type MunicipalityId, ruleBookOf } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import type { Refused } from '../../domain/saga/outcome';
import { findCase } from '../../store/read/case-list';
import { nowOf } from '../../store/rehearsals';
import { everyRule } from '../../store/rules/rule-book';
import { inRehearsal } from '../../temporal/rehearsals';
import { restartOfCase, startOfNewCase } from '../../temporal/start-case';
import { startAndUpdateCase, updateCase } from '../../temporal/update';
import { updateRefusalIn } from '../../temporal/update-refusal';
import { type CommandAnswer, recordingStoppedCode, type SagaInput } from '../../workflows/messages';
import type { PreparedCommand } from '../interface';
import type { SagaDependencies } from './dependencies';
import { rehearsalOf } from './rehearsed';

type Where = Pick<SagaInput, 'municipality' | 'rehearsal'>;

/** Gives a command to its case, which begins with it or runs, or comes back from the event log for it. */
export async function sendPrepared(
  deps: SagaDependencies,
  where: Where,
  { caseId, message, opens }: PreparedCommand,
): Promise<CommandAnswer | Refused> {
  const { municipality } = where;
  const known = { municipality, caseId };
  const sent = opens
    ? startAndUpdateCase(deps.client, await startOfOpened(deps, where, known), message)
    : updateCase(deps.client, known, message);
  return sent.catch(async (error: unknown) => {
    const isGone = error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError;
    return isGone ? sendAgain(deps, where, { caseId, message }) : asRefused(error);
  });
}

/** A case whose run has closed or been lost. */
async function sendAgain(
  deps: SagaDependencies,
  where: Where,
  { caseId, message }: PreparedCommand,
): Promise<CommandAnswer | Refused> {
  const { municipality } = where;
  const found = await findCase(deps.db, municipality, caseId);
  if (!found) return { code: 'unknownCase', params: {} };
  const rehearsal = await rehearsalOf(deps, where);
  if (rehearsal?.endedAt) return { code: 'rehearsalEnded', params: {} };
  const rules = await everyRule(deps.rules, municipality);
  const start = restartOfCase(deps, { municipality, caseId, rules, rehearsal: inRehearsal(rehearsal) }, found.status);
  return startAndUpdateCase(deps.client, start, message).catch(asRefused);
}

async function startOfOpened(
  deps: SagaDependencies,
  where: Where,
  known: { municipality: MunicipalityId; caseId: PreparedCommand['caseId'] },
) {
  const rehearsal = await rehearsalOf(deps, where);
  const municipal = await deps.rules.of(where.municipality);
  const version = municipal.standardFor(localDateOf(rehearsal ? nowOf(rehearsal) : deps.now()));
  if (!version) throw new Error(`${where.municipality} has no standard in force`);
  const rules = ruleBookOf([carriedOf(version.standard)], municipal.book.settings);
  return startOfNewCase(deps, { ...known, rules, rehearsal: inRehearsal(rehearsal) });
}

/** What the case refused, as a value; any other failure is thrown, and tried again. */
function asRefused(error: unknown): Refused {
  const refused = updateRefusalIn(error);
  // A case whose recording has stopped is waited for, until it has been mended.
  if (!refused || refused.code === recordingStoppedCode) throw error;
  return refused;
}
