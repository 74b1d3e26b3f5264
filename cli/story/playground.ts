import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { startApi } from '../../api/server';
import type { Language } from '../../domain/schema-parts';
import { dataConverter } from '../../store/keys/data-converter';
import type { Store, StoreOptions } from '../../store/open';
import type { RuleShelf } from '../../store/rules/load-rules';
import { seedPeople } from '../../store/seed';
import { startWorker } from '../../worker/worker';
import { openData } from '../start/parts';
import { type Undoing, undoing } from '../start/undoing';
import { type Api, apiAt } from './api';

/** A whole system that stories are played in, and that leaves nothing behind: store, worker and API of its own. */
export interface Playground {
  readonly api: Api;
  readonly client: Client;
  readonly store: Store;
  readonly rules: RuleShelf;
  close(): Promise<void>;
}

export type PlaygroundOptions = {
  /** A server that can move time. */
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly language: Language;
  /** Left out: the embedded one, in a folder that goes with the playground. */
  readonly database?: StoreOptions;
};

const silent = () => undefined;

/** Opens a store of its own, with the shipped rules and the invented people of both municipalities. */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const undo = undoing(silent);
  try {
    return { ...(await opened(options, undo)), close: undo.all };
  } catch (error) {
    await undo.all();
    throw error;
  }
}

async function opened(
  { temporal, language, database }: PlaygroundOptions,
  undo: Undoing,
): Promise<Omit<Playground, 'close'>> {
  const { address: temporalAddress, namespace } = temporal;
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-story-'));
  undo.after('the folder', async () => rmSync(folder, { recursive: true, force: true }));
  const data = await openData(folder, database);
  undo.after('the store', data.store.close);
  await seedPeople(data.store.db);
  const connection = await Connection.connect({ address: temporalAddress });
  undo.after('the connection', () => connection.close());
  const client = new Client({ connection, namespace, dataConverter: dataConverter(data.keys) });
  const taskQueue = `story-${randomUUID()}`;
  const worker = await startWorker({ temporalAddress, namespace, client, taskQueue, ...data });
  undo.after('the worker', worker.stop);
  const serving = { connection, namespace, client, taskQueue, language, port: 0, developmentIdentity: true };
  const api = await startApi({ ...data, ...serving, checkAnswers: true, log: pino({ level: 'silent' }) });
  undo.after('the API', api.close);
  return { api: apiAt(api.url, language), client, store: data.store, rules: data.rules };
}
