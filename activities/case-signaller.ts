import type { Client } from '@temporalio/client';
import { carriedOf } from '../domain';
import type { RuleShelf } from '../store/rules/load-rules';
import { type CaseInput, caseWorkflowId, caseWorkflowType, commandSignal, taskQueue } from '../workflows/messages';
import type { Activities } from './interface';

/** Signals each case; one whose workflow is gone begins it again from the event log, by the same call. */
export function caseSignaller(deps: { client: Client; rules: RuleShelf }): Activities['signalCases'] {
  return async ({ municipality, cases, command, id, digest, by }) => {
    const { standards, settings } = (await deps.rules.of(municipality)).book;
    const rules = { standards: standards.map(carriedOf), settings };
    for (const caseId of cases) {
      const input: CaseInput = { municipality, caseId, rules, fromEventLog: true };
      await deps.client.workflow.signalWithStart(caseWorkflowType, {
        workflowId: caseWorkflowId(municipality, caseId),
        taskQueue,
        args: [input],
        signal: commandSignal,
        signalArgs: [{ command, id, digest, by }],
      });
    }
  };
}
