import type { Logger } from 'pino';
import type { Store } from '../../store/open';
import { type ChangeFeed, changeFeed } from './change-feed';
import { type OpenStreams, openStreams, type StreamLimits } from './open-streams';

/** What is told of changes in this process, and to how many. */
export interface Changes {
  readonly feed: ChangeFeed;
  readonly streams: OpenStreams;
  readonly beatMs: number;
}

export interface ChangesOptions extends Partial<StreamLimits> {
  /** How often a stream says that it is there, in milliseconds; so long after a session at the latest it has ended too. */
  readonly beatMs?: number;
}

const BEAT_MS = 10_000;
/** A desk, a phone, a second browser, and one whose going has not been noticed yet. */
const PER_PERSON = 4;
/** Each costs one small statement a beat. */
const IN_ALL = 500;

export function changesOf(store: Store, log: Logger, options: ChangesOptions = {}): Changes {
  const { perPerson = PER_PERSON, inAll = IN_ALL, beatMs = BEAT_MS } = options;
  return { feed: changeFeed(store, log), streams: openStreams({ perPerson, inAll }), beatMs };
}
