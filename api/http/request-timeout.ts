import { tooSlow } from './overload';

/** A request that takes longer than this probes whether what it depends on answers. */
const PROBE_AFTER_MS = 1_000;

/**
 * The work's answer, or a 503: within two seconds the problem that `probe` finds, as while the database is away, otherwise
 * `tooSlow` after `timeoutMs`.
 */
export async function withRequestTimeout<T>(
  probe: () => Promise<Error | undefined>,
  work: Promise<T>,
  timeoutMs: number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(async () => {
      const found = await probe();
      if (found) return reject(found);
      timer = setTimeout(() => reject(tooSlow()), timeoutMs - PROBE_AFTER_MS);
    }, PROBE_AFTER_MS);
  });
  timeout.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
