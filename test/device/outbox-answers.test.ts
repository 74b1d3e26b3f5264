import type { Answer, Then } from '../../web/outbox/answers';
import { answerIn, hasMoved, whatThen } from '../../web/outbox/answers';

/** What every answer that can come back leads to. */

const problem = (status: number, code: string) => ({
  type: 'about:blank',
  title: code,
  detail: '',
  status,
  code,
  params: {},
});
const answered = (status: number, body: unknown, retryAfter?: number): Answer => ({
  kind: 'answered',
  status,
  body,
  ...(retryAfter !== undefined && { retryAfter }),
});
const refusedWith = (status: number, code = 'someCode') => answered(status, problem(status, code));

const taken = { caseId: 'a', version: 7, warnings: [] };
const waitsWith = (what: 'all' | 'case', seconds?: number): Then => ({
  kind: 'wait',
  what,
  ...(seconds !== undefined && { seconds }),
});

test.each<[string, Answer, Then]>([
  ['no net', { kind: 'none' }, waitsWith('all')],
  ['too many requests', refusedWith(429), waitsWith('all')],
  ['too many requests, with a word on when', answered(429, problem(429, 'slow'), 5), waitsWith('all', 5)],
  ['the server is away for a moment', answered(503, problem(503, 'away'), 2), waitsWith('all', 2)],
  ['the server failed on this one', refusedWith(500), waitsWith('case')],
  ['a gateway’s page', answered(502, undefined), waitsWith('case')],
  ['the page of a net with a sign-in of its own', answered(200, undefined), waitsWith('all')],
  ['the same, as a refusal', answered(403, undefined), waitsWith('all')],
  ['led elsewhere', answered(0, undefined), waitsWith('all')],
  ['the session is over', refusedWith(401, 'sessionOver'), { kind: 'signIn' }],
  ['the token is another session’s', refusedWith(403, 'csrfTokenWrong'), { kind: 'readToken' }],
  ['taken', answered(200, taken), { kind: 'sent', caseId: 'a', version: 7, warnings: [] }],
  ['a case opened', answered(201, taken), { kind: 'sent', caseId: 'a', version: 7, warnings: [] }],
])('%s', (_name, answer, then) => {
  expect(whatThen(answer)).toEqual(then);
});

test.each([403, 404])('%i: the case is hidden or not there, and the words are kept', (status) => {
  expect(whatThen(refusedWith(status))).toMatchObject({ kind: 'hidden', problem: { status } });
});

test.each([400, 409, 410, 413, 415, 422])('%i: refused, with the server’s words', (status) => {
  expect(whatThen(refusedWith(status))).toMatchObject({ kind: 'refused', problem: { status } });
});

test('every status that a server may answer leads to something, and none to nothing', () => {
  for (let status = 200; status < 600; status += 1)
    for (const body of [undefined, {}, taken, problem(status, 'someCode')])
      expect([status, whatThen(answered(status, body)).kind]).not.toContain(undefined);
});

test('who had the case before is known by the warning', () => {
  const warning = { code: 'formerWorker', text: 'Sagen har fået en anden kontaktperson', clause: null } as const;
  const then = whatThen(answered(200, { ...taken, warnings: [warning] }));
  expect(then.kind === 'sent' && hasMoved(then.warnings)).toBe(true);
});

test('an answer is read with when to come again, and what is no JSON as no words', async () => {
  const headers = { 'Retry-After': '3' };
  expect(await answerIn(new Response('{"a":1}', { status: 503, headers }))).toEqual(answered(503, { a: 1 }, 3));
  expect(await answerIn(new Response('<html>', { status: 200 }))).toEqual(answered(200, undefined));
});
