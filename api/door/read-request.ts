import type { Request } from 'express';
import type { MunicipalityId } from '../../domain';
import type { Deps } from '../deps';
import type { Asked, AskedByCaller, CallerEndpoint, Endpoint, PublicEndpoint, ReadRequest } from '../endpoint';
import { Problem } from '../problems/problem';
import type { Answered, Arrived } from './arrived';
import type { Named } from './audit';
import type { Gate } from './door';
import { type InWorld, worldOf } from './world';

/** Reads path, query, key and body as the endpoint has them. Throws a 4xx that says what is wrong, where, and what would be right. */
export const readRequest =
  (): Gate<Arrived<CallerEndpoint> & Named, { readonly read: ReadRequest<AskedByCaller> }, Answered> =>
  async ({ endpoint, request, named }, next) => {
    requireJson(endpoint, request);
    const read = endpoint.read(request);
    for (const caseId of read.asksAbout ?? []) named.add(caseId);
    return next({ read });
  };

/** The same for a form that anyone may send, which names its municipality. */
export const readForm =
  (
    deps: Deps,
  ): Gate<
    Arrived<PublicEndpoint>,
    InWorld & { readonly read: ReadRequest<Asked>; readonly municipality: MunicipalityId },
    Answered
  > =>
  async ({ endpoint, request }, next) => {
    if (!endpoint.byForm) requireJson(endpoint, request);
    const { municipality, ...read } = endpoint.read(request);
    return next({ ...(await worldOf(deps, endpoint, request, { municipality })), read, municipality });
  };

function requireJson({ body }: Endpoint, request: Request): void {
  const isEmpty = request.get('content-length') === '0';
  if (body && request.is('application/json') === false && !isEmpty) throw new Problem(415, 'unsupportedMediaType');
}
