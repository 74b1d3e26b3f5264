import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy } from '@temporalio/client';
import pMap from 'p-map';
import type { MunicipalityId } from '../domain';
import type { Store } from '../store/open';
import { openVisits } from '../store/read/open-visits';
import { rehearsalsOfBefore } from '../store/read/rehearsed';
import { openCases } from '../store/read/state';
import { findRehearsal } from '../store/rehearsals';
import type { RulesCache } from '../store/rules/load-rules';
import { everyRule } from '../store/rules/rule-book';
import type { InRehearsal } from '../workflows/messages';
import { inRehearsal } from './rehearsals';
import { restartOfCase, type StartOfCase } from './start-case';
import { startOfVisit } from './start-visit';

/** How many workflows were started, and how many ran already. */
export interface Revived {
  readonly cases: Counted;
  readonly visits: Counted;
}
type Counted = { readonly started: number; readonly ranAlready: number };
type Outcome = keyof Counted;

export type ReviveProgress = {
  readonly done: number;
  readonly of: number;
  /** How many are waited on, since not all that they decided is recorded. */
  readonly waiting?: number;
};

export type ReviveDependencies = {
  readonly store: Store;
  readonly rules: RulesCache;
  readonly client: Client;
  /** Where rehearsals live; without it they are left as they are. */
  readonly rehearsalClient?: Client;
  readonly taskQueue: string;
};
type Start = () => Promise<Outcome>;

const CONCURRENCY = 16;
const PROGRESS_EVERY = 25;

/**
 * Starts a workflow from the event log for every open case and lone visit that has none, after a Temporal server was lost.
 * Running ones are left as they are, so it can be repeated or resumed at any time.
 */
export async function revive(
  deps: ReviveDependencies,
  onProgress: (progress: ReviveProgress) => void,
): Promise<Revived> {
  const cases = await startsOfCases(deps);
  const visits = await startsOfVisits(deps);
  const of = cases.length + visits.length;
  let done = 0;
  const oneDone = (): void => {
    done += 1;
    if (done % PROGRESS_EVERY === 0 || done === of) onProgress({ done, of });
  };
  return { cases: await startEach(cases, oneDone), visits: await startEach(visits, oneDone) };
}

async function startsOfCases(deps: ReviveDependencies): Promise<Start[]> {
  const starts: Start[] = [];
  const worldOf = await worldsOf(deps);
  for await (const { municipality, caseId, rehearsalId, status } of openCases(deps.store.db)) {
    const client = worldOf(rehearsalId);
    if (!client) continue;
    starts.push(async () => {
      const [rules, rehearsal] = await Promise.all([
        everyRule(deps.rules.inRehearsal(rehearsalId), municipality),
        rehearsalNow(deps, municipality, rehearsalId),
      ]);
      return started(client, restartOfCase(deps, { municipality, caseId, rules, rehearsal }, status));
    });
  }
  return starts;
}

/** The client of each world; none for a rehearsal of before they had one, which is over. */
async function worldsOf({ store, client, rehearsalClient }: ReviveDependencies) {
  const ofBefore = await rehearsalsOfBefore(store.db);
  return (rehearsalId: string | null): Client | undefined => {
    if (!rehearsalId) return client;
    return ofBefore.has(rehearsalId) ? undefined : rehearsalClient;
  };
}

async function startsOfVisits(deps: ReviveDependencies): Promise<Start[]> {
  const worldOf = await worldsOf(deps);
  return (await openVisits(deps.store.db)).flatMap(({ municipality, visitId, rehearsalId, state }) => {
    const client = worldOf(rehearsalId);
    if (!client) return [];
    const start = async () => {
      const rehearsal = await rehearsalNow(deps, municipality, rehearsalId);
      return started(client, startOfVisit(deps, { municipality, visitId, rehearsal, takenUp: state }));
    };
    return [start];
  });
}

async function rehearsalNow(
  { store }: ReviveDependencies,
  municipality: MunicipalityId,
  id: string | null,
): Promise<InRehearsal | undefined> {
  return id ? inRehearsal(await findRehearsal(store.db, municipality, id)) : undefined;
}

type Startable = StartOfCase | ReturnType<typeof startOfVisit>;

/** Starts a workflow unless one is running, which is never replaced. */
async function started(client: Client, { workflowTypeOrFunc, options }: Startable): Promise<Outcome> {
  try {
    const workflowIdConflictPolicy = WorkflowIdConflictPolicy.FAIL;
    await client.workflow.start(workflowTypeOrFunc as string, { ...options, workflowIdConflictPolicy });
    return 'started';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'ranAlready';
    throw error;
  }
}

async function startEach(starts: readonly Start[], oneDone: () => void): Promise<Counted> {
  const counted = { started: 0, ranAlready: 0 };
  const startOne = async (start: Start): Promise<void> => {
    counted[await start()] += 1;
    oneDone();
  };
  await pMap(starts, startOne, { concurrency: CONCURRENCY });
  return counted;
}
