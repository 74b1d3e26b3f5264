import type { Schemas } from '../../client';
import { isProblem, type Problem } from '../api/problem';

export type Warning = Schemas['Warning'];
export type PerhapsTheSame = Schemas['PerhapsTheSame'];

/** What came back: nothing, something that our server did not say, or its answer. `retryAfter`: in seconds. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown; readonly retryAfter?: number };

/**
 * `version`: the case's or visit's with it, where the answer has one. `visitId`, `caseId`: of the visit or case that it is about, as
 * the server has it. `perhapsTheSame`: of a case that was opened, those that may be about the same citizen.
 */
export interface Sent {
  readonly version: number | undefined;
  readonly visitId?: string;
  readonly caseId?: string;
  readonly perhapsTheSame?: PerhapsTheSame;
  readonly warnings: readonly Warning[];
}

/**
 * What follows from an answer. `wait`: with everything (`all`), or with this case alone, at least so many seconds; nothing is
 * given up for having been tried often. `signIn`: entries wait for their own person. `readToken`: the session is another one
 * than the page knows. `hidden`, `refused`: the text is kept, and this case's later entries wait behind it.
 */
export type Then =
  | { readonly kind: 'wait'; readonly what: 'all' | 'case'; readonly seconds?: number }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'readToken' }
  | { readonly kind: 'hidden'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | ({ readonly kind: 'sent' } & Sent);

/** The table of answers: each that can come back for an entry, and what then. */
export function whatThen(answer: Answer): Then {
  if (answer.kind === 'none') return { kind: 'wait', what: 'all' };
  const { status, body, retryAfter } = answer;
  if (status >= 200 && status < 300) return taken(body);
  const after = retryAfter === undefined ? {} : { seconds: retryAfter };
  if (status === 429 || status === 503) return { kind: 'wait', what: 'all', ...after };
  if (status >= 500 || status === 408 || status === 425) return { kind: 'wait', what: 'case', ...after };
  if (status === 401) return { kind: 'signIn' };
  // A gateway's own page: our server refuses with a problem.
  if (!isProblem(body)) return { kind: 'wait', what: 'all', ...after };
  if (status === 403 && body.code === 'csrfTokenWrong') return { kind: 'readToken' };
  if (status === 403 || status === 404) return { kind: 'hidden', problem: body };
  return { kind: 'refused', problem: body };
}

function taken(body: unknown): Then {
  // Whoever lets nobody through without a sign-in of their own answers with a page.
  if (typeof body !== 'object' || body === null) return { kind: 'wait', what: 'all' };
  // Of two cases that answer, the one that it was sent to.
  const own = 'merged' in body && typeof body.merged === 'object' && body.merged !== null ? body.merged : body;
  const version = 'version' in own && typeof own.version === 'number' ? own.version : undefined;
  const warnings = 'warnings' in own && Array.isArray(own.warnings) ? own.warnings : [];
  const visit = 'visitId' in body && typeof body.visitId === 'string' && { visitId: body.visitId };
  const itsCase = 'caseId' in body && typeof body.caseId === 'string' && { caseId: body.caseId };
  const same = 'perhapsTheSame' in body &&
    Array.isArray(body.perhapsTheSame) && { perhapsTheSame: body.perhapsTheSame };
  return { kind: 'sent', version, warnings, ...visit, ...itsCase, ...same };
}

/** Whether the case has another contact person by now, who is told of what came. */
export const hasMoved = (warnings: readonly Warning[]): boolean => warnings.some(({ code }) => code === 'formerWorker');

/** Reads a response. Throws nothing: what cannot be read is no answer. */
export async function answerIn(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const seconds = Number(headers.get('retry-after') ?? 'none');
  const body: unknown = await response.json().catch(() => undefined);
  return { kind: 'answered', status, body, ...(Number.isFinite(seconds) && { retryAfter: seconds }) };
}
