import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { temporal } from '@temporalio/proto';
import type { TemporalLogin } from './login';
import { isAtLeast, NEEDED_FOR_TIME_SKIPPING, neededVersion, tooOld } from './server-versions';

export const NAMESPACE = 'fodfaeste';

/** The namespace beside ours in which rehearsals live, the only one where time may be skipped: `fodfaeste-rehearsal`. */
export function rehearsalNamespace(namespace: string = NAMESPACE): string {
  return `${namespace}-rehearsal`;
}

/** What lists in Temporal's own tools can be filtered by. Never encrypted, so nothing personal; what changes seldom. */
const SEARCH_ATTRIBUTES = ['FodfaesteStatus', 'FodfaestePhase', 'FodfaesteMunicipality', 'FodfaesteTeam'];

/** How long the server keeps the history of a run that has ended. The record itself is the store's event log. */
const RETENTION_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1_000;

export interface PrepareOptions {
  readonly requireTimeSkipping: boolean;
  /** How long to wait for a server that is still starting. */
  readonly timeoutMs: number;
  /** Stops waiting, with its reason, as when the process has ended. */
  readonly signal?: AbortSignal | undefined;
  readonly retentionDays?: number | undefined;
  readonly namespace?: string | undefined;
  /** Whether there is a namespace for rehearsals, too. */
  readonly rehearsals?: boolean | undefined;
  readonly login?: TemporalLogin | undefined;
}

export interface PreparedServer {
  readonly address: string;
  /** How it wants to be spoken to; our own servers want nothing. */
  readonly login?: TemporalLogin | undefined;
  readonly version: string;
  /** False on an older server: rehearsals and stories are then refused. */
  readonly timeSkipping: boolean;
}

/**
 * Waits until the server at this address answers, refuses one that is too old, and sees to it that the namespaces and
 * their search attributes are there and can be used. May be run any number of times.
 */
export async function prepareServer(address: string, options: PrepareOptions): Promise<PreparedServer> {
  const connection = await connectWithin(address, options);
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    if (!isAtLeast(serverVersion, neededVersion(options.requireTimeSkipping))) {
      throw new Error(tooOld(`The server at ${address}`, serverVersion, options.requireTimeSkipping));
    }
    const { namespace = NAMESPACE, retentionDays = RETENTION_DAYS, rehearsals = false } = options;
    const timeSkipping = isAtLeast(serverVersion, NEEDED_FOR_TIME_SKIPPING);
    for (const one of [namespace, ...(rehearsals && timeSkipping ? [rehearsalNamespace(namespace)] : [])]) {
      await ensureNamespace(connection, one, retentionDays);
      await ensureSearchAttributes(connection, one);
    }
    return { address, login: options.login, version: serverVersion, timeSkipping };
  } finally {
    await connection.close();
  }
}

async function connectWithin(address: string, { timeoutMs, signal, login }: PrepareOptions): Promise<Connection> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await Connection.connect({ address, ...login, connectTimeout: 1_000 });
    } catch (error) {
      if (Date.now() > until) {
        throw new Error(`No Temporal server answers at ${address} (waited ${Math.round(timeoutMs / 1_000)} s).`, {
          cause: error,
        });
      }
      await pause(100);
    }
  }
}

async function ensureNamespace(connection: Connection, namespace: string, retentionDays: number): Promise<void> {
  await ignoreAlreadyExists(async () => {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retentionDays * DAY_MS),
    });
  });
  // The services learn of a new namespace at their next look, some seconds later.
  await retryWhileStarting(() => connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 }));
}

async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const present = async () => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    return SEARCH_ATTRIBUTES.filter((name) => name in (customAttributes ?? {}));
  };
  const there = await retryWhileStarting(present);
  const missing = SEARCH_ATTRIBUTES.filter((name) => !there.includes(name));
  if (missing.length === 0) return;
  const keyword = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
  await ignoreAlreadyExists(async () => {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
    });
  });
  await retryWhileStarting(async () => {
    if ((await present()).length < SEARCH_ATTRIBUTES.length) throw new Error('the search attributes are not there yet');
  });
}

const ALREADY_EXISTS = 6;

async function ignoreAlreadyExists(make: () => Promise<void>): Promise<void> {
  try {
    await retryWhileStarting(make);
  } catch (error) {
    if (!(isGrpcServiceError(error) && error.code === ALREADY_EXISTS)) throw error;
  }
}

/** A server that has just started, or been told of a namespace, refuses for some seconds what it does a moment later. */
async function retryWhileStarting<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const final = isGrpcServiceError(error) && error.code === ALREADY_EXISTS;
      if (final || Date.now() > until) throw error;
      await pause(100);
    }
  }
}
