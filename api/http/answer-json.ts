import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Answers with JSON and its ETag, or with 304 and no body where the request brings that very ETag. Whatever
 * `Cache-Control` comes along is not looked at: a browser sends `no-cache` with every `If-None-Match` that a script sets.
 */
export function answerJson(request: Request, response: Response, status: number, answer: unknown): void {
  const body = JSON.stringify(answer);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  response.status(status).set('ETag', etag);
  if (request.method === 'GET' && etagsIn(request).includes(etag)) response.status(304).end();
  else response.type('json').send(body);
}

const etagsIn = (request: Request): readonly string[] =>
  (request.get('if-none-match') ?? '').split(',').map((etag) => etag.trim());
