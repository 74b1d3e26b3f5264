import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { metrics as metricsRoute } from '../../api/operations/metrics';
import { toProblem } from '../../api/problems/to-problem';

const metrics = 'fodfaeste_late_deadlines 3\n';
const measured = { contentType: 'text/plain', text: async () => metrics, handler: express.json() };

async function asked(headers: Record<string, string>): Promise<[number, string]> {
  const app = express();
  app.use(metricsRoute(measured));
  const failed: express.ErrorRequestHandler = (error, _request, response, _next) => {
    response.status(toProblem(error).status).end();
  };
  app.use(failed);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`, { headers });
    return [answer.status, await answer.text()];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('metrics on the API’s own port are read from this machine', async () => {
  expect(await asked({})).toEqual([200, metrics]);
});

test.each(['X-Forwarded-For', 'Forwarded', 'X-Real-IP'])(
  'and by nobody who comes through a proxy (%s)',
  async (header) => {
    expect(await asked({ [header]: '203.0.113.9' })).toEqual([404, '']);
  },
);
