import { randomUUID } from 'node:crypto';
import { paths } from '../../api/paths';
import { type SignedIn, signIn } from '../../dev/login/sign-in';
import { seededLogin, seededStaff } from '../../store/seed';

/** Sessions outlive the system that they were made in, as long as its data are there. */
const known = new Map<string, Promise<SignedIn>>();

async function asWorker(api: string): Promise<Record<string, string>> {
  const one = known.get(api) ?? signIn(api, seededLogin(seededStaff('ballerup', 'worker')));
  known.set(api, one);
  return { ...(await one), 'accept-language': 'en' };
}

export interface Referred {
  readonly status: number;
  readonly caseId: string;
  readonly retryAfter: string | null;
}

/** Registers a referral of an invented person. The same key may be given again when no answer came. */
export async function refer(api: string, key: string = randomUUID()): Promise<Referred> {
  const response = await fetch(`${api}${paths.referrals}`, {
    method: 'POST',
    headers: { ...(await asWorker(api)), 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ channel: 'phone', referrer: 'neighbour', description: 'En mand ved stationen' }),
  });
  const { caseId } = (await response.json()) as { caseId: string };
  return { status: response.status, caseId, retryAfter: response.headers.get('retry-after') };
}

/** The case's status as its workflow in Temporal has it, and as the database lists it. */
export async function statusesOf(api: string, caseId: string): Promise<{ live: unknown; listed: unknown }> {
  const ask = async (path: string) =>
    (await fetch(`${api}${path}`, { headers: await asWorker(api) })).json() as Promise<Record<string, unknown>>;
  const live = await ask(paths.cases.live.replace(':caseId', caseId));
  const { items } = (await ask(paths.cases.list)) as { items: { caseId: string; status: string }[] };
  return { live, listed: items.find((item) => item.caseId === caseId)?.status };
}
