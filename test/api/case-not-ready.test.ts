import { toProblem } from '../../api/problems/to-problem';

/** As the server's answers come through gRPC. */
const answered = (code: number) => Object.assign(new Error('not now'), { code, details: 'not now', metadata: {} });

describe('a case that the server takes nothing for at the moment', () => {
  test.each([
    ['because too much waits for it', 8],
    ['because the worker that had its task has just died', 9],
  ])('%s: whoever writes is asked to come again, with the same key', (_why, code) => {
    expect(toProblem(answered(code))).toMatchObject({ status: 503, code: 'busy' });
    expect(toProblem(answered(code)).retryAfterSeconds).toBeGreaterThan(0);
  });

  test('what the server cannot read is our own fault, and said to be', () => {
    expect(toProblem(answered(3))).toMatchObject({ status: 500, code: 'internal' });
  });
});
