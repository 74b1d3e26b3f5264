import type { Store } from '../../../store/open';

/** The versions that this process has answered and that are not recorded in the store yet. */
export interface RecordingLag {
  acknowledged(id: string, version: number): void;
  /** The latest version answered and not known to be recorded; 0 where there is none. */
  answeredFor(id: string): number;
  /** How many events wait to be recorded, and how long the oldest has waited, in seconds. `now` in milliseconds. */
  backlog(now: number): { events: number; oldestSeconds: number };
  stop(): void;
}

/** An answer whose recording was not noticed within this time is dropped; `store verify` finds what is missing. */
const DROP_AFTER_MS = 60 * 60_000;

export function recordingLag(store: Pick<Store, 'onRecorded'>): RecordingLag {
  const recorded = new Map<string, number>();
  const waiting = new Map<string, { version: number; from: number; since: number }>();
  const stop = store.onRecorded(({ id, version }) => {
    recorded.set(id, version);
    const one = waiting.get(id);
    if (one && one.version <= version) waiting.delete(id);
    else if (one) waiting.set(id, { ...one, from: version });
    if (recorded.size > 20_000) recorded.clear();
  });
  return {
    acknowledged(id, version) {
      const have = recorded.get(id) ?? 0;
      if (have >= version) return;
      const since = waiting.get(id)?.since ?? Date.now();
      waiting.set(id, { version, from: have || version - 1, since });
    },
    answeredFor: (id) => waiting.get(id)?.version ?? 0,
    backlog(now) {
      for (const [id, { since }] of waiting) if (now - since > DROP_AFTER_MS) waiting.delete(id);
      const all = [...waiting.values()];
      return {
        events: all.reduce((sum, { version, from }) => sum + version - from, 0),
        oldestSeconds: all.length === 0 ? 0 : (now - Math.min(...all.map(({ since }) => since))) / 1_000,
      };
    },
    stop,
  };
}
