import { openStore, type Store } from '../../../store/open';
import type { TestDatabase } from '../../environment/databases';
import { cuttable } from './cuttable';

/**
 * A second store on a database, whose connections `leave` breaks at once, as a network failure does; the embedded one
 * is closed.
 */
export async function leavingStore({ options }: TestDatabase, own: Store) {
  if (options.kind === 'embedded') return { store: own, leave: own.close, close: own.close };
  const url = new URL(options.url);
  const way = await cuttable(`${url.hostname}:${url.port || 5432}`);
  url.host = way.address;
  const store = await openStore({ kind: 'postgres', url: url.toString() });
  return { store, leave: way.cut, close: store.close };
}
