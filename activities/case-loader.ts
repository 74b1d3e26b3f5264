import type { Kysely } from 'kysely';
import type { Database } from '../store/database';
import { fold, loadEvents } from '../store/read/timeline';
import type { RulesCache } from '../store/rules/load-rules';
import { everyRule } from '../store/rules/rule-book';
import type { Activities } from './interface';

/** The case folded from all its events, with the rules as a case carries them; null where nothing is recorded. */
export function caseLoader(db: Kysely<Database>, rules: RulesCache): Activities['loadCase'] {
  return async ({ municipality, caseId }) => {
    const state = fold(await loadEvents(db, municipality, caseId));
    if (!state) return null;
    return { state, rules: await everyRule(rules, municipality) };
  };
}
