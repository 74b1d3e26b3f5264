import { ActivityFailure, continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { RehearsalActivities } from '../activities/interface';
import type { AdvanceInput, AdvanceProgress } from './messages';

/** A workflow that began while the others were moved is found in the round after; then there is none left. */
const MOST_ROUNDS = 5;

const beginning: AdvanceProgress = { rounds: 0, done: 0, behind: 0 };

/**
 * Moves a rehearsal's time: each of its workflows is fast-forwarded to the same moment, a few a step, in rounds until none
 * is behind; then the rehearsal's own clock follows. It goes on whoever asked for it and has left.
 */
export async function advanceWorkflow(input: AdvanceInput): Promise<void> {
  const { moveOn, endAdvance } = proxyActivities<RehearsalActivities>({
    startToCloseTimeout: '15m',
    heartbeatTimeout: '30s',
    retry: { initialInterval: '1s', maximumInterval: '10s', maximumAttempts: 10 },
    summary: 'time of a rehearsal',
  });
  const { municipality, rehearsalId, key, to } = input;
  const move = { rehearsalId, key };
  let progress = input.from ?? beginning;
  try {
    while (progress.rounds < MOST_ROUNDS) {
      const { after, done, behind, rounds } = progress;
      const page = await moveOn({ ...move, municipality, to, done, ...(after && { after }) });
      if (page.failed) return await endAdvance({ ...move, failed: page.failed });
      const soFar = { rounds, done: done + page.looked, behind: behind + page.behind };
      if (!page.last && soFar.behind === 0) break;
      progress = page.last ? { ...soFar, after: page.last } : { ...soFar, rounds: rounds + 1, behind: 0 };
      if (workflowInfo().continueAsNewSuggested)
        await continueAsNew<typeof advanceWorkflow>({ ...input, from: progress });
    }
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return await endAdvance({ ...move, failed: 'unfinished' });
  }
  await endAdvance(move);
}
