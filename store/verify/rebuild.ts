import type { Kysely } from 'kysely';
import type { CaseEvent } from '../../domain';
import type { Database } from '../database';
import { foldIn } from '../record/fold';
import { lockCase } from '../record/record-case-events';
import { writeVisitRow } from '../record/record-visit-events';
import { findRegistration, holdName } from '../record/registration';
import { writeCase } from '../record/write-case';
import type { RuleShelf } from '../rules/load-rules';
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
export async function rebuildReadModel({ db, rules }: { db: Kysely<Database>; rules: RuleShelf }): Promise<Rebuilt> {
  const counts = { cases: 0, visits: 0 };
  for await (const id of everyId(db, 'case')) {
    await db.transaction().execute((tx) => rebuildCase(tx, rules, id));
    counts.cases += 1;
  }
  for await (const id of everyId(db, 'visit')) {
    await db.transaction().execute((tx) => rebuildVisit(tx, id));
    counts.visits += 1;
  }
  return counts;
}

async function rebuildCase(tx: Kysely<Database>, rules: RuleShelf, caseId: string): Promise<void> {
  await lockCase(tx, caseId);
  const rows = await tx
    .selectFrom('case_events')
    .select('event')
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  const events = rows.map(({ event }) => event as CaseEvent);
  const folded = await foldIn(rules, undefined, events);
  const last = events.at(-1);
  const at = await findRegistration(tx, caseId);
  if (folded && last && at) await writeCase(tx, at, folded, last.at);
  else await tx.deleteFrom('cases').where('case_id', '=', caseId).execute();
}

async function rebuildVisit(tx: Kysely<Database>, visitId: string): Promise<void> {
  await holdName(tx, visitId);
  const expected = await expectedVisit(tx, visitId);
  const at = await findRegistration(tx, visitId);
  if (expected && at) await writeVisitRow(tx, expected.state, at.rehearsalId, expected.alarmedAt);
  else await tx.deleteFrom('visits').where('visit_id', '=', visitId).execute();
}
