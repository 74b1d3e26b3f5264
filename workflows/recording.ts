import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  isCancellation,
  log,
  setCurrentDetails,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { Recorded } from '../activities/interface';
import { firstPiece } from './first-piece';
import { recordAgainRequested } from './handlers';
import { recordingStoppedCode, type Unrecordable, unrecordableCode } from './messages';
import { refuse } from './refusal';

/** After how long a stopped recording is tried again by itself, doubled up to the longest. */
const firstPauseMs = 60_000;
const longestPauseMs = 24 * 3_600_000;

/** After an activity that failed or was answered for by somebody else than our workers. */
const briefPause = '1s';

type Numbered = { readonly seq: number };

/** How a workflow's events are recorded. */
export type Recording<E extends Numbered> = {
  /** What is decided and not recorded, in order. */
  readonly unrecorded: () => readonly E[];
  readonly markRecorded: (events: readonly E[]) => void;
  readonly record: (events: readonly E[], wasStopped: boolean) => Promise<Recorded>;
  readonly noteStopped: (why: string, events: readonly E[]) => Promise<void>;
};

/**
 * Records events in their order, for as long as that takes. Where trying again mends nothing, the recording stops in sight of all:
 * commands are refused, what is not recorded is kept in the store, and it goes on once someone has taken the cause away.
 */
export class Recorder<E extends Numbered> {
  private stopped: Unrecordable | undefined;
  private again = false;

  constructor(private readonly recording: Recording<E>) {
    setHandler(recordAgainRequested, () => {
      this.again = true;
    });
  }

  isStopped(): boolean {
    return this.stopped !== undefined;
  }

  /** An earlier run could not record what this one begins with. */
  stopAsBefore(): void {
    this.stopped = { why: 'asBefore', mayPass: true };
  }

  /** Refuses a command where the recording has stopped. */
  refuseWhenStopped(): void {
    if (this.stopped) refuse({ rejected: recordingStoppedCode, params: {} });
  }

  /** Records the next piece, however long that takes. */
  async recordPiece(): Promise<void> {
    const { unrecorded, markRecorded } = this.recording;
    const events = firstPiece(unrecorded());
    for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
      const problem = await this.tryToRecord(events);
      if (!problem) break;
      await this.stop(problem, pause);
    }
    markRecorded(events);
    if (unrecorded().length === 0) this.stopped = undefined;
  }

  /** What keeps these events from being recorded for good; undefined once they are recorded. */
  private async tryToRecord(events: readonly E[]): Promise<Unrecordable | undefined> {
    const last = events.at(-1)?.seq ?? 0;
    for (;;) {
      try {
        const answer = await this.recording.record(events, this.isStopped());
        if (isRecorded(answer) && answer.recorded >= last) return undefined;
        log.warn('a recording was answered for by somebody else', { last });
      } catch (error) {
        if (isCancellation(error)) throw error;
        const problem = unrecordableIn(error);
        if (problem) return problem;
        log.warn('a recording failed and is tried again', { last });
      }
      await sleep(briefPause);
    }
  }

  /** Says so and keeps what is unrecorded, then waits until it may be tried again. */
  private async stop(problem: Unrecordable, pause: number): Promise<void> {
    const { unrecorded, noteStopped } = this.recording;
    this.stopped = problem;
    this.again = false;
    log.error('recording has stopped', { why: problem.why });
    setCurrentDetails(`**recording stopped: ${problem.why}**`);
    // Nothing more is decided from here on, so this is all of it.
    const left = [...unrecorded()];
    while (left.length > 0) {
      const piece = firstPiece(left);
      await noteStopped(problem.why, piece);
      left.splice(0, piece.length);
    }
    if (problem.mayPass) await condition(() => this.again, pause);
    else await condition(() => this.again);
  }
}

/** Whoever can write to the namespace can answer for an activity, with nothing or with what is not sealed. */
function isRecorded(answer: unknown): answer is Recorded {
  return typeof answer === 'object' && answer !== null && 'recorded' in answer;
}

function unrecordableIn(error: unknown): Unrecordable | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  if (!(cause instanceof ApplicationFailure) || cause.type !== unrecordableCode) return undefined;
  const [details] = cause.details ?? [];
  return isUnrecordable(details) ? details : undefined;
}

function isUnrecordable(details: unknown): details is Unrecordable {
  return typeof details === 'object' && details !== null && 'why' in details && 'mayPass' in details;
}
