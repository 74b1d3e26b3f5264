/** What came back, as far as a browser shows it to whoever looks closely. */
export interface Shown {
  readonly status: number;
  /** Where it sends on to. */
  readonly onTo: string | undefined;
  readonly setCookies: readonly string[];
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  /** The page as it came. */
  readonly text: string;
}

/** Someone's browser: keeps cookies by host as browsers do, and goes on only where it is told to. */
export class Browser {
  readonly cookies = new Map<string, string>();

  async go(url: string, init: RequestInit = {}): Promise<Shown> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(cookie && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    const setCookies = response.headers.getSetCookie();
    for (const line of setCookies) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const onward = response.headers.get('location');
    return {
      status: response.status,
      onTo: onward ? new URL(onward, url).toString() : undefined,
      setCookies,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : {},
      text,
    };
  }

  /** Signs in at the provider, and stops where that sends the browser back to us. */
  async untilCallback(api: string, login: string, returnTo = '/v1/me'): Promise<string> {
    let { onTo = '' } = await this.go(`${api}/login?returnTo=${encodeURIComponent(returnTo)}`);
    for (let step = 0; step < 8 && !onTo.includes('/login/callback'); step += 1) {
      const page = await this.go(onTo);
      const chosen = { method: 'POST', body: new URLSearchParams({ login }) };
      onTo = (page.onTo ?? (await this.go(onTo, chosen)).onTo) || '';
    }
    return onTo;
  }

  /** Signs in; answers where that led, and the token that goes with writes. */
  async signIn(api: string, login: string): Promise<{ readonly led: Shown; readonly csrfToken: string }> {
    const led = await this.go(await this.untilCallback(api, login));
    const { body } = await this.go(`${api}/v1/me`);
    return { led, csrfToken: String(body.csrfToken) };
  }
}
