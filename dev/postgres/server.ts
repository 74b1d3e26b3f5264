import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { execaSync } from 'execa';
import { Client } from 'pg';
import type { Ending } from '../processes/end';
import { hasEnded } from '../processes/supervise';

/** The superuser of the clusters that we make. */
export const OWNER = 'fodfaeste';

/** SIGINT is PostgreSQL's "fast": open connections are closed, not waited for. */
export const FAST: Ending = { by: 'SIGINT', timeoutMs: 15_000 };

/** PostgreSQL refuses to run as root; its packages make a user for it. Undefined when we are not root. */
export function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => execaSync('id', [flag, 'postgres'], { reject: false }).stdout;
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (!uid || !gid) throw new Error('it does not run as root, and there is no user "postgres" to run it as');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Waits until the server answers. Throws the last reason when it has ended, or after half a minute. */
export async function answers(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (hasEnded(server) || Date.now() > until) throw error;
      await pause(50);
    }
  }
}
