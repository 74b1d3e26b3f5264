import type { Request } from 'express';
import type { z } from 'zod';
import type { CommandId } from '../domain';
import { requiredIdempotencyKey } from './http/idempotency-key';
import { asProblem } from './problems/field-problems';
import { Problem } from './problems/problem';

/** Which schemas read the parts of a request; a part without one is empty. */
export interface PartSchemas<Params, Query, Body> {
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
}

/** The ids in the path. Throws 404 `notFound` where one is none. */
export function paramsOf<Params>({ params }: PartSchemas<Params, unknown, unknown>, request: Request): Params {
  const found = params?.safeParse(request.params);
  if (found?.success === false) throw new Problem(404, 'notFound');
  return found ? found.data : nothing();
}

/** The query. Throws a 422 that names each field, what is wrong, and what would be right. */
export function queryOf<Query>({ query }: PartSchemas<unknown, Query, unknown>, request: Request): Query {
  return query ? parsed('query', query, request.query) : nothing();
}

/** The body, as `queryOf`; undefined where the endpoint takes none. */
export function bodyOf<Body>({ body }: PartSchemas<unknown, unknown, Body>, request: Pick<Request, 'body'>): Body {
  return body ? parsed('body', body, request.body ?? {}) : (undefined as Body);
}

export const keyOf = (request: Request): CommandId => requiredIdempotencyKey(request) as CommandId;

function parsed<Part>(part: 'query' | 'body', schema: z.ZodType<Part>, input: unknown): Part {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw asProblem(part, schema, result.error.issues, input);
}

/** What a part without a schema is read as: an endpoint that declares none takes none. */
const nothing = <Part>(): Part => ({}) as Part;
