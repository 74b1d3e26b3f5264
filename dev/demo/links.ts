import type { Kysely } from 'kysely';
import { v5 } from 'uuid';
import type { CommandId } from '../../domain';
import { rulesAt } from '../../domain';
import { linkExpiresAt, remindsAt, wrongCodesAllowed } from '../../domain/handover/offer-link';
import type { Database } from '../../store/database';
import type { MasterKeys } from '../../store/keys/master-keys';
import { countTry, makeLink, noteOpened, revokeLink } from '../../store/offers/links';
import { codeOf, tokenOf } from '../../store/offers/secrets';
import type { OfferedLink } from './life';
import type { LivedCase, World } from './lived-case';

/** The name under which the links of the demo are made: the same ones at every start. */
const NAMESPACE = '0d1f5c7e-52a4-5f0e-8b7a-4e6f3c9a1b22';

type InTheDemo = Pick<LivedCase, 'municipality' | 'name'>;

const linkIdOf = ({ municipality, name }: InTheDemo): CommandId =>
  v5(`${municipality}/${name}/link`, NAMESPACE) as CommandId;

/** What opens the link of an invented case. */
export function secretsOf(keys: MasterKeys, one: InTheDemo): { readonly token: string; readonly code: string } {
  const id = linkIdOf(one);
  return { token: tokenOf(keys, id), code: codeOf(keys, id) };
}

/** The link of a case's last offer, as it was sent and has stood since. An invented service is sent no mail. */
export async function recordLink(
  { db, world }: { readonly db: Kysely<Database>; readonly world: World },
  one: LivedCase,
  { sent, opened, revoked, stopped }: OfferedLink,
): Promise<void> {
  const { id: municipality, caseId, state } = one;
  const handover = state.handovers.at(-1)?.id;
  const by = state.assignment.worker;
  if (!handover || !by) throw new Error(`${one.name} has no offer to be answered by a link`);
  const id = linkIdOf(one);
  const madeAt = one.moment(-sent, '19:30');
  const { settings } = rulesAt(world.rules.book, state.standard, madeAt);
  const sentTo = await world.sealing.seal(municipality, caseId, 'visitation@tilbud.example', id);
  const of = { municipality, caseId, handover };
  const [expiresAt, remindAt] = [linkExpiresAt(madeAt, settings), remindsAt(madeAt, settings)];
  await makeLink(db, { ...of, id, sentTo, madeAt, expiresAt, remindAt, by });
  if (opened !== undefined) await noteOpened(db, id, one.moment(-opened, '10:15'));
  for (let tries = 0; stopped && tries < wrongCodesAllowed; tries += 1) await countTry(db, id, wrongCodesAllowed);
  if (revoked !== undefined) await revokeLink(db, of, { by, at: one.moment(-revoked, '20:00') });
  await db.deleteFrom('deliveries').where('offer_link_id', '=', id).execute();
}
