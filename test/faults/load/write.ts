import { randomUUID } from 'node:crypto';
import { type SignedIn, signIns } from '../../../dev/login/sign-in';
import { type Retries, withRetries } from '../../../dev/with-retries';
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
/** More than a process that was killed, or a server that is away for five minutes, makes necessary. */
const MOST_ATTEMPTS = 400;
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

/** Sends it under one key until it is acknowledged, whoever is killed meanwhile, but no oftener than `attempts`. */
export async function writeUntilAcknowledged(
  api: string,
  ask: Ask,
  { attempts = MOST_ATTEMPTS, onRetry }: Pick<Retries, 'attempts' | 'onRetry'> = {},
): Promise<Written> {
  const key = ask.key ?? randomUUID();
  const told: Record<string, number> = {};
  let [sent, sentAt] = [0, 0];
  const send = () => {
    [sent, sentAt] = [sent + 1, Date.now()];
    return request(api, { ...ask, key });
  };
  const { status, text } = await withRetries(send, {
    attempts,
    afterNoAnswerMs: AGAIN_AFTER_MS,
    onRetry(code) {
      told[code] = (told[code] ?? 0) + 1;
      onRetry?.(code);
    },
  });
  if (status === 503) throw new Error(`no acknowledgement of a ${ask.kind}, but ${JSON.stringify(told)}`);
  if (status >= 400) throw new Unexpected(ask, status, text);
  const { caseId, version } = JSON.parse(text) as { caseId: string; version: number };
  return { key, kind: ask.kind, caseId, version, attempts: sent, sentAt, answeredAt: Date.now() };
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
