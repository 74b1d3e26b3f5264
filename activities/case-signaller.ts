import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../domain';
import type { Database } from '../store/database';
import { rehearsedAmong } from '../store/read/open-cases';
import type { RuleShelf } from '../store/rules/load-rules';
import { everyRule } from '../store/rules/rule-book';
import { type CaseInput, caseWorkflowId, caseWorkflowType, commandSignal, taskQueue } from '../workflows/messages';
import type { Activities, CaseSignals } from './interface';

type Deps = { readonly db: Kysely<Database>; readonly client: Client; readonly rules: RuleShelf };

/**
 * Signals each case; one whose workflow is gone begins it again from the event log, by the same call. A rehearsal's case
 * is signalled where it runs and left alone where it does not: its time stands only in its workflow.
 */
export function caseSignaller(deps: Deps): Activities['signalCases'] {
  return async ({ municipality, cases, command, id, digest, by }) => {
    const message = { command, id, digest, by };
    const rehearsed = await rehearsedAmong(deps.db, municipality, cases);
    for (const caseId of cases) {
      if (rehearsed.has(caseId)) await signalWhereItRuns(deps, municipality, caseId, message);
      else await signalOrBeginAgain(deps, municipality, caseId, message);
    }
  };
}

type Message = Pick<CaseSignals, 'command' | 'id' | 'digest' | 'by'>;

async function signalWhereItRuns({ client }: Deps, municipality: MunicipalityId, caseId: CaseId, message: Message) {
  try {
    await client.workflow.getHandle(caseWorkflowId(municipality, caseId)).signal(commandSignal, message);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

async function signalOrBeginAgain(deps: Deps, municipality: MunicipalityId, caseId: CaseId, message: Message) {
  const rules = await everyRule(deps.rules, municipality);
  const input: CaseInput = { municipality, caseId, rules, fromEventLog: true };
  await deps.client.workflow.signalWithStart(caseWorkflowType, {
    workflowId: caseWorkflowId(municipality, caseId),
    taskQueue,
    args: [input],
    signal: commandSignal,
    signalArgs: [message],
  });
}
