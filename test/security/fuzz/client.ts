import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withRetries } from '../../../dev/with-retries';

/** What is answered under a path instead of the API's own answer: a status, with an empty object. */
export type Planted = Readonly<Record<string, number>>;

/** A busy machine says 503 and when to come again; what still says so after these is an error of ours. */
const ATTEMPTS = 4;

/** The API as it is seen by a client that comes again where it is asked to; some answers may be planted. */
export async function asClientSees(url: string, planted: Planted = {}) {
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', url);
    const instead = planted[pathname];
    if (instead) answer.writeHead(instead, { 'content-type': 'application/json' }).end('{}');
    else passOn(asked, answer, url).catch(() => answer.destroy());
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

async function passOn(asked: IncomingMessage, answer: ServerResponse, url: string): Promise<void> {
  const body = Buffer.concat(await asked.toArray());
  const { status, headers, text } = await withRetries(() => sentOn(asked, body, url), { attempts: ATTEMPTS });
  for (const [name, value] of headers) if (!ofTheConnection.has(name)) answer.appendHeader(name, value);
  answer.writeHead(status).end(text);
}

const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);
const withoutBody = new Set([204, 205, 304]);

/** By hand, since `fetch` refuses some of what is made up. */
function sentOn({ url: path = '/', method, headers }: IncomingMessage, body: Buffer, url: string): Promise<Response> {
  // Answers are read as text here, so none is to come compressed.
  const plain = { ...headers, 'accept-encoding': 'identity' };
  return new Promise((resolve, reject) => {
    const onward = request(new URL(path, url), { method, headers: plain }, (got) => {
      const { statusCode: status = 502, headersDistinct } = got;
      const named = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      got
        .toArray()
        .then(
          (chunks) => new Response(withoutBody.has(status) ? null : Buffer.concat(chunks), { status, headers: named }),
        )
        .then(resolve, reject);
    });
    onward.once('error', reject).end(body);
  });
}
