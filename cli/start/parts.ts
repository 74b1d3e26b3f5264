import { createServer } from 'node:http';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { openStore } from '../../store/open';
import type { Log } from '../log';
import type { RunningTemporal } from '../temporal/start';
export async function openData(dataDir: string) {
  const keys = loadMasterKeys({ dataDir });
  const store = await openStore({ kind: 'embedded', dataDir });
  return { store, keys, close: store.close };
}
export async function work(_: { data: unknown; temporal: RunningTemporal; log: Log }) {
  return { stop: async () => {} };
}
export async function serveApi({ port }: { data: unknown; temporal: RunningTemporal; port: number; log: Log }) {
  const s = createServer((_q, r) => r.end('ok'));
  await new Promise<void>((r) => s.listen(port, '127.0.0.1', () => r()));
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      s.close();
      s.closeAllConnections();
    },
  };
}
export async function fillDemo(_: unknown) {}
