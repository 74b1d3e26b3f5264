import { randomUUID } from 'node:crypto';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { CommandId, MunicipalityId } from '../../domain';
import type { Language } from '../../domain/rules/schema-parts';
import { findReceipt } from '../../store/identity/referrers';
import type { Html } from '../../texts/html';
import type { formNotices } from '../../texts/public-form';
import type { Deps } from '../deps';
import type { Answered, Arrived } from '../door/arrived';
import type { PublicEndpoint } from '../endpoint';
import { publicFormAsSent } from '../http/public-form';
import { paths } from '../paths';
import type { Problem } from '../problems/problem';
import { toProblem } from '../problems/to-problem';
import { referByForm } from '../routes/public-referrals';
import { addressOf } from './addresses';
import { errorsIn, looksAutomatic, nothingWritten, referralIn, type SentForm, sentForm } from './form';
import { formPage } from './form-page';
import { type Host, type Hosts, hosts } from './host';
import { plainPage } from './page';
import { receiptPage } from './receipt-page';
import { styles } from './styles';

type Door = (arrived: Arrived<PublicEndpoint>) => Promise<Answered>;
type Notice = keyof typeof formNotices;

/**
 * The form by which anyone may refer, with no login and no script, and its receipt (B24, G18). What a person wrote is never
 * lost: whatever is wrong, it comes back in the form with what would be right.
 */
export function publicFormPages(deps: Deps, through: Door, limits: readonly RequestHandler[]): Router {
  const router = Router();
  const known = hosts(deps);
  const { form, receipt, styles: stylesPath } = paths.publicForm;
  router.get(stylesPath, named(stylesPath), (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').type('css').send(styles);
  });
  router.get(receipt, named(receipt), async (request, response) => {
    const host = await known.of(municipalityIn(request));
    const number = String(request.params.receipt);
    if (!(await findReceipt(deps.unscopedDb, host.municipality, number))) return answerNotHere(request, response);
    answer(response, 200, languageOf(request), receiptPage(host, number, languageOf(request)));
  });
  router.get(form, named(form), async (request, response) => {
    const host = await known.of(municipalityIn(request));
    answer(response, 200, languageOf(request), formPage(host, blank(), languageOf(request)));
  });
  router.post(form, named(form), publicFormAsSent(), ...limits, receiving(deps, known, through));
  router.use(formErrors(deps, known));
  return router;
}

const named =
  (path: string): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = path;
    next();
  };

/** One form sent: the receipt's address (303), or the form again with what has to be mended. */
function receiving(deps: Deps, known: Hosts, through: Door): RequestHandler {
  const endpoint = referByForm((request) => {
    const { written, hidden } = sentForm(request.body);
    const body = referralIn(written, municipalityIn(request), deps.settings.language);
    return { key: hidden.key.toLowerCase() as CommandId, body };
  });
  return async (request, response) => {
    const language = languageOf(request);
    const host = await known.of(municipalityIn(request));
    const sent = sentForm(request.body);
    const errors = errorsIn(sent.written, language);
    if (Object.keys(errors).length > 0) return comesBack(response, host, language, 422, sent, { errors });
    if (!isKey(sent.hidden.key) || looksAutomatic(sent.hidden, Date.now()))
      return comesBack(response, host, language, 422, sent, { notice: 'sendAgain' });
    const { answer: taken } = await through({ endpoint, request, language });
    const { receipt } = z.object({ receipt: z.string() }).parse(taken);
    response.redirect(303, addressOf('receipt', { municipality: host.municipality, receipt }, language));
  };
}

type Reason = Pick<Parameters<typeof formPage>[1], 'errors' | 'notice'>;

/** The form with all that was written, under the same key unless that one was used up. */
function comesBack(
  response: Response,
  host: Host,
  language: Language,
  status: number,
  { written, hidden }: SentForm,
  why: Reason,
): void {
  const key = isKey(hidden.key) && why.notice !== 'alreadySent' ? hidden.key : randomUUID();
  answer(response, status, language, formPage(host, { written, key, shownAt: shownFirst(hidden), ...why }, language));
}

/** Whoever has read the page once need not wait again. */
const shownFirst = ({ shownAt }: SentForm['hidden']): number =>
  Number.isFinite(shownAt) && shownAt > 0 ? Math.min(shownAt, Date.now()) : Date.now();

const blank = () => ({ written: nothingWritten, key: randomUUID(), shownAt: Date.now() });

/** Whatever went wrong on these pages, as a page. What is of no page of theirs goes on. */
function formErrors(deps: Deps, known: Hosts): ErrorRequestHandler {
  const ours = new Set<unknown>(Object.values(paths.publicForm));
  return async (error: unknown, request, response, next) => {
    if (response.headersSent || !ours.has(response.locals.route)) return next(error);
    const problem = toProblem(error);
    const language = languageOf(request);
    if (problem.status >= 500) deps.log.warn({ code: problem.code, route: response.locals.route }, 'a page failed');
    if (problem.retryAfterSeconds) response.set('Retry-After', String(problem.retryAfterSeconds));
    if (problem.code === 'unknownMunicipality') return answerNotHere(request, response);
    const host = await known.of(municipalityIn(request)).catch(() => undefined);
    if (!host || request.method !== 'POST')
      return answer(response, problem.status, language, plainPage('unavailable', language));
    comesBack(response, host, language, problem.status, sentForm(request.body), { notice: noticeOf(problem) });
  };
}

function noticeOf({ code, status }: Problem): Notice {
  if (code === 'commandIdReused') return 'alreadySent';
  if (status === 413) return 'tooMuch';
  if (status === 429) return 'tooOften';
  return status >= 500 ? 'unavailable' : 'sendAgain';
}

function answerNotHere(request: Request, response: Response): void {
  answer(response, 404, languageOf(request), plainPage('notHere', languageOf(request)));
}

function answer(response: Response, status: number, language: Language, page: Html): void {
  response.status(status).set('Content-Language', language).type('html').send(`<!doctype html>\n${page.markup}`);
}

/** Danish, unless the page's switch says otherwise. */
function languageOf(request: Request): Language {
  const inForm: unknown = request.body?.lang;
  return (request.method === 'POST' ? inForm : request.query.lang) === 'en' ? 'en' : 'da';
}

/** An error's handler has no parameters of the path, so the path itself is read. */
const municipalityIn = ({ path }: Request): MunicipalityId => (path.split('/')[2] ?? '') as MunicipalityId;

const isKey = (value: string): boolean => z.uuid().safeParse(value).success;
