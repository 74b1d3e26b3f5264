import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { startApi } from '../../api/server';
import type { Language } from '../../domain/rules/schema-parts';
import type { Store, StoreOptions } from '../../store/open';
import type { RulesCache } from '../../store/rules/load-rules';
import { seededLogin, seedPeople } from '../../store/seed';
import { connectClient, rehearsalClientBeside } from '../../temporal/client';
import { startWorker } from '../../worker/worker';
import { staffDirectory } from '../identity-provider/directory';
import { localLogin } from '../identity-provider/local-login';
import { newSecrets, type Secrets } from '../identity-provider/secrets';
import { startIdentityProvider } from '../identity-provider/start';
import { signIns } from '../login/sign-in';
import { openData } from '../start/data';
import { type Cleanup, newCleanup } from '../system/cleanup';
import { type Api, apiAt } from './api';

/** A whole system that stories are played in, and that leaves nothing behind: store, worker and API of its own. */
export interface Playground {
  readonly api: Api;
  /** Of the rehearsals' namespace, where stories are played. */
  readonly rehearsalClient: Client;
  readonly store: Store;
  readonly rules: RulesCache;
  close(): Promise<void>;
}

export type PlaygroundOptions = {
  /** A server that can move time. */
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly language: Language;
  /** Left out: the embedded one, in a folder that goes with the playground. */
  readonly database?: StoreOptions;
  /** Left out: one of its own, that goes with the playground. */
  readonly identityProvider?: { readonly issuer: string; readonly secrets: Secrets };
};

const silent = () => undefined;

/** Opens a store of its own, with the shipped rules and the invented people of both municipalities. */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const cleanup = newCleanup(silent);
  try {
    return { ...(await opened(options, cleanup)), close: cleanup.run };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

async function opened(options: PlaygroundOptions, cleanup: Cleanup): Promise<Omit<Playground, 'close'>> {
  const { language, database } = options;
  const { address: temporalAddress, namespace } = options.temporal;
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-story-'));
  cleanup.add('the folder', async () => rmSync(folder, { recursive: true, force: true }));
  const data = await openData(folder, database);
  cleanup.add('the store', data.store.close);
  await seedPeople(data.store.db);
  const { connection, client } = await connectClient({ ...options.temporal, keys: data.keys });
  cleanup.add('the connection', () => connection.close());
  const rehearsalClient = rehearsalClientBeside(client, data.keys);
  const taskQueue = `story-${randomUUID()}`;
  const worker = await startWorker({ temporalAddress, namespace, client, rehearsalClient, taskQueue, ...data });
  cleanup.add('the worker', worker.stop);
  const { issuer, secrets } = options.identityProvider ?? (await ownProvider(data.store, cleanup));
  const serving = {
    connection,
    namespace,
    client,
    rehearsalClient,
    taskQueue,
    language,
    port: 0,
    login: localLogin(issuer, secrets),
  };
  const api = await startApi({ ...data, ...serving, checkAnswers: true, log: pino({ level: 'silent' }) });
  cleanup.add('the API', api.close);
  const signedIn = signIns(api.url, seededLogin);
  return { api: apiAt(api.url, language, signedIn), rehearsalClient, store: data.store, rules: data.rules };
}

async function ownProvider(store: Store, cleanup: Cleanup) {
  const secrets = newSecrets();
  const directory = staffDirectory(store.db);
  const { issuer, stop } = await startIdentityProvider({ secrets, directory, machines: [] });
  cleanup.add('the identity provider', stop);
  return { issuer, secrets };
}
