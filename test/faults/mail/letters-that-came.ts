import type { Kysely } from 'kysely';
import { type Instant, localDateOf } from '../../../domain/clock/time';
import type { Database } from '../../../store/database';

/** What reached the mail server, by the letters and digests that stand behind it. */
export type Came = {
  readonly letters: readonly { readonly caseId: string; readonly person: string; readonly kind: string }[];
  /** To whom. */
  readonly digestsOfTheDay: readonly string[];
  readonly digestsOfOtherDays: readonly string[];
  /** Copies under a Message-ID that had come already, and mails that nothing stands behind. */
  readonly repeated: number;
};

/** Sorts the mails by what they are; a letter must name its case and a digest be of a day. */
export async function lettersThatCame(
  db: Kysely<Database>,
  arrived: readonly { readonly messageId: string; readonly to: string; readonly text: string }[],
  now: Instant,
): Promise<Came> {
  const rows = await db
    .selectFrom('deliveries as d')
    .leftJoin('messages as m', 'm.id', 'd.message_id')
    .leftJoin('cases as c', 'c.case_id', 'm.case_id')
    .select(['d.id', 'd.what', 'd.local_date', 'm.case_id', 'm.kind', 'c.number'])
    .execute();
  const staff = await db.selectFrom('staff').select(['id', 'email']).execute();
  const personAt = (address: string) => staff.find(({ email }) => email === address)?.id ?? address;
  const behind = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const [letters, ofTheDay, ofOtherDays]: [{ caseId: string; person: string; kind: string }[], string[], string[]] = [
    [],
    [],
    [],
  ];
  let repeated = 0;
  for (const { messageId, to, text } of arrived) {
    const row = behind.get(/^<([^@]+)@/.exec(messageId)?.[1] ?? '');
    if (!row || seen.has(messageId)) repeated += 1;
    else if (row.what !== 'letter')
      (row.local_date === localDateOf(now) ? ofTheDay : ofOtherDays).push(`${row.what} of ${row.local_date} to ${to}`);
    else if (row.number && text.includes(row.number))
      letters.push({ caseId: row.case_id ?? '', person: personAt(to), kind: row.kind ?? '' });
    else throw new Error(`a letter to ${to} does not name its case`);
    seen.add(messageId);
  }
  return { letters, digestsOfTheDay: ofTheDay, digestsOfOtherDays: ofOtherDays, repeated };
}
