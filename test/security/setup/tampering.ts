import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import type { KeptAnchors } from '../../../store/audit/anchors';
import { type ChainedEntry, hashOf } from '../../../store/audit/chain';
import { headContent, macOf } from '../../../store/audit/seal';
import type { Database } from '../../../store/database';
import { masterKeysOf } from '../../../store/keys/master-keys';

/** What the owner of the database has to work with: everything but the master key and the anchors' folder. */
export interface Scene {
  readonly db: Kysely<Database>;
  readonly municipality: string;
  readonly other: string;
  /** How many entries there are, and up to which it was anchored. */
  readonly entries: number;
  readonly anchored: number;
  /** A genuine head of before the last anchor, as an old copy of the database has it. */
  readonly oldHead: { readonly seq: number; readonly hash: string; readonly seal: string };
}

const columns = [
  'municipality',
  'seq',
  'at',
  'who',
  'act',
  'route',
  'case_ids',
  'outcome',
  'because',
  'details',
  'prev',
  'hash',
] as const;

const anyEntry = fc.nat().map((n) => n);
const anyColumn = fc.constantFrom(...columns);

/** Every way in which somebody may tamper with a log, with what chance chose for it. */
export const anyTampering = fc.oneof(
  fc.record({ how: fc.constant('edit' as const), at: anyEntry, column: anyColumn }),
  fc.record({ how: fc.constant('editAndHash' as const), at: anyEntry, column: anyColumn }),
  fc.record({ how: fc.constant('delete' as const), at: anyEntry, count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ how: fc.constant('deleteAndCloseUp' as const), at: anyEntry, rehash: fc.boolean() }),
  fc.record({ how: fc.constant('swap' as const), at: anyEntry, with: anyEntry }),
  fc.record({ how: fc.constant('double' as const), at: anyEntry }),
  fc.record({ how: fc.constant('insert' as const), at: anyEntry, rehash: fc.boolean() }),
  fc.record({ how: fc.constant('addAtEnd' as const), movesHead: fc.boolean(), sealsHead: fc.boolean() }),
  fc.record({
    how: fc.constant('cutTail' as const),
    count: fc.integer({ min: 1, max: 60 }),
    head: fc.constantFrom('left', 'moved', 'sealed', 'deleted'),
  }),
  fc.record({ how: fc.constant('rewrite' as const), at: anyEntry, sealsHead: fc.boolean() }),
  fc.record({ how: fc.constant('rollBack' as const) }),
  fc.record({ how: fc.constant('editHead' as const), column: fc.constantFrom('seq', 'hash', 'seal', 'municipality') }),
  fc.record({ how: fc.constant('deleteAll' as const), head: fc.boolean() }),
  fc.record({ how: fc.constant('dropGuard' as const), which: fc.constantFrom('audit_unchanged', 'audit_untruncated') }),
);
export type Tampering = typeof anyTampering extends fc.Arbitrary<infer T> ? T : never;

type Row = ChainedEntry & { hash: string };

/** Does it, and leaves no trace but the change itself: the guards are in their place again. */
export async function tamper(scene: Scene, tampering: Tampering): Promise<void> {
  const { db } = scene;
  if (tampering.how === 'dropGuard') return run(db, `drop trigger ${tampering.which} on audit`);
  await run(db, 'alter table audit disable trigger user');
  await run(db, 'alter table audit drop constraint audit_pkey');
  await act(scene, tampering);
  await run(db, 'alter table audit enable trigger user');
}

async function act(scene: Scene, tampering: Exclude<Tampering, { how: 'dropGuard' }>): Promise<void> {
  const { db, municipality, entries } = scene;
  const seqOf = (at: number) => 1 + (at % entries);
  const ours = sql`municipality = ${municipality}`;
  switch (tampering.how) {
    case 'edit':
      return edit(scene, seqOf(tampering.at), tampering.column);
    case 'editAndHash': {
      const column = tampering.column === 'hash' || tampering.column === 'seq' ? 'who' : tampering.column;
      await edit(scene, seqOf(tampering.at), column);
      return rehashOne(db, column === 'municipality' ? scene.other : municipality, seqOf(tampering.at));
    }
    case 'delete': {
      const from = seqOf(tampering.at);
      await sql`delete from audit where ${ours} and seq between ${from} and ${from + tampering.count - 1}`.execute(db);
      return;
    }
    case 'deleteAndCloseUp': {
      const from = seqOf(tampering.at);
      await sql`delete from audit where ${ours} and seq = ${from}`.execute(db);
      await sql`update audit set seq = seq - 1 where ${ours} and seq > ${from}`.execute(db);
      if (tampering.rehash) await rewriteFrom(scene, from, false);
      return;
    }
    case 'swap': {
      const one = seqOf(tampering.at);
      const another = one === seqOf(tampering.with) ? 1 + (one % entries) : seqOf(tampering.with);
      await sql`update audit set seq = ${one + another}::bigint - seq where ${ours} and seq in (${one}, ${another})`.execute(
        db,
      );
      return;
    }
    case 'double':
      await sql`insert into audit select * from audit where ${ours} and seq = ${seqOf(tampering.at)}`.execute(db);
      return;
    case 'insert': {
      const at = seqOf(tampering.at);
      await sql`update audit set seq = seq + 1 where ${ours} and seq >= ${at}`.execute(db);
      await copy(scene, at + 1, at);
      if (tampering.rehash) await rewriteFrom(scene, at, false);
      return;
    }
    case 'addAtEnd':
      await copy(scene, entries, entries + 1);
      await rehashOne(db, municipality, entries + 1, true);
      if (tampering.movesHead || tampering.sealsHead) await moveHead(scene, tampering.sealsHead);
      return;
    case 'cutTail': {
      const left = Math.max(0, entries - tampering.count);
      await sql`delete from audit where ${ours} and seq > ${left}`.execute(db);
      if (tampering.head === 'deleted' || (left === 0 && tampering.head !== 'left'))
        await sql`delete from audit_heads where ${ours}`.execute(db);
      else if (tampering.head !== 'left') await moveHead(scene, tampering.head === 'sealed');
      return;
    }
    case 'rewrite':
      await edit(scene, seqOf(tampering.at), 'who');
      return rewriteFrom(scene, seqOf(tampering.at), tampering.sealsHead);
    case 'rollBack': {
      const { seq, hash, seal } = scene.oldHead;
      await sql`delete from audit where ${ours} and seq > ${seq}`.execute(db);
      await sql`update audit_heads set seq = ${seq}, hash = ${hash}, seal = ${seal} where ${ours}`.execute(db);
      return;
    }
    case 'editHead':
      return editHead(scene, tampering.column);
    case 'deleteAll':
      await sql`delete from audit where ${ours}`.execute(db);
      if (tampering.head) await sql`delete from audit_heads where ${ours}`.execute(db);
      return;
  }
}

const run = async (db: Kysely<Database>, statement: string): Promise<void> => {
  await sql.raw(statement).execute(db);
};

/** Another value than the one that stands there, in whatever column. */
async function edit({ db, municipality, other }: Scene, seq: number, column: (typeof columns)[number]): Promise<void> {
  const values = {
    municipality: sql`${other}`,
    seq: sql`seq + 1000`,
    at: sql`at - interval '1 millisecond'`,
    who: sql`${`staff:${randomUUID()}`}`,
    act: sql`act || 's'`,
    route: sql`route || '/'`,
    case_ids: sql`array_append(case_ids, ${randomUUID()}::uuid)`,
    outcome: sql`outcome || '.'`,
    because: sql`coalesce(because, '{}') || ' '`,
    details: sql`case when details is null then '' else null end`,
    prev: sql`reverse(prev) || '0'`,
    hash: sql`reverse(hash) || '0'`,
  };
  await sql`update audit set ${sql.ref(column)} = ${values[column]}
    where municipality = ${municipality} and seq = ${seq}`.execute(db);
}

async function copy({ db, municipality }: Scene, from: number, to: number): Promise<void> {
  await sql`insert into audit
    select municipality, ${to}, at, who, act, route, case_ids, outcome, because, details, hash, hash
    from audit where municipality = ${municipality} and seq = ${from}`.execute(db);
}

async function rowsFrom(db: Kysely<Database>, municipality: string, seq: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select municipality, seq, at, who, act, route, case_ids::text as case_ids, outcome, because, details, prev, hash
    from audit where municipality = ${municipality} and seq >= ${seq} order by seq`.execute(db);
  return rows;
}

/** The entry's hash as it would be, had it been written so. */
async function rehashOne(db: Kysely<Database>, municipality: string, seq: number, afterLast = false): Promise<void> {
  const [before, row] = (await rowsFrom(db, municipality, seq - 1)).slice(afterLast ? 0 : -2);
  const own = afterLast ? row : (await rowsFrom(db, municipality, seq))[0];
  if (!own) return;
  const prev = afterLast ? (before?.hash ?? own.prev) : own.prev;
  await sql`update audit set prev = ${prev}, hash = ${hashOf({ ...own, prev })}
    where municipality = ${municipality} and seq = ${own.seq}`.execute(db);
}

/** Links and hashes from an entry on as they would be, and the head with them. */
async function rewriteFrom(scene: Scene, from: number, sealsHead: boolean): Promise<void> {
  const { db, municipality } = scene;
  const rows = await rowsFrom(db, municipality, from - 1);
  let prev = from > 1 ? (rows.shift()?.hash ?? '') : '0'.repeat(64);
  for (const row of rows) {
    const hash = hashOf({ ...row, prev });
    await sql`update audit set prev = ${prev}, hash = ${hash} where municipality = ${municipality} and seq = ${row.seq}`.execute(
      db,
    );
    prev = hash;
  }
  await moveHead(scene, sealsHead);
}

/** The head names what is now the last entry; its seal is the old one, or made with a key of the tamperer's own. */
async function moveHead({ db, municipality }: Scene, sealsHead: boolean): Promise<void> {
  const last = (await rowsFrom(db, municipality, 1)).at(-1);
  const { seq = 0, hash = '' } = last ?? {};
  await sql`update audit_heads set seq = ${seq}, hash = ${hash} where municipality = ${municipality}`.execute(db);
  if (!sealsHead) return;
  const seal = macOf(masterKeysOf([randomBytes(32)]), headContent({ municipality, seq, hash }));
  await sql`update audit_heads set seal = ${seal} where municipality = ${municipality}`.execute(db);
}

async function editHead({ db, municipality, other }: Scene, column: string): Promise<void> {
  const ours = sql`where municipality = ${municipality}`;
  if (column === 'municipality') {
    await sql`delete from audit_heads where municipality = ${other}`.execute(db);
    await sql`update audit_heads set municipality = ${other} ${ours}`.execute(db);
  } else if (column === 'seq') await sql`update audit_heads set seq = seq + 3 ${ours}`.execute(db);
  else await sql`update audit_heads set ${sql.ref(column)} = reverse(${sql.ref(column)}) || '1' ${ours}`.execute(db);
}

/** What somebody who can write the anchors' folder, and has no key, may do there. */
export const anyAnchorTampering = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('seq', 'hash', 'at', 'seal', 'municipality', 'lastTaken', 'brokenLine'),
});

export function tamperWithAnchors(kept: KeptAnchors, { at, how }: { at: number; how: string }): KeptAnchors {
  const anchors = [...kept.anchors];
  const index = at % anchors.length;
  const chosen = anchors[index];
  if (!chosen) return kept;
  if (how === 'lastTaken') return { ...kept, anchors: anchors.filter(({ seq }) => seq !== Math.max(...seqs(kept))) };
  if (how === 'brokenLine') return { anchors: anchors.toSpliced(index, 1), unreadable: [{ file: 'anchors', line: 1 }] };
  const edits: Record<string, object> = {
    seq: { seq: chosen.seq + 1 },
    hash: { hash: chosen.hash.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')) },
    at: { at: '2020-01-01T00:00:00.000Z' },
    seal: { seal: `${chosen.seal.slice(0, -3)}abc` },
    municipality: { municipality: 'another' },
  };
  return { ...kept, anchors: anchors.with(index, { ...chosen, ...edits[how] }) };
}

const seqs = ({ anchors }: KeptAnchors): number[] => anchors.map(({ seq }) => seq);
