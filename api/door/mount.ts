import { setMaxListeners } from 'node:events';
import { type RequestHandler, Router } from 'express';
import type { Deps } from '../deps';
import type { Endpoint } from '../endpoint';
import { onlyDeclared } from '../http/only-declared';
import { refuseWhenBusy, withRequestTimeout } from '../http/request-timeout';
import { Problem } from '../problems/problem';
import { withAudit } from './audit';
import { leaveOutHidden } from './leave-out-hidden';
import { type ReadRequest, type RequestContext, readRequest } from './read-request';
import { storedIdempotency } from './stored-idempotency';

/** How long an endpoint that works over many cases may take. */
const SLOW_TIMEOUT_MS = 10 * 60_000;

/** A router with every endpoint, each behind the same checks. */
export function mount(deps: Deps, endpoints: readonly Endpoint[]): Router {
  const router = Router();
  for (const endpoint of endpoints) router[endpoint.method](endpoint.path, handlerFor(deps, endpoint));
  return router;
}

function handlerFor(deps: Deps, endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    response.locals.route = endpoint.path;
    refuseWhenBusy(deps);
    const context: RequestContext = {};
    const work = async () => {
      requireJson(endpoint, request.is('application/json'), request.get('content-length'));
      const asked = await readRequest(deps, endpoint, request, context);
      const own = withCallerScope(deps, asked);
      const handle = () => endpoint.handle(own, asked);
      const whole = await (endpoint.keepsAnswer ? storedIdempotency(own, endpoint, asked, handle) : handle());
      const seen = endpoint.namesHidden ? whole : await leaveOutHidden(own.store.db, whole, asked);
      return { asked, answer: onlyDeclared(endpoint, seen, deps.settings.checkAnswers) };
    };
    const noted = () => withAudit(deps, endpoint, request, context, work).finally(() => context.releaseSlot?.());
    const answer = await abortedOnTimeout(
      deps,
      noted,
      endpoint.slow ? SLOW_TIMEOUT_MS : deps.settings.requestTimeoutMs,
    );
    response.status(endpoint.status).json(answer);
  };
}

/** Limits the handler's `store.db` to the caller's rows; a public form sees its municipality's. */
function withCallerScope(deps: Deps, { municipality, caller }: ReadRequest): Deps {
  const staff = caller?.kind === 'staff' ? caller.person.id : null;
  return { ...deps, store: { ...deps.store, db: deps.store.within({ municipality, staff }) } };
}

/** Runs the work with a timeout, after which its calls to Temporal are aborted. */
async function abortedOnTimeout<T>(deps: Deps, work: () => Promise<T>, timeoutMs: number): Promise<T> {
  const timedOut = new AbortController();
  setMaxListeners(0, timedOut.signal); // a slow endpoint makes hundreds of calls to Temporal
  const running = deps.connection.withAbortSignal(timedOut.signal, work);
  deps.inFlight.track(running);
  try {
    return await withRequestTimeout(deps, running, timeoutMs);
  } catch (error) {
    timedOut.abort();
    throw error;
  }
}

function requireJson(endpoint: Endpoint, type: string | false | null, length: string | undefined): void {
  if (endpoint.body && type === false && length !== '0') throw new Problem(415, 'unsupportedMediaType');
}
