import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { answerProblem } from '../../api/http/answer-problem';
import { problemInWords } from '../../api/problems/problem-body';
import { toProblem } from '../../api/problems/to-problem';
import { processLog } from '../../runtime/log';

describe('a request that fails for a reason nobody foresaw', () => {
  const lines: string[] = [];
  const log = processLog('api', 'info', { write: (line) => void lines.push(line) });
  const app = express();
  app.get('/', () => {
    throw new RangeError('Grå Jakke sover ved stationen');
  });
  app.use(answerProblem({ log, toProblem, inWords: (problem, request) => problemInWords(problem, request, 'da') }));
  const server = createServer(app);
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is logged with its kind and its place in the code, and without its words, which may be about someone', async () => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('stationen');
    const [line = '{}'] = lines;
    expect(JSON.parse(line)).toMatchObject({ code: 'internal', because: { name: 'RangeError' } });
    expect(line).toContain('what-is-logged.test.ts');
    expect(line).not.toContain('stationen');
  });
});
