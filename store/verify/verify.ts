import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../database';
import { stoppedRecordings } from '../record/stopped';
import type { RulesCache } from '../rules/load-rules';
import { type Difference, workflowAhead } from './differences';
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

export type VerifyOptions = {
  /** Asks running workflows for their states; left out, the read model alone is compared. */
  readonly liveState?: LiveState;
  /** How long to wait before a workflow that is ahead is asked again. */
  readonly aheadRecheckMs?: number;
};

/**
 * Folds every case and every visit from its events and compares with the read model, and with the running workflow
 * where `liveState` is given. A difference that is gone a moment later was a recording under way, and is none; a workflow that
 * stays ahead of the store is one, and so is a recording that has stopped.
 */
export async function verifyStore(
  { db, rules }: { db: Kysely<Database>; rules: RulesCache },
  options: VerifyOptions = {},
): Promise<Verification> {
  const differences: Difference[] = await stopped(db);
  const known = new Set(differences.map(({ id }) => id));
  const counts = { cases: 0, visits: 0 };
  const answered = new Set<string>();
  const liveState = options.liveState && countingAnswers(options.liveState, answered);
  for await (const id of everyId(db, 'case')) {
    counts.cases += 1;
    // Of a recording that is known to have stopped, the workflow is ahead as a matter of course.
    const asked = known.has(id) ? undefined : liveState;
    differences.push(...(await confirmed(() => verifyCase(db, rules, id, asked), options)));
  }
  for await (const id of everyId(db, 'visit')) {
    counts.visits += 1;
    differences.push(...(await confirmed(() => verifyVisit(db, id), options)));
  }
  return { ...counts, ...(liveState && { workflows: answered.size }), differences };
}

function countingAnswers(liveState: LiveState, asked: Set<string>): LiveState {
  return async (of) => {
    const live = await liveState(of);
    if (live) asked.add(of.caseId);
    return live;
  };
}

const RECHECK_MS = 200;
/** Longer than one recording may take and be tried again: what is still ahead then, stays so. */
const AHEAD_RECHECKS = 15;

async function confirmed(
  look: () => Promise<Difference[]>,
  { aheadRecheckMs = 1_000 }: VerifyOptions,
): Promise<Difference[]> {
  let found = await look();
  if (found.length === 0) return found;
  await pause(RECHECK_MS);
  found = await look();
  for (let times = 0; times < AHEAD_RECHECKS && isOnlyAhead(found); times += 1) {
    await pause(aheadRecheckMs);
    found = await look();
  }
  return found;
}

const isOnlyAhead = (found: readonly Difference[]): boolean =>
  found.length > 0 && found.every(({ where }) => where === workflowAhead);

/** What was acknowledged and no trying again records. */
async function stopped(db: Kysely<Database>): Promise<Difference[]> {
  const all = await stoppedRecordings(db);
  return all.map(({ subject, id, why, since }) => ({
    subject,
    id,
    where: 'recording',
    expected: 'goes on',
    found: { stopped: why, since },
  }));
}
