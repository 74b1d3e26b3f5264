import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseId, CommandId, StaffId, TeamId } from '../../../domain';
import { writeIdentity } from '../../../store/identity/identities';
import { sealing } from '../../../store/keys/case-keys';
import { recordCaseEvents } from '../../../store/record/record-case-events';
import type { ApiUnderTest } from '../../api/setup/running-api';
import { ahead } from '../../store/setup/ahead';
import { PlayedCase } from '../../store/setup/cases';
import { ballerup, restrictedTo } from './everybody';

/** A restricted case whose every word would be recognised. */
export interface Canary {
  readonly caseId: CaseId;
  readonly number: string;
  readonly words: readonly string[];
}

interface Planting {
  readonly count: number;
  /** The team of those who ask. */
  readonly team: TeamId;
  /** The one person who is named, and has them. */
  readonly named: StaffId;
  /** Those who would have had its messages. */
  readonly told: readonly StaffId[];
}

/** Restricted cases in the team of those who ask, with messages and open tasks that would be theirs. */
export async function plantCanaries(
  system: ApiUnderTest['system'],
  { count, team, named, told }: Planting,
): Promise<readonly Canary[]> {
  const { store } = system;
  const canaries = await Promise.all(Array.from({ length: count }, (_, number) => plant(system, number)));
  const ids = canaries.map(({ caseId }) => caseId);
  const turns = sql`(array[${sql.join(told)}]::text[])[1 + abs(hashtext(id::text)) % ${told.length}]`;
  await sql`update messages set recipient_id = ${turns} where case_id = any(${ids}::uuid[])`.execute(store.db);
  await sql`update attention set team = ${team} where case_id = any(${ids}::uuid[])`.execute(store.db);
  await sql`update cases set team = ${team}, worker_id = ${named} where case_id = any(${ids}::uuid[])`.execute(
    store.db,
  );
  for (const { caseId } of canaries) await restrictedTo(store, caseId, [named]);
  return canaries;
}

async function plant({ store: { db }, keys, rules }: ApiUnderTest['system'], number: number): Promise<Canary> {
  const played = new PlayedCase('ballerup');
  const { caseId } = played;
  const version = randomUUID() as CommandId;
  const word = (what: string) => `kanarie${what}${number}x`;
  const words = ['alias', 'navn', 'sted', 'notat'].map(word);
  const [alias = '', name = '', place = '', note = ''] = words;
  const cpr = `010190-${String(9_000 + number)}`;
  await writeIdentity(db, keys, {
    caseId,
    ...ahead(version),
    municipality: ballerup,
    identity: { alias, name, place, cpr },
  });
  const description = await sealing(db, keys).seal(ballerup, caseId, note, version);
  const referral = { caseId, municipality: ballerup, channel: 'phone', referrer: 'neighbour', description } as const;
  played.do('2025-06-02T08:00:00.000Z', { type: 'refer', data: { ...referral, urgent: true } }, version);
  played.accept('2025-06-03T08:00:00.000Z');
  played.contact('2025-06-04T08:00:00.000Z');
  await recordCaseEvents({ db, rules }, played.recording);
  const row = await db.selectFrom('cases').select('number').where('case_id', '=', caseId).executeTakeFirstOrThrow();
  return { caseId, number: row.number, words: [...words, cpr, caseId, row.number] };
}

/** Each word of a canary that a text has. */
export const wordsIn = (canaries: readonly Canary[], text: string): readonly string[] =>
  canaries.flatMap(({ words }) => words.filter((word) => text.includes(word)));
