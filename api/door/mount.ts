import { type RequestHandler, Router } from 'express';
import type { Language } from '../../domain/rules/schema-parts';
import { languages } from '../../domain/rules/schema-parts';
import type { Endpoint } from '../endpoint';
import { preferredLanguage } from '../http/language';
import type { Answered, Arrived } from './arrived';

/** A router with every endpoint, each behind its door. */
export function mount<Asked extends Endpoint>(
  endpoints: readonly Asked[],
  through: (arrived: Arrived<Asked>) => Promise<Answered>,
  configured: Language,
): Router {
  const router = Router();
  for (const endpoint of endpoints) router[endpoint.method](endpoint.path, answering(endpoint, through, configured));
  return router;
}

function answering<Asked extends Endpoint>(
  endpoint: Asked,
  through: (arrived: Arrived<Asked>) => Promise<Answered>,
  configured: Language,
): RequestHandler {
  return async (request, response) => {
    response.locals.route = endpoint.path;
    const language = preferredLanguage(request, languages, configured);
    const { answer } = await through({ endpoint, request, language });
    response.status(endpoint.status).json(answer);
  };
}
