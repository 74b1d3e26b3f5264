import { type Kysely, type Selectable, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, EntryId, MunicipalityId, Sealed, StaffId } from '../../domain/ids';
import type { Database } from '../database';

/** A link as it is kept. */
export interface KeptLink {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly handover: EntryId;
  readonly sentTo: Sealed;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  readonly wrongCodes: number;
  readonly openedAt: Instant | null;
}

const kept = (row: Selectable<Database['offer_links']>): KeptLink => ({
  id: row.id,
  municipality: row.municipality as MunicipalityId,
  caseId: row.case_id as CaseId,
  handover: row.handover_id as EntryId,
  sentTo: row.sent_to as Sealed,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  wrongCodes: row.wrong_codes,
  openedAt: row.opened_at,
});

export async function findLink(db: Kysely<Database>, id: string): Promise<KeptLink | undefined> {
  const row = await db.selectFrom('offer_links').selectAll().where('id', '=', id).executeTakeFirst();
  return row && kept(row);
}

interface OfHandover {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly handover: EntryId;
}

/** The link that was made last for a handover. */
export async function lastLink(db: Kysely<Database>, of: OfHandover): Promise<KeptLink | undefined> {
  const row = await linksOf(db, of).orderBy('made_at', 'desc').limit(1).executeTakeFirst();
  return row && kept(row);
}

const linksOf = (db: Kysely<Database>, { municipality, caseId, handover }: OfHandover) =>
  db
    .selectFrom('offer_links')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId)
    .where('handover_id', '=', handover);

type NewLink = Omit<KeptLink, 'revokedAt' | 'wrongCodes' | 'openedAt'> & {
  readonly by: StaffId;
  /** When the service is reminded, where it has not replied by then. */
  readonly remindAt: Instant;
};

/**
 * Makes a link in place of the one before, which opens nothing from then on, and puts its mails among the deliveries. Answers false where
 * there is one of that id already.
 */
export async function makeLink(db: Kysely<Database>, link: NewLink): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Two who send at the same moment do so one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${link.handover}, 0))`.execute(tx);
    if (await findLink(tx, link.id)) return false;
    await revoke(tx, link, { by: link.by, at: link.madeAt });
    await tx
      .insertInto('offer_links')
      .values({
        id: link.id,
        municipality: link.municipality,
        case_id: link.caseId,
        handover_id: link.handover,
        sent_to: link.sentTo,
        made_by: link.by,
        made_at: link.madeAt,
        expires_at: link.expiresAt,
      })
      .execute();
    await enqueue(tx, link, 'offered', link.madeAt);
    await enqueue(tx, link, 'reminder', link.remindAt);
    return true;
  });
}

/** Ends the link in use, and tells whoever had it. Answers false where there is none. */
export async function revokeLink(
  db: Kysely<Database>,
  of: OfHandover,
  word: { readonly by: StaffId; readonly at: Instant },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const ended = await revoke(tx, of, word);
    if (ended) await enqueue(tx, { id: ended, municipality: of.municipality }, 'over', word.at);
    return ended !== undefined;
  });
}

async function revoke(
  tx: Kysely<Database>,
  { municipality, caseId, handover }: OfHandover,
  { by, at }: { readonly by: StaffId; readonly at: Instant },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('offer_links')
    .set({ revoked_at: at, revoked_by: by })
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId)
    .where('handover_id', '=', handover)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

async function enqueue(
  tx: Kysely<Database>,
  { id, municipality }: Pick<KeptLink, 'id' | 'municipality'>,
  mail: 'offered' | 'reminder' | 'over',
  dueAt: Instant,
): Promise<void> {
  await tx
    .insertInto('deliveries')
    .values({
      municipality,
      what: 'offer',
      offer_link_id: id,
      offer_mail: mail,
      urgency: 'sameDay',
      due_at: dueAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Counts a try before the code is looked at, so that many at once are not let by. Answers how many there have been, this one
 * among them; undefined where no more are taken.
 */
export async function countTry(db: Kysely<Database>, id: string, allowed: number): Promise<number | undefined> {
  const row = await db
    .updateTable('offer_links')
    .set({ wrong_codes: sql`wrong_codes + 1` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('wrong_codes', '<', allowed)
    .returning('wrong_codes')
    .executeTakeFirst();
  return row?.wrong_codes;
}

/** The right code was given: those before it count no more. */
export async function noteOpened(db: Kysely<Database>, id: string, at: Instant): Promise<void> {
  await db.updateTable('offer_links').set({ wrong_codes: 0, opened_at: at }).where('id', '=', id).execute();
}
