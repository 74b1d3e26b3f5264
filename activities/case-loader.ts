import type { Kysely } from 'kysely';
import { type CaseEvent, type CaseId, upcast } from '../domain';
import type { Database } from '../store/database';
import { fold, loadEvents } from '../store/read/timeline';
import { findRegistration } from '../store/record/registration';
import { findStopped, forgetStopped, unrecordedOf } from '../store/record/stopped';
import type { RulesCache } from '../store/rules/load-rules';
import { everyRule } from '../store/rules/rule-book';
import type { Activities } from './interface';

/**
 * The case folded from all its events, with the rules of its world as a case carries them and what an earlier run could not record; null where
 * nothing is known.
 */
export function caseLoader(db: Kysely<Database>, rules: RulesCache): Activities['loadCase'] {
  return async ({ municipality, caseId, takesAgain = false }) => {
    const recorded = await loadEvents(db, municipality, caseId);
    const version = recorded.at(-1)?.seq ?? 0;
    const kept = (await keptOf(db, caseId, takesAgain)).filter(({ seq }) => seq > version);
    const state = fold(recorded);
    if (!state && kept.length === 0) return null;
    return {
      ...(state && { state }),
      rules: await everyRule(rules.inRehearsal(await rehearsalOf(db, caseId)), municipality),
      ...(kept.length > 0 && { unrecorded: kept }),
    };
  };
}

/** The rehearsal that it belongs to, also where nothing of it could be recorded. */
async function rehearsalOf(db: Kysely<Database>, caseId: CaseId): Promise<string | null> {
  const known = (await findRegistration(db, caseId)) ?? (await findStopped(db, caseId));
  return known?.rehearsalId ?? null;
}

/** What was decided ahead of the clock is never recorded: what it was decided of is taken again, by the time that it is. */
async function keptOf(db: Kysely<Database>, caseId: CaseId, takesAgain: boolean): Promise<readonly CaseEvent[]> {
  const isAhead = (await findStopped(db, caseId))?.why === 'aheadOfTheClock';
  if (!isAhead || !takesAgain) return (await unrecordedOf<CaseEvent>(db, caseId)).map(upcast);
  await forgetStopped(db, caseId);
  return [];
}
