import type { RequestHandler } from 'express';
import helmet from 'helmet';

const self = ["'self'"];

/**
 * What a browser may do with our answers: load and ask from here alone, run nothing that stands in a page itself, show us
 * in no frame, tell nobody where it came from. Strict-Transport-Security counts as soon as a proxy speaks TLS for us.
 */
export function securityHeaders(): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: self,
          styleSrc: self,
          imgSrc: ["'self'", 'data:'],
          fontSrc: self,
          connectSrc: self,
          manifestSrc: self,
          workerSrc: self,
          formAction: self,
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      frameguard: { action: 'deny' },
    }),
    noStore,
  ];
}

/** Answers are not kept by browsers or proxies; what may be (the documentation's files) says so itself. */
const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store').set('Permissions-Policy', 'camera=(), microphone=(), payment=(), usb=()');
  next();
};
