import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../../domain/access/acts';
import { may } from '../../domain/access/decide';
import type { CallerNow } from './caller-now';
import { type Change, type ChangedList, type ChangeFeed, changedLists } from './change-feed';

/** What a stream says: that it is there, that it still is, and which lists are to be read again. Never of what. */
export type ChangesEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'beat' }
  | { readonly kind: 'changed'; readonly lists: readonly ChangedList[] };

interface Following {
  readonly feed: ChangeFeed;
  readonly act: Act;
  /** Who has the stream, as they stood when it was opened. */
  readonly caller: CallerNow;
  /** The same as they stand now. Rejects where they would be refused. */
  readonly callerNow: () => Promise<CallerNow>;
  /** How often it is looked whether they may still follow, in milliseconds, and the stream says that it is there. */
  readonly beatMs: number;
  readonly send: (event: ChangesEvent) => void;
  /** Called once, where the person or their rights are not the same any more, or nobody can say whether they are. */
  readonly onOver: () => void;
}

/**
 * Sends what somebody is to read again, for as long as they are who they were: that is looked up before anything is sent, so
 * that whoever has been shut out is told of nothing more. Answers how to stop.
 */
export function followChanges({ feed, act, caller, callerNow, beatMs, send, onOver }: Following): () => void {
  const lists = new Set<ChangedList>();
  let isBeatDue = false;
  let isSending = false;
  let isOver = false;

  const stop = (): void => {
    isOver = true;
    unfollow();
    clearInterval(beating);
  };
  const isAsBefore = (): Promise<boolean> =>
    callerNow().then(
      (now) => isDeepStrictEqual(now, caller),
      () => false,
    );
  const sendAll = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    while (!isOver && (lists.size > 0 || isBeatDue)) {
      const asBefore = await isAsBefore();
      if (isOver) return;
      if (!asBefore) {
        stop();
        onOver();
        return;
      }
      send(lists.size > 0 ? { kind: 'changed', lists: [...lists].sort() } : { kind: 'beat' });
      lists.clear();
      isBeatDue = false;
    }
    isSending = false;
  };

  const unfollow = feed.follow({
    onChanges(changes) {
      for (const change of changes) if (isWithinReach(act, caller, change)) lists.add(change.list);
      if (lists.size > 0) void sendAll();
    },
    onGap() {
      for (const list of changedLists) lists.add(list);
      void sendAll();
    },
  });
  const beating = setInterval(() => {
    isBeatDue = true;
    void sendAll();
  }, beatMs);
  return stop;
}

/** Whether somebody may know of it: in their municipality and world, and where it stands or stood within their reach. */
export function isWithinReach(
  act: Act,
  { municipality, rehearsalId, asker }: Pick<CallerNow, 'municipality' | 'rehearsalId' | 'asker'>,
  change: Change,
): boolean {
  return (
    change.municipality === municipality &&
    change.rehearsalId === rehearsalId &&
    change.places.some((placed) => may(asker, act, placed).kind === 'allowed')
  );
}
