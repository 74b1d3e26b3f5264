import pMap from 'p-map';
import { endRehearsal } from '../store/rehearsals';
import { wallNow } from '../store/wall-clock';
import { historyVersion } from '../workflows/messages';
import { everySubject, type Subject } from './anew-subjects';
import { begin } from './begin-anew';
import { endRun, lastRun } from './end-run';
import type { ReviveDependencies, Revived, ReviveProgress } from './revive';
import { beganWith } from './start-input';

/** How many workflows were begun anew, and how many had been already; and the rehearsals that ended with this. */
export interface BegunAnew extends Revived {
  readonly rehearsals: number;
}

type Outcome = 'started' | 'ranAlready' | 'ended';

const CONCURRENCY = 16;
const TOLD_EVERY = 25;
const WAITING_IS_TOLD_EVERY_MS = 5_000;

/**
 * Ends each run that began under an earlier version of histories, as soon as all that it decided is recorded, and begins it
 * anew from the event log. What it had taken and nobody recorded is taken again by the new run. A rehearsal that began
 * before ends. Broken off, it is simply run again: what has been begun anew is left as it is, so a second time changes nothing.
 */
export async function reviveAnew(
  world: ReviveDependencies,
  tell: (progress: ReviveProgress) => void,
): Promise<BegunAnew> {
  const subjects = await everySubject(world);
  const counted = { case: { started: 0, ranAlready: 0, ended: 0 }, visit: { started: 0, ranAlready: 0, ended: 0 } };
  const rehearsals = new Set<string>();
  const progress = progressOf(subjects.length, tell);
  const beginOne = async (subject: Subject): Promise<void> => {
    const { workflowId, of, rehearsalId } = subject;
    const outcome = await lookAfter(world, subject, () => progress.waits(workflowId));
    counted[of][outcome] += 1;
    if (outcome === 'ended' && rehearsalId) rehearsals.add(rehearsalId);
    progress.done(workflowId);
  };
  await pMap(subjects, beginOne, { concurrency: CONCURRENCY });
  const { ended: _cases, ...cases } = counted.case;
  const { ended: _visits, ...visits } = counted.visit;
  return { cases, visits, rehearsals: rehearsals.size };
}

async function lookAfter({ client, store }: ReviveDependencies, subject: Subject, waits: () => void): Promise<Outcome> {
  const { workflowId, rehearsalId } = subject;
  const last = await lastRun(client, workflowId);
  const began = last && (await beganWith(client, last));
  if (last?.status.name === 'RUNNING' && (began?.historyVersion ?? 1) === historyVersion) return 'ranAlready';
  const ended = await endRun(client, workflowId, waits);
  if (rehearsalId) await endRehearsal(store.db, rehearsalId, wallNow());
  if (rehearsalId || began?.rehearsal?.id) return 'ended';
  const anew = await subject.anew(ended);
  if (anew) await begin(client, workflowId, anew);
  return anew ? 'started' : 'ended';
}

/** Tells of every so many that are done, and at times of those that must be waited on. */
function progressOf(of: number, tell: (progress: ReviveProgress) => void) {
  const waiting = new Set<string>();
  let done = 0;
  let toldAt = 0;
  return {
    done(workflowId: string): void {
      waiting.delete(workflowId);
      done += 1;
      if (done % TOLD_EVERY === 0 || done === of) tell({ done, of });
    },
    waits(workflowId: string): void {
      waiting.add(workflowId);
      if (Date.now() - toldAt < WAITING_IS_TOLD_EVERY_MS) return;
      toldAt = Date.now();
      tell({ done, of, waiting: waiting.size });
    },
  };
}
