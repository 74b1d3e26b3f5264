import { CSRF_HEADER } from '../../api/door/csrf';
import { COOKIE_NAME } from '../../api/identity/sessions';
import { paths } from '../../api/paths';
import { type Answer, withRetries } from '../with-retries';

/** Someone signed in: what goes with each of their requests. */
export type SignedIn = Readonly<Record<'cookie' | typeof CSRF_HEADER, string>>;

const LONGEST_WAY = 12;

/**
 * Signs someone in as a browser does: to the API, on to the provider for trying out, where the person is chosen, and
 * back. Throws with what was answered where that does not lead to a session.
 */
export async function signIn(api: string, login: string): Promise<SignedIn> {
  const jar = new Map<string, string>();
  const begin = new URL(`${paths.login.begin}?returnTo=${paths.me}`, api);
  let next: { url: URL; chosen?: string } = { url: begin };
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const { status, headers, text } = await asked(next.url, next.chosen, jar);
    const onward = headers.get('location');
    if (onward) {
      next = { url: new URL(onward, next.url) };
    } else if (status === 200 && next.url.pathname === paths.me) {
      const { csrfToken } = JSON.parse(text) as { csrfToken: string };
      return { cookie: cookiesIn(ofOurs(jar)), [CSRF_HEADER]: csrfToken };
    } else if (status === 200 && !next.chosen) {
      next = { url: next.url, chosen: login };
    } else {
      throw new Error(`${login} could not sign in: ${status} ${text}`);
    }
  }
  throw new Error(`${login} could not sign in: sent on and on`);
}

async function asked(url: URL, chosen: string | undefined, jar: Map<string, string>): Promise<Answer> {
  const body = chosen === undefined ? {} : { method: 'POST', body: new URLSearchParams({ login: chosen }) };
  const answer = await withRetries(() =>
    fetch(url, { ...body, redirect: 'manual', headers: { cookie: cookiesIn(jar) } }),
  );
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
  return answer;
}

/** Without the provider's own, which are no business of our API. */
const ofOurs = (jar: ReadonlyMap<string, string>) => new Map([...jar].filter(([name]) => name.endsWith(COOKIE_NAME)));

const cookiesIn = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/** Signs each person in once, when they are first asked for, at one API. */
export function signIns(api: string, loginOf: (person: string) => string): (person: string) => Promise<SignedIn> {
  const known = new Map<string, Promise<SignedIn>>();
  return (person) => {
    const one = known.get(person) ?? signIn(api, loginOf(person));
    known.set(person, one);
    one.catch(() => known.delete(person));
    return one;
  };
}

/** A program's access token from the provider for trying out. */
export async function machineToken(
  issuer: string,
  { id, secret, scope }: { readonly id: string; readonly secret: string; readonly scope: string },
): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`${id} was given no token (${response.status})`);
  return token;
}
