import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';

/** What the server that our API runs in answers to these bytes, and whether the application was asked at all. */
async function answerTo(bytes: string): Promise<{ status: string; asked: number }> {
  let asked = 0;
  const app = express();
  app.use((_request, response) => {
    asked += 1;
    response.end();
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(bytes);
  let answer = '';
  for await (const part of socket) answer += part;
  server.closeAllConnections();
  server.close();
  return { status: answer.split('\r\n')[0] ?? '', asked };
}

const lines = (...all: string[]) => all.join('\r\n');

test('a request whose end can be read in two ways is not taken', async () => {
  const both = lines('POST / HTTP/1.1', 'Host: a', 'Content-Length: 4', 'Transfer-Encoding: chunked', '', '0', '', '');
  expect(await answerTo(both)).toEqual({ status: 'HTTP/1.1 400 Bad Request', asked: 0 });
});

test('nor one that gives two lengths, or a header with a bare line end in it', async () => {
  const two = lines('POST / HTTP/1.1', 'Host: a', 'Content-Length: 4', 'Content-Length: 5', '', 'abcd');
  expect((await answerTo(two)).asked).toBe(0);
  const bare = 'GET / HTTP/1.1\r\nHost: a\r\nX-One: a\nX-Two: b\r\n\r\n';
  expect((await answerTo(bare)).asked).toBe(0);
});

test('a plain request is', async () => {
  const plain = lines('GET / HTTP/1.1', 'Host: a', 'Connection: close', '', '');
  expect(await answerTo(plain)).toEqual({ status: 'HTTP/1.1 200 OK', asked: 1 });
});
