import type { Schemas } from '../../client';

export type ChangesEvent = Schemas['ChangesEvent'];
export type ChangedList = Extract<ChangesEvent, { kind: 'changed' }>['lists'][number];

/** What the tab that has the stream tells all others: what the stream says, and that it is gone. */
export type Told = ChangesEvent | { readonly kind: 'lost' };

/** A page that shows lists. */
export interface Follower {
  /** These are to be read again. */
  readonly onChanged: (lists: readonly ChangedList[]) => void;
  /** Whether the server tells by itself what changes, so that there is little need to ask. */
  readonly onLive: (isLive: boolean) => void;
}

/** What the stream of one browser needs from it. */
export interface Surroundings {
  /** Runs it while no other tab of this person does, as soon as none does. Gives up its turn at the signal. */
  readonly alone: (work: () => Promise<void>, until: AbortSignal) => Promise<void>;
  /** Opens the stream. `onLost`: it is over, or never came about. Answers how to close it. */
  readonly open: (heard: {
    readonly onEvent: (event: ChangesEvent) => void;
    readonly onLost: () => void;
  }) => () => void;
  /** Whether somebody is signed in here, as far as is known. */
  readonly isSignedIn: () => boolean;
  readonly tellOtherTabs: (told: Told) => void;
  /** Answers how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  /** From 0 to 1. */
  readonly random: () => number;
}

const allLists: readonly ChangedList[] = ['cases', 'referrals', 'visits'];

/** Three of the server's beats and some: a stream that has been silent for so long is dead, whatever the browser believes. */
const SILENT_MS = 35_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

const nothing = (): void => undefined;

/**
 * One stream for all tabs of a browser, since a browser opens six connections to a server at the most: one tab has it while
 * it shows a list, and tells the others; when it goes, the next takes over.
 */
export class Changes {
  private readonly followers = new Set<Follower>();
  private isLive = false;
  private leaving: AbortController | undefined;
  /** The tab that has the stream may die without a word. */
  private stopWaiting = nothing;

  constructor(private readonly surroundings: Surroundings) {}

  /** Answers how to stop. */
  follow(follower: Follower): () => void {
    this.followers.add(follower);
    follower.onLive(this.isLive);
    if (!this.leaving) this.join();
    return () => {
      if (this.followers.delete(follower) && this.followers.size === 0) this.leave();
    };
  }

  /** Takes what the stream says, in whichever tab it is. */
  hear(told: Told): void {
    if (this.followers.size === 0) return;
    this.stopWaiting();
    this.becomeLive(told.kind !== 'lost');
    this.stopWaiting = this.isLive ? this.surroundings.later(() => this.becomeLive(false), SILENT_MS) : nothing;
    // Once it is opened nobody knows what was missed while there was none.
    if (told.kind === 'opened') this.readAgain(allLists);
    else if (told.kind === 'changed') this.readAgain(told.lists);
  }

  private join(): void {
    const leaving = new AbortController();
    this.leaving = leaving;
    void this.surroundings.alone(() => this.hold(leaving.signal), leaving.signal);
  }

  private leave(): void {
    this.leaving?.abort();
    this.leaving = undefined;
    this.stopWaiting();
    this.stopWaiting = nothing;
    this.isLive = false;
  }

  /** Has the stream for all tabs until this one leaves; opens it again, the more seldom the more often that failed. */
  private async hold(until: AbortSignal): Promise<void> {
    let failures = 0;
    while (!until.aborted) {
      const wasOpened = this.surroundings.isSignedIn() && (await this.listen(until));
      if (until.aborted) return;
      failures = wasOpened ? 0 : failures + 1;
      await this.pause(this.waitAfter(failures), until);
    }
  }

  /** Resolves when the stream is gone or this tab leaves: whether there was one. */
  private listen(until: AbortSignal): Promise<boolean> {
    const { open, later } = this.surroundings;
    return new Promise((resolve) => {
      let wasOpened = false;
      let close = nothing;
      let callOff = nothing;
      const over = () => {
        callOff();
        close();
        close = nothing;
        until.removeEventListener('abort', over);
        if (wasOpened && !until.aborted) this.tellAll({ kind: 'lost' });
        resolve(wasOpened);
      };
      const waitForNext = () => {
        callOff();
        callOff = later(over, SILENT_MS);
      };
      waitForNext();
      until.addEventListener('abort', over);
      close = open({
        onEvent: (event) => {
          wasOpened = true;
          waitForNext();
          this.tellAll(event);
        },
        onLost: over,
      });
    });
  }

  private tellAll(told: Told): void {
    this.surroundings.tellOtherTabs(told);
    this.hear(told);
  }

  private readAgain(lists: readonly ChangedList[]): void {
    for (const { onChanged } of this.followers) onChanged(lists);
  }

  private becomeLive(isLive: boolean): void {
    if (this.isLive === isLive) return;
    this.isLive = isLive;
    for (const { onLive } of this.followers) onLive(isLive);
  }

  /** Up to half as long again, so that not every browser comes back to a server at the same moment. */
  private waitAfter(failures: number): number {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
    return wait * (1 + this.surroundings.random() / 2);
  }

  private pause(ms: number, until: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const over = () => {
        callOff();
        until.removeEventListener('abort', over);
        resolve();
      };
      const callOff = this.surroundings.later(over, ms);
      until.addEventListener('abort', over);
    });
  }
}
