import { rulesCache } from '../../store/rules/load-rules';
import { prepareServer } from '../../temporal/prepare-server';
import { type ReviveDependencies, type Revived, type ReviveProgress, revive } from '../../temporal/revive';
import { type BegunAnew, reviveAnew } from '../../temporal/revive-anew';
import { taskQueue } from '../../workflows/messages';
import { onGivenServers } from '../given/servers';

const SERVER_TIMEOUT_MS = 30_000;

/** On the PostgreSQL and the Temporal server that the environment names; an empty server is prepared first. */
export function reviveDirectly(tell: (progress: ReviveProgress) => void): Promise<Revived> {
  return onServers((world) => revive(world, tell));
}

/** The same, and runs that began before are ended first. */
export function reviveAnewDirectly(tell: (progress: ReviveProgress) => void): Promise<BegunAnew> {
  return onServers((world) => reviveAnew(world, tell));
}

function onServers<Result>(act: (world: ReviveDependencies) => Promise<Result>): Promise<Result> {
  return onGivenServers(
    ({ store, client }) => act({ store, rules: rulesCache(store.db), client, taskQueue }),
    async (address, namespace, login) => {
      await prepareServer(address, { requireTimeSkipping: false, timeoutMs: SERVER_TIMEOUT_MS, namespace, login });
    },
  );
}
