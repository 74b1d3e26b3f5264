import type { RequestHandler } from 'express';
import helmet from 'helmet';

const self = ["'self'"];

/**
 * Security headers: scripts and requests from this origin only, nothing inline, no frames, no referrer. Browsers heed
 * Strict-Transport-Security once a proxy serves the API by TLS.
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

/** No answer is cached, since most are personal; the documentation's files set their own header. */
const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store').set('Permissions-Policy', 'camera=(), microphone=(), payment=(), usb=()');
  next();
};
