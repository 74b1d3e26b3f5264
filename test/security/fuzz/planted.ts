import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The API as it is, but that it answers one path with an error of ours, and one with what nobody wrote down. */
export async function withPlantedFaults(url: string, faults: { failing: string; undocumented: string }) {
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url ?? '/', url).pathname;
    if (path === faults.failing) return void answer.writeHead(500, { 'content-type': 'application/json' }).end('{}');
    if (path === faults.undocumented)
      return void answer.writeHead(418, { 'content-type': 'application/json' }).end('{}');
    const { method, headers } = asked;
    const onward = request(new URL(asked.url ?? '/', url), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
