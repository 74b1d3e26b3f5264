import { type RequestHandler, Router } from 'express';
import { type Language, languages } from '../../domain/rules/schema-parts';
import type { Deps } from '../deps';
import type { Answered, Arrived } from '../door/arrived';
import type { CallerEndpoint } from '../endpoint';
import { eventStream } from '../http/event-stream';
import { preferredLanguage } from '../http/language';
import { callerNow } from './caller-now';
import { followChanges } from './follow-changes';

type Through = (arrived: Arrived<CallerEndpoint>) => Promise<Answered>;

/**
 * A router with the streams, beside that of all other endpoints. To be opened, a stream passes the same door; what follows is
 * no request any more, and holds no place among those in flight.
 */
export function mountStreams(
  streams: readonly CallerEndpoint[],
  through: Through,
  deps: Deps,
  configured: Language,
): Router {
  const router = Router();
  for (const endpoint of streams) router.get(endpoint.path, opening(endpoint, through, deps, configured));
  return router;
}

function opening(endpoint: CallerEndpoint, through: Through, deps: Deps, configured: Language): RequestHandler {
  const { feed, streams, beatMs } = deps.changes;
  return async (request, response) => {
    response.locals.route = endpoint.path;
    response.locals.isStream = true;
    const language = preferredLanguage(request, languages, configured);
    const { answer } = await through({ endpoint, request, language });
    // Whoever asks for the headers alone gets no stream, which would never end.
    if (request.method === 'HEAD') return void response.type('text/event-stream').end();
    const now = () => callerNow(deps, endpoint, request);
    const caller = await now();
    // Its browser may have gone while it was let in.
    if (response.destroyed) return;
    const leave = streams.take(`${caller.municipality} ${caller.person}`, () => stream.end());
    const stream = eventStream(response, () => {
      stop();
      leave();
    });
    const following = { feed, act: endpoint.act, caller, callerNow: now, beatMs };
    const stop = followChanges({ ...following, send: stream.send, onOver: stream.end });
    if (typeof answer === 'object' && answer !== null) stream.send(answer);
  };
}
