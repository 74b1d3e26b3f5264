import { promisify } from 'node:util';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Deps } from '../deps';
import { askerOf } from '../door/asker';
import { note } from '../door/audit';
import { refusal } from '../door/audit-refusals';
import { personOf } from '../door/caller';
import { refuseWhenBusy } from '../door/limit-in-flight';
import { inTime } from '../door/limit-time';
import { requireRole } from '../door/require-access';
import { identify } from '../door/who-asks';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { allowConfiguredOrigins } from './allowed-origins';
import { openPayloads, type Reading, SentPayloads } from './open-payloads';

const decode = { act: 'seeWorkflow', method: 'post', path: paths.codec } as const;

/** What Temporal answers at once is 4 MB at most, which base64 makes a third larger. */
const LARGEST_BODY = '8mb';
const readJson = promisify(express.json({ limit: LARGEST_BODY }));

/**
 * Temporal's remote codec: its UI, in the browser of someone who is signed in here, has payloads opened by it. Each is
 * opened only for whoever may read the workflow of its case; all others come back as they are.
 */
export function codec(deps: Deps): Router {
  const router = Router();
  router.use(paths.codec, named, allowConfiguredOrigins(deps.settings));
  router.post(paths.codec, decoding(deps));
  return router;
}

const named: RequestHandler = (_request, response, next) => {
  response.locals.route = decode.path;
  next();
};

function decoding(deps: Deps): RequestHandler {
  return async (request, response) => {
    refuseWhenBusy(deps);
    const reading = await inTime(deps, authorizeReader(deps, request));
    // Nobody but who may ask at all makes us take in so much.
    const sent = await payloadsIn(request, response);
    response.json({ payloads: await inTime(deps, openPayloads(deps, reading, sent)) });
  };
}

/**
 * Who asks, when they may read any workflow at all. Throws a 401 or 403; the latter is noted. The page of another origin was
 * let in before this; it cannot know the session's token, and none is needed where nothing is changed.
 */
async function authorizeReader(deps: Deps, request: Request): Promise<Reading> {
  const known = await identify(deps, request, { kind: 'neither' });
  const { caller } = known;
  const { act } = decode;
  const { municipality } = caller;
  try {
    const asker = await askerOf(deps, known);
    const because = requireRole(asker, act);
    return { asking: { asker, municipality, act }, reader: personOf(caller).id, because, route: decode.path };
  } catch (error) {
    await note(deps, refusal({ endpoint: decode, caller, named: new Set() }, error));
    throw error;
  }
}

async function payloadsIn(request: Request, response: Response): Promise<SentPayloads> {
  if (!request.is('application/json')) throw new Problem(415, 'unsupportedMediaType');
  await readJson(request, response);
  const parsed = SentPayloads.safeParse(request.body);
  if (!parsed.success) throw new Problem(422, 'invalidRequest');
  return parsed.data;
}
