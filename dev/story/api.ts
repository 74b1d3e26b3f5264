import { randomUUID } from 'node:crypto';
import type { Language } from '../../domain/rules/schema-parts';
import type { SignedIn } from '../login/sign-in';
import { withRetries } from '../with-retries';

/** A request that the API answered with a problem (RFC 9457): its stable code, and its words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>>,
    readonly words: string,
  ) {
    super(`${status} ${code}: ${words}`);
    this.name = 'Refused';
  }
}

type Asked = {
  /** Who asks, by the id of someone on staff; without one it is the public. */
  readonly as?: string | undefined;
  /** A command's own id, where the caller wants to know it. */
  readonly key?: string;
};

/** The HTTP API as stories and the demonstration use it. Both come again where they are asked to, and throw `Refused` as the API refuses. */
export interface Api {
  get<T>(path: string, asked: Asked): Promise<T>;
  post<T>(path: string, body: unknown, asked: Asked): Promise<T>;
  patch<T>(path: string, body: unknown, asked: Asked): Promise<T>;
  put<T>(path: string, body: unknown, asked: Asked): Promise<T>;
  /** The same API, with every request made in this rehearsal. */
  inRehearsal(id: string): Api;
}

/** `signedIn` answers what goes with each request of someone on staff, by their id. */
export function apiAt(
  url: string,
  language: Language,
  signedIn: (person: string) => Promise<SignedIn>,
  rehearsal?: string,
): Api {
  const headersOf = async ({ as }: Asked): Promise<Record<string, string>> => ({
    'accept-language': language,
    ...(as && (await signedIn(as))),
    ...(rehearsal && { rehearsal }),
  });
  const writing =
    (method: 'POST' | 'PATCH' | 'PUT') =>
    async <T>(path: string, body: unknown, asked: Asked): Promise<T> => {
      const idempotencyKey = asked.key ?? randomUUID();
      const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
      return call(url + path, {
        method,
        headers: { ...(await headersOf(asked)), ...headers },
        body: JSON.stringify(body),
      });
    };
  return {
    get: async (path, asked) => call(url + path, { headers: await headersOf(asked) }),
    post: writing('POST'),
    patch: writing('PATCH'),
    put: writing('PUT'),
    inRehearsal: (id) => apiAt(url, language, signedIn, id),
  };
}

async function call<T>(url: string, init: RequestInit): Promise<T> {
  const { status, text } = await withRetries(() => fetch(url, init));
  const body: unknown = JSON.parse(text);
  if (status < 400) return body as T;
  const { code = '', params = {}, detail = '', errors = [] } = body as Partial<ProblemBody>;
  const fields = errors.map(({ path, problem }) => `${path} ${problem}`).join('; ');
  throw new Refused(status, code, params, fields ? `${detail} (${fields})` : detail);
}

type ProblemBody = {
  readonly code: string;
  readonly detail: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly path: string; readonly problem: string }[];
};

/** `/v1/cases/:caseId/contacts` with its parts filled in. */
export function filled(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_part, name: string) => {
    const value = params[name];
    if (!value) throw new RangeError(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
}
