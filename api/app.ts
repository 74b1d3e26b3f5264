import express, { type Express } from 'express';
import type { Deps } from './deps';
import { mount } from './door/mount';
import { answerProblem, noSuchAddress } from './http/answer-problem';
import { logRequests } from './http/log-requests';
import { publicForm } from './http/public-form';
import { securityHeaders } from './http/security-headers';
import { traceRequests } from './http/trace-requests';
import { loginRoutes } from './identity/login-routes';
import { documentation } from './openapi/documentation';
import { codec } from './operations/codec';
import { health } from './operations/health';
import { internal } from './operations/internal';
import { type ApiMetrics, metrics } from './operations/metrics';
import { paths } from './paths';
import { endpoints } from './routes';

const MAX_BODY_SIZE = '1mb';

/**
 * The Express application. Every request passes the lines below from top to bottom; the checks of one endpoint, in their
 * order, stand in `http/mount.ts` and `http/read-request.ts`.
 */

export function createApp(deps: Deps, measuring: ApiMetrics, showsMetrics: boolean): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.settings.trustedProxies);
  app.set('query parser', 'simple');
  app.use(logRequests(deps));
  app.use(traceRequests());
  app.use(measuring.handler);
  app.use(securityHeaders());
  app.use(health(deps));
  if (showsMetrics) app.use(metrics(measuring));
  app.use(documentation(endpoints));
  app.use(paths.publicReferrals, publicForm(deps.settings.publicForm));
  app.use(codec(deps));
  app.use(loginRoutes(deps));
  app.use(express.json({ limit: MAX_BODY_SIZE, strict: true }));
  app.use(internal(deps));
  app.use(mount(deps, endpoints));
  app.use(noSuchAddress);
  app.use(answerProblem(deps));
  return app;
}
