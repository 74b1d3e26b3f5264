import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { mount } from '../../api/door/mount';
import { securityHeaders } from '../../api/http/security-headers';
import { endpoints } from '../../api/routes';

/** Status and headers of one answer; nothing that an endpoint would need is there. */
async function answerOf(handlers: readonly RequestHandler[], method: string, path: string) {
  const app = express();
  app.use(...handlers);
  app.use((_request, response) => {
    response.status(404).end();
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asking = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', method, path }).end();
  const [answer] = await once(asking, 'response');
  answer.resume();
  server.closeAllConnections();
  server.close();
  return { status: answer.statusCode as number, headers: answer.headers as Record<string, string> };
}

describe('Every answer', () => {
  const told = () => answerOf(securityHeaders(), 'GET', '/');

  test('asks for TLS for a year, with all that is below our name', async () => {
    const [, seconds = '0'] =
      /max-age=(\d+); includeSubDomains/.exec((await told()).headers['strict-transport-security'] ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  });

  test('is what it says that it is, and tells nobody where one came from', async () => {
    const { headers } = await told();
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('lets nothing be loaded that is not named, no base be set and no frame be put around it', async () => {
    const policy = (await told()).headers['content-security-policy']?.split(';') ?? [];
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'"]),
    );
    expect(policy.filter((row) => row.startsWith('object-src'))).toEqual([]);
  });
});

test('no endpoint answers to a method that is not its own, TRACE among them', async () => {
  const nowhere = () => Promise.reject(new Error('nobody gets this far'));
  const all = [mount(endpoints, nowhere, 'da')];
  for (const { path } of endpoints) {
    const somewhere = path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-0000000000c1');
    expect([path, (await answerOf(all, 'TRACE', somewhere)).status]).toEqual([path, 404]);
  }
});
