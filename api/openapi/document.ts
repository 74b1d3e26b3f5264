import {
  extendZodWithOpenApi,
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { table } from '../../domain/access/table';
import { CSRF_HEADER } from '../door/csrf';
import { REHEARSAL_HEADER } from '../door/world';
import type { Endpoint } from '../endpoint';
import { KEY_HEADER } from '../http/idempotency-key';
import { COOKIE_NAME } from '../identity/sessions';
import { actUnderWay, problem } from '../schema/answers';

extendZodWithOpenApi(z);

const SESSION = 'session';
const TOKEN = 'accessToken';

/** The API as one OpenAPI 3.1 document, made from what the endpoints themselves check by. */
export function openApiDocument(endpoints: readonly Endpoint[]) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', SESSION, {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIE_NAME,
    description: 'Of whoever has signed in at `/login`; served by TLS it is named `__Host-fodfaeste`.',
  });
  registry.registerComponent('securitySchemes', TOKEN, {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Of a program that the municipality has admitted, from the identity provider by client credentials.',
  });
  for (const endpoint of endpoints) registry.registerPath(pathOf(endpoint));
  return new OpenApiGeneratorV31(registry.definitions, { sortComponents: 'alphabetically' }).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Fodfæste',
      version: '1',
      description:
        'Outreach cases under Serviceloven § 99. Every write needs a UUID in `Idempotency-Key`; the same key with the ' +
        'same content is answered as the first time. Errors are problem+json (RFC 9457) with a stable `code`, in Danish ' +
        'or English by `Accept-Language`. `x-access` says what each endpoint does, which roles may, and how far: to their ' +
        'own cases, their team’s, or all of the municipality. 503 with `Retry-After` while Temporal or the database is away.',
    },
    servers: [{ url: '/' }],
  });
}

function pathOf(endpoint: Endpoint): RouteConfig {
  const { method, path, tag, summary, description, act, params, query, body, answer, status, needsKey } = endpoint;
  const mediaType = isStream(endpoint) ? 'text/event-stream' : 'application/json';
  const known = act !== 'anyone';
  const headers = z.object({
    ...(needsKey && { [KEY_HEADER]: z.uuid().meta({ description: 'The command’s id, made by the caller.' }) }),
    ...(known &&
      method !== 'get' && {
        [CSRF_HEADER]: z.string().optional().meta({ description: 'From `/v1/me`; needed with the session’s cookie.' }),
      }),
    [REHEARSAL_HEADER]: z.uuid().optional().meta({ description: 'Addresses a rehearsal.' }),
    'Accept-Language': z.string().optional().meta({ example: 'da' }),
  });
  return {
    method,
    path: path.replace(/:(\w+)/g, '{$1}'),
    tags: [tag],
    operationId: operationIdOf(endpoint),
    summary,
    ...(description && { description }),
    'x-access': known ? { act, roles: table[act] } : { act },
    security: known ? [{ [SESSION]: [] }, { [TOKEN]: [] }] : [],
    request: {
      headers,
      ...(params && { params }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: { description: 'As asked', content: { [mediaType]: { schema: answer } } },
      ...(isAcrossCases(endpoint) && {
        202: { description: 'Taken, and not done yet', content: { 'application/json': { schema: actUnderWay } } },
      }),
      ...problemsOf(endpoint),
    },
  };
}

const isStream = (endpoint: Endpoint): boolean => 'isStream' in endpoint && endpoint.isStream === true;
const isAcrossCases = (endpoint: Endpoint): boolean => 'acrossCases' in endpoint && endpoint.acrossCases === true;

/** `post /v1/cases/:caseId/follow-up/snooze` is `postCasesFollowUpSnooze`. */
function operationIdOf({ method, path }: Endpoint): string {
  const words = path.replace(/^\/v1/, '').split(/[/-]/).filter(Boolean);
  const named = words.map((word) => (word.startsWith(':') ? `By${capital(word.slice(1))}` : capital(word)));
  return method + named.join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function problemsOf(endpoint: Endpoint): RouteConfig['responses'] {
  const { path, act, method, body, needsKey } = endpoint;
  const namesFurtherCases = 'namesFurtherCases' in endpoint && endpoint.namesFurtherCases;
  const isOfCase = path.includes(':caseId') || path.includes(':visitId') || namesFurtherCases;
  const content = { 'application/problem+json': { schema: problem } };
  return {
    ...((needsKey || body) && { 400: { description: 'No key, or malformed JSON', content } }),
    ...(act !== 'anyone' && {
      401: { description: 'Not signed in, signed out, or a token that is not good', content },
      403: { description: 'Not allowed; or a write without the session’s token', content },
    }),
    404: { description: 'Unknown, or another municipality’s; or there is no such rehearsal', content },
    ...(body && {
      413: { description: 'More than is taken at a time', content },
      415: { description: 'Not JSON', content },
    }),
    429: {
      description: isStream(endpoint)
        ? 'As many streams as one person may have are open'
        : 'Too much from one address, or too many searches by one person; `Retry-After` says when to come again',
      content,
    },
    ...(method !== 'get' && { 409: { description: 'Not in this state', content } }),
    ...(isOfCase && { 410: { description: 'The case was erased when its retention was over', content } }),
    422: { description: 'What was sent cannot stand; `errors` and `params` say what would be right', content },
    503: { description: 'Temporal or the database is away', content },
  };
}
