import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import { type Bounded, boundedDates } from '../domain/clock/date-bounds';
import type { LoggedEvent } from '../store/record/event-log';
import type { Registration } from '../store/record/registration';
import {
  findStopped,
  forgetStopped,
  keepUnrecorded,
  type StoppedRecording,
  unrecordedOf,
} from '../store/record/stopped';
import { recordAgainSignal } from '../workflows/messages';
import { subjectOf, workflowIdOf } from './anew-subjects';
import { begin } from './begin-anew';
import { endRun, lastRun } from './end-run';
import type { ReviveDependencies } from './revive';

/** What has come of it. */
export type Mended =
  | { readonly id: string; readonly outcome: 'recorded'; readonly bounded: readonly Bounded[] }
  | { readonly id: string; readonly outcome: 'stillStopped'; readonly why: string };

/** `bound`: dates that lie outside what is recorded are moved to its nearest end, by the decision of whoever asks. */
export type Mending = { readonly bound?: boolean };

/**
 * Has a stopped recording tried again, now that its cause is gone; by its own run where that goes on, else by one that begins
 * anew from the event log with all that was acknowledged. What was decided ahead of the clock is not recorded: it is taken again,
 * by the time that it is. Killed halfway, it is run again.
 */
export async function mend(world: ReviveDependencies, stopped: StoppedRecording, { bound }: Mending): Promise<Mended> {
  const { store, client } = world;
  const { id, why, rehearsalId } = stopped;
  const workflowId = workflowIdOf(stopped);
  const isRunning = (await lastRun(client, workflowId))?.status.name === 'RUNNING';
  let bounded: readonly Bounded[] = [];
  if (rehearsalId !== null) {
    const itsClient = world.rehearsalClient;
    await itsClient?.workflow.getHandle(workflowId).signal(recordAgainSignal).catch(unlessGone);
  } else if (isRunning && !bound && why !== 'aheadOfTheClock') {
    await client.workflow.getHandle(workflowId).signal(recordAgainSignal).catch(unlessGone);
  } else {
    const ended = await endRun(client, workflowId, () => undefined);
    if (bound) bounded = await boundKept(world, id);
    const anew = await subjectOf(world, stopped).anew(ended);
    if (anew) await begin(client, workflowId, anew);
    // A visit takes again all that it was given; a case begins with what is kept.
    if (stopped.subject === 'visit') await forgetStopped(store.db, id);
  }
  const left = await leftAfterAWhile(store.db, id);
  return left ? { id, outcome: 'stillStopped', why: left.why } : { id, outcome: 'recorded', bounded };
}

/**
 * Begins a real case anew from the event log with all that it was given, but for what is sealed under a key that is nobody's, which its
 * steps fail at. Answers whether there was something to begin with.
 */
export async function beginWithout(
  world: ReviveDependencies,
  registered: Registration,
  keyId: string,
): Promise<boolean> {
  const workflowId = workflowIdOf(registered);
  const ended = await endRun(world.client, workflowId, () => undefined);
  const anew = registered.rehearsalId === null && (await subjectOf(world, registered).anew(ended, { keyId }));
  if (anew) await begin(world.client, workflowId, anew);
  return Boolean(anew);
}

/** Moves each date that no record takes to the nearest that it does, in what is kept; answers which. */
async function boundKept({ store: { db } }: ReviveDependencies, id: string): Promise<readonly Bounded[]> {
  const events = (await unrecordedOf<LoggedEvent>(db, id)).map(boundedDates);
  await keepUnrecorded(
    db,
    id,
    events.map(({ value }) => value),
  );
  return events.flatMap(({ bounded }) => bounded);
}

const LOOK_AGAIN_MS = 250;
/** Three tries of one recording, and the time of a step in between. */
const LONG_ENOUGH_MS = 20_000;

async function leftAfterAWhile(
  db: ReviveDependencies['store']['db'],
  id: string,
): Promise<StoppedRecording | undefined> {
  for (const begun = Date.now(); ; await pause(LOOK_AGAIN_MS)) {
    const left = await findStopped(db, id);
    if (!left || Date.now() - begun > LONG_ENOUGH_MS) return left;
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
