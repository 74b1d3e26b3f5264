import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool } from 'kysely';
import { Client } from 'pg';
import { z } from 'zod';
import type { MunicipalityId, StaffId, TeamId } from '../domain/ids';

/** Sent after each committed recording to every process that listens on the same database. */
export const RecordedNotice = z.object({
  municipality: z.string().transform((id) => id as MunicipalityId),
  /** A case's or a visit's id. */
  subject: z.enum(['case', 'visit']),
  id: z.guid(),
  version: z.number(),
  /** Of a case: whether it waits for a decision on the referral, or did until now. */
  isReferral: z.boolean().default(false),
  /**
   * Of a case that was recorded before: its team until now, and the workers who have it no more, since whoever loses it is to see
   * that as well. Those who keep it are left out: PostgreSQL takes no notice of 8,000 bytes.
   */
  before: z
    .object({
      team: z
        .string()
        .transform((id) => id as TeamId)
        .nullable(),
      workers: z.array(z.string().transform((id) => id as StaffId)),
    })
    .nullable()
    .default(null),
});
export type RecordedNotice = z.infer<typeof RecordedNotice>;

export const CHANNEL = 'fodfaeste_recorded';

type OnNotice = (notice: RecordedNotice) => void;

export interface RecordedListeners {
  /** `onResumed`: listening goes on after a break in which notices may have been lost. Answers how to stop. */
  add(listener: OnNotice, onResumed?: () => void): () => void;
  close(): Promise<void>;
}

type Subscribe = (onText: (text: string) => void, onResumed: () => void) => Promise<() => Promise<void>>;

/** Subscribes at the first listener. Notices may be lost, so listeners must not rely on them alone. */
function listeners(subscribe: Subscribe): RecordedListeners {
  const all = new Set<{ readonly listener: OnNotice; readonly onResumed: (() => void) | undefined }>();
  let subscription: Promise<() => Promise<void>> | undefined;
  const dispatch = (text: string): void => {
    const notice = RecordedNotice.safeParse(JSON.parse(text));
    if (notice.success) for (const { listener } of all) listener(notice.data);
  };
  const resumed = (): void => {
    for (const { onResumed } of all) onResumed?.();
  };
  return {
    add(listener, onResumed) {
      const one = { listener, onResumed };
      all.add(one);
      subscription ??= subscribe(dispatch, resumed);
      subscription.catch(() => {
        subscription = undefined;
      });
      return () => all.delete(one);
    },
    async close() {
      all.clear();
      const unsubscribe = await subscription?.catch(() => undefined);
      await unsubscribe?.();
    },
  };
}

/** Issues LISTEN on a borrowed connection: inside another's transaction, a rollback would undo it silently. */
export function listenEmbedded(database: PGlite, pool: PostgresPool): RecordedListeners {
  return listeners(async (onText) => {
    const connection = await pool.connect();
    try {
      return await database.listen(CHANNEL, onText);
    } finally {
      connection.release();
    }
  });
}

const RETRY_MS = 1_000;

interface Watching {
  /** How often it is asked whether the connection still stands, in milliseconds, and how long an answer may take. */
  readonly beatMs: number;
  readonly patienceMs: number;
}
const WATCHING: Watching = { beatMs: 10_000, patienceMs: 5_000 };

/** On a connection of its own, which is made anew when it breaks. */
export function listenPostgres(url: string, { beatMs, patienceMs }: Watching = WATCHING): RecordedListeners {
  return listeners(async (onText, onResumed) => {
    let closed = false;
    let client: Client | undefined;
    let retry: NodeJS.Timeout | undefined;
    const connect = async (): Promise<void> => {
      const next = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: patienceMs });
      client = next;
      let beating: NodeJS.Timeout | undefined;
      const lost = (): void => {
        clearInterval(beating);
        if (next !== client) return;
        client = undefined;
        next.end().catch(() => undefined);
        connectLater();
      };
      next.on('notification', ({ payload }) => payload && onText(payload));
      next.on('error', () => undefined);
      next.on('end', lost);
      await next.connect();
      const askToListen = () => next.query(`listen ${CHANNEL}`);
      await askToListen();
      // A connection that the net has dropped without a word is silent like one on which nothing happens; asked once more it listens as before.
      beating = setInterval(() => askToListen().catch(lost), beatMs).unref();
    };
    // A failed connection both rejects and emits `end`, so only one retry is scheduled for both.
    const connectLater = (): void => {
      if (closed || retry) return;
      retry = setTimeout(() => {
        retry = undefined;
        connect().then(onResumed, connectLater);
      }, RETRY_MS).unref();
    };
    await connect().catch(connectLater);
    return async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    };
  });
}
