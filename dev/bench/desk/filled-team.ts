import { randomUUID } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import pMap from 'p-map';
import type { CaseId, CommandId, MunicipalityId } from '../../../domain';
import { instant } from '../../../domain/clock/time';
import type { Database } from '../../../store/database';
import { writeIdentity } from '../../../store/identity/identities';
import { seededTeam } from '../../../store/seed';
import { type LivesIn, recordLife } from '../../demo/fill';
import { livesOfBallerup } from '../../demo/lives-of-ballerup';

const municipality = 'ballerup' as string as MunicipalityId;
/** A contact person has some fifteen open cases. */
const OPEN_CASES_OF_A_WORKER = 15;
const FEWEST_WORKERS = 10;
/** As many as the store has connections for. */
const AT_ONCE = 8;

/**
 * Puts Ballerup's cases of the demo into the store, years of contacts and all, and copies each until some `open` are open,
 * in the proportions of the demo, all of one team. Of a copy there is what lists read: its row with the whole state, what it
 * asks of whom, its first event, and who the citizen is. Answers how many are open.
 */
export async function fillTeam(data: LivesIn, open: number): Promise<number> {
  const { db } = data.store;
  const now = instant(Date.now());
  for (const life of livesOfBallerup) await recordLife(data, life, now);
  const workers = Math.max(FEWEST_WORKERS, Math.ceil(open / OPEN_CASES_OF_A_WORKER));
  await addWorkers(db, workers);
  const times = Math.ceil(open / (await openCases(db)).length) - 1;
  await db.connection().execute((one) => copyCases(one, times, workers));
  const all = await openCases(db);
  await nameCitizens(data, all);
  await sql`vacuum analyze`.execute(db);
  return all.length;
}

interface OpenCase {
  readonly caseId: CaseId;
  readonly opening: CommandId;
}

async function openCases(db: Kysely<Database>): Promise<readonly OpenCase[]> {
  const { rows } = await sql<OpenCase>`
    select c.case_id as "caseId", e.command_id as opening
    from cases c join case_events e on e.case_id = c.case_id and e.seq = 1
    where c.municipality = ${municipality} and c.status <> 'ended'`.execute(db);
  return rows;
}

const idOfWorker = (number: RawBuilder<unknown>) => sql`'00000000-0000-4000-8910-' || lpad((${number})::text, 12, '0')`;

async function addWorkers(db: Kysely<Database>, count: number): Promise<void> {
  await sql`insert into staff (id, municipality, name, roles, team, active, language, competence)
    select ${idOfWorker(sql`n`)}, ${municipality}, 'Medarbejder ' || n, '{outreachWorker}', ${seededTeam('ballerup')}, true,
      'da', '{}' from generate_series(1, ${count}::int) n`.execute(db);
}

/** Each case so many times more, whoever has one now. */
async function copyCases(one: Kysely<Database>, times: number, workers: number): Promise<void> {
  const numbered = sql`row_number() over (order by turn, number)`;
  await sql`create temporary table copies as
    select case_id as original, gen_random_uuid() as copy, 'B-' || lpad((100000 + ${numbered})::text, 6, '0') as number,
      case when worker_id is not null then ${idOfWorker(sql`1 + ${numbered} % ${workers}::int`)} end as worker_id
    from cases cross join generate_series(1, ${times}::int) turn
    where municipality = ${municipality}`.execute(one);
  const [copy, worker] = [sql.ref('copies.copy'), sql.ref('copies.worker_id')];
  await copyRows(one, 'cases', { case_id: copy, number: sql.ref('copies.number'), worker_id: worker });
  await copyRows(one, 'attention', { case_id: copy, worker_id: worker });
  await copyRows(one, 'case_events', { case_id: copy }, sql`seq = 1`);
  await sql`drop table copies`.execute(one);
}

/** The rows of what is copied, with other values in some of their columns. */
async function copyRows(
  one: Kysely<Database>,
  table: 'cases' | 'attention' | 'case_events',
  changed: Readonly<Record<string, RawBuilder<unknown>>>,
  where = sql`true`,
): Promise<void> {
  const { rows } = await sql<{ readonly name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}`.execute(one);
  const columns = rows.map(({ name }) => sql.ref(name));
  const values = rows.map(({ name }) => changed[name] ?? sql.ref(`${table}.${name}`));
  await sql`insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(values)} from ${sql.table(table)} join copies on original = ${sql.ref(`${table}.case_id`)}
    where ${where}`.execute(one);
}

/** Whoever is not known yet is called something. */
async function nameCitizens({ store: { db }, keys }: LivesIn, open: readonly OpenCase[]): Promise<void> {
  const rows = await db.selectFrom('identities').select('case_id').distinct().execute();
  const known = new Set(rows.map(({ case_id }) => case_id));
  const nameless = open.filter(({ caseId }) => !known.has(caseId));
  await pMap(
    [...nameless.entries()],
    ([number, { caseId, opening }]) => {
      const identity = { alias: `${aliases[number % aliases.length]} ${number}`, place: 'Ballerup Station, nordsiden' };
      const command = { id: opening, digest: null };
      return writeIdentity(db, keys, { caseId, municipality, version: randomUUID(), command, identity });
    },
    { concurrency: AT_ONCE },
  );
}

const aliases = ['Grøn Hue', 'Kaptajnen', 'Ræven', 'Mågen', 'Bogormen', 'Svaneke', 'Tusindfryd', 'Bageren'] as const;
