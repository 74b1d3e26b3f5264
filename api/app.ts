import express, { type Express } from 'express';
import { mountStreams } from './changes/mount-streams';
import type { Deps } from './deps';
import type { Answered, Arrived } from './door/arrived';
import { audited, auditedForm } from './door/audit';
import { callerScope } from './door/caller-scope';
import { caseInReach, caseNotErased } from './door/case-in-reach';
import { refuseForgery } from './door/csrf';
import { declaredOnly } from './door/declared-only';
import { door } from './door/door';
import { handle, handleForm } from './door/handle';
import { leaveOutHidden } from './door/leave-out-hidden';
import { limitInFlight } from './door/limit-in-flight';
import { limitPerCaller } from './door/limit-per-caller';
import { limitTime } from './door/limit-time';
import { mayYou } from './door/may-you';
import { mount } from './door/mount';
import { furtherCasesInReach, peopleKnown } from './door/named-ids';
import { noteChange } from './door/note-change';
import { readForm, readRequest } from './door/read-request';
import { storedIdempotency } from './door/stored-idempotency';
import { whoAsks } from './door/who-asks';
import { world } from './door/world';
import type { CallerEndpoint, Endpoint, PublicEndpoint } from './endpoint';
import { answerProblem, noSuchAddress } from './http/answer-problem';
import { logRequests } from './http/log-requests';
import { limitPublicForm, publicFormAsJson } from './http/public-form';
import { securityHeaders } from './http/security-headers';
import { traceRequests } from './http/trace-requests';
import { loginRoutes } from './identity/login-routes';
import { documentation } from './openapi/documentation';
import { codec } from './operations/codec';
import { health } from './operations/health';
import { internal } from './operations/internal';
import { type ApiMetrics, metrics } from './operations/metrics';
import { offerPages } from './pages/offers/offer-pages';
import { publicFormPages } from './pages/public-form';
import { paths } from './paths';
import { problemInWords } from './problems/problem-body';
import { toProblem } from './problems/to-problem';
import { endpoints, streams } from './routes';
import { serveApp } from './web/serve-app';

const MAX_BODY_SIZE = '1mb';

/** The Express application. Every request passes the lines below from top to bottom, and one to an endpoint its door. */
export function createApp(deps: Deps, measuring: ApiMetrics, showsMetrics: boolean): Express {
  const { log, settings } = deps;
  const formLimits = limitPublicForm(settings.publicForm);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustedProxies);
  app.set('query parser', 'simple');
  app.use(logRequests(log));
  app.use(traceRequests());
  app.use(measuring.handler);
  app.use(securityHeaders());
  app.use(health(deps));
  if (showsMetrics) app.use(metrics(measuring));
  app.use(documentation([...endpoints, ...streams]));
  app.use(serveApp(settings));
  app.use(paths.publicReferrals, formLimits, publicFormAsJson());
  app.use(publicFormPages(deps, throughTheFormsDoor(deps), formLimits));
  app.use(offerPages(deps, formLimits));
  app.use(codec(deps));
  app.use(loginRoutes(deps));
  app.use(express.json({ limit: MAX_BODY_SIZE, strict: true }));
  app.use(internal(deps));
  app.use(mountStreams(streams, throughTheDoor(deps), deps, settings.language));
  app.use(mount(endpoints.filter(isForCallers), throughTheDoor(deps), settings.language));
  app.use(mount(endpoints.filter(isForAnyone), throughTheFormsDoor(deps), settings.language));
  app.use(noSuchAddress);
  app.use(
    answerProblem({
      log,
      toProblem,
      inWords: (problem, request) => problemInWords(problem, request, settings.language),
    }),
  );
  return app;
}

/** The gates that a request of a caller passes, from the first to the last, each a file of `door/`. */
const throughTheDoor = (deps: Deps) =>
  door<Arrived<CallerEndpoint>, Answered>()
    .gate(limitInFlight(deps))
    .gate(limitTime(deps))
    .gate(whoAsks(deps))
    .gate(refuseForgery(deps))
    .gate(limitPerCaller(deps))
    .gate(audited(deps))
    .gate(mayYou(deps))
    .gate(world(deps))
    .gate(caseInReach(deps))
    .gate(caseNotErased())
    .gate(readRequest())
    .gate(furtherCasesInReach(deps))
    .gate(peopleKnown(deps))
    .gate(callerScope(deps))
    .gate(declaredOnly(deps))
    .gate(leaveOutHidden())
    .gate(noteChange())
    .gate(storedIdempotency())
    .to(handle);

/** The same for a form that anyone may send. */
const throughTheFormsDoor = (deps: Deps) =>
  door<Arrived<PublicEndpoint>, Answered>()
    .gate(limitInFlight(deps))
    .gate(limitTime(deps))
    .gate(readForm(deps))
    .gate(auditedForm(deps))
    .gate(callerScope(deps))
    .gate(declaredOnly(deps))
    .to(handleForm);

const isForCallers = (endpoint: Endpoint): endpoint is CallerEndpoint => endpoint.act !== 'anyone';
const isForAnyone = (endpoint: Endpoint): endpoint is PublicEndpoint => endpoint.act === 'anyone';
