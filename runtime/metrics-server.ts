import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MetricsServerOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  /** Each answers metrics in Prometheus' text form; one that fails is left out. */
  readonly sources: readonly (() => Promise<string>)[];
  /** Whether the process does what it is for. */
  readonly isHealthy: () => boolean;
}

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers `/metrics` and `/healthz` on a port of its own, which the world outside need not reach. Throws where it is taken. */
export async function serveMetrics({ port, host, sources, isHealthy }: MetricsServerOptions): Promise<MetricsServer> {
  const server = createServer(async (request, response) => {
    if (request.url === '/healthz') {
      response.writeHead(isHealthy() ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: isHealthy() ? 'ok' : 'away' }));
    } else if (request.url === '/metrics') {
      const texts = await Promise.all(sources.map((source) => source().catch(() => '')));
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(
        texts
          .map((text) => text.trimEnd())
          .join('\n')
          .concat('\n'),
      );
    } else {
      response.writeHead(404).end();
    }
  });
  await listening(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
