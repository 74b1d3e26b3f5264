import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withRetries } from '../../dev/with-retries';

type Answer = (response: ServerResponse) => unknown;

let answers: Answer[] = [];
let asked = 0;
const server = createServer((_request, response) => {
  asked += 1;
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  answer?.(response);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = 0;
});

const send = () => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
const busy: Answer = (response) => response.writeHead(503, { 'retry-after': '0.01' }).end('{"code":"busy"}');
const away: Answer = (response) => response.writeHead(503).end('{"code":"noErasureLedger"}');
const taken: Answer = (response) => response.writeHead(201).end('taken');
const gone: Answer = (response) => response.destroy();

describe('A request by a client that comes again', () => {
  test('is sent again as often as the API asks for it, and has the answer that came in the end', async () => {
    answers = [busy, busy, taken];
    const codes: string[] = [];
    const { status, text } = await withRetries(send, { onRetry: (code) => codes.push(code) });
    expect([status, text, asked, codes]).toEqual([201, 'taken', 3, ['busy', 'busy']]);
  });

  test('is sent no oftener than was said, and then has what was answered last', async () => {
    answers = [busy];
    expect([(await withRetries(send, { attempts: 4 })).status, asked]).toEqual([503, 4]);
  });

  test('is sent once where the answer does not say when to come again', async () => {
    answers = [away];
    expect([(await withRetries(send)).status, asked]).toEqual([503, 1]);
  });

  test('that nobody answers is an error, or sent again where that is wished', async () => {
    answers = [gone, taken];
    await expect(withRetries(send)).rejects.toThrow();
    answers = [gone, gone, taken];
    expect((await withRetries(send, { afterNoAnswerMs: 1 })).status).toBe(201);
    answers = [gone];
    await expect(withRetries(send, { afterNoAnswerMs: 1, attempts: 3 })).rejects.toThrow();
  });
});
