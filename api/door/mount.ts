import { type RequestHandler, type Response, Router } from 'express';
import type { Language } from '../../domain/rules/schema-parts';
import { languages } from '../../domain/rules/schema-parts';
import { ActUnderWay } from '../acts/under-way';
import type { Endpoint } from '../endpoint';
import { answerJson } from '../http/answer-json';
import { preferredLanguage } from '../http/language';
import { paths } from '../paths';
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
    const answered = await through({ endpoint, request, language }).catch(asUnderWay);
    if (answered instanceof ActUnderWay) answerUnderWay(response, answered);
    else
      await answerJson(request, response, answered.answer, {
        status: endpoint.status,
        compressed: endpoint.compressed ?? false,
      });
  };
}

function asUnderWay(error: unknown): ActUnderWay {
  if (error instanceof ActUnderWay) return error;
  throw error;
}

/** Taken and not done yet: 202, with where to look. */
function answerUnderWay(response: Response, { key }: ActUnderWay): void {
  const address = paths.acts.one.replace(':key', key);
  response.status(202).location(address).json({ key, state: 'underWay', address });
}
