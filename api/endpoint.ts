import type { Request } from 'express';
import type { z } from 'zod';
import type { CaseId, CommandId, MunicipalityId } from '../domain';
import type { Act } from '../domain/access/acts';
import type { Because } from '../domain/access/because';
import type { Asker, Sight } from '../domain/access/decide';
import type { WallInstant, WorldInstant } from '../domain/clock/whose';
import type { Language } from '../domain/rules/schema-parts';
import type { TakenAt } from '../store/read/commands-taken';
import type { Rehearsal } from '../store/rehearsals';
import type { Deps } from './deps';
import type { Caller } from './door/caller';
import { onlyDeclared } from './http/only-declared';
import { bodyOf, keyOf, type PartSchemas, paramsOf, queryOf } from './read-parts';
import type { BulkResult } from './schema/answers';

/** What was found out about every request before its handler runs. */
export interface Asked {
  readonly language: Language;
  /** The rehearsal named in the request's header, whose clock applies. */
  readonly rehearsal?: Rehearsal | undefined;
  /** The moment of the request, by the rehearsal's clock in a rehearsal: for cases, their lists and their rules. */
  readonly now: WorldInstant;
  /** The same by the wall clock, whatever is rehearsed: for rights, people, restrictions, retention and erasure. */
  readonly wall: WallInstant;
}

/** What was found out about a request whose caller is known. */
export interface AskedByCaller extends Asked {
  readonly caller: Caller;
  /** The caller's roles, teams and deputyships, by which access is decided. */
  readonly asker: Asker;
  /** Which cases a list may hold for this caller and this act. */
  readonly sight: Sight;
  /** Why access was granted; for the audit log. */
  readonly because: Because;
  /** Whether the case that the path names took a command under the request's key before, as far as is recorded. */
  readonly taken: TakenAt | null;
}

/** The parts of a request as its endpoint's schemas read them. */
interface Parts<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}
/** The idempotency key of a write is its command's id. */
interface Keyed {
  readonly key: CommandId;
}

export type AuthenticatedInput<Params, Query, Body> = AskedByCaller & Parts<Params, Query, Body>;
export type WriteInput<Params, Query, Body> = AuthenticatedInput<Params, Query, Body> & Keyed;
export type PublicWriteInput<Body> = Asked & Keyed & Pick<Parts<unknown, unknown, Body>, 'body'>;

/** What the audit log is told of an answer. */
export interface Shown {
  /** The cases that the answer is about, beside those that the request names. */
  readonly cases: readonly string[];
  /** Of an act on many cases: what came of each. Else empty. */
  readonly results: readonly BulkResult[];
  /** Whether all was refused, and nothing else was done either. */
  readonly nothingDone: boolean;
}

/** The parts of a request as read, for the audit log and for telling a retry from other content. */
export interface Sent {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly key?: CommandId;
}

/** A request whose parts its endpoint has read and found good. */
export interface ReadRequest<Known> {
  readonly sent: Sent;
  /** The further cases that the body names, to which access is checked as well. */
  readonly furtherCases: readonly CaseId[];
  /** The cases that are asked about without access to them being checked, as an auditor asks; for the audit log. */
  readonly asksAbout?: readonly CaseId[];
  handle(deps: Deps, known: Known): Promise<unknown>;
  /** What the request would change, as it stands; where the audit log keeps it from before and after. */
  readonly changes?: (deps: Deps, known: Known) => Promise<unknown>;
  /** The answer with what the endpoint declares and no more, and what the audit log is told of it. */
  declared(whole: unknown, strictly: boolean): { readonly answer: unknown; readonly shown: Shown };
}

/** What the OpenAPI document and tests read of every endpoint. */
interface Described {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly needsKey: boolean;
  /**
   * Whether it may be asked in a rehearsal, as what is about cases and the rules they go by, or shows who works there.
   * Anything else there would be about what is real, and answers 409 `notInRehearsal`.
   */
  readonly inRehearsal: boolean;
  readonly status: 200 | 201 | 202;
  /** Its answer is long, and holds neither a token nor words of the request beside ids, so it can be compressed without telling either. */
  readonly compressed?: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

/**
 * An endpoint for whoever is known. Where the path has `:caseId` or `:visitId`, access to that case or visit is checked
 * before the request is read.
 */
export interface CallerEndpoint extends Described {
  /** The act by which `domain/access/table.ts` decides who may call it. */
  readonly act: Act;
  /** Whether its body may name further cases. */
  readonly namesFurtherCases: boolean;
  /** Whether it says which cases its answer is about. */
  readonly saysCases: boolean;
  /** Whether the audit log keeps what it changes from before and after. */
  readonly notesChange?: boolean;
  /** The audit log keeps the body, sealed, since no event records what was asked and why. */
  readonly notesBody?: boolean;
  /** Takes from whoever had the case what happened while they had it: see `domain/access/former-worker.ts`. */
  readonly takesToldLate?: boolean;
  /** Works over many cases, so it has a longer timeout. */
  readonly slow?: boolean;
  /** Answers with ids of hidden cases too, as an audit must. */
  readonly namesHidden?: boolean;
  /** Its answer is the first of a stream of events, which lasts as long as the caller's session and prolongs none. */
  readonly isStream?: boolean;
  /** Its answer is stored under its idempotency key, since no case or visit remembers the command. */
  readonly keepsAnswer?: boolean;
  /** An act across cases: the audit log notes its first and its last step, and where it takes long it is answered with 202. */
  readonly acrossCases?: boolean;
  /** Throws the problem of the part that is not as its schema has it. */
  read(request: Request): ReadRequest<AskedByCaller>;
}

/** An endpoint for anyone, which is about the municipality that the body names. */
export interface PublicEndpoint extends Described {
  readonly act: 'anyone';
  /** Whether a page's form sends it, without script, and not a program as JSON. */
  readonly byForm: boolean;
  read(request: Request): ReadRequest<Asked> & { readonly municipality: MunicipalityId };
}

export type Endpoint = CallerEndpoint | PublicEndpoint;

type Definition<P, Q, B, A> = PartSchemas<P, Q, B> & {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject & z.ZodType<P>;
  readonly query?: z.ZodObject & z.ZodType<Q>;
  readonly answer: z.ZodType<A>;
};

/** What an endpoint for whoever is known says beyond that. */
type ForCallers<A, B> = {
  readonly act: Act;
  /** The further cases that the body names, to which access is checked as well. */
  readonly alsoAbout?: (body: B) => readonly CaseId[];
  /** The cases that the answer is about, for the audit log, where it is about others than the request names. */
  readonly shows?: (answer: A) => readonly (string | null)[];
  /** Of an act on many cases, which does nothing else: what came of each. */
  readonly bulk?: (answer: A) => readonly BulkResult[];
  /** The same where something else is done as well. */
  readonly results?: (answer: A) => readonly BulkResult[];
};

type Nothing = Record<string, never>;

/** A GET endpoint, which changes nothing. */
export function reading<A, P = Nothing, Q = Nothing>(
  definition: Definition<P, Q, undefined, A> &
    ForCallers<A, undefined> & {
      readonly namesHidden?: boolean;
      readonly isStream?: true;
      readonly compressed?: boolean;
      readonly inRehearsal?: false;
      /** The case that the query asks about, for the audit log; access to it is not checked. */
      readonly asksAbout?: (query: Q) => CaseId | undefined;
      readonly handle: (deps: Deps, asked: AuthenticatedInput<P, Q, undefined>) => Promise<A>;
    },
): CallerEndpoint {
  const { handle, asksAbout, inRehearsal = true, ...rest } = definition;
  const method = 'get';
  return {
    ...describing(rest, method),
    inRehearsal,
    status: 200,
    needsKey: false,
    read(request) {
      const parts = { params: paramsOf(rest, request), query: queryOf(rest, request), body: undefined };
      const act = (deps: Deps, known: AskedByCaller) => handle(deps, { ...known, ...parts });
      const about = asksAbout?.(parts.query);
      const common = { sent: parts, furtherCases: [], handle: act, declared: declaring(rest, method) };
      return { ...common, asksAbout: about ? [about] : [] };
    },
  };
}

/**
 * A query that is sent by POST because its words are personal and must not stand in a URL. It changes nothing; the audit
 * log keeps its body.
 */
export function asking<A, P = Nothing, B = undefined>(
  definition: Definition<P, Nothing, B, A> &
    ForCallers<A, B> & {
      readonly compressed?: boolean;
      /** False: the audit log has the cases that were shown, and of the body nothing: it is ids alone, or is still being written. */
      readonly notesBody?: false;
      readonly inRehearsal?: false;
      readonly handle: (deps: Deps, asked: AuthenticatedInput<P, Nothing, B>) => Promise<A>;
    },
): CallerEndpoint {
  const { handle, notesBody = true, inRehearsal = true, ...rest } = definition;
  const method = 'post';
  return {
    ...describing(rest, method),
    inRehearsal,
    status: 200,
    needsKey: false,
    notesBody,
    read(request) {
      const parts = partsOf(rest, request);
      const act = (deps: Deps, known: AskedByCaller) => handle(deps, { ...known, ...parts });
      return { sent: parts, furtherCases: furtherIn(rest, parts), handle: act, declared: declaring(rest, method) };
    },
  };
}

/** A write by an authenticated caller, which always needs an idempotency key. */
export function writing<A, P = Nothing, B = undefined, Q = Nothing>(
  definition: Definition<P, Q, B, A> &
    ForCallers<A, B> & {
      readonly method?: 'post' | 'put' | 'patch' | 'delete';
      readonly status?: Endpoint['status'];
      readonly slow?: boolean;
      readonly keepsAnswer?: boolean;
      readonly takesToldLate?: boolean;
      /**
       * What the write changes, as it stands: for rights and rules, which no event of a case records, the audit log keeps
       * it from before and after.
       */
      readonly changes?: (deps: Deps, asked: WriteInput<P, Q, B>) => Promise<unknown>;
      readonly acrossCases?: boolean;
      readonly inRehearsal?: true;
      readonly handle: (deps: Deps, asked: WriteInput<P, Q, B>) => Promise<A>;
    },
): CallerEndpoint {
  const { handle, changes, method = 'post', status = 200, inRehearsal = false, ...rest } = definition;
  return {
    ...describing(rest, method),
    inRehearsal,
    status,
    needsKey: true,
    notesChange: changes !== undefined,
    read(request) {
      const key = keyOf(request);
      const parts = partsOf(rest, request);
      const act = (deps: Deps, known: AskedByCaller) => handle(deps, { ...known, ...parts, key });
      const sent = { ...parts, key };
      const before = changes && ((deps: Deps, known: AskedByCaller) => changes(deps, { ...known, ...parts, key }));
      return {
        ...(before && { changes: before }),
        sent,
        furtherCases: furtherIn(rest, parts),
        handle: act,
        declared: declaring(rest, method),
      };
    },
  };
}

/** A write that needs no authentication; with `form`, which reads what a browser sent, one that a page's form sends. */
export function writingByAnyone<A, B extends { readonly municipality: MunicipalityId }>(
  definition: Definition<Nothing, Nothing, B, A> & {
    readonly body: z.ZodType<B>;
    readonly status?: Endpoint['status'];
    readonly handle: (deps: Deps, asked: PublicWriteInput<B>) => Promise<A>;
  },
  form?: (request: Request) => { readonly key: CommandId; readonly body: unknown },
): PublicEndpoint {
  const { handle, status = 200, ...rest } = definition;
  const method = 'post';
  return {
    ...rest,
    method,
    act: 'anyone',
    byForm: form !== undefined,
    inRehearsal: true,
    status,
    needsKey: true,
    read(request) {
      const sent = form?.(request) ?? { key: keyOf(request), body: request.body };
      const { key } = sent;
      const body = bodyOf(rest, sent);
      return {
        municipality: body.municipality,
        sent: { params: {}, query: {}, body, key },
        furtherCases: [],
        handle: (deps, known) => handle(deps, { ...known, body, key }),
        declared: declaring(rest, method),
      };
    },
  };
}

/** What is kept of a definition beside how its requests are read. */
function describing<D extends ForCallers<never, never>, M>(definition: D, method: M) {
  const { alsoAbout, shows, bulk, results, ...rest } = definition;
  return {
    ...rest,
    method,
    namesFurtherCases: alsoAbout !== undefined,
    saysCases: [shows, bulk, results].some((said) => said !== undefined),
  };
}

const partsOf = <P, Q, B>(schemas: PartSchemas<P, Q, B>, request: Request) => ({
  params: paramsOf(schemas, request),
  query: queryOf(schemas, request),
  body: bodyOf(schemas, request),
});

const furtherIn = <B>({ alsoAbout }: Pick<ForCallers<never, B>, 'alsoAbout'>, { body }: { readonly body: B }) =>
  alsoAbout?.(body) ?? [];

const declaring =
  <A>({ path, answer: schema, shows, bulk, results }: Answering<A>, method: string): ReadRequest<never>['declared'] =>
  (whole, strictly) => {
    const answer = onlyDeclared(`${method.toUpperCase()} ${path}`, schema, whole, strictly);
    const each = bulk?.(answer) ?? results?.(answer) ?? [];
    const cases = (shows?.(answer) ?? []).filter((id) => id !== null);
    return { answer, shown: { cases, results: each, nothingDone: bulk !== undefined && each.every(({ ok }) => !ok) } };
  };

type Answering<A> = Pick<Definition<never, never, never, A>, 'path' | 'answer'> &
  Pick<ForCallers<A, never>, 'shows' | 'bulk' | 'results'>;
