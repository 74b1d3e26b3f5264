import { rulesCache } from '../../store/rules/load-rules';
import { prepareServer } from '../../temporal/prepare-server';
import { type Revived, type ReviveProgress, revive } from '../../temporal/revive';
import { taskQueue } from '../../workflows/messages';
import { onGivenServers } from '../given/servers';

const SERVER_TIMEOUT_MS = 30_000;

/** On the PostgreSQL and the Temporal server that the environment names; an empty server is prepared first. */
export function reviveByItself(tell: (progress: ReviveProgress) => void): Promise<Revived> {
  return onGivenServers(
    ({ store, client }) => revive({ store, rules: rulesCache(store.db), client, taskQueue }, tell),
    async (address, namespace, login) => {
      await prepareServer(address, { requireTimeSkipping: false, timeoutMs: SERVER_TIMEOUT_MS, namespace, login });
    },
  );
}
