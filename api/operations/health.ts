import { Router } from 'express';
import type { Deps } from '../deps';
import { paths } from '../paths';
import { RETRY_AFTER_SECONDS } from '../problems/to-problem';

/** Alive: this process answers. Ready: Temporal and the database do too. */
export function health(deps: Deps): Router {
  const router = Router();
  router.get(paths.health, (_request, response) => {
    response.locals.route = paths.health;
    response.json({ status: 'ok' });
  });
  router.get(paths.ready, async (_request, response) => {
    response.locals.route = paths.ready;
    const unavailable = await deps.reachability.whichIsUnavailable();
    if (unavailable)
      response.status(503).set('Retry-After', String(RETRY_AFTER_SECONDS)).json({ status: 'away', away: unavailable });
    else response.json({ status: 'ready' });
  });
  return router;
}
