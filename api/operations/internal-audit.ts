import { type Request, Router } from 'express';
import { z } from 'zod';
import { auditCommands } from '../../store/audit/commands';
import type { Deps } from '../deps';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { toProblem } from '../problems/to-problem';

const Show = z.strictObject({ number: z.string().min(1).max(30) });

/** What `npm run audit` asks of a running system. Whoever asks has shown the token already. */
export function internalAudit({ store, keys, anchors }: Deps): Router {
  const router = Router();
  const commands = auditCommands({ db: store.db, keys, anchors });
  router.post(paths.internal.auditVerify, async (_request, response) => {
    response.locals.route = paths.internal.auditVerify;
    response.type('application/x-ndjson');
    const line = (message: object): boolean => response.write(`${JSON.stringify(message)}\n`);
    try {
      line({ verified: await commands.verify((progress) => line({ progress })) });
    } catch (error) {
      line({ failed: toProblem(error).code });
    }
    response.end();
  });
  router.post(paths.internal.auditAnchor, async (_request, response) => {
    response.locals.route = paths.internal.auditAnchor;
    response.json(await commands.anchor());
  });
  router.post(paths.internal.auditShow, async (request: Request, response) => {
    response.locals.route = paths.internal.auditShow;
    const asked = Show.safeParse(request.body);
    if (!asked.success) throw new Problem(400, 'invalidRequest');
    response.json(await commands.show(asked.data.number));
  });
  return router;
}
