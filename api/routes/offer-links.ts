import { z } from 'zod';
import type { CaseState } from '../../domain';
import type { WallInstant } from '../../domain/clock/whose';
import {
  closedBecause,
  linkExpiresAt,
  linkStanding,
  offerLinkRules,
  remindsAt,
} from '../../domain/handover/offer-link';
import type { EntryId } from '../../domain/ids';
import { isMailOn } from '../../store/delivery/mail-service';
import { findLink, type KeptLink, lastLink, makeLink, revokeLink } from '../../store/offers/links';
import { codeOf } from '../../store/offers/secrets';
import { rulesInForce } from '../cases/commands/rules-for-start';
import { seeCase } from '../cases/reading/seen-case';
import type { Deps } from '../deps';
import { personOf } from '../door/caller';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { refused } from '../problems/refusal-status';
import { done } from '../schema/answers';
import { entryId } from '../schema/fields';
import { caseParams } from '../schema/params';
import { dateTime, orNull } from '../schema/values';

const params = caseParams.extend({ handover: entryId });
const common = { act: 'doOutreach', tag: 'Handovers', params } as const;

const shownLink = z
  .object({
    sentTo: z.string().nullable(),
    madeAt: dateTime,
    expiresAt: dateTime,
    standing: z.enum(['open', ...closedBecause]),
    openedAt: dateTime.nullable().meta({ description: 'When it was last opened with its code.' }),
    wrongCodes: z.number().meta({ description: 'In a row; too many stop it, and another has to be sent.' }),
    code: z
      .string()
      .nullable()
      .meta({ description: 'To be given by phone, never by mail. Null: it opens nothing, or none is asked.' }),
  })
  .meta({ id: 'OfferLink' });

const read = reading({
  ...common,
  path: paths.handovers.link,
  inRehearsal: false,
  summary: 'The link by which the service can answer without an account, and the code that opens it',
  answer: z.object({ link: orNull(shownLink), asksForCode: z.boolean() }),
  async handle(deps, { params: { caseId, handover }, caller: { municipality }, wall }) {
    const { state } = await seeCase(deps, municipality, caseId);
    const link = await lastLink(deps.unscopedDb, { municipality, caseId, handover });
    const { settings } = await rulesInForce(deps, state, wall);
    const asksForCode = offerLinkRules(settings).code;
    return { link: link ? await shown(deps, link, { state, wall, asksForCode }) : null, asksForCode };
  },
});

async function shown(
  { keys, sealing }: Pick<Deps, 'keys' | 'sealing'>,
  link: KeptLink,
  {
    state,
    wall,
    asksForCode,
  }: { readonly state: CaseState; readonly wall: WallInstant; readonly asksForCode: boolean },
) {
  const { caseId, handover, sentTo, madeAt, expiresAt, openedAt, wrongCodes } = link;
  const standing = linkStanding(link, { state, handover }, wall);
  const opened = await sealing.openAll<{ readonly sentTo: string | null }>(caseId, { sentTo });
  return {
    sentTo: opened.sentTo,
    madeAt,
    expiresAt,
    standing: 'opens' in standing ? ('open' as const) : standing.closed,
    openedAt,
    wrongCodes,
    code: 'opens' in standing && asksForCode ? codeOf(keys, link.id) : null,
  };
}

const send = writing({
  ...common,
  path: paths.handovers.link,
  summary: 'Mail the service a link by which it can see the offer and answer; the one before works no more',
  description:
    'The link shows what valid consents cover. It is opened with a code that is given another way, by phone; `GET` shows it.',
  body: z.strictObject({
    to: z.email().max(200).meta({ description: 'The service’s own address, not a private one.' }),
  }),
  answer: done,
  async handle(deps, { params: { caseId, handover }, caller, body: { to }, key, wall }) {
    const { id: by, municipality } = personOf(caller);
    const { state } = await seeCase(deps, municipality, caseId);
    const { settings } = await rulesInForce(deps, state, wall);
    const expiresAt = linkExpiresAt(wall, settings);
    requireOpen(state, handover, { expiresAt, wall });
    if (!(await isMailOn(deps.unscopedDb))) throw new Problem(409, 'mailOff');
    const sentTo = await deps.sealing.seal(municipality, caseId, to, key);
    const link = { id: key, municipality, caseId, handover, sentTo, madeAt: wall, expiresAt, by };
    if (!(await makeLink(deps.unscopedDb, { ...link, remindAt: remindsAt(wall, settings) }))) {
      const before = await findLink(deps.unscopedDb, key);
      // The same text of the same key is sealed to the same bytes.
      if (before?.handover !== handover || before.sentTo !== sentTo) throw refused('commandIdReused');
    }
    return { ok: true as const };
  },
});

/** Throws unless a link would open the offer: 422 `unknownEntry`, 409 `offerNotShown`. */
function requireOpen(
  state: CaseState,
  handover: EntryId,
  { expiresAt, wall }: { readonly expiresAt: KeptLink['expiresAt']; readonly wall: WallInstant },
): void {
  const known = state.handovers.map(({ id }) => id);
  if (!known.includes(handover)) throw refused('unknownEntry', { what: 'handover', id: handover, known });
  const standing = linkStanding({ expiresAt, revokedAt: null, wrongCodes: 0 }, { state, handover }, wall);
  if (!('opens' in standing)) throw new Problem(409, 'offerNotShown');
}

const revoke = writing({
  ...common,
  path: paths.handovers.revokeLink,
  summary: 'Revoke the link: it opens nothing from now on, and the service is told',
  body: z.strictObject({}),
  answer: done,
  async handle(deps, { params: { caseId, handover }, caller, wall }) {
    const { id: by, municipality } = personOf(caller);
    await revokeLink(deps.unscopedDb, { municipality, caseId, handover }, { by, at: wall });
    return { ok: true as const };
  },
});

export const offerLinks = [read, send, revoke];
