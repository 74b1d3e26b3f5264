import type { Servers } from './processes-apart';

/** The servers that the run shares. Undefined where PostgreSQL cannot be had, which under CI is an error. */
function sharedServers(): Servers | undefined {
  const { TEST_POSTGRES_URL: postgres, TEST_TEMPORAL_ADDRESS: temporal, CI } = process.env;
  if (postgres && temporal) return { postgres, temporal };
  if (CI === 'true') throw new Error('under CI this is tested on PostgreSQL and Temporal, and one of them is missing');
  return undefined;
}

/** The servers that the run shares, for tests described on them. */
export function serversForTests(): Servers {
  const servers = sharedServers();
  if (!servers) throw new Error('what needs PostgreSQL is described by describeOnServers');
  return servers;
}

/** As `describe`, on the servers that the run shares; skipped by its name where PostgreSQL cannot be had. */
export function describeOnServers(name: string, tests: () => void): void {
  if (sharedServers()) describe(name, tests);
  else describe.skip(`${name} (left out: PostgreSQL cannot be had)`, tests);
}
