import { setMaxListeners } from 'node:events';
import { type RequestHandler, Router } from 'express';
import { leaveOutHidden } from '../access/leave-out-hidden';
import { audited } from '../audit/note-request';
import type { Deps } from '../deps';
import { asDeclared } from './as-declared';
import type { Endpoint } from './endpoint';
import { givenOnce } from './given-once';
import { unlessAway, unlessBusy } from './patience';
import { Problem } from './problem';
import { type Known, type ReadRequest, readRequest } from './read-request';

/** How long much work at once is waited for. */
const SLOW_MS = 10 * 60_000;

/** The endpoints as a router. */
export function mount(deps: Deps, endpoints: readonly Endpoint[]): Router {
  const router = Router();
  for (const endpoint of endpoints) router[endpoint.method](endpoint.path, answering(deps, endpoint));
  return router;
}

function answering(deps: Deps, endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    response.locals.route = endpoint.path;
    unlessBusy(deps);
    const known: Known = {};
    const work = async () => {
      onlyJson(endpoint, request.is('application/json'), request.get('content-length'));
      const asked = await readRequest(deps, endpoint, request, known);
      const own = asOneself(deps, asked);
      const handle = () => endpoint.handle(own, asked);
      const whole = await (endpoint.keepsAnswer ? givenOnce(own, endpoint, asked, handle) : handle());
      const seen = endpoint.namesHidden ? whole : await leaveOutHidden(own.store.db, whole, asked);
      return { asked, answer: asDeclared(endpoint, seen, deps.settings.checkAnswers) };
    };
    const noted = () => audited(deps, endpoint, request, known, work).finally(() => known.leave?.());
    const answer = await orGivenUp(deps, noted, endpoint.slow ? SLOW_MS : deps.settings.patienceMs);
    response.status(endpoint.status).json(answer);
  };
}

/** The world as the caller may see it: the database shows no more. A form that anyone may fill in sees a municipality's. */
function asOneself(deps: Deps, { municipality, caller }: ReadRequest): Deps {
  const staff = caller?.kind === 'staff' ? caller.person.id : null;
  return { ...deps, store: { ...deps.store, db: deps.store.within({ municipality, staff }) } };
}

/** The work's answer. What is given up asks nothing more of Temporal. */
async function orGivenUp<T>(deps: Deps, work: () => Promise<T>, patienceMs: number): Promise<T> {
  const givenUp = new AbortController();
  setMaxListeners(0, givenUp.signal); // work over many workflows asks Temporal hundreds of times
  const working = deps.connection.withAbortSignal(givenUp.signal, work);
  deps.underWay.track(working);
  try {
    return await unlessAway(deps, working, patienceMs);
  } catch (error) {
    givenUp.abort();
    throw error;
  }
}

function onlyJson(endpoint: Endpoint, type: string | false | null, length: string | undefined): void {
  if (endpoint.body && type === false && length !== '0') throw new Problem(415, 'unsupportedMediaType');
}
