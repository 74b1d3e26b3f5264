import type { Kysely } from 'kysely';
import type { CaseEvent } from '../../domain';
import type { Database } from '../database';
import { type Folded, foldIn } from '../record/fold';
import { readCase } from '../record/read-case';
import { writeVisitRow } from '../record/record-visit-events';
import { findRegistration, lockSubject, type Registration } from '../record/registration';
import { writeCase } from '../record/write-case';
import { type MunicipalRules, type RulesCache, withRules } from '../rules/load-rules';
import { everyId } from './subjects';
import { expectedVisit } from './verify-visit';

export interface Rebuilt {
  readonly cases: number;
  readonly visits: number;
}

/**
 * Makes the read model anew from the events, case by case, each in one transaction and beside ordinary work. What is not
 * in the events is kept: what a case was registered under, and which messages were read or sent.
 */
export async function rebuildReadModel({ db, rules }: { db: Kysely<Database>; rules: RulesCache }): Promise<Rebuilt> {
  const counts = { cases: 0, visits: 0 };
  for await (const id of everyId(db, 'case')) {
    const at = await findRegistration(db, id);
    if (at)
      await withRules(rules.inRehearsal(at.rehearsalId), at.municipality, (municipal) =>
        rebuildCase(db, municipal, at),
      );
    else await db.deleteFrom('cases').where('case_id', '=', id).execute();
    counts.cases += 1;
  }
  for await (const id of everyId(db, 'visit')) {
    await db.transaction().execute((tx) => rebuildVisit(tx, id));
    counts.visits += 1;
  }
  return counts;
}

async function rebuildCase(db: Kysely<Database>, rules: MunicipalRules, at: Registration): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockSubject(tx, at.id);
    await tx.selectFrom('cases').select('version').where('case_id', '=', at.id).forUpdate().execute();
    const stored = await readCase(tx, at.id);
    const rows = await tx
      .selectFrom('case_events')
      .select('event')
      .where('case_id', '=', at.id)
      .orderBy('seq')
      .execute();
    const events = rows.map(({ event }) => event as CaseEvent);
    const folded = foldIn(rules, { settingsVersion: at.settingsVersion ?? 0 }, events);
    const last = events.at(-1);
    const from = { version: stored?.version, unread: stored?.unread ?? [] };
    if (folded && last) await writeCase(tx, at, from, [], await withoutAlreadyMessaged(tx, at, folded), last.at);
    else await tx.deleteFrom('cases').where('case_id', '=', at.id).execute();
  });
}

/** Whoever was told stays told: a message is written anew only where its cause has none, and not to those who came later. */
async function withoutAlreadyMessaged(tx: Kysely<Database>, { id }: Registration, folded: Folded): Promise<Folded> {
  const messages = tx.selectFrom('messages').select('cause').where('case_id', '=', id).where('visit_id', 'is', null);
  const told = new Set((await messages.execute()).map(({ cause }) => cause));
  return { ...folded, drafted: folded.drafted.filter(({ draft }) => !told.has(draft.cause)) };
}

async function rebuildVisit(tx: Kysely<Database>, visitId: string): Promise<void> {
  await lockSubject(tx, visitId);
  const expected = await expectedVisit(tx, visitId);
  const at = await findRegistration(tx, visitId);
  if (expected && at) await writeVisitRow(tx, expected.state, at.rehearsalId, expected.alarmedAt);
  else await tx.deleteFrom('visits').where('visit_id', '=', visitId).execute();
}
