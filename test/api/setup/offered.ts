import { randomUUID } from 'node:crypto';
import type { CaseId, EntryId, MunicipalityId } from '../../../domain';
import { type KeptLink, lastLink } from '../../../store/offers/links';
import { accepted } from './cases';
import type { ApiUnderTest, Asking } from './running-api';

export interface Offered {
  readonly caseId: CaseId;
  readonly handover: EntryId;
}

/** A case of the worker's with an offer that rests on a consent; sent, unless it is only prepared. */
export async function offered(
  api: ApiUnderTest,
  { alias, send = true, asking = {} }: { readonly alias: string; readonly send?: boolean; readonly asking?: Asking },
): Promise<Offered> {
  const caseId = (await accepted(api, { identity: { alias } }, asking)).caseId as CaseId;
  const [consent, handover] = [randomUUID(), randomUUID() as EntryId];
  const to = async (path: string, body: unknown, key: string) => {
    const { status } = await api.post(`/v1/cases/${caseId}/${path}`, body, { ...asking, key });
    if (status !== 200) throw new Error(`${path} was answered ${status}`);
  };
  const agreed = { to: { kind: 'service', service: 'drugTreatment' }, toWhom: 'Behandlingscenteret' };
  await to('consents', { ...agreed, what: ['situation'] }, consent);
  const offer = { service: 'drugTreatment', serviceName: 'Behandlingscenteret', share: ['situation'], send };
  await to('handovers', { ...offer, consent, leastIntrusive: 'Ja', reason: 'Klar nu' }, handover);
  return { caseId, handover };
}

export const linkPath = ({ caseId, handover }: Offered) => `/v1/cases/${caseId}/handovers/${handover}/link`;

/** The link that was sent last for an offer. */
export async function linkOf({ system }: ApiUnderTest, offer: Offered): Promise<KeptLink> {
  const link = await lastLink(system.store.db, { municipality: 'ballerup' as MunicipalityId, ...offer });
  if (!link) throw new Error('no link was made');
  return link;
}
