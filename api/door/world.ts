import type { Request } from 'express';
import { z } from 'zod';
import type { MunicipalityId, StaffId } from '../../domain';
import { advanceUnderWay, findRehearsal, mayEnter, nowOf, type Rehearsal } from '../../store/rehearsals';
import { wallNow } from '../../store/wall-clock';
import { lastRun } from '../../temporal/end-run';
import { beganWith } from '../../temporal/start-input';
import type { Deps } from '../deps';
import type { Asked, Endpoint } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import type { Answered, Arrived } from './arrived';
import { type Caller, staffIdOf } from './caller';
import type { Gate } from './door';

export const REHEARSAL_HEADER = 'Rehearsal';

/** What is known behind the gate: in which world the request acts, and what time it is there and by the wall clock. */
export type InWorld = Pick<Asked, 'rehearsal' | 'now' | 'wall'>;

/**
 * Reality, or the rehearsal that the header names. Refuses with 404 `unknownRehearsal` or `rehearsalEnded`, 404
 * `rehearsalsUnavailable` where this installation has none, 409 `notInRehearsal` what a rehearsal has nothing to do with,
 * and 409 `rehearsalAdvancing` a write while its time is being moved.
 */
export const world =
  (deps: Needs): Gate<Arrived & { readonly caller: Caller }, InWorld, Answered> =>
  async ({ endpoint, request, caller }, next) =>
    next(await worldOf(deps, endpoint, request, { municipality: caller.municipality, person: staffIdOf(caller) }));

type Needs = Pick<Deps, 'unscopedDb' | 'rehearsalClient'>;

export async function worldOf(
  { unscopedDb, rehearsalClient }: Needs,
  endpoint: Endpoint,
  request: Request,
  { municipality, person }: { readonly municipality: MunicipalityId; readonly person?: StaffId | undefined },
): Promise<InWorld> {
  const wall = wallNow();
  const id = rehearsalNamed(endpoint, request);
  if (!id) return { now: wall, wall };
  if (!rehearsalClient) throw new Problem(404, 'rehearsalsUnavailable');
  const rehearsal = z.uuid().safeParse(id).success ? await findRehearsal(unscopedDb, municipality, id) : undefined;
  if (!rehearsal || !mayEnter(rehearsal, person)) throw new Problem(404, 'unknownRehearsal');
  refuseEnded(rehearsal);
  if (!endpoint.inRehearsal) throw new Problem(409, 'notInRehearsal');
  if (endpoint.needsKey && endpoint.path !== paths.rehearsals.advance) refuseWhileAdvancing(rehearsal);
  return { rehearsal, now: nowOf(rehearsal), wall };
}

/** By the header; of a stream, which a browser opens without headers, by the address. */
function rehearsalNamed(endpoint: Endpoint, request: Request): string | undefined {
  const { rehearsal } = request.query;
  const inAddress = endpoint.path === paths.changes && typeof rehearsal === 'string' ? rehearsal : undefined;
  return (request.get(REHEARSAL_HEADER) ?? inAddress)?.trim();
}

/** Where a rehearsal is over nothing is practised in it any more. Throws 404 `rehearsalEnded`. */
export function refuseEnded({ endedAt }: Pick<Rehearsal, 'endedAt'>): void {
  if (endedAt) throw new Problem(404, 'rehearsalEnded');
}

/** A write in between would be at another moment than the rehearsal's other cases. */
function refuseWhileAdvancing(rehearsal: Rehearsal): void {
  const advance = advanceUnderWay(rehearsal);
  if (advance) throw new Problem(409, 'rehearsalAdvancing', { to: advance.to }, { retryAfterSeconds: 1 });
}

/** What is done in a world goes by its part of Temporal and by its rules, and its rows are told by `rehearsalId`. */
export function inWorld(deps: Deps, { rehearsal }: Pick<InWorld, 'rehearsal'>): Deps {
  const client = deps.rehearsalClient;
  if (!rehearsal || !client) return deps;
  const rules = deps.rules.inRehearsal(rehearsal.id);
  return { ...deps, client, namespace: client.options.namespace, rules, rehearsalId: rehearsal.id };
}

/** Whether a workflow of the world's namespace is in the very rehearsal, too; asked where nothing of it is recorded yet. */
export async function livesIn(
  { client, rehearsalId }: Pick<Deps, 'client' | 'rehearsalId'>,
  workflowId: string,
): Promise<boolean> {
  if (rehearsalId === null) return true;
  const run = await lastRun(client, workflowId);
  return run !== undefined && (await beganWith(client, run))?.rehearsal?.id === rehearsalId;
}
