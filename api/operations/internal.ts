import { timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { CaseId, MunicipalityId } from '../../domain';
import { findByNumberOrId } from '../../store/record/registration';
import { findStopped } from '../../store/record/stopped';
import { rebuildReadModel } from '../../store/verify/rebuild';
import { verifyStore } from '../../store/verify/verify';
import type { LiveState } from '../../store/verify/verify-case';
import { liveCase } from '../../temporal/live-state';
import { beginWithout, mend } from '../../temporal/mend';
import { type Revived, type ReviveProgress, revive } from '../../temporal/revive';
import { reviveAnew } from '../../temporal/revive-anew';
import { stoppedCases } from '../../temporal/stopped-cases';
import type { Deps } from '../deps';
import { isLoopback } from '../http/loopback';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { toProblem } from '../problems/to-problem';
import { internalAudit } from './internal-audit';

const ToLeaveOut = z.object({ name: z.string(), keyId: z.string() });
const ToMend = z.object({ id: z.uuid(), bound: z.boolean() });

/** What the command line asks of a running system, since the embedded database opens to one process only. */
export function internal(deps: Deps): Router {
  const router = Router();
  const { internalToken } = deps.settings;
  if (!internalToken) return router;
  router.use('/internal', withToken(internalToken));
  router.post(paths.internal.verify, async (_request, response) => {
    response.locals.route = paths.internal.verify;
    const live: LiveState = async ({ municipality, caseId, rehearsalId }) => {
      const world = rehearsalId ? deps.rehearsalClient : deps.client;
      return world && liveCase(world, { municipality: municipality as MunicipalityId, caseId: caseId as CaseId });
    };
    response.json(await verifyStore({ db: deps.store.db, rules: deps.rules }, { liveState: live }));
  });
  router.post(paths.internal.rebuild, async (_request, response) => {
    response.locals.route = paths.internal.rebuild;
    response.json(await rebuildReadModel({ db: deps.store.db, rules: deps.rules }));
  });
  router.post(
    paths.internal.revive,
    revives(paths.internal.revive, (tell) => revive(deps, tell)),
  );
  router.post(
    paths.internal.reviveAnew,
    revives(paths.internal.reviveAnew, (tell) => reviveAnew(deps, tell)),
  );
  router.post(paths.internal.stopped, async (_request, response) => {
    response.locals.route = paths.internal.stopped;
    response.json(await stoppedCases(deps.store));
  });
  router.post(paths.internal.mend, express.json(), async (request, response) => {
    response.locals.route = paths.internal.mend;
    const { id, bound } = ToMend.parse(request.body);
    const stopped = await findStopped(deps.store.db, id);
    response.json(stopped ? await mend(deps, stopped, { bound }) : { id, outcome: 'recorded', bounded: [] });
  });
  router.post(paths.internal.leaveOutKey, express.json(), async (request, response) => {
    response.locals.route = paths.internal.leaveOutKey;
    const { name, keyId } = ToLeaveOut.parse(request.body);
    const registered = await findByNumberOrId(deps.store.db, name);
    response.json({ begun: registered !== undefined && (await beginWithout(deps, registered, keyId)) });
  });
  router.use(internalAudit(deps));
  return router;
}

/** Answers line by line how far it is, and at last what came of it. */
function revives(route: string, act: (tell: (progress: ReviveProgress) => void) => Promise<Revived>): RequestHandler {
  return async (_request, response) => {
    response.locals.route = route;
    response.type('application/x-ndjson');
    const line = (message: object): boolean => response.write(`${JSON.stringify(message)}\n`);
    try {
      line({ revived: await act((progress) => line({ progress })) });
    } catch (error) {
      line({ failed: toProblem(error).code });
    }
    response.end();
  };
}

function withToken(token: string): RequestHandler {
  const wanted = Buffer.from(`Bearer ${token}`);
  return (request, _response, next) => {
    const given = Buffer.from(request.get('authorization') ?? '');
    const same = given.length === wanted.length && timingSafeEqual(given, wanted);
    if (!isLoopback(request) || !same) throw new Problem(401, 'tokenRefused');
    next();
  };
}
