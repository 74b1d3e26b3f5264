import { heartbeat } from '@temporalio/activity';

const HEARTBEAT_MS = 5_000;

/** Heartbeats while the work runs, since what it waits for may be slow to answer. */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const alive = setInterval(() => heartbeat(), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(alive);
  }
}
