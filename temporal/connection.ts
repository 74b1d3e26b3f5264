import { Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import type { TemporalLogin } from './login';

/** A Temporal server's address, and TLS and credentials for it. */
export interface ServerAddress {
  /** Host and port. */
  readonly address: string;
  readonly login?: TemporalLogin | undefined;
}

/** Connects now, and throws where the server does not answer. */
export function connect({ address, login = {} }: ServerAddress): Promise<Connection> {
  return Connection.connect({ address, ...login });
}

/** A call is retried for about a second, after which the API's caller gets a 503 and retries. */
const MAX_ATTEMPTS = 4;

/**
 * A connection for the API, which answers 503 rather than wait. It connects at its first use, so that the API starts
 * and says that Temporal is unavailable, too.
 */
export function lazyConnection({ address, login = {} }: ServerAddress): Connection {
  const usual = defaultGrpcRetryOptions();
  const interceptor = makeGrpcRetryInterceptor({
    ...usual,
    retryableDecider: (attempt, status) => attempt < MAX_ATTEMPTS && usual.retryableDecider(attempt, status),
  });
  return Connection.lazy({ address, ...login, interceptors: [interceptor] });
}
