import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseId, MunicipalityId, StaffId } from '../../../domain';
import { auditLog } from '../../../store/audit/audit-log';
import type { AuditEntry } from '../../../store/audit/entry';
import { verifyAudit } from '../../../store/audit/verify';
import { masterKeysOf } from '../../../store/keys/master-keys';
import { openStore, type Store } from '../../../store/open';
import type { Log } from '../../log';
import { load } from '../callers';
import { newDatabase } from '../database';
import { type Figure, spread } from '../figures';
import { inPairs } from '../pairs';
import type { Stage } from '../stage';

export interface AuditSize {
  readonly pairs: number;
  readonly acts: number;
  /** How many entries are verified. */
  readonly entries: number;
}

const CALLERS = 10;
const keys = masterKeysOf([randomBytes(32)]);

/**
 * What the audit log can take, beside a row of one column that is committed by itself, with as many callers who each wait
 * for their own; and how long a long log takes to verify, beside reading the same rows and looking at none.
 */
export async function auditLogUnderLoad({ database }: Stage, size: AuditSize, tell: Log): Promise<Figure[]> {
  if (database.options.kind !== 'postgres') return [];
  const { url } = await newDatabase(database.options.url);
  const store = await openStore({ kind: 'postgres', url });
  try {
    return [await noted(store, size, tell), await verified(store, size, tell)];
  } finally {
    await store.close();
  }
}

async function noted({ db }: Store, { pairs, acts }: AuditSize, tell: Log): Promise<Figure> {
  const log = auditLog(db, keys);
  const size = { callers: CALLERS, acts };
  const perSecond = ({ elapsed }: { elapsed: number }) => (acts * 1_000) / elapsed;
  const ours = async () => perSecond(await load(size, () => log.note(anEntry())));
  const raw = async () =>
    perSecond(
      await load(size, async () => {
        await db.insertInto('case_numbers').values({ municipality: randomUUID(), last: 1 }).execute();
      }),
    );
  await raw();
  await ours();
  const done = await inPairs(pairs, { ours, raw }, (pair, number) =>
    tell(`audit log, ${number}: ${pair.ours.toFixed(0)}/s beside ${pair.raw.toFixed(0)}/s`),
  );
  const rate = (side: 'ours' | 'raw') => spread(done.map((pair) => pair[side])).value.toFixed(0);
  return {
    name: 'audit entries noted ÷ rows committed one by one, 10 callers',
    ...spread(done.map((pair) => pair.ours / pair.raw)),
    remark: `${rate('ours')} ÷ ${rate('raw')} a second`,
  };
}

async function verified({ db }: Store, { entries }: AuditSize, tell: Log): Promise<Figure> {
  const log = auditLog(db, keys);
  tell(`audit log: ${entries} entries are written …`);
  for (let left = entries; left > 0; left -= 5_000) {
    await Promise.all(Array.from({ length: Math.min(left, 5_000) }, () => log.note(anEntry())));
  }
  const began = performance.now();
  const { entries: walked, damages } = await verifyAudit({ db, keys });
  const seconds = (performance.now() - began) / 1_000;
  const beside = performance.now();
  await sql`select * from audit order by municipality, seq`.execute(db);
  const read = (performance.now() - beside) / 1_000;
  if (damages.length > 0) throw new Error('an untouched audit log was found damaged');
  return {
    name: `verifying an audit log of ${walked} entries, s`,
    value: seconds,
    remark: `reading the same rows: ${read.toFixed(1)} s`,
  };
}

const anEntry = (): AuditEntry => ({
  municipality: 'ballerup' as MunicipalityId,
  who: { kind: 'staff', id: randomUUID() as StaffId },
  act: 'seeCase',
  route: 'GET /v1/cases/:caseId',
  caseIds: [randomUUID() as CaseId],
  outcome: 'read',
  because: { kind: 'role', act: 'seeCase', role: 'outreachWorker', reach: 'team' },
  details: { query: { minVersion: 3 } },
});
