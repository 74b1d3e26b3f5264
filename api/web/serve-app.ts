import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import { everyAddress } from '../../web/paths';

/** Where `npm run build` and `npm start` put the app: beside its sources, and in an image beside this code. */
const builtApp = join(__dirname, '..', '..', 'web', 'built');

const PAGE = 'index.html';
/** Their names hold a digest of what is in them. */
const HASHED = 'assets';
const WORKER = 'service-worker.js';
const WITHDRAWN = 'withdrawn-worker.js';
/** Says of what it was built, for whoever builds it again. */
const NOT_SERVED = ['sources.txt', PAGE, HASHED, WITHDRAWN];

interface Served {
  /** Devices may keep the app's files, so that it opens with no net; else what they kept is thrown away. */
  readonly keptOnDevices: boolean;
}

/**
 * The browser app: its page at the app's own addresses, files with a digest in their name to be kept for ever, the others
 * asked for anew each time. Where nothing is built there is no app, and the API answers as ever.
 */
export function serveApp({ keptOnDevices }: Served, folder = builtApp): Router {
  const router = Router();
  if (!existsSync(join(folder, PAGE))) return router;
  const hashed = express.static(join(folder, HASHED), { index: false, redirect: false, immutable: true, maxAge: '1y' });
  router.use(`/${HASHED}`, named(`/${HASHED}`), toBeKept, compressed(join(folder, HASHED)), hashed, notToBeKept);
  for (const path of everyAddress) {
    router.get(path, named(path), (_request, response) => {
      response.sendFile(PAGE, { root: folder, cacheControl: false });
    });
  }
  for (const file of readdirSync(folder).filter((name) => !NOT_SERVED.includes(name))) {
    const sent = file === WORKER && !keptOnDevices ? WITHDRAWN : file;
    router.get(`/${file}`, named(`/${file}`), (_request, response) => {
      if (isPicture(file)) leaveOut(response, OF_PAGES);
      response.set('Cache-Control', 'no-cache').sendFile(sent, { root: folder, cacheControl: false });
    });
  }
  return router;
}

/** For the log and the metrics, which have no addresses. */
const named =
  (route: string): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = route;
    next();
  };

/** The build has its texts compressed too. */
function compressed(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder).map((name) => `/${name}`));
  return (request, response, next) => {
    const file = `${request.path}.br`;
    if (!files.has(file)) return next();
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('br')) {
      response.set('Content-Encoding', 'br').type(extname(request.path));
      request.url = file;
    }
    next();
  };
}

/** A drawing may be opened as a page of its own, and keeps its policy. */
const isPicture = (file: string): boolean => ['.svg', '.png'].includes(extname(file));

/** What browsers heed of a page alone; over a slow net it would be as much again as a small file. */
const OF_PAGES = [
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** `express.static` says how long, where nobody has said so before. */
const toBeKept: RequestHandler = (_request, response, next) => {
  leaveOut(response, ['Cache-Control', 'Content-Security-Policy', ...OF_PAGES]);
  next();
};

function leaveOut(response: Response, headers: readonly string[]): void {
  for (const name of headers) response.removeHeader(name);
}

const notToBeKept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
