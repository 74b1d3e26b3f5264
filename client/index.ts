import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './generated/api';

/** The API, each path with what it takes and answers. */
export type Api = Client<paths>;

/** The shapes that answers are made of, by their names in the document: `Schemas['Case']`. */
export type Schemas = components['schemas'];

/** A client of the API at an address. Every write needs an `Idempotency-Key` of the caller's making. */
export function apiClient(options: ClientOptions & { readonly baseUrl: string }): Api {
  return createClient<paths>(options);
}

/** What a POST to a path takes: `BodyOf<'/v1/cases/{caseId}/contacts'>`. */
export type BodyOf<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody?: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** What a path is asked by: `QueryOf<'/v1/case-lists/file'>`. */
export type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

/** What is changed of who the citizen is. */
export type IdentityChange = NonNullable<
  paths['/v1/cases/{caseId}/identity']['patch']['requestBody']
>['content']['application/json'];

type AnswersCommand =
  | { 200: { content: { 'application/json': Schemas['CommandAnswer'] } } }
  /** Merged, or taken apart again, two cases answer. */
  | { 200: { content: { 'application/json': Schemas['MergeAnswer'] } } }
  /** Opened again, it is another case that answers. */
  | { 201: { content: { 'application/json': Schemas['ReopenAnswer'] } } };

/** The paths to which a command to one case is posted. */
export type CommandPath = {
  [Path in keyof paths]: paths[Path] extends {
    post: {
      parameters: { path: { caseId: string } };
      responses: AnswersCommand;
    };
  }
    ? Path
    : never;
}[keyof paths];

/** The ids that an address of a path is made of. */
export type IdsOf<Path extends CommandPath> = paths[Path]['post']['parameters']['path'];
