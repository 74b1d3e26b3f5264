import type { Logger } from 'pino';
import type { Placed } from '../../domain/access/decide';
import type { MunicipalityId } from '../../domain/ids';
import type { Store } from '../../store/open';
import { withItsCase } from '../../store/read/placed-visit';
import { type RecordedPlace, recordedPlaces } from '../../store/read/recorded-places';
import type { RecordedNotice } from '../../store/recorded';

/** What is to be read again: lists of cases, those of referrals among them, or of visits. */
export const changedLists = ['cases', 'referrals', 'visits'] as const;
export type ChangedList = (typeof changedLists)[number];

/** Something was recorded. Never sent to anyone: each stream decides by it whether its person is told that something was. */
export interface Change {
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  readonly list: ChangedList;
  /** Where it stands, and where it stood before. */
  readonly places: readonly Placed[];
}

export interface Follower {
  onChanges(changes: readonly Change[]): void;
  /** Something may have been missed, and nobody knows what. */
  onGap(): void;
}

/** What is recorded by any process on the same database, told to every open stream of this one. */
export interface ChangeFeed {
  /** Answers how to stop. */
  follow(follower: Follower): () => void;
}

/** What is recorded within so long is told together, so that an act on many cases has each list read a few times and not hundreds. */
const GATHER_MS = 300;
/** While the database does not say where what was recorded stands. */
const RETRY_MS = 1_000;

export function changeFeed(store: Pick<Store, 'db' | 'onRecorded'>, log: Logger): ChangeFeed {
  const followers = new Set<Follower>();
  let gathered: RecordedNotice[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopListening = (): void => undefined;

  const tellIn = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void tell();
    }, ms);
  };
  const tell = async (): Promise<void> => {
    const notices = gathered;
    gathered = [];
    try {
      const changes = changesIn(notices, await recordedPlaces(store.db, notices));
      for (const follower of followers) follower.onChanges(changes);
    } catch (error) {
      if (followers.size === 0) return;
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'what changed could not be told yet');
      gathered = [...notices, ...gathered];
      tellIn(RETRY_MS);
    }
  };
  const noted = (notice: RecordedNotice): void => {
    gathered.push(notice);
    tellIn(GATHER_MS);
  };
  const missed = (): void => {
    for (const follower of followers) follower.onGap();
  };

  return {
    follow(follower) {
      if (followers.size === 0) stopListening = store.onRecorded(noted, missed);
      followers.add(follower);
      return () => {
        if (!followers.delete(follower) || followers.size > 0) return;
        stopListening();
        clearTimeout(timer);
        timer = undefined;
        gathered = [];
      };
    },
  };
}

function changesIn(notices: readonly RecordedNotice[], places: readonly RecordedPlace[]): readonly Change[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return notices.flatMap((notice) => {
    const found = byId.get(notice.id);
    const change = found && changeOf(notice, found);
    return change ? [change] : [];
  });
}

/** Undefined: it is not there any more. */
function changeOf(
  { municipality, subject, isReferral, before }: RecordedNotice,
  { place, visit }: RecordedPlace,
): Change | undefined {
  switch (subject) {
    case 'case':
      return place.recorded
        ? {
            municipality,
            rehearsalId: place.rehearsalId,
            list: isReferral ? 'referrals' : 'cases',
            // Whether it is restricted goes by now: what has become so is no longer told of where it stood.
            places: before ? [place, { ...place, ...before }] : [place],
          }
        : undefined;
    case 'visit':
      return (
        visit && {
          municipality,
          rehearsalId: visit.rehearsalId,
          list: 'visits',
          places: [withItsCase(visit, place)],
        }
      );
  }
}
