import type { Client } from '@temporalio/client';
import type { RulesCache } from '../store/rules/load-rules';
import { everyRule } from '../store/rules/rule-book';
import { signalIfRunning, signalWithStart } from '../temporal/signal-case';
import { restartOfCase } from '../temporal/start-case';
import { taskQueue } from '../workflows/messages';
import type { Activities } from './interface';

type Deps = { readonly client: Client; readonly rules: RulesCache };

/** Signals each case; one whose workflow is gone begins it again from the event log, by the same call. */
export function caseSignaller({ client, rules }: Deps): Activities['signalCases'] {
  return async ({ municipality, cases, command, id, digest, by }) => {
    const message = { command, id, digest, by };
    for (const caseId of cases) {
      const start = { municipality, caseId, rules: await everyRule(rules, municipality) };
      await signalWithStart(client, restartOfCase({ taskQueue }, start), message);
    }
  };
}

/** Signals each case of a rehearsal where it runs; elsewhere it is left alone, since its time stands only in its workflow. */
export function rehearsedCaseSignaller({ client }: Pick<Deps, 'client'>): Activities['signalCases'] {
  return async ({ municipality, cases, command, id, digest, by }) => {
    for (const caseId of cases) await signalIfRunning(client, { municipality, caseId }, { command, id, digest, by });
  };
}
