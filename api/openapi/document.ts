import {
  extendZodWithOpenApi,
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Endpoint } from '../http/endpoint';
import { KEY_HEADER, REHEARSAL_HEADER } from '../http/read-request';
import { IDENTITY_HEADER } from '../identity/development';
import { problem } from '../schema/answers';

extendZodWithOpenApi(z);

const IDENTITY = 'developmentIdentity';

/** The API as one OpenAPI 3.1 document, made from what the endpoints themselves check by. */
export function openApiDocument(endpoints: readonly Endpoint[]) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', IDENTITY, { type: 'apiKey', in: 'header', name: IDENTITY_HEADER });
  for (const endpoint of endpoints) registry.registerPath(pathOf(endpoint));
  return new OpenApiGeneratorV31(registry.definitions, { sortComponents: 'alphabetically' }).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Fodfæste',
      version: '1',
      description:
        'Outreach cases under Serviceloven § 99. Every write needs a UUID in `Idempotency-Key`; the same key with the ' +
        'same content is answered as the first time. Errors are problem+json (RFC 9457) with a stable `code`, in Danish ' +
        'or English by `Accept-Language`. 503 with `Retry-After` while Temporal or the database is away.',
    },
    servers: [{ url: '/' }],
  });
}

function pathOf(endpoint: Endpoint): RouteConfig {
  const { method, path, tag, summary, description, who, params, query, body, answer, status, needsKey } = endpoint;
  const known = who !== 'anyone';
  const headers = z.object({
    ...(needsKey && { [KEY_HEADER]: z.uuid().meta({ description: 'The command’s id, made by the caller.' }) }),
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
    ...(who === 'lead' && { 'x-roles': ['teamLead', 'admin'] }),
    security: known ? [{ [IDENTITY]: [] }] : [],
    request: {
      headers,
      ...(params && { params }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: { description: 'As asked', content: { 'application/json': { schema: answer } } },
      ...problemsOf(endpoint),
    },
  };
}

/** `post /v1/cases/:caseId/follow-up/snooze` is `postCasesFollowUpSnooze`. */
function operationIdOf({ method, path }: Endpoint): string {
  const words = path.replace(/^\/v1/, '').split(/[/-]/).filter(Boolean);
  const named = words.map((word) => (word.startsWith(':') ? `By${capital(word.slice(1))}` : capital(word)));
  return method + named.join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function problemsOf({ who, method, params, needsKey }: Endpoint): RouteConfig['responses'] {
  const content = { 'application/problem+json': { schema: problem } };
  return {
    ...(needsKey && { 400: { description: 'No key, or malformed JSON', content } }),
    ...(who !== 'anyone' && {
      401: { description: 'No identity', content },
      403: { description: 'Not allowed', content },
    }),
    ...(params && { 404: { description: 'Unknown, or another municipality’s', content } }),
    ...(method !== 'get' && { 409: { description: 'Not in this state', content } }),
    422: { description: 'What was sent cannot stand; `errors` and `params` say what would be right', content },
    503: { description: 'Temporal or the database is away', content },
  };
}
