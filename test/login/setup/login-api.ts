import { randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { LoginOptions } from '../../../api/identity/login-options';
import { type RunningApi, startApi } from '../../../api/server';
import { masterKeysOf } from '../../../store/keys/master-keys';
import { openStore, type Store } from '../../../store/open';
import { clientOn } from '../../../temporal/client';
import { lazyConnection } from '../../../temporal/connection';
import { hirePeople } from '../../api/setup/people';
import { asking } from '../../api/setup/running-api';
import { ownDatabase } from '../../environment/databases';
import { testLogin } from '../../environment/identity-provider';

/** The API and its store, with people on staff and the identity provider of the run. No case is touched, so no Temporal. */
export interface LoginApi {
  readonly api: RunningApi;
  readonly store: Store;
  readonly ask: ReturnType<typeof asking>;
  stop(): Promise<void>;
}

export async function startLoginApi(more: Partial<LoginOptions> = {}): Promise<LoginApi> {
  const database = await ownDatabase();
  const keys = masterKeysOf([randomBytes(32)]);
  const store = await openStore(database.options);
  await hirePeople(store);
  const connection = lazyConnection({ address: '127.0.0.1:1' });
  const namespace = `nobody-${randomUUID()}`;
  const api = await startApi({
    store,
    keys,
    connection,
    namespace,
    client: clientOn(connection, { namespace, keys }),
    port: 0,
    login: testLogin(more),
    log: pino({ level: 'silent' }),
  });
  return {
    api,
    store,
    ask: asking(api.url),
    async stop() {
      await api.close();
      await connection.close();
      await store.close();
      await database.remove();
    },
  };
}
