import { type Api, apiClient } from '../../client';
import type { Language } from '../../domain/rules/schema-parts';
import { isProblem } from './problem';

/** What every request needs to know, and what every answer tells. */
export interface Conversation {
  readonly language: () => Language;
  /** The session's, which every write names. */
  readonly csrfToken: () => string | undefined;
  /** Reads the token again, when the one at hand is of a session before. Answers whether the same person is signed in. */
  readonly readTokenAgain: () => Promise<boolean>;
  /** The rehearsal that is asked in. */
  readonly rehearsalId?: string | undefined;
  readonly onAnswer: (response: Response) => void;
  readonly fetch?: (request: Request) => Promise<Response>;
}

const READING = ['GET', 'HEAD'];

/** Who one is, and which rehearsals there are, is asked in none. */
const IN_NO_REHEARSAL = /^\/v1\/(?:me|rehearsals)(?:\/|$)/;

/** The API as the app asks it: in the person's language, with their session's token, and with that read again where it was old. */
export function apiFor(origin: string, conversation: Conversation): Api {
  return apiClient({ baseUrl: origin, fetch: (request) => ask(request, conversation) });
}

/** One request of the app's: with its headers, and once more where the session's token was old. */
export async function ask(request: Request, conversation: Conversation): Promise<Response> {
  const again = request.clone();
  const response = await askOnce(request, conversation);
  // What one person does here is never done by another's session.
  if (!(await isOldToken(response)) || !(await conversation.readTokenAgain())) return response;
  return askOnce(again, conversation);
}

/** One request with what all have, and no second try. */
export async function askOnce(request: Request, conversation: Conversation): Promise<Response> {
  const { language, csrfToken, rehearsalId, onAnswer, fetch: send = fetch } = conversation;
  request.headers.set('Accept-Language', language());
  const token = csrfToken();
  if (token && !READING.includes(request.method)) request.headers.set('X-CSRF-Token', token);
  if (rehearsalId && !IN_NO_REHEARSAL.test(new URL(request.url).pathname))
    request.headers.set('Rehearsal', rehearsalId);
  const response = await send(request);
  onAnswer(response);
  return response;
}

async function isOldToken(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return isProblem(body) && body.code === 'csrfTokenWrong';
}
