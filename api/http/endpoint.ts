import type { z } from 'zod';
import type { CaseId, CommandId, Instant } from '../../domain';
import type { Act } from '../../domain/access/acts';
import type { Because } from '../../domain/access/because';
import type { Asker, Sight } from '../../domain/access/decide';
import type { Language } from '../../domain/rules/schema-parts';
import type { Rehearsal } from '../../store/rehearsals';
import type { Deps } from '../deps';
import type { Caller } from '../identity/caller';

/** What every handler is given beside what its own schemas describe. */
export interface HandlerInput<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly language: Language;
  /** The rehearsal that the request addresses by header, whose clock it goes by. */
  readonly rehearsal?: Rehearsal;
  /** The moment of the request: the rehearsal's own in a rehearsal. */
  readonly now: Instant;
  /** Why it was allowed; for the audit log. */
  readonly because: Because;
}
export type AuthenticatedInput<Params, Query, Body> = HandlerInput<Params, Query, Body> & {
  readonly caller: Caller;
  /** The caller as far as rights go. */
  readonly asker: Asker;
  /** Which cases a list may hold for this caller and this act. */
  readonly sight: Sight;
};
/** A write's key is the command's id. */
export type WriteInput<Params, Query, Body> = AuthenticatedInput<Params, Query, Body> & { readonly key: CommandId };
export type PublicWriteInput<Params, Query, Body> = HandlerInput<Params, Query, Body> & { readonly key: CommandId };

/**
 * Everything known about one endpoint: what it takes, what it gives, who may. Documentation and tests read it too. Where
 * the path has `:caseId` or `:visitId`, the act is about that case or visit, and asked about before the handler.
 */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** What is done by it, for `domain/access/table.ts` to say who may. */
  readonly act: Act | 'anyone';
  /** The further cases that a body names, which must be within the caller's reach as well. */
  readonly alsoAbout?: (body: never) => readonly CaseId[];
  /** No record tells what was asked and why: the audit log keeps the body, sealed. */
  readonly notesBody?: boolean;
  readonly needsKey: boolean;
  readonly status: 200 | 201 | 202;
  /** Does much at once, so it is waited for longer. */
  readonly slow?: boolean;
  /** Names cases also to those from whom they are hidden, by their id and number. */
  readonly namesHidden?: boolean;
  /** No case and no visit remembers it: its answer is kept under its key. */
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

/** Something that is read, and changes nothing. */
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
 * A question whose words are personal, or whose reason is asked for: by POST, so that nothing of it stands in an address.
 * It changes nothing; the audit log keeps its words.
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

/** A write by someone known. It always needs an idempotency key. */
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

/** A write by anyone at all, known or not. */
export function writingByAnyone<A, B>(
  definition: Schemas<Nothing, Nothing, B, A> & {
    readonly status?: Endpoint['status'];
    readonly handle: (deps: Deps, asked: PublicWriteInput<Nothing, Nothing, B>) => Promise<A>;
  },
): Endpoint {
  const { handle, status = 200, ...rest } = definition;
  return { ...rest, method: 'post', act: 'anyone', needsKey: true, status, handle: handle as Endpoint['handle'] };
}
