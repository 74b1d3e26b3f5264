import { openStore } from '../../../store/open';

/** A process of its own that opens an embedded store, writes numbered rows for ever, and says each one once it is durable. */
async function write(dataDir: string): Promise<void> {
  const store = await openStore({ kind: 'embedded', dataDir });
  const { last } = await store.db
    .selectFrom('case_numbers')
    .select(({ fn }) => fn.max('last').as('last'))
    .executeTakeFirstOrThrow();
  process.stdout.write('open\n');
  for (let n = (last ?? 0) + 1; ; n += 1) {
    await store.db
      .insertInto('case_numbers')
      .values({ municipality: `m${n}`, last: n })
      .execute();
    process.stdout.write(`${n}\n`);
  }
}

void write(process.argv[2] ?? '');
