import type { z } from 'zod';
import type { CaseId, CommandId, Instant } from '../domain';
import type { Act } from '../domain/access/acts';
import type { Because } from '../domain/access/because';
import type { Asker, Sight } from '../domain/access/decide';
import type { Language } from '../domain/rules/schema-parts';
import type { Rehearsal } from '../store/rehearsals';
import type { Deps } from './deps';
import type { Caller } from './door/caller';

/** What every handler is given: the parsed parts of the request, and what was found out about it. */
export interface HandlerInput<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly language: Language;
  /** The rehearsal named in the request's header, whose clock applies. */
  readonly rehearsal?: Rehearsal;
  /** The moment of the request, by the rehearsal's clock in a rehearsal. */
  readonly now: Instant;
  /** Why access was granted; for the audit log. */
  readonly because: Because;
}
export type AuthenticatedInput<Params, Query, Body> = HandlerInput<Params, Query, Body> & {
  readonly caller: Caller;
  /** The caller's roles, teams and deputyships, by which access is decided. */
  readonly asker: Asker;
  /** Which cases a list may hold for this caller and this act. */
  readonly sight: Sight;
};
/** The idempotency key of a write is its command's id. */
export type WriteInput<Params, Query, Body> = AuthenticatedInput<Params, Query, Body> & { readonly key: CommandId };
export type PublicWriteInput<Params, Query, Body> = HandlerInput<Params, Query, Body> & { readonly key: CommandId };

/**
 * One endpoint: what it takes, what it answers, who may call it. The OpenAPI document and tests read it too. Where the
 * path has `:caseId` or `:visitId`, access to that case or visit is checked before the handler runs.
 */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** The act by which `domain/access/table.ts` decides who may call it. */
  readonly act: Act | 'anyone';
  /** The further cases that a body names, to which access is checked as well. */
  readonly alsoAbout?: (body: never) => readonly CaseId[];
  /** The audit log keeps the body, sealed, since no event records what was asked and why. */
  readonly notesBody?: boolean;
  readonly needsKey: boolean;
  readonly status: 200 | 201 | 202;
  /** Works over many cases, so it has a longer timeout. */
  readonly slow?: boolean;
  /** Answers with ids of hidden cases too, as an audit must. */
  readonly namesHidden?: boolean;
  /** Its answer is stored under its idempotency key, since no case or visit remembers the command. */
  readonly keepsAnswer?: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly handle: (deps: Deps, asked: WriteInput<never, never, never>) => Promise<unknown>;
}

type Schemas<P, Q, B, A> = {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly alsoAbout?: (body: B) => readonly CaseId[];
  readonly params?: z.ZodObject & z.ZodType<P>;
  readonly query?: z.ZodObject & z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  readonly answer: z.ZodType<A>;
};

type Nothing = Record<string, never>;

/** A GET endpoint, which changes nothing. */
export function reading<A, P = Nothing, Q = Nothing>(
  definition: Schemas<P, Q, undefined, A> & {
    readonly act: Act;
    readonly namesHidden?: boolean;
    readonly handle: (deps: Deps, asked: AuthenticatedInput<P, Q, undefined>) => Promise<A>;
  },
): Endpoint {
  const { handle, ...rest } = definition;
  return { ...rest, method: 'get', needsKey: false, status: 200, handle: handle as Endpoint['handle'] };
}

/**
 * A query that is sent by POST because its words are personal and must not stand in a URL. It changes nothing; the audit
 * log keeps its body.
 */
export function asking<A, P = Nothing, B = undefined>(
  definition: Schemas<P, Nothing, B, A> & {
    readonly act: Act;
    readonly handle: (deps: Deps, asked: AuthenticatedInput<P, Nothing, B>) => Promise<A>;
  },
): Endpoint {
  const { handle, ...rest } = definition;
  const question = { method: 'post', notesBody: true, needsKey: false, status: 200 } as const;
  return { ...rest, ...question, handle: handle as Endpoint['handle'] };
}

/** A write by an authenticated caller, which always needs an idempotency key. */
export function writing<A, P = Nothing, B = undefined>(
  definition: Schemas<P, Nothing, B, A> & {
    readonly method?: 'post' | 'put' | 'patch' | 'delete';
    readonly act: Act;
    readonly status?: Endpoint['status'];
    readonly slow?: boolean;
    readonly keepsAnswer?: boolean;
    readonly handle: (deps: Deps, asked: WriteInput<P, Nothing, B>) => Promise<A>;
  },
): Endpoint {
  const { handle, method = 'post', status = 200, ...rest } = definition;
  return { ...rest, method, needsKey: true, status, handle: handle as Endpoint['handle'] };
}

/** A write that needs no authentication. */
export function writingByAnyone<A, B>(
  definition: Schemas<Nothing, Nothing, B, A> & {
    readonly status?: Endpoint['status'];
    readonly handle: (deps: Deps, asked: PublicWriteInput<Nothing, Nothing, B>) => Promise<A>;
  },
): Endpoint {
  const { handle, status = 200, ...rest } = definition;
  return { ...rest, method: 'post', act: 'anyone', needsKey: true, status, handle: handle as Endpoint['handle'] };
}
