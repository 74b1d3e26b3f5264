import { Client, type Connection, type ConnectionLike, type WorkflowClientInterceptor } from '@temporalio/client';
import type { MasterKeys } from '../store/keys/master-keys';
import { connect, type ServerAddress } from './connection';
import { dataConverter } from './data-converter';
import { rehearsalNamespace } from './prepare-server';

interface ClientOptions {
  readonly namespace: string;
  readonly keys: MasterKeys;
  readonly interceptors?: readonly WorkflowClientInterceptor[];
}

/** A client that encrypts and decrypts payloads as the worker does. */
export function clientOn(connection: ConnectionLike, { namespace, keys, interceptors = [] }: ClientOptions): Client {
  const workflow = [...interceptors];
  return new Client({ connection, namespace, dataConverter: dataConverter(keys), interceptors: { workflow } });
}

/** The client for the namespace of rehearsals, on the same connection. */
export function rehearsalClientBeside(
  client: Client,
  keys: MasterKeys,
  interceptors?: readonly WorkflowClientInterceptor[],
): Client {
  const namespace = rehearsalNamespace(client.options.namespace);
  return clientOn(client.connection, { namespace, keys, ...(interceptors && { interceptors }) });
}

export interface ConnectedClient {
  readonly connection: Connection;
  readonly client: Client;
}

/** Connects now, and throws where the server does not answer. Whoever asked closes the connection. */
export async function connectClient({
  address,
  login,
  ...options
}: ServerAddress & ClientOptions): Promise<ConnectedClient> {
  const connection = await connect({ address, login });
  return { connection, client: clientOn(connection, options) };
}
