import type { Kysely } from 'kysely';
import type { Database } from '../database';
import type { RulesCache } from '../rules/load-rules';
import type { Difference } from './differences';
import { everyId } from './subjects';
import { type LiveState, verifyCase } from './verify-case';
import { verifyVisit } from './verify-visit';

export interface Verification {
  readonly cases: number;
  readonly visits: number;
  /** How many cases were held against the state of their workflow; left out where workflows were not asked. */
  readonly workflows?: number;
  readonly differences: readonly Difference[];
}

/**
 * Folds every case and every visit from its events and compares with the read model, and with the running workflow
 * where `liveState` is given. A difference that is gone a moment later was a recording under way, and is none.
 */
export async function verifyStore(
  { db, rules }: { db: Kysely<Database>; rules: RulesCache },
  options: { liveState?: LiveState } = {},
): Promise<Verification> {
  const differences: Difference[] = [];
  const counts = { cases: 0, visits: 0 };
  const asked = new Set<string>();
  const liveState = options.liveState && countingAnswers(options.liveState, asked);
  for await (const id of everyId(db, 'case')) {
    counts.cases += 1;
    differences.push(...(await confirmed(() => verifyCase(db, rules, id, liveState))));
  }
  for await (const id of everyId(db, 'visit')) {
    counts.visits += 1;
    differences.push(...(await confirmed(() => verifyVisit(db, id))));
  }
  return { ...counts, ...(liveState && { workflows: asked.size }), differences };
}

function countingAnswers(liveState: LiveState, asked: Set<string>): LiveState {
  return async (of) => {
    const live = await liveState(of);
    if (live) asked.add(of.caseId);
    return live;
  };
}

const RECHECK_MS = 200;

async function confirmed(look: () => Promise<Difference[]>): Promise<Difference[]> {
  if ((await look()).length === 0) return [];
  await new Promise((resolve) => setTimeout(resolve, RECHECK_MS));
  return look();
}
