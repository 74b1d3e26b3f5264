import { parseCookie } from 'cookie';
import type { Request } from 'express';
import type { CaseState } from '../../../domain';
import type { Handover } from '../../../domain/case/handover-states';
import type { WallInstant } from '../../../domain/clock/whose';
import { type ClosedBecause, linkStanding } from '../../../domain/handover/offer-link';
import { findLink, type KeptLink } from '../../../store/offers/links';
import { isOpened, linkIdIn } from '../../../store/offers/secrets';
import { wallNow } from '../../../store/wall-clock';
import { seeCase } from '../../cases/reading/seen-case';
import type { Deps } from '../../deps';
import type { Host, Hosts } from '../host';

/** A link that we have signed, and what it is of. */
interface Found {
  readonly link: KeptLink;
  readonly host: Host;
  readonly now: WallInstant;
}

/** One that opens its offer. */
export interface OpenLink extends Found {
  readonly state: CaseState;
  readonly handover: Handover;
}

/** One that opens nothing, and why. */
export interface ClosedLink extends Found {
  readonly closed: ClosedBecause;
}

/** The link of a token, by how its case stands now; undefined where we have signed no such token or its case is erased. */
export async function linkOf(deps: Deps, hosts: Hosts, token: string): Promise<OpenLink | ClosedLink | undefined> {
  const id = linkIdIn(deps.keys, token);
  const link = id && (await findLink(deps.unscopedDb, id));
  if (!link) return undefined;
  const { municipality, caseId, handover } = link;
  const host = await hosts.of(municipality);
  const { state } = await seeCase(deps, municipality, caseId);
  const found = { link, host, now: wallNow() };
  const standing = linkStanding(link, { state, handover }, found.now);
  return 'opens' in standing ? { ...found, state, handover: standing.opens } : { ...found, ...standing };
}

/**
 * The cookie by which a browser shows an offer that it has opened; each link has its own. The prefix lets browsers take it from this very
 * host alone, over TLS. From another site, as by a link in web mail, it is not sent.
 */
export function openedCookie({ login }: Pick<Deps, 'login'>, { id }: Pick<KeptLink, 'id'>) {
  const secure = login.publicUrl().startsWith('https:');
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const;
  return { name: `${secure ? '__Host-' : ''}offer-${id}`, options };
}

/** Whether this browser has opened the link with its code, and not too long ago. */
export function hasOpened(deps: Pick<Deps, 'keys' | 'login'>, request: Request, { link, now }: Found): boolean {
  const kept = parseCookie(request.headers.cookie ?? '')[openedCookie(deps, link).name];
  return isOpened(deps.keys, link.id, kept, Date.parse(now));
}
