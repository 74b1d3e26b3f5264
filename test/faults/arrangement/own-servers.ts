import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../../dev/log';
import { startPersistentPostgres } from '../../../dev/postgres/persistent';
import { newCleanup } from '../../../dev/system/cleanup';
import type { PostgresPersistence } from '../../../dev/temporal/persistence';
import { startTemporal } from '../../../dev/temporal/start';
import { startSharedIdentityProvider } from '../../environment/identity-provider';
import type { Servers } from './processes-apart';

/**
 * PostgreSQL, and Temporal on it, as in production: on data of their own, started again on the same ports when they
 * fall.
 */
export type OwnServers = Servers & {
  /** kill -9 of the server's process; whoever keeps it running starts it again. */
  kill(which: 'postgres' | 'temporal'): void;
  stop(): Promise<void>;
};

export async function ownServers(log: Log): Promise<OwnServers> {
  const cleanup = newCleanup(log);
  try {
    const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-faults-'));
    chmodSync(dataDir, 0o711);
    cleanup.add('the data folder', async () => rmSync(dataDir, { recursive: true, force: true }));
    const postgres = await startPersistentPostgres(dataDir, log);
    cleanup.add('PostgreSQL', postgres.stop);
    // Whatever the surroundings name is someone else's, and not to be killed.
    const env = { ...process.env, TEMPORAL_ADDRESS: undefined };
    const temporal = await startTemporal({ dataDir, persistence: beside(postgres.url), env, log });
    cleanup.add('Temporal', temporal.stop);
    cleanup.add('the identity provider', await startSharedIdentityProvider());
    const pids = { postgres: postgres.pid, temporal: temporal.pid };
    return {
      postgres: postgres.url,
      temporal: temporal.address,
      kill(which) {
        const pid = pids[which]();
        if (pid === undefined) throw new Error(`${which} is down already`);
        process.kill(pid, 'SIGKILL');
      },
      stop: cleanup.run,
    };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

function beside(server: string): PostgresPersistence {
  const { hostname, port, username, password } = new URL(server);
  return {
    kind: 'postgres',
    host: hostname,
    port: Number(port),
    user: username,
    password,
    database: 'faults_temporal',
    visibilityDatabase: 'faults_temporal_visibility',
  };
}
