import type { Act } from '../../domain/access/acts';
import type { Language } from '../../domain/rules/schema-parts';

/** What was asked before the app's own code was there to ask it. */
interface Asked {
  readonly address: string;
  readonly language: Language;
  readonly askedAt: number;
  readonly answer: Promise<Response>;
}

/** What a page asks for first, letter by letter as it asks for it. */
export const firstAddresses = {
  me: '/v1/me',
  today: '/v1/today',
  openCases: '/v1/cases?status=referred%2Cwaiting%2Cactive%2Cpaused%2Cending&sort=nextDeadline&counted=true&limit=50',
} as const;

/** What is asked for on behalf of those alone who may see it: a refusal would stand in the audit log. */
export interface AskedByRight {
  readonly act: Act;
  readonly address: string;
}

/** The numbers of the board. */
export const boardFirst: AskedByRight = { act: 'seeBoard', address: '/v1/board' };

/** A case, as a link in a letter leads to it. */
export const caseFirst = (caseId: string): AskedByRight => ({
  act: 'seeCase',
  address: `/v1/cases/${caseId}/page`,
});

/** Longer than any code takes to come, and an answer is no news any more. */
const TOO_OLD_MS = 30_000;

let asked: readonly Asked[] = [];
const arrivals = new WeakMap<Response, number>();

/** Asks the API now for what the app will ask for in the same words. Its answer stands in this page's memory alone, and is given once. */
export function askFirst(address: string, language: Language, send: typeof fetch = fetch): Promise<Response> {
  const answer = send(address, { headers: { 'Accept-Language': language } }).then((response) => {
    arrivals.set(response, Date.now());
    return response;
  });
  // Whoever takes it is told that nothing came.
  answer.catch(() => undefined);
  asked = [...asked, { address, language, askedAt: Date.now(), answer }];
  return answer;
}

/** Asks who is signed in and, once that is known, for what they came to where they may see such. */
export async function askFirstByRight(
  { act, address }: AskedByRight,
  language: Language,
  send: typeof fetch = fetch,
): Promise<void> {
  try {
    // A copy is read before the app comes for the answer.
    const me = await askFirst(firstAddresses.me, language, send).then((response) => response.clone().json());
    const acts: readonly Act[] = me.acts ?? [];
    if (acts.includes(act)) void askFirst(address, language, send);
  } catch {
    // The app asks anew, and says what is wrong.
  }
}

/** The answer to the same request where it is on its way already, or here; whoever comes next asks anew. */
export function firstAnswerTo({ method, url, headers }: Request): Promise<Response> | undefined {
  const language = headers.get('Accept-Language');
  const found = asked.find(
    (one) => method === 'GET' && new URL(one.address, url).href === url && one.language === language,
  );
  asked = asked.filter((one) => one !== found);
  return found && Date.now() - found.askedAt < TOO_OLD_MS ? found.answer : undefined;
}

/** When an answer came, by the device's clock: one that was asked for early may have lain since. */
export const arrivalOf = (response: Response): number | undefined => arrivals.get(response);
