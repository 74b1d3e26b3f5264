import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type SignedIn, signIns } from '../../../dev/login/sign-in';
import { seededLogin, seededStaff } from '../../../store/seed';

/** One thing that someone wrote, until it was acknowledged. */
export type Written = {
  readonly key: string;
  readonly kind: 'start' | 'contact' | 'note' | 'decline' | 'crisis';
  readonly caseId: string;
  /** The case's version after it, as the acknowledgement said. */
  readonly version: number;
  readonly attempts: number;
  /** When the attempt that was acknowledged was sent, and when its answer came. */
  readonly sentAt: number;
  readonly answeredAt: number;
};

export type Ask = {
  readonly kind: Written['kind'];
  readonly caseId?: string;
  readonly key?: string;
  /** What is said instead of the usual. */
  readonly body?: object;
};

/** An answer that says neither yes nor "later": the process under test has failed whoever wrote. */
export class Unexpected extends Error {
  constructor(ask: Ask, status: number, body: string) {
    super(`a ${ask.kind} was answered with ${status}: ${body.slice(0, 500)}`);
    this.name = 'Unexpected';
  }
}

/** Where nobody answered at all; an answer that says "later" says when itself. */
const AGAIN_AFTER_MS = 500;
const ANSWER_WITHIN_MS = 20_000;
const worker = seededStaff('ballerup', 'worker');

const sessions = new Map<string, ReturnType<typeof signIns>>();

/** The team, each with what falls to them: one person alone is not let take all of a process's places. */
const team = (['worker', 'secondWorker', 'thirdWorker', 'teamLead', 'deputyLead'] as const).map((person) =>
  seededStaff('ballerup', person),
);

/** The session of whoever writes under a key, the same at each try; it outlives whatever is killed. */
export function signedIn(api: string, key: string): Promise<SignedIn> {
  const known = sessions.get(api) ?? signIns(api, seededLogin);
  sessions.set(api, known);
  return known(team[Number.parseInt(key.slice(0, 8), 16) % team.length] ?? worker);
}

/** Signs everyone in who writes, where an API may be gone when they first would be. */
export async function signTeamIn(api: string): Promise<void> {
  await signedIn(api, '0');
  await Promise.all(team.map((person) => sessions.get(api)?.(person)));
}

/** Sends it under one key until it is acknowledged, whoever is killed meanwhile. Gives up after `patienceMs`. */
export async function writeUntilAcknowledged(api: string, ask: Ask, patienceMs = 200_000): Promise<Written> {
  const key = ask.key ?? randomUUID();
  const until = Date.now() + patienceMs;
  const told: Record<string, number> = {};
  for (let attempts = 1; ; attempts += 1) {
    const sentAt = Date.now();
    const answer = await send(api, { ...ask, key });
    if (answer.acknowledged) {
      return { key, kind: ask.kind, ...answer.acknowledged, attempts, sentAt, answeredAt: Date.now() };
    }
    told[answer.told] = (told[answer.told] ?? 0) + 1;
    if (Date.now() > until) {
      throw new Error(
        `no acknowledgement of a ${ask.kind} within ${patienceMs / 1_000} s, but ${JSON.stringify(told)}`,
      );
    }
    await pause(answer.againAfterMs);
  }
}

type Answer =
  | { readonly acknowledged: Pick<Written, 'caseId' | 'version'> }
  | { readonly acknowledged?: never; readonly told: string; readonly againAfterMs: number };

/** One attempt: the acknowledgement, or when to come again. As every good client does, it comes no sooner than asked to. */
async function send(api: string, ask: Ask & { key: string }): Promise<Answer> {
  const response = await request(api, ask).catch(() => undefined);
  const body = await response?.text().catch(() => undefined);
  if (!response || body === undefined) return { told: 'no answer', againAfterMs: AGAIN_AFTER_MS };
  if (response.status === 503) {
    const { code } = JSON.parse(body) as { code: string };
    return { told: code, againAfterMs: 1_000 * Number(response.headers.get('retry-after')) };
  }
  if (!response.ok) throw new Unexpected(ask, response.status, body);
  const { caseId, version } = JSON.parse(body) as { caseId: string; version: number };
  return { acknowledged: { caseId, version } };
}

/** One request as it goes over the wire. */
export async function request(api: string, { kind, caseId, key = randomUUID(), body: said }: Ask): Promise<Response> {
  const bodies = {
    start: { path: '/v1/own-initiative', body: ownInitiative },
    contact: {
      path: `/v1/cases/${caseId}/contacts`,
      body: { outcome: 'contactMade', channel: 'visit', place: 'home' },
    },
    note: { path: `/v1/cases/${caseId}/notes`, body: { note: 'Sad på bænken og ville gerne snakke.' } },
    crisis: { path: `/v1/cases/${caseId}/crisis`, body: { kind: 'admission' } },
    decline: { path: `/v1/cases/${caseId}/decline`, body: { words: 'Vil hellere klare det selv.' } },
  };
  const { path, body } = bodies[kind];
  return fetch(`${api}${path}`, {
    method: 'POST',
    headers: { ...(await signedIn(api, key)), 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(said ?? body),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
}

const ownInitiative = {
  worker,
  judgement: 'Set flere gange ved stationen uden kontakt til nogen.',
  assessment: { leastIntrusive: 'En kort snak på gaden.' },
};
