import { randomUUID } from 'node:crypto';
import { paths } from '../../api/paths';
import { type SignedIn, signIn } from '../../dev/login/sign-in';
import { withRetries } from '../../dev/with-retries';
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
}

/** Registers a referral of an invented person, and comes again where that is asked. */
export async function refer(api: string): Promise<Referred> {
  const init = {
    method: 'POST',
    headers: { ...(await asWorker(api)), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ channel: 'phone', referrer: 'neighbour', description: 'En mand ved stationen' }),
  };
  const { status, text } = await withRetries(() => fetch(`${api}${paths.referrals}`, init));
  const { caseId } = JSON.parse(text) as { caseId: string };
  return { status, caseId };
}

/** The case's status as its workflow in Temporal has it, and as the database lists it. */
export async function statusesOf(api: string, caseId: string): Promise<{ live: unknown; listed: unknown }> {
  const ask = async (path: string): Promise<Record<string, unknown>> => {
    const headers = await asWorker(api);
    return JSON.parse((await withRetries(() => fetch(`${api}${path}`, { headers }))).text);
  };
  const live = await ask(paths.cases.live.replace(':caseId', caseId));
  const { items } = (await ask(paths.cases.list)) as { items: { caseId: string; status: string }[] };
  return { live, listed: items.find((item) => item.caseId === caseId)?.status };
}
