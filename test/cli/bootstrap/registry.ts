import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { execaSync } from 'execa';

export const VERSION = '24.22.3';
export const NAME = 'node-for-here';

export interface Registry {
  readonly url: string;
  /** As npm writes it: `sha512-…`. */
  readonly integrity: string;
  /** How often the package itself was asked for. */
  fetched(): number;
  close(): Promise<void>;
}

/** A registry that has one package, with this program as its `bin/node`. */
export async function registryWith(program: string, folder: string): Promise<Registry> {
  const archive = archiveOf(program, folder);
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  let fetched = 0;
  const server = createServer((request, response) => {
    if (request.url !== `/${NAME}`) {
      fetched += 1;
      return response.end(archive);
    }
    const tarball = `http://${request.headers.host}/archive.tgz`;
    const version = { name: NAME, version: VERSION, dist: { tarball, integrity } };
    return response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify({ name: NAME, 'dist-tags': { latest: VERSION }, versions: { [VERSION]: version } }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, integrity, fetched: () => fetched, close: () => closed(server) };
}

function archiveOf(program: string, folder: string): Buffer {
  mkdirSync(join(folder, 'package', 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package', 'package.json'), JSON.stringify({ name: NAME, version: VERSION }));
  writeFileSync(join(folder, 'package', 'bin', 'node'), program, { mode: 0o755 });
  execaSync('tar', ['-czf', 'archive.tgz', 'package'], { cwd: folder });
  return readFileSync(join(folder, 'archive.tgz'));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
