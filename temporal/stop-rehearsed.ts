import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Kysely } from 'kysely';
import pMap from 'p-map';
import type { Database } from '../store/database';
import { type Rehearsed, runningAfter } from '../store/read/rehearsed';
import type { Rehearsal } from '../store/rehearsals';
import { rehearsedWorkflowId } from './rehearsals';

const PAGE = 50;
const CONCURRENCY = 8;
const REASON = 'the rehearsal has ended';

/** Stops what still runs of a rehearsal that has ended. Done twice it is nothing. */
export async function stopRehearsed(
  client: Client,
  db: Kysely<Database>,
  { id, municipality }: Pick<Rehearsal, 'id' | 'municipality'>,
): Promise<void> {
  let after: string | undefined;
  do {
    const page: readonly Rehearsed[] = await runningAfter(db, id, { after, limit: PAGE });
    await pMap(page, (one) => stop(client, rehearsedWorkflowId(municipality, one)), { concurrency: CONCURRENCY });
    after = page.length === PAGE ? page.at(-1)?.id : undefined;
  } while (after);
}

async function stop(client: Client, workflowId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate(REASON);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
