import type { Client } from '@temporalio/client';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database';
import { rehearsedAmong } from '../store/read/open-cases';
import type { RulesCache } from '../store/rules/load-rules';
import { everyRule } from '../store/rules/rule-book';
import { signalIfRunning, signalWithStart } from '../temporal/signal-case';
import { restartOfCase } from '../temporal/start-case';
import { taskQueue } from '../workflows/messages';
import type { Activities } from './interface';

type Deps = { readonly db: Kysely<Database>; readonly client: Client; readonly rules: RulesCache };

/**
 * Signals each case; one whose workflow is gone begins it again from the event log, by the same call. A rehearsal's case
 * is signalled where it runs and left alone where it does not: its time stands only in its workflow.
 */
export function caseSignaller({ db, client, rules }: Deps): Activities['signalCases'] {
  return async ({ municipality, cases, command, id, digest, by }) => {
    const message = { command, id, digest, by };
    const rehearsed = await rehearsedAmong(db, municipality, cases);
    for (const caseId of cases) {
      if (rehearsed.has(caseId)) {
        await signalIfRunning(client, { municipality, caseId }, message);
      } else {
        const start = { municipality, caseId, rules: await everyRule(rules, municipality) };
        await signalWithStart(client, restartOfCase({ taskQueue }, start), message);
      }
    }
  };
}
