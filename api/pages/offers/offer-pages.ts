import { randomUUID } from 'node:crypto';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { CommandId } from '../../../domain';
import { localDateOf } from '../../../domain/clock/time';
import { offerLinkRules, wrongCodesAllowed } from '../../../domain/handover/offer-link';
import type { Language } from '../../../domain/rules/schema-parts';
import { countTry, noteOpened } from '../../../store/offers/links';
import { isCodeOf, openedTicket } from '../../../store/offers/secrets';
import type { Html } from '../../../texts/html';
import { sendToCase } from '../../cases/commands/send';
import type { Deps } from '../../deps';
import { note } from '../../door/audit';
import { refuseWhenBusy } from '../../door/limit-in-flight';
import { inTime } from '../../door/limit-time';
import { publicFormAsSent } from '../../http/public-form';
import { paths } from '../../paths';
import { toProblem } from '../../problems/to-problem';
import { type Hosts, hosts } from '../host';
import { offerAddress } from './addresses';
import { type AnswerCommand, commandIn, nothingWritten, type SentAnswer, sentAnswer } from './answer-form';
import { closedPage, gatePage, plainOfferPage } from './closed-pages';
import { type ClosedLink, hasOpened, linkOf, type OpenLink, openedCookie } from './finding';
import { noted } from './noting';
import { offerPage, type ShownOffer } from './offer-page';
import { offerViewOf } from './offer-view';

/** How long an offer stays open in a browser: long enough to write a reason, and a meeting beside it. */
const OPENED_MS = 2 * 60 * 60_000;

/**
 * The page by which a service sees an offer and answers it, with no account and no script. A GET opens nothing, since mail scanners
 * follow links; each view and each act is in the audit log before it is shown or answered.
 */
export function offerPages(deps: Deps, limits: readonly RequestHandler[]): Router {
  const router = Router();
  // The link is the right: what it shows is one case's, whether or not that is hidden from all but some of the staff.
  const own: Deps = { ...deps, store: { ...deps.store, db: deps.unscopedDb } };
  const known = hosts(deps);
  const { page, open, answer, close } = paths.offers;
  const form = publicFormAsSent();
  router.get(page, named(page), asked(own, known, show));
  router.post(open, named(open), form, ...limits, asked(own, known, opening));
  router.post(answer, named(answer), form, ...limits, asked(own, known, answering));
  router.post(close, named(close), form, asked(own, known, closing));
  router.use(offerErrors(deps));
  return router;
}

const named =
  (path: string): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = path;
    response.set('X-Robots-Tag', 'noindex');
    next();
  };

/** One request about a link that opens its offer. */
interface Asked {
  readonly deps: Deps;
  readonly known: Hosts;
  readonly request: Request;
  readonly response: Response;
  readonly token: string;
  readonly language: Language;
  readonly open: OpenLink;
}

/** Answers what can be answered without its offer: an unknown link, and one that opens nothing. */
function asked(deps: Deps, known: Hosts, then: (one: Asked) => Promise<void>): RequestHandler {
  return async (request, response) => {
    refuseWhenBusy(deps);
    const token = String(request.params.token);
    const language = languageOf(request);
    const work = async () => {
      const found = await linkOf(deps, known, token);
      if (!found) return send(response, 404, language, plainOfferPage('unknownLink', language));
      if ('closed' in found) return sayClosed(deps, response, { found, token, language });
      return then({ deps, known, request, response, token, language, open: found });
    };
    await inTime(deps, work());
  };
}

async function sayClosed(
  deps: Deps,
  response: Response,
  { found, token, language }: { readonly found: ClosedLink; readonly token: string; readonly language: Language },
): Promise<void> {
  await note(deps, noted(found.link, response, { outcome: 'refused', code: found.closed }));
  send(response, 410, language, closedPage({ host: found.host, token, language }, found.closed));
}

async function show(one: Asked): Promise<void> {
  const { deps, request, response, token, language, open } = one;
  if (!hasOpened(deps, request, open)) {
    return send(response, 200, language, gatePage({ host: open.host, token, language }, asksForCode(open)));
  }
  await shown(one, 200, request.query.notice === 'saved' ? { notice: 'saved' } : {});
}

/** The offer, noted before it is shown. */
async function shown(one: Asked, status: number, more: Partial<ShownOffer> = {}): Promise<void> {
  const { deps, response, token, language, open } = one;
  const { host, link, now } = open;
  const offer = await offerViewOf(deps, open, language);
  await note(deps, noted(link, response, { outcome: 'read' }));
  const keyOf = () => randomUUID();
  send(
    response,
    status,
    language,
    offerPage({ host, token, language, offer, now, written: nothingWritten, keyOf, ...more }),
  );
}

const asksForCode = ({ host }: OpenLink) => ({ asksForCode: offerLinkRules(host.settings).code });

/** The button was pressed: with the right code, where one is asked, the browser may show the offer for a while. */
async function opening({ deps, request, response, token, language, open }: Asked): Promise<void> {
  const { link, host, now } = open;
  const asks = asksForCode(open);
  const around = { host, token, language };
  if (asks.asksForCode) {
    const written = typeof request.body?.code === 'string' ? request.body.code : '';
    if (written.replace(/\D/g, '').length !== 6)
      return send(response, 422, language, gatePage(around, { ...asks, wrong: 'form' }));
    const tries = await countTry(deps.unscopedDb, link.id, wrongCodesAllowed);
    const isRight = tries !== undefined && isCodeOf(deps.keys, link.id, written);
    if (!isRight) {
      const left = wrongCodesAllowed - (tries ?? wrongCodesAllowed);
      await note(deps, noted(link, response, { outcome: 'refused', code: left > 0 ? 'wrongCode' : 'stopped' }));
      return left > 0
        ? send(response, 422, language, gatePage(around, { ...asks, wrong: left }))
        : send(response, 410, language, closedPage(around, 'stopped'));
    }
  }
  await noteOpened(deps.unscopedDb, link.id, now);
  const untilMs = Date.parse(now) + OPENED_MS;
  const { name, options } = openedCookie(deps, link);
  response.cookie(name, openedTicket(deps.keys, link.id, untilMs), { ...options, maxAge: OPENED_MS });
  response.redirect(303, offerAddress('page', token, language));
}

async function closing({ deps, response, token, language, open }: Asked): Promise<void> {
  const { name, options } = openedCookie(deps, open.link);
  response.clearCookie(name, options);
  response.redirect(303, offerAddress('page', token, language));
}

/** One form sent: the offer as it stands then (303), or the form again with all that was written. */
async function answering(one: Asked): Promise<void> {
  const { deps, request, response, token, language, open } = one;
  const sent = sentAnswer(request.body);
  if (!hasOpened(deps, request, open)) {
    const gate = gatePage({ host: open.host, token, language }, { ...asksForCode(open), notice: 'openAgain' });
    return send(response, 401, language, gate);
  }
  const key = z.uuid().safeParse(sent.key);
  if (!sent.act || !key.success) return shown(one, 422, { written: sent.written, notice: 'meanwhile' });
  const read = commandIn(sent.act, sent.written, { today: localDateOf(open.now), language });
  if ('errors' in read) return comesBack(one, 422, sent, { errors: read.errors });
  await give(one, sent, read.command);
}

/** Gives the command in the service's own name. */
async function give(one: Asked, sent: SentAnswer, command: AnswerCommand): Promise<void> {
  const { deps, known, response, token, language, open } = one;
  const { link } = open;
  const { municipality, caseId, handover } = link;
  const by = { kind: 'receivingService', id: handover } as const;
  const { type, data } = command;
  try {
    await sendToCase(deps, {
      municipality,
      caseId,
      type,
      data: { ...data, handover },
      key: sent.key as CommandId,
      by,
    });
  } catch (error) {
    const { status, code } = toProblem(error);
    await note(deps, noted(link, response, { outcome: 'refused', code }));
    if (status >= 500) return comesBack(one, 503, sent, { notice: 'unavailable' });
    const now = await linkOf(deps, known, token);
    if (now && 'closed' in now) return sayClosed(deps, response, { found: now, token, language });
    return shown({ ...one, open: now ?? open }, 409, { notice: 'meanwhile', written: sent.written });
  }
  await note(deps, noted(link, response, { outcome: 'written', said: type }));
  if (sent.act === 'reject') {
    return send(response, 200, language, closedPage({ host: open.host, token, language }, 'offerOver', 'rejected'));
  }
  response.redirect(303, offerAddress('page', token, language, 'saved'));
}

/** The page with all that was written, under the same key. */
const comesBack = (one: Asked, status: number, sent: SentAnswer, why: Pick<ShownOffer, 'errors' | 'notice'>) =>
  shown(one, status, {
    ...why,
    written: sent.written,
    keyOf: (act) => (act === sent.act ? sent.key : randomUUID()),
  });

/** Whatever went wrong on these pages, as a page that tells nothing. What is of no page of theirs goes on. */
function offerErrors({ log }: Pick<Deps, 'log'>): ErrorRequestHandler {
  const ours = new Set<unknown>(Object.values(paths.offers));
  return (error: unknown, request, response, next) => {
    if (response.headersSent || !ours.has(response.locals.route)) return next(error);
    const problem = toProblem(error);
    const language = languageOf(request);
    if (problem.status >= 500) log.warn({ code: problem.code, route: response.locals.route }, 'a page failed');
    if (problem.retryAfterSeconds) response.set('Retry-After', String(problem.retryAfterSeconds));
    // A case that was erased, or is not there, is a link that nobody knows.
    const kind = problem.status === 404 || problem.status === 410 ? 'unknownLink' : 'unavailable';
    send(response, problem.status, language, plainOfferPage(kind, language));
  };
}

function send(response: Response, status: number, language: Language, page: Html): void {
  response.status(status).set('Content-Language', language).type('html').send(`<!doctype html>\n${page.markup}`);
}

/** Danish, unless the page's switch says otherwise. */
function languageOf(request: Request): Language {
  const inForm: unknown = request.body?.lang;
  return (inForm ?? request.query.lang) === 'en' ? 'en' : 'da';
}
