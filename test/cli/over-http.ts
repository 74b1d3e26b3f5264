import { randomUUID } from 'node:crypto';
import { IDENTITY_HEADER } from '../../api/identity/development';
import { paths } from '../../api/paths';

const asMachine = { [IDENTITY_HEADER]: 'machine:starter;ballerup', 'accept-language': 'en' };

export interface Referred {
  readonly status: number;
  readonly caseId: string;
  readonly retryAfter: string | null;
}

/** Registers a referral of an invented person. The same key may be given again when no answer came. */
export async function refer(api: string, key: string = randomUUID()): Promise<Referred> {
  const response = await fetch(`${api}${paths.referrals}`, {
    method: 'POST',
    headers: { ...asMachine, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ channel: 'phone', referrer: 'neighbour', description: 'En mand ved stationen' }),
  });
  const { caseId } = (await response.json()) as { caseId: string };
  return { status: response.status, caseId, retryAfter: response.headers.get('retry-after') };
}

/** The case's status as its workflow in Temporal has it, and as the database lists it. */
export async function statusesOf(api: string, caseId: string): Promise<{ live: unknown; listed: unknown }> {
  const ask = async (path: string) =>
    (await fetch(`${api}${path}`, { headers: asMachine })).json() as Promise<Record<string, unknown>>;
  const live = await ask(paths.cases.live.replace(':caseId', caseId));
  const { items } = (await ask(paths.cases.list)) as { items: { caseId: string; status: string }[] };
  return { live, listed: items.find((item) => item.caseId === caseId)?.status };
}
