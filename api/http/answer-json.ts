import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const compress = promisify(gzip);

/** Less than this goes in one packet or two, compressed or not. */
const WORTH_COMPRESSING = 4_000;

/** `compressed`: to whoever takes it so. */
export interface Sent {
  readonly status: number;
  readonly compressed: boolean;
}

/**
 * Answers with JSON and its ETag, or with 304 and no body where the request brings that very ETag. Whatever
 * `Cache-Control` comes along is not looked at: a browser sends `no-cache` with every `If-None-Match` that a script sets.
 */
export async function answerJson(
  request: Request,
  response: Response,
  answer: unknown,
  { status, compressed }: Sent,
): Promise<void> {
  const body = JSON.stringify(answer);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  response.status(status).set('ETag', etag);
  if (compressed) response.vary('Accept-Encoding');
  if (request.method === 'GET' && etagsIn(request).includes(etag)) response.status(304).end();
  else if (compressed && body.length >= WORTH_COMPRESSING && request.acceptsEncodings('gzip'))
    response
      .type('json')
      .set('Content-Encoding', 'gzip')
      .send(await compress(body));
  else response.type('json').send(body);
}

const etagsIn = (request: Request): readonly string[] =>
  (request.get('if-none-match') ?? '').split(',').map((etag) => etag.trim());
