import { randomUUID } from 'node:crypto';
import { type ApiOptions, type RunningApi, startApi } from '../../../api/server';
import { signIns } from '../../../dev/login/sign-in';
import { withRetries } from '../../../dev/with-retries';
import { testLogin, testToken } from '../../environment/identity-provider';
import { type RunningSystem, startRunningSystem } from '../../environment/running-system';
import { hirePeople, loginOf, people } from './people';

/** An answer as a test looks at it. Its body's shape is the test's business. */
export interface Answered<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Asking {
  /** Someone on staff, by id; a program, as `machine:behandling`; or nobody. */
  readonly as?: string | null;
  readonly key?: string | null;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** How often it is sent at the most, where the API asks to come again. */
  readonly attempts?: number;
}

/** For a request whose first answer is looked at, also where that asks to come again. */
export const once = { attempts: 1 };

/** The whole API on a real Temporal server, with a worker and a store of its own. */
export interface ApiUnderTest {
  readonly system: RunningSystem;
  readonly api: RunningApi;
  readonly ask: <T = Record<string, unknown>>(method: string, path: string, asking?: Asking) => Promise<Answered<T>>;
  readonly get: <T = Record<string, unknown>>(path: string, asking?: Asking) => Promise<Answered<T>>;
  readonly post: <T = Record<string, unknown>>(path: string, body: unknown, asking?: Asking) => Promise<Answered<T>>;
  readonly stop: () => Promise<void>;
}

export const internalToken = 'a token that only this test knows';
/** Where the Temporal UI of these tests would be. */
export const temporalPage = 'https://temporal.fodfaeste.example';

export async function startApiUnderTest(
  more: Partial<ApiOptions> = {},
  wanted: Parameters<typeof startRunningSystem>[0] = {},
): Promise<ApiUnderTest> {
  const system = await startRunningSystem(wanted);
  await hirePeople(system.store);
  const api = await startApi({
    ...system,
    namespace: system.client.options.namespace,
    port: 0,
    login: testLogin(),
    codecOrigins: [temporalPage],
    internalToken,
    checkAnswers: true,
    ...more,
  });
  const ask = asking(api.url);
  return {
    system,
    api,
    ask,
    get: (path, more) => ask('GET', path, more),
    post: (path, body, more) => ask('POST', path, { ...more, body }),
    stop: async () => {
      await api.close();
      await system.stop();
    },
  };
}

/**
 * Asks an API at an address, as the worker and with a key of its own unless said otherwise, and comes again where that is
 * asked. Each signs in once.
 */
export function asking(url: string) {
  const signedIn = signIns(url, loginOf);
  const headersOf = async (as: string): Promise<Record<string, string>> =>
    as.startsWith('machine:') ? { authorization: `Bearer ${await testToken(as.slice(8))}` } : signedIn(as);
  return async <T>(method: string, path: string, asked: Asking = {}): Promise<Answered<T>> => {
    const { as = people.worker, key = randomUUID(), body, headers: more, attempts } = asked;
    const init = {
      method,
      headers: {
        ...(as && (await headersOf(as))),
        ...(key && method !== 'GET' && { 'Idempotency-Key': key }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...more,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const { status, headers, text } = await withRetries(() => fetch(`${url}${path}`, init), {
      ...(attempts && { attempts }),
    });
    // What answers a HEAD has a type, and no text.
    const isJson = text !== '' && (headers.get('content-type') ?? '').includes('json');
    return { status, headers, body: (isJson ? JSON.parse(text) : { text }) as T };
  };
}
