import { setTimeout as pause } from 'node:timers/promises';
import { ScheduleOverlapPolicy } from '@temporalio/client';
import type { ProcessesApart } from './arrangement/processes-apart';
import type { Written } from './load/write';

type Kept = Pick<ProcessesApart, 'database' | 'client'>;

/** The urgent letters that acknowledged crises ask for, held against what reached the mail server. */
export type MailLedger = {
  readonly letters: number;
  /** A crisis of which nobody is to be told, or a letter that the mail server never took. */
  readonly lost: readonly string[];
  /** One giving of a cause, told to one person in two letters; and mails that no letter stands behind. */
  readonly doubled: readonly string[];
  /** Copies under a Message-ID that had come already, by which mail systems tell them. */
  readonly repeated: number;
};

export async function mailLedger(
  { database }: Kept,
  crises: readonly Written[],
  arrived: readonly { readonly messageId: string }[],
): Promise<MailLedger> {
  const letters = await database.store.db
    .selectFrom('messages as m')
    .leftJoin('deliveries as d', (join) => join.onRef('d.message_id', '=', 'm.id').onRef('d.seq', '=', 'm.seq'))
    .select(['m.case_id', 'm.cause', 'm.recipient_id', 'm.seq', 'd.id', 'd.turn', 'd.person_id'])
    .where('m.urgency', '=', 'urgent')
    .execute();
  const ids = arrived.map(({ messageId }) => /^<([^@]+)@/.exec(messageId)?.[1] ?? messageId);
  const came = new Set(ids);
  const known = new Set(letters.map(({ id }) => id));
  const told = letters.map((one) =>
    [one.case_id, one.cause, one.seq, one.turn, one.person_id ?? one.recipient_id].join(),
  );
  const withLetter = new Set(letters.map(({ case_id }) => case_id));
  return {
    letters: letters.length,
    lost: [
      ...crises
        .filter(({ kind, caseId }) => kind === 'crisis' && !withLetter.has(caseId))
        .map(({ caseId }) => `no letter about ${caseId}`),
      ...letters.filter(({ id }) => !id || !came.has(id)).map(({ id, case_id }) => `letter ${id} about ${case_id}`),
    ],
    doubled: [
      ...told.filter((one, index) => told.indexOf(one) !== index),
      ...[...came].filter((id) => !known.has(id)).map((id) => `mail ${id} of no letter`),
    ],
    repeated: ids.length - came.size,
  };
}

/** Starts the delivery job at once, also where a killed worker's run still counts as under way. */
export async function deliverNow({ client }: Kept): Promise<void> {
  await client.schedule.getHandle('delivery').trigger(ScheduleOverlapPolicy.ALLOW_ALL);
}

/** Lets the claims of killed workers run out at once. Only while no worker is there: a live one's claim must hold. */
export async function endClaims({ database }: Kept): Promise<void> {
  await database.store.db.updateTable('deliveries').set({ claim: null, claimed_until: null }).execute();
}

const DELIVERED_WITHIN_MS = 240_000;
const JOB_EVERY_MS = 2_000;

/** Delivers until no urgent letter waits, without the pauses between two tries: only the days are left out. */
export async function deliverAll(system: Kept): Promise<void> {
  const { db } = system.database.store;
  const waiting = () => db.selectFrom('deliveries').where('urgency', '=', 'urgent').where('state', '=', 'waiting');
  const until = Date.now() + DELIVERED_WITHIN_MS;
  do {
    const past = new Date(Date.now() - 1_000).toISOString();
    const retried = db.updateTable('deliveries').set({ due_at: past }).where('urgency', '=', 'urgent');
    await retried.where('state', '=', 'waiting').where('claim', 'is', null).execute();
    await deliverNow(system);
    await pause(JOB_EVERY_MS);
  } while ((await waiting().select('id').execute()).length > 0 && Date.now() < until);
}
