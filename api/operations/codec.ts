import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { EncryptingCodec } from '../../store/keys/payload-codec';
import type { Deps } from '../deps';
import { Problem } from '../http/problem';
import { isLoopback } from '../identity/loopback';
import { paths } from '../paths';

const Payloads = z.object({
  payloads: z
    .array(z.object({ metadata: z.record(z.string(), z.base64()).optional(), data: z.base64().optional() }))
    .optional(),
});
type Wired = NonNullable<z.infer<typeof Payloads>['payloads']>[number];

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const words = (value: Uint8Array): string => Buffer.from(value).toString('base64');

const fromWire = ({ metadata = {}, data }: Wired) => ({
  metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, bytes(value)])),
  ...(data !== undefined && { data: bytes(data) }),
});

/** Temporal's remote codec: the UI and the command line read through it, in development and from this machine alone. */
export function codec({ keys, settings }: Deps): Router {
  const router = Router();
  if (!settings.codec) return router;
  const encrypting = new EncryptingCodec(keys);
  const body = express.json({ limit: '32mb', type: () => true });
  const answering =
    (turn: 'encode' | 'decode'): RequestHandler =>
    async (request, response) => {
      response.locals.route = `/codec/${turn}`;
      const parsed = Payloads.safeParse(request.body);
      if (!parsed.success) throw new Problem(422, 'invalidRequest');
      const turned = await encrypting[turn]((parsed.data.payloads ?? []).map(fromWire));
      const payloads = turned.map(({ metadata, data }) => ({
        metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, words(value)])),
        ...(data && { data: words(data) }),
      }));
      response.json({ payloads });
    };
  router.use('/codec', fromThisMachine, allowTheUi(settings.codecOrigins));
  router.post(paths.codec.encode, body, answering('encode'));
  router.post(paths.codec.decode, body, answering('decode'));
  return router;
}

const fromThisMachine: RequestHandler = (request, _response, next) => {
  if (!isLoopback(request)) throw new Problem(403, 'thisMachineOnly');
  next();
};

const LOCAL_PAGE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** A browser may ask from a page of this machine, where the Temporal UI is, or from one named: else any page could. */
function allowTheUi(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('origin');
    if (origin) {
      if (!LOCAL_PAGE.test(origin) && !origins.includes(origin)) throw new Problem(403, 'thisMachineOnly');
      response.set('Access-Control-Allow-Origin', origin).set('Vary', 'Origin');
      response.set('Access-Control-Allow-Methods', 'POST, OPTIONS');
      response.set('Access-Control-Allow-Headers', 'content-type, x-namespace, authorization');
      response.set('Access-Control-Allow-Credentials', 'true');
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}
