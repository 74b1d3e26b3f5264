import { cancellationSignal } from '@temporalio/activity';
import pMap from 'p-map';
import { sealing } from '../store/keys/case-keys';
import { openCasesAfter } from '../store/read/open-cases';
import { countRunning, runningAfter } from '../store/read/rehearsed';
import { failAdvance, finishAdvance, noteAdvance } from '../store/rehearsals';
import { wallNow } from '../store/wall-clock';
import { fastForwardTo, rehearsedWorkflowId } from '../temporal/rehearsals';
import { NoTimeSkipping } from '../temporal/virtual-time';
import { caseLoader } from './case-loader';
import { rehearsedCaseSignaller } from './case-signaller';
import type { Activities, RehearsalActivities } from './interface';
import { recordingActivities } from './recording';
import { sagaActivities } from './saga/activities';
import type { SagaDependencies } from './saga/dependencies';
import { withHeartbeat } from './with-heartbeat';

/** Its client is for the namespace of rehearsals. */
type Deps = Omit<SagaDependencies, 'sealing' | 'now'>;

/** What cases and visits do anywhere. */
type OfCases = Pick<
  Activities,
  'recordCase' | 'recordVisit' | 'noteRecordingStopped' | 'loadCase' | 'openCases' | 'signalCases'
>;

/** A step of a move is so many workflows, so many of them at a time. */
const PAGE = 16;
const CONCURRENCY = 8;

/** What the workflows of rehearsals do: what cases, visits and acts across cases do anywhere, and moving their time. No Schedule is among them. */
export function rehearsalActivities(deps: Deps): RehearsalActivities & ReturnType<typeof sagaActivities> & OfCases {
  const { db, rules, client } = deps;
  return {
    ...recordingActivities('rehearsals', { db, rules }),
    loadCase: caseLoader(db, rules),
    openCases: async ({ rehearsal, ...page }) =>
      rehearsal ? openCasesAfter(db, { ...page, rehearsalId: rehearsal }) : [],
    signalCases: rehearsedCaseSignaller({ client }),
    ...sagaActivities({ ...deps, sealing: sealing(db, deps.keys), now: wallNow }),
    moveOn: (page) => withHeartbeat(() => moveOn(deps, page)),
    async endAdvance({ failed, ...move }) {
      const now = wallNow();
      await (failed ? failAdvance(db, move, now, failed) : finishAdvance(db, move, now));
    },
  };
}

async function moveOn({ db, client }: Pick<Deps, 'db' | 'client'>, page: Parameters<RehearsalActivities['moveOn']>[0]) {
  const { rehearsalId, key, municipality, to, after, done } = page;
  const next = await runningAfter(db, rehearsalId, { after, limit: PAGE });
  const of = await countRunning(db, rehearsalId);
  await noteAdvance(db, { rehearsalId, key }, { moved: Math.min(done, of), of });
  try {
    // A worker that is being stopped runs none of what is waited for: then another goes on.
    const moved = await client.connection.withAbortSignal(cancellationSignal(), () =>
      pMap(next, (one) => fastForwardTo(client, rehearsedWorkflowId(municipality, one), to), {
        concurrency: CONCURRENCY,
      }),
    );
    const last = next.length === PAGE ? next.at(-1)?.id : undefined;
    return { looked: next.length, behind: moved.filter(Boolean).length, ...(last && { last }) };
  } catch (error) {
    if (error instanceof NoTimeSkipping) return { looked: 0, behind: 0, failed: 'timeSkippingOff' as const };
    throw error;
  }
}
